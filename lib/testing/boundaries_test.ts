/** Checks the projects of testdata/ at which the move stops, and holds what is printed against the files beside them. */
import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { type Checked, type Options, parseOptions } from "../options.ts";
import { check } from "../pipeline.ts";
import { report, whole } from "../report/mod.ts";
import { rules } from "../../rules/mod.ts";
import { holdText } from "./shelf.ts";

async function checked(name: string, ...args: readonly string[]): Promise<[Checked, Options]> {
  const root = fromFileUrl(new URL(`../../testdata/${name}`, import.meta.url));
  const options = parseOptions([root, ...args]);
  if ("error" in options) throw new Error(options.error);
  const result = await check(options.paths, options, rules);
  if ("error" in result) throw new Error(result.error);
  return [result, options];
}

async function printed(result: Checked, options: Options): Promise<string> {
  const made = await report(result, options, { color: false });
  if ("error" in made) throw new Error(made.error);
  return whole(made);
}

Deno.test("the library with four back ends is printed as testdata/backends.txt says", async () => {
  const [result, options] = await checked("backends", "--why");
  holdText("backends.txt", await printed(result, options));
});

Deno.test("no patch has what waits for a decision, and an answer lets it in", async () => {
  const [open, options] = await checked("backends", "--format", "diff");
  assertEquals(await printed(open, options), "");
  const [spread] = await checked("backends", "--spread", "store.base.Store");
  const paths = new Set(spread.checklist.findings.map(({ path }) => path));
  assertEquals(paths.has("store/redis.py") && paths.has("store/memory.py"), true);
  assertEquals(spread.checklist.findings.filter(({ kind }) => kind === "decision"), []);
  const [kept] = await checked("backends", "--keep-sync", "store.mongo.MongoStore");
  assertEquals(kept.checklist.findings.map(({ path, message }) => [path, message]), []);
});

Deno.test("a decision counts no more functions than the answer makes async", async () => {
  const [open] = await checked("backends");
  const [spread] = await checked("backends", "--spread", "Store");
  const asyncDefs = (result: Checked) =>
    result.checklist.findings.filter(({ kind }) => kind === "async-def").length;
  const said = open.checklist.findings.find(({ kind }) => kind === "decision")?.message ?? "";
  const count = Number(/at least (\d+) function/.exec(said)?.[1]);
  assertEquals(count > 0 && count <= asyncDefs(spread) - asyncDefs(open), true, said);
});

Deno.test("the application that is moved half is printed as testdata/half.txt says", async () => {
  const [result, options] = await checked("half", "--keep-sync", "jobs", "--why");
  holdText("half.txt", await printed(result, options));
});
