/** What text comes of which bytes. */
import { assert, assertEquals } from "@std/assert";
import { decode, LONGEST, readSource, search } from "./scan.ts";
import type { Source } from "../python/source.ts";

/** Each character of the text as one byte. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Reads a file of that content, through a folder that goes away. */
function readBack(content: Uint8Array, name = "a.py"): ReturnType<typeof readSource> {
  const folder = Deno.makeTempDirSync();
  try {
    Deno.writeFileSync(`${folder}/${name}`, content);
    return readSource({ path: name, file: `${folder}/${name}` });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("decode() reads what Python reads, without a note", () => {
  const ordinary: readonly (readonly [string, string])[] = [
    ["", ""],
    ["x = 1\n", "x = 1\n"],
    ["a\r\nb\rc", "a\r\nb\rc"],
    ["caf\xc3\xa9", "café"],
    ["\xf0\x9f\x90\x8d = 1", "🐍 = 1"],
    ["x = '\xef\xbf\xbd'", "x = '\ufffd'"],
    ["\xef\xbb\xbfx = 1", "x = 1"],
    ["\xef\xbb\xbf# coding: utf-8\ncaf\xc3\xa9", "# coding: utf-8\ncafé"],
    ["# -*- coding: utf-8 -*-\ncaf\xc3\xa9", "# -*- coding: utf-8 -*-\ncafé"],
    ["# coding=UTF_8-unix\n\xc3\xa9", "# coding=UTF_8-unix\né"],
    ["# coding: latin-1\ncaf\xe9 \x80", "# coding: latin-1\ncafé \x80"],
    ["# coding: iso_8859_1\ncaf\xe9 \x80", "# coding: iso_8859_1\ncafé \x80"],
    ["# coding: L1\n\xe9", "# coding: L1\né"],
    ["#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n\x80", "\u20ac"],
    ["\f\r# coding: koi8-r\r\xc1", "а"],
    ["# coding: koi8_u\n\xa4", "є"],
    ["# coding: iso8859-15\n\xa4", "€"],
    ["# coding: latin-2\n\xb1", "ą"],
    ["# coding: cp932\n\x82\xa0", "あ"],
    ["# coding: euc_jp\n\xa4\xa2", "あ"],
    ["# coding: gb2312\n\xc4\xe3", "你"],
    ["# coding: us-ascii\nx", "x"],
  ];
  for (const [given, text] of ordinary) {
    const decoded = decode(bytesOf(given));
    assert(decoded.text.endsWith(text), `${JSON.stringify(given)}: ${JSON.stringify(decoded)}`);
    assertEquals({ note: decoded.note, fatal: decoded.fatal }, { note: null, fatal: false }, given);
    assertEquals(decoded.text.startsWith("\ufeff"), false, given);
  }
});

Deno.test("decode() looks for the coding line where Python does", () => {
  const none = [
    "x = 1\n# coding: koi8-r\n\xc3\xa9",
    "\n\n# coding: koi8-r\n\xc3\xa9",
    "x = 'coding: koi8-r'\n\xc3\xa9",
    "# encoding is koi8-r\n\xc3\xa9",
  ];
  for (const text of none) assertEquals(decode(bytesOf(text)).text.at(-1), "é", text);
});

Deno.test("decode() reads what is not UTF-8 as Latin-1, every byte, and says so", () => {
  assertEquals(decode(bytesOf("x = 'caf\xe9 \x80'")), {
    text: "x = 'café \x80'",
    note: "Read as Latin-1: not UTF-8 and no coding line",
    fatal: false,
  });
  assertEquals(decode(bytesOf("# coding: utf8\n\xe9")), {
    text: "# coding: utf8\né",
    note: "Read as Latin-1: not UTF-8, as its coding line says",
    fatal: false,
  });
  assertEquals(decode(bytesOf("\xef\xbb\xbf\xe9")), {
    text: "é",
    note: "Read as Latin-1: not UTF-8, as its BOM says",
    fatal: false,
  });
  const long = "é".repeat(100_000);
  assertEquals(decode(bytesOf(long)).text, long);
});

Deno.test("decode() says when a coding line names no codec, or the wrong one", () => {
  assertEquals(decode(bytesOf("# coding: uft-8\ncaf\xe9")), {
    text: "# coding: uft-8\ncafé",
    note: "Read as Latin-1: its coding line says uft-8, which is unknown",
    fatal: false,
  });
  assertEquals(
    decode(bytesOf("# coding: utf-16\nx")).note,
    "Read as Latin-1: its coding line says utf-16, which is unknown",
  );
  assertEquals(decode(bytesOf("# coding: ascii\n\xe9")), {
    text: "# coding: ascii\né",
    note: "Read as Latin-1: not ASCII, as its coding line says",
    fatal: false,
  });
  assertEquals(decode(bytesOf("\xef\xbb\xbf# coding: koi8-r\n\xc3\xa9")), {
    text: "# coding: koi8-r\né",
    note: "Read as UTF-8: its coding line says koi8-r",
    fatal: false,
  });
});

Deno.test("decode() refuses what Python cannot run, and still gives text to search", () => {
  const little = "\xff\xfei\x00m\x00";
  assertEquals(decode(bytesOf(little)), { text: "im", note: "Cannot read: UTF-16", fatal: true });
  const big = "\xfe\xff\x00i\x00m";
  assertEquals(decode(bytesOf(big)), { text: "im", note: "Cannot read: UTF-16", fatal: true });
  for (const wide of ["\xff\xfe\0\0i\0\0\0", "\0\0\xfe\xff\0\0\0i"]) {
    const { text, note, fatal } = decode(bytesOf(wide));
    assertEquals([text.at(-1), note, fatal], ["i", "Cannot read: UTF-32", true]);
  }
  assertEquals(decode(bytesOf("import x\0")), {
    text: "import x",
    note: "Cannot read: contains NUL bytes",
    fatal: true,
  });
});

Deno.test("search() finds a word in any encoding", () => {
  const wide = "\xff\xfe" + [..."import driver"].map((char) => `${char}\0`).join("");
  for (const text of ["import driver", "# caf\xe9\nimport driver", "\xef\xbb\xbfdriver", wide]) {
    assertEquals(search(bytesOf(text), /\bdriver\b/), true, text);
    assertEquals(search(bytesOf(text), /\bdrivers\b/), false, text);
  }
});

Deno.test("readSource() reads a file, and the next one does not touch it", () => {
  const one = readBack(bytesOf("one = 1\n".repeat(100_000)));
  const two = readBack(bytesOf("two"), "b.py");
  assert("source" in one && "source" in two);
  assertEquals(one.source.text, "one = 1\n".repeat(100_000));
  assertEquals(two, { source: { path: "b.py", text: "two" }, note: null, fatal: false });
});

Deno.test("readSource() gives the whole text of a file at the limit, and of one above it, not to be parsed", () => {
  const hash = "#".charCodeAt(0);
  const most = readBack(new Uint8Array(LONGEST).fill(hash));
  assert("source" in most);
  assertEquals([most.source.text.length, most.note, most.fatal], [LONGEST, null, false]);
  const long = new Uint8Array(30_000_006).fill(hash);
  long.set(bytesOf("driver"), 30_000_000);
  const more = readBack(long);
  assert("source" in more);
  assertEquals(more.note, "Cannot parse: 30 MB, the limit is 10 MB");
  assertEquals([more.fatal, more.source.text.endsWith("#driver")], [true, true]);
});

Deno.test("readSource() reads the start of an endless file", () => {
  const read = readSource({ path: "zero.py", file: "/dev/zero" });
  const source: Source | null = "source" in read ? read.source : null;
  assertEquals(source?.text.length, 64_000_000);
  assertEquals("note" in read && read.note, "Cannot parse: 64 MB or more, the limit is 10 MB");
});

Deno.test("readSource() says why a file cannot be read", () => {
  const folder = Deno.makeTempDirSync();
  const unread = { path: "a.py", line: null, matters: false };
  assertEquals(readSource({ path: "a.py", file: `${folder}/vanished.py` }), {
    ...unread,
    reason: "Cannot read: not found",
  });
  assertEquals(readSource({ path: "a.py", file: folder }), {
    ...unread,
    reason: "Cannot read: is a folder",
  });
  Deno.removeSync(folder);
});

Deno.test({
  name: "readSource() says that it may not read a file",
  permissions: { read: false },
  fn() {
    const read = readSource({ path: "a.py", file: "/a.py" });
    assertEquals("reason" in read && read.reason, "Cannot read: permission denied");
  },
});
