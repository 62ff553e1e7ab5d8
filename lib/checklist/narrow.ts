/** The whole checklist, what is wanted of it and an earlier report come in; what is printed, and what is said beside it, goes out. */
import type { Checklist } from "../finding.ts";
import { compared, dated } from "./baseline.ts";
import { checklist } from "./checklist.ts";
import { type LeftBy, select, type Selection } from "./select.ts";

/** What is left of a checklist. */
export interface Narrowed {
  readonly checklist: Checklist;
  /** How many items each option left out. */
  readonly left: ReadonlyMap<LeftBy, number>;
  /** Whether there is still work, or something that could not be read: of what is new, where there is an earlier report. */
  readonly open: boolean;
}

/** Selects, and compares with the earlier report where there is one. */
export function narrowed(
  whole: Checklist,
  selectionOf: (path: string) => Selection,
  before: Checklist | null,
): Narrowed {
  const { findings, left } = select(
    before === null ? whole.findings : dated(whole.findings, before),
    selectionOf,
  );
  const baseline = before === null ? undefined : compared(whole, before);
  const { summary, unread, tool, root, command, plan } = whole;
  return {
    checklist: checklist(findings, {
      unread,
      files: summary.files,
      parsed: summary.parsed,
      tool,
      root,
      command,
      plan,
      ...(baseline === undefined ? {} : { baseline }),
    }),
    left,
    open: baseline === undefined
      ? findings.length > 0 || unread.some(({ matters }) => matters)
      : findings.some(({ status }) => status === "new") || baseline.newUnread > 0,
  };
}
