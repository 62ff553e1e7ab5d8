/** Findings and the modules with their comments come in; what no comment silences goes out, with the comments that silence nothing. */
import type { FindingKind, Found } from "../finding.ts";
import type { Module } from "../python/ast.ts";
import { countWhile } from "../python/columns.ts";
import { covers } from "./select.ts";

/** What one comment says. `rules` null: every rule; `word` is as written. */
interface Ignore {
  readonly word: string;
  readonly rules: readonly string[] | null;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Of these only the first line counts: their span may be a whole function. */
const HEADS: ReadonlySet<FindingKind> = new Set(["async-def", "async-for", "async-with"]);

/**
 * The findings that no `# awaitlist: ignore`, `ignore[rule, …]` or `skip-file` silences, and one `review` for each
 * ignore that silences nothing. `known` gives the ids of all rules: one in the brackets that is none of them is named.
 */
export function suppress(
  findings: readonly Found[],
  modules: readonly Module[],
  known: () => readonly string[] = () => [],
): readonly Found[] {
  const silenced = new Set<Found>();
  const news: Found[] = [];
  const byPath = Map.groupBy(findings, (finding) => finding.path);
  for (const module of modules) {
    if (module.comments.length === 0) continue;
    const here = byPath.get(module.path) ?? [];
    const ignores = readIgnores(module);
    if (ignores.some(({ word }) => word === "skip-file")) {
      for (const finding of here) silenced.add(finding);
      continue;
    }
    const byLine = new Map<number, Found[]>();
    for (const finding of here) {
      for (const line of new Set([finding.line, finding.endLine])) {
        const list = byLine.get(line);
        if (list === undefined) byLine.set(line, [finding]);
        else list.push(finding);
      }
    }
    for (const ignore of ignores) {
      if (ignore.word !== "ignore") {
        news.push(notice(module.path, ignore, "suppression.unknown", {
          message: "Write ignore, ignore[RULE] or skip-file",
          why: `The comment silences nothing: awaitlist does not know ${
            ignore.word || "an empty word"
          }`,
        }));
        continue;
      }
      const touched = (byLine.get(ignore.line) ?? []).filter((finding) =>
        stands(finding, ignore.line)
      );
      const matched = touched.filter(({ rule }) =>
        ignore.rules === null || ignore.rules.some((prefix) => covers(prefix, rule))
      );
      for (const finding of matched) silenced.add(finding);
      const idle = ignore.rules?.filter((prefix) =>
        !touched.some(({ rule }) => covers(prefix, rule))
      );
      for (const rule of idle ?? []) {
        const ids = known();
        if (ids.length > 0 && !ids.some((id) => covers(rule, id))) {
          news.push(notice(module.path, ignore, "suppression.unknown", {
            message: `Name a known rule instead of ${rule}`,
            why: `No rule has the id or prefix ${rule}, so it silences nothing`,
          }));
        } else {
          news.push(notice(module.path, ignore, "suppression.unused", {
            message: matched.length === 0
              ? "Remove the unused ignore"
              : `Remove the unused ignore of ${rule}`,
            why: `Nothing on this line is reported by ${rule}`,
          }));
        }
      }
      if ((idle ?? []).length === 0 && matched.length === 0) {
        news.push(notice(module.path, ignore, "suppression.unused", {
          message: "Remove the unused ignore",
          why: "Nothing is reported on this line",
        }));
      }
    }
  }
  return [...findings.filter((finding) => !silenced.has(finding)), ...news];
}

function stands(finding: Found, line: number): boolean {
  return finding.line === line || (finding.endLine === line && !HEADS.has(finding.kind));
}

function readIgnores(module: Module): readonly Ignore[] {
  return module.comments.flatMap(({ start, end }) => {
    const text = module.text.slice(start, end);
    const said = /awaitlist:\s*([\w-]*)\s*(?:\[([^\]]*)\])?/.exec(text);
    if (said === null) return [];
    const [, word = "", list] = said;
    const index = countWhile(module.lines.length, (at) => module.lines[at]! <= start) - 1;
    const before = module.text.slice(module.lines[index] ?? 0, start).replace(/^\ufeff/, "");
    return [{
      word,
      rules: list?.split(",").map((rule) => rule.trim()).filter((rule) => rule !== "") ?? null,
      line: index + 1,
      column: [...before].length + 1,
      text,
    }];
  });
}

function notice(
  path: string,
  ignore: Ignore,
  rule: "suppression.unused" | "suppression.unknown",
  said: { readonly message: string; readonly why: string },
): Found {
  return {
    path,
    line: ignore.line,
    column: ignore.column,
    endLine: ignore.line,
    endColumn: ignore.column + [...ignore.text].length,
    kind: "review",
    rule,
    confidence: "review",
    dialect: null,
    message: said.message,
    before: ignore.text,
    after: null,
    why: said.why,
    trail: [],
    see: null,
  };
}
