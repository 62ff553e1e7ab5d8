/** Holds json() to version 1 of the contract. */
import { assertEquals, assertNotMatch } from "@std/assert";
import { finding, listed } from "../testing/findings.ts";
import { json, jsonPieces, plain } from "./json.ts";

Deno.test("json() prints the contract's fields in the contract's order", () => {
  const edits = [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "await " }];
  const statement = { line: 1, endLine: 1, before: "x", after: "y" };
  const trail = [{ path: "a.py", line: 4, column: 1, text: "x" }];
  const printed = json(listed(
    [finding({ edits, trail, statement, function: "orders", fingerprint: "f", see: "s" })],
    [{ path: "v.py", line: 7, reason: "Cannot parse: x", matters: true }],
  ));
  assertEquals(
    JSON.stringify(JSON.parse(printed)),
    '{"version":1,"tool":{"name":"awaitlist","version":"0.0.0"},"root":".","command":"awaitlist",' +
      '"summary":{"files":41,"parsed":12,"findings":1,"byKind":{"await":1},"byConfidence":{"certain":1},' +
      '"byRule":{"collection.find_one":1},"mechanical":1,"byHand":0,"waiting":0,"asyncDefs":0,"decisions":0,' +
      '"blockers":0,"projects":[{"path":".","findings":1,"mechanical":1,"byHand":0,"waiting":0}]},' +
      '"findings":[{"path":"app/orders.py","line":1,"column":1,"endLine":1,"endColumn":6,' +
      '"kind":"await","rule":"collection.find_one","confidence":"certain","dialect":"pymongo",' +
      '"message":"Await the call","before":"db.orders.find_one(q)","after":"await db.orders.find_one(q)",' +
      '"edits":[{"line":1,"column":1,"endLine":1,"endColumn":1,"text":"await "}],' +
      '"trail":[{"path":"a.py","line":4,"column":1,"text":"x"}],"fingerprint":"f","see":"s",' +
      '"why":"The call became a coroutine","function":"orders","project":".","group":1,' +
      '"mechanical":true,"statement":{"line":1,"endLine":1,"before":"x","after":"y"}}],' +
      '"unread":[{"path":"v.py","line":7,"reason":"Cannot parse: x","matters":true}],' +
      '"plan":[{"group":1,"projects":["."],"files":["app/orders.py"],"findings":1,"mechanical":1,' +
      '"byHand":0,"waiting":0,"unsure":0,"asyncDefs":0,"decisions":0,"undecided":[],"blockers":[],' +
      '"layers":[[{"path":"app/orders.py","function":"orders","findings":1,"byHand":0,"waiting":0}]],' +
      '"command":"awaitlist --group 1 --format diff"}]}',
  );
  assertEquals(printed.slice(0, 17), '{\n  "version": 1,');
  assertEquals(printed.endsWith("\n}\n"), true);
});

Deno.test("json() leaves edits out where there are none", () => {
  assertEquals(json(listed([finding({})])).includes('"edits"'), false);
});

Deno.test("plain() escapes what a terminal would obey, and nothing is lost", () => {
  const evil = "\x1b\x7f\x9b\u202e\u2028\ud800x\u{e0001}😀é";
  const printed = plain({ evil });
  assertNotMatch(printed, /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
  assertEquals(JSON.parse(printed), { evil });
});

Deno.test("jsonPieces() gives the findings one by one, and what they make up is the whole", () => {
  const checklist = listed([finding({ before: '\n  "findings": []' }), finding({ line: 2 })]);
  const pieces = [...jsonPieces(checklist)];
  assertEquals(pieces.length, 4);
  const read = JSON.parse(pieces.join(""));
  assertEquals(pieces.join(""), plain(read));
  assertEquals(read.findings.length, 2);
});
