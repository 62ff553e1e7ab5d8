/** A checklist comes in, how many items there are per rule, kind and folder goes out. */
import type { Checklist, Finding } from "../finding.ts";
import { escape, opened, plural, widthOf, work } from "./words.ts";

/** Three tables, the largest number first, and the sum. */
export function statistics(checklist: Checklist): string {
  const { findings, root, summary } = checklist;
  if (findings.length === 0) {
    return `Nothing found to change. ${plural(summary.files, "file")} read.\n`;
  }
  const folder = ({ path }: Finding) =>
    opened(root, path.includes("/") ? path.replace(/\/[^/]*$/, "") : ".");
  const files = new Set(findings.map(({ path }) => path)).size;
  return [
    table("rule", findings, ({ rule }) => rule),
    table("kind", findings, ({ kind }) => kind),
    table("folder", findings, folder),
    `${work({ ...summary, findings: findings.length, files })}\n`,
  ].join("\n");
}

function table(
  title: string,
  findings: readonly Finding[],
  by: (finding: Finding) => string,
): string {
  const rows = [...Map.groupBy(findings, by)].map(([name, own]) => ({
    name: escape(name),
    all: own.length,
    byHand: own.filter(({ mechanical }) => !mechanical).length,
  })).sort((a, b) => b.all - a.all || (a.name < b.name ? -1 : 1));
  const width = rows.reduce((most, { name }) => Math.max(most, widthOf(name)), title.length);
  const line = (name: string, ...numbers: readonly (number | string)[]) =>
    [name + " ".repeat(width - widthOf(name)), ...numbers.map((one) => `${one}`.padStart(8))].join(
      "  ",
    )
      .trimEnd() + "\n";
  return [
    line(title, "items", "patch", "by hand"),
    ...rows.map(({ name, all, byHand }) => line(name, all, all - byHand, byHand)),
  ].join("");
}
