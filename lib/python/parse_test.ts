/** parse: text in, tree out. */
import { assertEquals } from "@std/assert";
import { loadPython } from "./parse.ts";

const python = await loadPython();

function outline(text: string): string {
  const { syntax } = python.parse(text);
  const shape = syntax.rootNode.toString();
  syntax.delete();
  return shape;
}

Deno.test("parse() takes LF, CRLF and CR for the end of a line", () => {
  const two = "(module (pass_statement) (pass_statement))";
  for (const end of ["\n", "\r\n", "\r"]) assertEquals(outline(`pass${end}pass${end}`), two);
});

Deno.test("parse() counts in UTF-16, as JavaScript does", () => {
  const text = "'🐍' + x";
  const { syntax } = python.parse(text);
  const name = syntax.rootNode.descendantsOfType("identifier")[0];
  assertEquals(name?.startIndex, text.indexOf("x"));
  syntax.delete();
});

Deno.test("parse() passes over a byte order mark", () => {
  assertEquals(outline("\uFEFFpass\n"), "(module (pass_statement))");
});

Deno.test("loadPython() can be called again", async () => {
  const again = await loadPython();
  const { syntax } = again.parse("pass");
  assertEquals(syntax.rootNode.hasError, false);
  syntax.delete();
});
