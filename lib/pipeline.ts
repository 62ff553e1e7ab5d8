/** Paths, options and the shelves of rules/ come in, what was checked goes out: the one file that knows every stage. */
import type { Checked, Options, Refused } from "./options.ts";
import { checklist } from "./check/checklist.ts";
import type { Catalogued } from "./catalog.ts";

/** What rules/ hands over. */
export type Rules = Catalogued;

/** Runs the stages in order. */
export function check(
  _targets: readonly string[],
  _options: Options,
  _rules: Rules,
): Promise<Checked | Refused> {
  const tool = { name: "awaitlist", version: "0.1.0" };
  return Promise.resolve({
    checklist: checklist([], { unread: [], files: 0, parsed: 0, tool }),
    stages: {},
    text: () => "",
  });
}
