/** A use as written comes in; what `collection()` is in the three dialects goes out. */
import type { Member } from "../../lib/rows/types.ts";

export default {
  on: "collection()",
  yields: "collection",
  pymongo: "call",
  motor: "call",
  async: "call",
  since: "4.9",
  checks: [
    {
      when: (args) => args[2]?.name === null,
      dialects: ["motor"],
      kind: "signature",
      change: { do: "name-arg", position: 2, to: "codec_options" },
      why:
        "Motor takes codec_options in this place; PyMongo Async has `create`, which it refuses with ValueError there",
    },
    {
      when: (args) => args[3]?.name === null,
      dialects: ["motor"],
      kind: "signature",
      change: { do: "name-arg", position: 3, to: "read_preference" },
      why: "Motor takes read_preference in this place; PyMongo Async has codec_options there",
    },
    {
      when: (args) => args[4]?.name === null,
      dialects: ["motor"],
      kind: "signature",
      change: { do: "name-arg", position: 4, to: "write_concern" },
      why: "Motor takes write_concern in this place; PyMongo Async has read_preference there",
    },
    {
      when: (args) => args[5]?.name === null,
      dialects: ["motor"],
      kind: "signature",
      change: { do: "name-arg", position: 5, to: "read_concern" },
      why: "Motor takes read_concern in this place; PyMongo Async has write_concern there",
    },
    {
      when: (args) =>
        args.some(({ name, text }, i) =>
          (name === "create" && text !== "False") || (i === 2 && name === null && text === "True")
        ),
      dialects: ["pymongo", "async"],
      kind: "signature",
      change: { do: "look", text: "Create it with `await database.create_collection(name)`" },
      why:
        "PyMongo creates the collection in the constructor; PyMongo Async cannot await there and raises ValueError",
    },
  ],
  why:
    "Motor takes codec_options as its third positional parameter and PyMongo `create`; PyMongo Async has `create` there too and refuses it with ValueError, as a constructor cannot await",
  see: "pymongo/asynchronous/collection.py: AsyncCollection.__init__",
} satisfies Member;
