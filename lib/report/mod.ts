/** A format and what was checked come in, the report goes out; only the module of that format is loaded. */
import type { Checked, Options } from "../options.ts";

/** The report in the format that the options name. */
export async function report(
  checked: Checked,
  options: Pick<Options, "format" | "why" | "quiet">,
  color: boolean,
): Promise<string> {
  const { checklist } = checked;
  switch (options.format) {
    case "diff":
      return (await import("./diff.ts")).diff(checklist, checked.text);
    case "html":
      return await (await import("./html.ts")).html(checklist, { owners: checked.owners() });
    case "json":
      return (await import("./json.ts")).json(checklist);
    case "markdown":
      return (await import("./markdown.ts")).markdown(checklist, options);
    case "text":
      return (await import("./text.ts")).text(checklist, {
        why: options.why,
        quiet: options.quiet,
        color,
      });
  }
}
