/** README.md and rules/README.md come in, the same with their generated parts made anew go out; run as a program it writes them. */
import { catalog } from "../rows/catalog.ts";
import { rulePages } from "../report/rules.ts";
import { rules } from "../../rules/mod.ts";
import { examplesOf } from "./examples.ts";

const ROOT = new URL("../../", import.meta.url);

/** Lines of the checklist that README shows, summary not counted. */
const SCREEN = 14;

/** The text with the parts between the markers replaced. Throws where a marker is missing. */
export function regenerate(text: string, parts: Readonly<Record<string, string>>): string {
  let result = text;
  for (const [name, part] of Object.entries(parts)) {
    const start = result.indexOf(`<!-- ${name}:`);
    const from = result.indexOf("-->\n", start) + 4;
    const to = result.indexOf(`<!-- /${name} -->`);
    if (start < 0 || to < from) throw new Error(`Cannot find the markers of ${name}`);
    result = `${result.slice(0, from)}\n${part}\n\n${result.slice(to)}`;
  }
  return result;
}

/** README as it has to be. */
export async function readme(): Promise<string> {
  const run = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--quiet", "--allow-read", "main.ts", "testdata/shop"],
    cwd: ROOT,
  }).output();
  if (run.code > 1) throw new Error(new TextDecoder().decode(run.stderr));
  return regenerate(await Deno.readTextFile(new URL("README.md", ROOT)), {
    screen: screen(new TextDecoder().decode(run.stdout)),
  });
}

/** rules/README.md as it has to be. */
export async function rulesReadme(): Promise<string> {
  return regenerate(await Deno.readTextFile(new URL("rules/README.md", ROOT)), {
    rules: rulePages(catalog(rules), examplesOf()),
  });
}

/** As many whole files of the checklist as one screen holds, and the summary. */
export function screen(printed: string): string {
  const blocks = printed.trimEnd().split("\n\n");
  const summary = blocks.pop() ?? "";
  const kept: string[] = [];
  let room = SCREEN;
  for (const block of blocks) {
    const lines = block.split("\n").length + 1;
    if (lines > room) continue;
    kept.push(block);
    room -= lines;
  }
  const left = blocks.length - kept.length;
  const more = left === 0 ? [] : [`… ${left} more ${left === 1 ? "file" : "files"}`];
  return ["```", [...kept, ...more, summary].join("\n\n"), "```"].join("\n");
}

if (import.meta.main) {
  await Deno.writeTextFile(new URL("README.md", ROOT), await readme());
  await Deno.writeTextFile(new URL("rules/README.md", ROOT), await rulesReadme());
}
