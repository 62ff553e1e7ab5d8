/** Bytes in several encodings come in, and must come out again. */
import { assertEquals } from "@std/assert";
import { asWritten, bytesOf } from "./bytes.ts";
import { decode } from "./scan.ts";

function roundTrip(bytes: readonly number[]): string | null {
  const file = Deno.makeTempFileSync({ suffix: ".py" });
  try {
    Deno.writeFileSync(file, Uint8Array.from(bytes));
    const { text } = decode(Uint8Array.from(bytes));
    return asWritten({ path: "a.py", file }, text);
  } finally {
    Deno.removeSync(file);
  }
}

const ascii = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

Deno.test("asWritten() keeps a byte order mark, and bytes that are no UTF-8", () => {
  for (
    const bytes of [
      ascii("x = 'é🐍'\n"),
      [0xef, 0xbb, 0xbf, ...ascii("x = 1\n")],
      [...ascii("# coding: latin-1\nx = '"), 0xe9, ...ascii("'\n")],
      [...ascii("# coding: cp1252\nx = '"), 0x80, ...ascii("'\n")],
      [...ascii("x = '"), 0xff, ...ascii("'\n")],
    ]
  ) {
    const text = roundTrip(bytes);
    assertEquals(text === null ? null : [...bytesOf(text)], [...bytes]);
  }
});

Deno.test("asWritten() gives up where characters are several bytes of another encoding", () => {
  assertEquals(roundTrip([...ascii("# coding: gbk\nx = '"), 0xc4, 0xe3, ...ascii("'\n")]), null);
});
