/** The fixtures come in; the shortest example of each rule goes out, as code before and after. */
import type { Example } from "../report/rules.ts";
import { readFixtures } from "./shelf.ts";
import type { Mark } from "./marks.ts";

/** By rule id. Of several, the one of few characters that says `certain`. */
export function examplesOf(): ReadonlyMap<string, Example> {
  const found = new Map<string, { readonly example: Example; readonly cost: number }>();
  for (const { fixture } of readFixtures([])) {
    const lines = new Map(fixture.files.map(({ path, text }) => [path, text.split("\n")]));
    for (const mark of fixture.marks) {
      if (mark.verb !== "fix") continue;
      const example = exampleOf(mark, lines.get(mark.path) ?? []);
      const cost = costOf(example, mark);
      if (cost < (found.get(mark.subject)?.cost ?? Infinity)) {
        found.set(mark.subject, { example, cost });
      }
    }
  }
  return new Map([...found].map(([rule, { example }]) => [rule, example]));
}

function exampleOf({ from, to, text }: Mark, lines: readonly string[]): Example {
  const code = lines.slice(from - 1, to).map((line) => line.trim()).join(" ").trim();
  return { before: code.replace(/\s+#.*$/, ""), after: text === "" ? null : text };
}

/** A short statement says it best, but not one so short that nothing stands around the name. */
function costOf({ before, after }: Example, { confidence }: Mark): number {
  return Math.abs(before.length - 40) + (after ?? "").length / 2 +
    (confidence === "certain" ? 0 : 40) + (before === after ? 200 : 0);
}
