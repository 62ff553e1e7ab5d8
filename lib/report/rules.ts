/** The catalog of rules comes in; the list of --rules, the page of --explain or the table of README goes out. */
import { escape } from "./words.ts";

/** A rule as a user meets it. */
export interface Entry {
  readonly id: string;
  /** What code does, as Python spells it; a path or a package's name; empty where the id says it. */
  readonly on: string;
  readonly why: string;
  readonly see: string | null;
  /** It only passes an object along and reports nothing: README leaves it out. */
  readonly idle: boolean;
  /** More that is known, each with its label. */
  readonly more: readonly (readonly [label: string, text: string])[];
}

/** Every rule with its one line. */
export function listRules(entries: readonly Entry[]): string {
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  return entries.map(({ id, why }) => escape(`${id.padEnd(width)}  ${why}`.trimEnd()) + "\n").join(
    "",
  );
}

/** All that is known about these rules. */
export function explainRules(entries: readonly Entry[]): string {
  return entries.map(({ id, on, why, see, more }) => {
    const rows = [
      ...(on === "" ? [] : [["on", on] as const]),
      ...more,
      ["why", why] as const,
      ...(see === null ? [] : [["see", see] as const]),
    ];
    const width = Math.max(...rows.map(([label]) => label.length));
    return [id, ...rows.map(([label, text]) => escape(`  ${label.padEnd(width)}  ${text}`))].join(
      "\n",
    ) + "\n";
  }).join("\n");
}

/** The table of README: the rules that report. */
export function ruleTable(entries: readonly Entry[]): string {
  const cell = (text: string) => escape(text).replaceAll("|", "\\|").replaceAll("<", "&lt;");
  return [
    "| rule | on | why |",
    "| --- | --- | --- |",
    ...entries.filter(({ idle }) => !idle).map(({ id, on, why }) =>
      `| \`${id}\` | ${on === "" ? "" : `\`${cell(on)}\``} | ${cell(why)} |`
    ),
  ].join("\n");
}
