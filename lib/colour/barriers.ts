/** Takes functions and the barrier rows, gives what stands at the edge of the spread. */
import type { Barrier, Listed } from "../types.ts";
import type { Fn } from "../infer/link.ts";

/** The rows, found by what they are about. */
export interface Barriers {
  /** The rows about a function because of its name, class and decorators. */
  of(fn: Fn, decorators: readonly string[]): readonly Listed<Barrier>[];
  /** The rows about an argument of a call of that path. */
  arguments(path: string): readonly Listed<Barrier>[];
  position(
    where: "lambda" | "class-body" | "module" | "default" | "decorator",
  ): Listed<Barrier> | undefined;
}

/** Indexes the rows. */
export function barriersOf(rows: readonly Listed<Barrier>[]): Barriers {
  const methods: {
    readonly patterns: readonly string[];
    readonly of: ReadonlySet<string> | null;
    readonly listed: Listed<Barrier>;
  }[] = [];
  const decorators = new Map<string, Listed<Barrier>>();
  const args = new Map<string, Listed<Barrier>[]>();
  const positions = new Map<string, Listed<Barrier>>();
  for (const listed of rows) {
    const { on } = listed.row;
    if ("method" in on) {
      methods.push({
        patterns: on.method,
        of: on.of === undefined ? null : new Set(on.of),
        listed,
      });
    } else if ("decorator" in on) { for (const path of on.decorator) decorators.set(path, listed); }
    else if ("argument" in on) {
      for (const path of on.argument) {
        const list = args.get(path);
        if (list === undefined) args.set(path, [listed]);
        else list.push(listed);
      }
    } else positions.set(on.position, listed);
  }
  return {
    of(fn, paths) {
      const found: Listed<Barrier>[] = [];
      if (fn.cls !== null) {
        const { foreign } = fn.cls;
        for (const { patterns, of, listed } of methods) {
          if (of !== null && !foreign.some((path) => of.has(path))) continue;
          if (patterns.some((pattern) => matches(pattern, fn.name))) found.push(listed);
        }
      }
      for (const path of paths) {
        const listed = decorators.get(path);
        if (listed !== undefined) found.push(listed);
      }
      return found;
    },
    arguments: (path) => args.get(path) ?? [],
    position: (where) => positions.get(where),
  };
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
