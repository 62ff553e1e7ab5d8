/** Holds the predicates of the rows' checks: which arguments of a call they see. */
import { assertEquals } from "@std/assert";
import type { Dialect } from "../lib/finding.ts";
import type { Arg } from "../lib/rows/types.ts";
import { members } from "./members.ts";

Deno.test("client() sees io_loop=", () => {
  assertEquals(seen("client.class", "motor", "uri, io_loop=loop"), ["drop io_loop"]);
  assertEquals(seen("client.class", "async", "io_loop=loop"), ["drop io_loop"]);
  assertEquals(seen("client.class", "pymongo", "io_loop=loop"), []);
  assertEquals(seen("client.class", "motor", "uri, tz_aware=True"), []);
});

Deno.test("collection() sees what Motor takes by position and PyMongo Async in another place", () => {
  assertEquals(seen("collection.class", "motor", "db, 'c', options, wanted"), [
    "name 2 codec_options",
    "name 3 read_preference",
  ]);
  assertEquals(seen("collection.class", "motor", "db, 'c', codec_options=options"), []);
  assertEquals(seen("collection.class", "async", "db, 'c', False, options"), []);
});

Deno.test("collection() sees a collection that the constructor would create", () => {
  const asked = ["look Create it with `await database.create_collection(name)`"];
  assertEquals(seen("collection.class", "pymongo", "db, 'c', create=True"), asked);
  assertEquals(seen("collection.class", "pymongo", "db, 'c', True"), asked);
  assertEquals(seen("collection.class", "pymongo", "db, 'c', create=False"), []);
  assertEquals(seen("collection.class", "pymongo", "db, 'c', False"), []);
});

Deno.test("bucket() sees the keywords of Motor", () => {
  assertEquals(seen("bucket.class", "motor", "database=db"), ["rename database db"]);
  assertEquals(seen("bucket.class", "motor", "db, collection='f'"), [
    "rename collection bucket_name",
  ]);
  assertEquals(seen("bucket.class", "motor", "db, bucket_name='f'"), []);
});

Deno.test("client_encryption() sees a loop by position in Motor only", () => {
  const found = seen("encryption.class", "motor", "kms, space, client, codec, loop, tls");
  assertEquals(found, ["drop io_loop"]);
  assertEquals(seen("encryption.class", "motor", "kms, space, client, codec, io_loop=loop"), found);
  assertEquals(
    seen("encryption.class", "motor", "kms, space, client, codec, kms_tls_options=t"),
    [],
  );
  assertEquals(seen("encryption.class", "async", "kms, space, client, codec, tls"), []);
});

Deno.test("to_list() sees a length of 0, by position and by name", () => {
  for (const id of ["cursor.to_list", "command_cursor.to_list"]) {
    const zero = ["look Write [] for no document, or to_list() for every document"];
    assertEquals(seen(id, "motor", "0"), zero);
    assertEquals(seen(id, "async", "length=0"), zero);
    assertEquals(seen(id, "motor", "10"), []);
    assertEquals(seen(id, "motor", ""), []);
    assertEquals(seen(id, "motor", "length=None"), []);
  }
});

Deno.test("to_list() of files sees a length", () => {
  const limit = "write await {x}.limit({arg}).to_list()";
  assertEquals(seen("grid_out_cursor.to_list", "async", "5"), [limit]);
  assertEquals(seen("grid_out_cursor.to_list", "async", "None"), []);
  assertEquals(seen("grid_out_cursor.to_list", "motor", ""), [
    "look Read the files as AsyncGridOut objects",
  ]);
});

Deno.test("with_transaction() sees coro=", () => {
  assertEquals(seen("session.with_transaction", "motor", "coro=pay"), ["rename coro callback"]);
  assertEquals(seen("session.with_transaction", "motor", "pay"), []);
});

Deno.test("what is different in every call of Motor is seen without arguments", () => {
  for (const id of ["grid_out.open", "grid_out.for", "command_cursor.batch_size"]) {
    assertEquals(seen(id, "motor", "").length, 1, id);
    assertEquals(seen(id, "async", ""), [], id);
    assertEquals(seen(id, "pymongo", ""), [], id);
  }
});

/** The changes that a row's checks ask for on a call, in short. */
function seen(id: string, dialect: Dialect, args: string): readonly string[] {
  const checks = members.find((rule) => rule.id === id)?.row.checks ?? [];
  return checks
    .filter((check) =>
      check.dialects.includes(dialect) && check.when(args.split(", ").flatMap(arg))
    )
    .map(({ change }) => {
      switch (change.do) {
        case "drop-arg":
          return `drop ${change.name}`;
        case "rename-arg":
          return `rename ${change.name} ${change.to}`;
        case "name-arg":
          return `name ${change.position} ${change.to}`;
        case "write":
        case "look":
          return `${change.do} ${change.text}`;
      }
    });
}

function arg(text: string): readonly Arg[] {
  if (text === "") return [];
  const [, name = null, value = ""] = /^(?:(\w+)=)?(.*)$/.exec(text) ?? [];
  return [{ name, text: value }];
}
