/** Seconds and a seed come in; random programs are edited and run as long, and those that change what they say are printed. */
import { parseArgs } from "@std/cli/parse-args";
import { type Broken, compare } from "./compare.ts";

const BATCH = 60;

const { seconds, seed } = parseArgs(Deno.args, {
  string: ["seconds", "seed"],
  default: { seconds: "60", seed: "1" },
});
const end = performance.now() + Number(seconds) * 1000;
const total = { same: 0, excused: 0, broken: 0 };
for (let from = Number(seed) * 1_000_000; performance.now() < end; from += BATCH) {
  const outcome = await compare(Array.from({ length: BATCH }, (_, index) => from + index));
  if (outcome === null) {
    console.error("Cannot run python3: not found");
    Deno.exit(2);
  }
  total.same += outcome.same;
  total.excused += outcome.excused;
  total.broken += outcome.broken.length;
  for (const each of outcome.broken) console.log(shown(each));
}
console.log(
  `${total.same} programs say the same after their edits, ${total.excused} have items by hand, ${total.broken} differ`,
);
Deno.exit(total.broken > 0 ? 1 : 0);

function shown({ program, edited, what }: Broken): string {
  const texts = Object.keys(program.files).filter((path) => path !== "app/__init__.py").map((
    path,
  ) => `--- ${path}\n${program.files[path]}+++ ${path}\n${edited[path]}`);
  return `=== seed ${program.seed} (${program.dialect}): ${what}\n${texts.join("")}`;
}
