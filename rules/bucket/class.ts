/** A use as written comes in; what `bucket()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "bucket()",
  yields: "bucket",
  pymongo: "call",
  motor: "call",
  async: "call",
  since: "4.9",
  checks: [
    {
      when: (args) => args.some((arg) => arg.name === "database"),
      dialects: ["motor", "async"],
      kind: "signature",
      change: { do: "rename-arg", name: "database", to: "db" },
      why: "The first parameter is `database` in Motor and `db` in PyMongo Async",
    },
    {
      when: (args) => args.some((arg) => arg.name === "collection"),
      dialects: ["motor", "async"],
      kind: "signature",
      change: { do: "rename-arg", name: "collection", to: "bucket_name" },
      why:
        "Motor takes `collection` as an old alias of `bucket_name`; PyMongo Async does not know it",
    },
  ],
  why:
    "Motor calls the first parameter `database` and still takes `collection` for `bucket_name`; PyMongo and PyMongo Async call it `db` and know no `collection`",
  see: "gridfs/asynchronous/grid_file.py: AsyncGridFSBucket.__init__",
} satisfies Member;
