/** parse: text in, tree out. */
import { assertEquals, assertThrows } from "@std/assert";
import { AFTER, END, loadPython, NODE, PARENT, START, TYPE } from "./parse.ts";

const python = await loadPython();

/** The types of the nodes, each with what is in it in parentheses. */
function outline(text: string): string {
  const { nodes } = python.parse(text);
  const shape = (at: number): string => {
    const inside = [];
    const end = nodes[at + AFTER] ?? 0;
    for (let child = at + NODE; child < end; child = nodes[child + AFTER] ?? end) {
      assertEquals(nodes[child + PARENT], at);
      inside.push(shape(child));
    }
    const type = python.types[nodes[at + TYPE] ?? -1] ?? "ERROR";
    return inside.length === 0 ? type : `${type}(${inside.join(" ")})`;
  };
  return shape(0);
}

Deno.test("parse() gives the nodes with those in them, and where they stand", () => {
  const text = "a = b  # c\nd()\n";
  assertEquals(
    outline(text),
    "module(expression_statement(assignment(identifier = identifier)) comment " +
      "expression_statement(call(identifier argument_list(( )))))",
  );
  const { nodes } = python.parse(text);
  const written = [];
  for (let at = 0; at < nodes.length; at += NODE) {
    if (python.types[nodes[at + TYPE] ?? -1] !== "identifier") continue;
    written.push(text.slice(nodes[at + START], nodes[at + END]));
  }
  assertEquals(written, ["a", "b", "d"]);
});

Deno.test("parse() says what it could not parse, and what it mended", () => {
  assertEquals(python.parse("f(1)\n").broken, false);
  const wrong = python.parse("x = ]\n");
  assertEquals([wrong.broken, outline("x = ]\n").includes("ERROR")], [true, true]);
  const mended = python.parse("def f(:\n  pass\n");
  assertEquals(mended.broken, true);
  assertEquals(mended.missing.map((at) => python.types[mended.nodes[at + TYPE] ?? -1]), [")"]);
});

Deno.test("parse() takes LF, CRLF and CR for the end of a line", () => {
  const two = "module(pass_statement(pass) pass_statement(pass))";
  for (const end of ["\n", "\r\n", "\r"]) assertEquals(outline(`pass${end}pass${end}`), two);
});

Deno.test("parse() counts in UTF-16, as JavaScript does", () => {
  const text = "'🐍' + x";
  const { nodes } = python.parse(text);
  assertEquals(nodes.at(START - NODE), text.indexOf("x"));
});

Deno.test("parse() passes over a byte order mark", () => {
  assertEquals(outline("\uFEFFpass\n"), "module(pass_statement(pass))");
});

Deno.test("parse() gives trees that a later call leaves alone", () => {
  const first = python.parse("a.b.c\n");
  const before = first.nodes.slice();
  python.parse("x = [1, 2, 3, 4]\n".repeat(10_000));
  assertEquals(first.nodes, before);
});

Deno.test("loadPython() can be called again", async () => {
  const again = await loadPython();
  assertEquals(again.parse("pass").broken, false);
});

Deno.test("parse() stops a text that takes too long, and reads the next one", () => {
  let asked = 0;
  const error = assertThrows(
    () => python.parse("x = 1\n".repeat(20_000), () => ++asked > 3),
    Error,
    "it takes too long",
  );
  assertEquals([asked, error.name], [4, "TooLong"]);
  assertEquals(python.parse("x = 1\n").broken, false);
});
