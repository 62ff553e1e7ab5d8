/** Holds README's generated parts to the code, and the generator to its markers. */
import { assertEquals, assertThrows } from "@std/assert";
import { readme, regenerate, rulesReadme, screen } from "./readme.ts";

Deno.test("README is fresh: else run `deno task readme` and read the diff", async () => {
  assertEquals(
    await Deno.readTextFile(new URL("../../README.md", import.meta.url)),
    await readme(),
  );
});

Deno.test("rules/README is fresh: else run `deno task readme` and read the diff", async () => {
  assertEquals(
    await Deno.readTextFile(new URL("../../rules/README.md", import.meta.url)),
    await rulesReadme(),
  );
});

Deno.test("regenerate() replaces what stands between the markers, and misses none", () => {
  const text = "a\n<!-- x: by hand -->\nold\n<!-- /x -->\nb\n";
  const after = regenerate(text, { x: "new" });
  assertEquals(after, "a\n<!-- x: by hand -->\n\nnew\n\n<!-- /x -->\nb\n");
  assertEquals(regenerate(after, { x: "new" }), after);
  assertThrows(() => regenerate(text, { y: "new" }), Error, "markers of y");
});

Deno.test("screen() keeps whole files and the summary", () => {
  const file = (name: string, lines: number) => `${name}\n${"  item\n".repeat(lines)}`;
  const printed = `${file("a.py", 8)}\n${file("b.py", 20)}\n${file("c.py", 1)}\n3 changes\n`;
  assertEquals(
    screen(printed),
    `\`\`\`\n${file("a.py", 8)}\n${file("c.py", 1)}\n… 1 more file\n\n3 changes\n\`\`\``,
  );
});
