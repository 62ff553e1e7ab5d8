/** A format and what was checked come in, the report goes out; only the module of that format is loaded. */
import type { Checked, Options } from "../options.ts";

/** A report, and what is said beside it. */
export interface Report {
  readonly text: string;
  readonly notes: readonly string[];
}

/** A report that cannot be made: one line for the user. */
export interface Impossible {
  readonly error: string;
}

/** The report in the format that the options name. */
export async function report(
  checked: Checked,
  options: Pick<Options, "format" | "why" | "quiet">,
  color: boolean,
): Promise<Report | Impossible> {
  const { checklist } = checked;
  const plain = (text: string): Report => ({ text, notes: [] });
  switch (options.format) {
    case "diff":
      return patchOf(checked, (await import("./diff.ts")).diff);
    case "html":
      return plain(
        await (await import("./html.ts")).html(checklist, { owners: checked.owners() }),
      );
    case "json":
      return plain((await import("./json.ts")).json(checklist));
    case "markdown":
      return plain((await import("./markdown.ts")).markdown(checklist, options));
    case "text":
      return plain((await import("./text.ts")).text(checklist, {
        why: options.why,
        quiet: options.quiet,
        color,
      }));
  }
}

function patchOf(
  { checklist, text, ground }: Checked,
  diff: (typeof import("./diff.ts"))["diff"],
): Report | Impossible {
  const standing = ground();
  const made = diff(checklist, text, standing);
  if ("notes" in made) return made;
  const file = `${standing.root}/${made.astray}`;
  return {
    error:
      `Cannot print a patch for ${file}: git apply changes nothing outside of ${standing.here}. ` +
      `Run both in ${standing.root}, or in a folder above it`,
  };
}
