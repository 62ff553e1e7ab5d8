/** Holds the text search for imports against the ways in which Python spells them. */
import { assertEquals } from "@std/assert";
import { hashOf, importsOf } from "./imported_names.ts";

const NAMES = [
  ..."a a.b a.b.c a.b.d c d x y z / /p /p/q /p/q/x /p/q/a /p/q/a/b /p/a /p/a/b /x".split(" "),
];

function named(text: string, folder = "p/q/"): readonly string[] {
  const found = new Set(importsOf(text, folder));
  return NAMES.filter((name) => found.has(hashOf(name)));
}

Deno.test("importsOf() names a module and the packages it is in", () => {
  assertEquals(named("import a.b.c as k, d # x\n"), ["a", "a.b", "a.b.c", "d"]);
});

Deno.test("importsOf() names what is imported from a module as a module too", () => {
  assertEquals(named("from a.b import c as k, d # z\n"), ["a.b", "a.b.c", "a.b.d"]);
  assertEquals(named("from a.b import *\n"), ["a.b"]);
});

Deno.test("importsOf() reads over lines in parentheses and after backslashes", () => {
  assertEquals(named("from a.b import ( # x, y\n  c,\n  d as y,\n)\nx"), ["a.b", "a.b.c", "a.b.d"]);
  assertEquals(named("from a.b \\\n  import c, \\\r\n  d\n"), ["a.b", "a.b.c", "a.b.d"]);
  assertEquals(named("from a.b import(c)\n"), ["a.b", "a.b.c"]);
});

Deno.test("importsOf() resolves dots against the folder", () => {
  assertEquals(named("from . import x\n"), ["/p/q", "/p/q/x"]);
  assertEquals(named("from .a import b\n"), ["/p/q/a", "/p/q/a/b"]);
  assertEquals(named("from ..a import b\n"), ["/p/a", "/p/a/b"]);
  assertEquals(named("from . import x\n", ""), ["/", "/x"]);
});

Deno.test("importsOf() finds statements behind others on the line", () => {
  assertEquals(named("try: import a\nexcept E: import x; import y\n"), ["a", "x", "y"]);
  assertEquals(named("if T:\r\n\tfrom a.b import c\r\n"), ["a.b", "a.b.c"]);
});

Deno.test("importsOf() takes no part of a word for a statement", () => {
  assertEquals(named("important = a\nreimport(x)\nimportlib.import_module(y)\n"), []);
});
