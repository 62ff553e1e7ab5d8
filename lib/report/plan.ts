/** A checklist comes in, the plan of its work goes out: as text, or as Markdown. */
import type { Checklist, PlanFunction, PlanGroup } from "../finding.ts";
import { code } from "./escape_markdown.ts";
import { escape, opened, plural, work, wrap } from "./words.ts";

/** The groups in the order in which to land them, each with its layers and the command that prints its patch. */
export function planText(
  { plan, root }: Checklist,
  { columns = null }: { readonly columns?: number | null } = {},
): string {
  if (plan.length === 0) return "Nothing to plan: nothing found to change.\n";
  const head = `${
    plural(plan.length, "pull request")
  }, each complete in itself; land them in this order.`;
  return [head, ...plan.map((group) => groupText(group, root, columns))].join("\n\n") + "\n";
}

function groupText(group: PlanGroup, root: string, columns: number | null): string {
  const { blockers, undecided, layers, command, mechanical, byHand } = group;
  const width = Math.max(24, (columns ?? Infinity) - 6);
  return [
    `Group ${group.group}: ${workOf(group)}`,
    ...(blockers.length === 0 ? [] : [`  waits for ${blockers.map(escape).join(", ")}`]),
    ...(undecided.length === 0
      ? []
      : [`  waits for the decision about ${undecided.map(escape).join(", ")}`]),
    ...layers.flatMap((layer, index) => [
      `  ${layerName(index, layers.length)}`,
      ...filesOf(layer).flatMap(([path, functions]) =>
        wrap(`${escape(opened(root, path))}: ${functions.map(functionText).join(", ")}`, width)
          .map((line, at) => (at === 0 ? "    " : "      ") + line)
      ),
    ]),
    ...(mechanical === 0 ? [] : [`  $ ${escape(command)} | git apply`]),
    ...(byHand === 0
      ? []
      : [`  $ ${escape(command.replace(/ --format diff$/, ""))} --by-hand --format full`]),
  ].join("\n");
}

/** The same as sections, for an issue. */
export function planMarkdown({ plan, root }: Checklist): string {
  const sections = plan.map((group) =>
    [
      `### Group ${group.group}: ${workOf(group)}`,
      ...(group.blockers.length === 0 ? [] : [`Waits for ${group.blockers.map(code).join(", ")}.`]),
      ...(group.undecided.length === 0
        ? []
        : [`Waits for the decision about ${group.undecided.map(code).join(", ")}.`]),
      `\`\`\`sh\n${escape(group.command).replaceAll("`", "'`'")} | git apply\n\`\`\``,
      group.layers.map((layer, index) =>
        [
          `- ${layerName(index, group.layers.length)}`,
          ...filesOf(layer).map(([path, functions]) =>
            `  - ${code(opened(root, path))}: ${
              functions.map((one) => code(functionText(one))).join(", ")
            }`
          ),
        ].join("\n")
      ).join("\n"),
    ].join("\n\n")
  );
  return ["## Plan", ...sections].join("\n\n") + "\n";
}

function workOf(group: PlanGroup): string {
  return work({ ...group, files: group.files.length, blockers: group.blockers.length });
}

function layerName(index: number, layers: number): string {
  const number = `layer ${index + 1}`;
  return index === 0
    ? `${number}, at the driver`
    : index === layers - 1
    ? `${number}, the entry points`
    : number;
}

function filesOf(
  layer: readonly PlanFunction[],
): readonly (readonly [string, readonly PlanFunction[]])[] {
  return [...Map.groupBy(layer, ({ path }) => path)];
}

function functionText({ path, function: name, findings, byHand, waiting }: PlanFunction): string {
  const counted = [
    `${findings}`,
    ...(byHand === 0 ? [] : [`${byHand} by hand`]),
    ...(waiting === 0 ? [] : [`${waiting} waiting`]),
  ].join(", ");
  const place = name ?? (/\.(?:pyw?|ipynb)$/.test(path) ? "module level" : "requirements");
  return `${escape(place)} (${counted})`;
}
