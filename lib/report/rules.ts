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

/** One statement, and what becomes of it. */
export interface Example {
  readonly before: string;
  /** Begins with the kind in brackets where a person must write it; null: the import or the name goes. */
  readonly after: string | null;
}

/** The pages of rules/README.md: the rules that report, a table for each shelf, each with its example. */
export function rulePages(
  entries: readonly Entry[],
  examples: ReadonlyMap<string, Example>,
): string {
  const shelves = Map.groupBy(
    entries.filter(({ idle }) => !idle),
    ({ id }) => id.includes(".") ? id.slice(0, id.indexOf(".")) : "functions",
  );
  return [...shelves].map(([shelf, rules]) =>
    [
      `## ${shelf}`,
      "",
      "| rule | why | example |",
      "| --- | --- | --- |",
      ...rules.map(({ id, on, why }) =>
        `| \`${id}\`${on === "" ? "" : `<br>${span(on)}`} | ${cell(why)} | ${
          shown(examples.get(id))
        } |`
      ),
    ].join("\n")
  ).join("\n\n");
}

function shown(example: Example | undefined): string {
  if (example === undefined) return "";
  const { before, after } = example;
  const told = /^\[[\w-]+\] (.*)$/.exec(after ?? "")?.[1];
  const then = told !== undefined ? cell(told) : after === null ? "goes" : span(after);
  return `${span(before)} → ${then}`;
}

function cell(text: string): string {
  return escape(text).replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("*", "\\*");
}

/** Code in a table: no backtick ends it, and no `|` the cell. */
function span(code: string): string {
  const short = code.length > 120 ? `${code.slice(0, 119)}…` : code;
  const safe = escape(short).replaceAll("|", "\\|");
  if (!safe.includes("`")) return `\`${safe}\``;
  return `\`\`${/^`|`$/.test(safe) ? ` ${safe} ` : safe}\`\``;
}
