/** A format and what was checked come in, the report goes out; only the module of that format is loaded. */
import type { Checked, Options } from "../options.ts";
import type { Entry } from "./rules.ts";

/** What a report prints, and how. */
export type Asked =
  & Pick<Options, "format" | "why" | "quiet">
  & Partial<Pick<Options, "plan" | "statistics" | "link" | "part">>;

/** Where a report goes. */
export interface Screen {
  readonly color: boolean;
  /** The width of the terminal; absent: there is none. */
  readonly columns?: number;
  /** All rules, for the formats that describe them. */
  readonly entries?: () => Promise<readonly Entry[]>;
}

/** A report, and what is said beside it. */
export interface Report {
  /** In pieces, where it may be longer than a string can be. */
  readonly text: string | Iterable<string>;
  readonly notes: readonly string[];
}

/** All of a report's text, where it is short enough. */
export function whole({ text }: Report): string {
  return typeof text === "string" ? text : [...text].join("");
}

/** A report that cannot be made: one line for the user. */
export interface Impossible {
  readonly error: string;
}

/** The report in the format that the options name. */
export async function report(
  checked: Checked,
  options: Asked,
  screen: Screen,
): Promise<Report | Impossible> {
  const { checklist } = checked;
  const columns = screen.columns === undefined ? {} : { columns: screen.columns };
  const plain = (text: Report["text"]): Report => ({ text, notes: [] });
  const { ofParts, ofPatch } = await import("./notes.ts");
  if (options.statistics === true) {
    return plain((await import("./statistics.ts")).statistics(checklist));
  }
  if (options.plan === true && options.format === "text") {
    return plain((await import("./plan.ts")).planText(checklist, columns));
  }
  switch (options.format) {
    case "diff":
      if (checked.report === true) {
        return { error: "Cannot print a patch of a report: it takes the project" };
      }
      return besides(patchOf(checked, (await import("./diff.ts")).diff), ofPatch(checklist));
    case "html":
      return plain(
        await (await import("./html.ts")).html(checklist, {
          owners: checked.owners(),
          link: options.link ?? null,
        }),
      );
    case "json":
      return plain((await import("./json.ts")).jsonPieces(checklist));
    case "markdown": {
      const { markdownParts, markdown, isLink } = await import("./markdown.ts");
      const { link = null, part = null } = options;
      if (link !== null && !isLink(link)) {
        return {
          error: `Cannot link to ${link}: it takes an address that ends with a folder and /`,
        };
      }
      const parts = markdownParts(checklist, options);
      if (part === null) {
        return { text: markdown(checklist, options), notes: ofParts(parts.length) };
      }
      const text = parts[part - 1];
      return text === undefined
        ? {
          error: `Cannot print part ${part}: there ${
            parts.length === 1 ? "is 1" : `are ${parts.length}`
          }`,
        }
        : { text, notes: [`Part ${part} of ${parts.length}`] };
    }
    case "full":
      return plain((await import("./full.ts")).full(checklist, checked.source, screen));
    case "sarif": {
      const entries = await screen.entries?.() ?? [];
      return plain((await import("./sarif.ts")).sarif(checklist, entries));
    }
    case "github":
      return plain((await import("./github.ts")).github(checklist));
    case "gitlab":
      return plain((await import("./gitlab.ts")).gitlab(checklist));
    case "junit":
      return plain((await import("./junit.ts")).junit(checklist));
    case "rdjson":
      return plain((await import("./rdjson.ts")).rdjson(checklist, checked.source));
    case "text":
      return plain((await import("./text.ts")).text(checklist, {
        why: options.why,
        quiet: options.quiet,
        color: screen.color,
        left: checked.left,
        ...columns,
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
      `Cannot print --format diff for ${file}: git apply changes nothing outside of ${standing.here}. ` +
      `Run both in ${standing.root}, or in a folder above it`,
  };
}

function besides(made: Report | Impossible, notes: readonly string[]): Report | Impossible {
  return "error" in made ? made : { text: made.text, notes: [...made.notes, ...notes] };
}
