/** Holds the library: what check() gives is what the command line prints. */
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { check } from "./mod.ts";

const SHOP = fromFileUrl(new URL("../testdata/shop", import.meta.url));

Deno.test("check() gives the checklist of a project, and prints it in every format", async () => {
  const { checklist, open, print } = await check([SHOP]);
  assert(open);
  assert(checklist.findings.some(({ rule }) => rule === "collection.find_one"));
  assertEquals(JSON.parse(await print("json")).findings.length, checklist.findings.length);
  assertStringIncludes(await print("diff"), "+from pymongo import AsyncMongoClient");
  assertStringIncludes(await print("sarif"), '"collection.find_one"');
});

Deno.test("check() leaves out what its options say", async () => {
  const { checklist } = await check([SHOP], {
    select: ["client", "async-def"],
    exclude: ["tests"],
    minConfidence: "certain",
  });
  const rules = new Set(checklist.findings.map(({ rule }) => rule.replace(/\..*/, "")));
  assertEquals(rules, new Set(["client", "async-def"]));
  assertEquals(checklist.findings.filter(({ path }) => path.startsWith("tests/")), []);
});

Deno.test("check() says what it cannot read or mean", async () => {
  await assertRejects(() => check([`${SHOP}/nothing`]), Error, "Cannot read");
  await assertRejects(() => check([SHOP], { select: [""] }), Error, "--select");
});
