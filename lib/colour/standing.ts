/** Functions that are coroutine functions as the code stands, in; the rows about them that are still to be done, out. */
import type { Fn, Project } from "../link/link.ts";
import type { Pending } from "../infer/pending/mod.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import type { Standing } from "./colours.ts";

/** What a person must do by hand stays until it is done, whoever wrote the `async`. */
export function standingIn(
  project: Project,
  { rowsOf, drives, pending }: {
    readonly rowsOf: (fn: Fn) => readonly Listed<Barrier>[];
    readonly drives: (fn: Fn) => boolean;
    readonly pending: Pending;
  },
): readonly Standing[] {
  const found: Standing[] = [];
  /** The rows that others hold over, by project and id; true: everywhere in it. */
  const settled = new Map<string, boolean>();
  const note = (key: string, everywhere: boolean) =>
    settled.set(key, everywhere || settled.get(key) === true);
  const homeOf = ({ unit }: Fn) => project.homeOf(unit);
  for (const fn of project.functions) {
    if (fn.node.type !== "FunctionDef") continue;
    const gives = !fn.isAsync && pending.gives(fn);
    if (!gives && !fn.isAsync) continue;
    const all = rowsOf(fn);
    for (const { row } of all) {
      for (const id of row.over ?? []) note(`${homeOf(fn)} ${id}`, row.everywhere === true);
    }
    if (!drives(fn) || isBridged(project, fn)) continue;
    // asgiref's async_to_sync above it: who calls it gets no coroutine
    if (all.some(({ row }) => row.outcome === "pass" && row.finding !== null)) continue;
    const rows = all.filter(({ row }) => gives ? keeps(row) : stands(row));
    if (rows.length > 0) found.push({ fn, rows });
  }
  // Where one test is marked for a plugin, the plugin is there
  return found.map(({ fn, rows }) => ({
    fn,
    rows: rows.filter(({ id, row }) => {
      const everywhere = settled.get(`${homeOf(fn)} ${id}`);
      return everywhere === undefined || !everywhere && !("method" in row.on);
    }),
  }));
}

/** Is the row about coroutine functions? */
function stands({ on, outcome }: Barrier): boolean {
  if ("argument" in on || "position" in on) return false;
  return outcome === "adapt" || outcome === "stop" || outcome === "unwrap";
}

/** Is the row about what a function gives, a coroutine function or not: a cache? */
function keeps({ on, outcome, finding, to }: Barrier): boolean {
  return "decorator" in on && outcome === "adapt" && finding === "rewrite" && to === undefined;
}

/** May a decorator of the project run the coroutine itself? */
function isBridged(project: Project, { node, unit }: Fn): boolean {
  return node.type === "FunctionDef" && node.decorators.some((decorator) => {
    const target = decorator.type === "Call" ? decorator.func : decorator;
    const entities = project.resolve(unit, target);
    return entities.some(({ is }) => is === "function" || is === "class");
  });
}
