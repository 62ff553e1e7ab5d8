/** Takes functions and the barrier rows, gives what stands at the edge of the spread. */
import type { Barrier, Listed } from "../rows/types.ts";
import type { Class, Fn } from "../link/link.ts";

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

interface Beside {
  readonly names: readonly string[];
  readonly listed: Listed<Barrier>;
}

interface Method {
  readonly patterns: readonly string[];
  readonly of: readonly string[] | null;
  /** Is a generator of that name meant too? */
  readonly yields: boolean;
  readonly listed: Listed<Barrier>;
}

/** Indexes the rows. */
export function barriersOf(rows: readonly Listed<Barrier>[]): Barriers {
  const methods: Method[] = [];
  const candidates = new Map<string, readonly Method[]>();
  const functions = new Map<string, Beside>();
  const decorators = new Map<string, Listed<Barrier>>();
  const args = new Map<string, Listed<Barrier>[]>();
  const positions = new Map<string, Listed<Barrier>>();
  for (const listed of rows) {
    const { on } = listed.row;
    if ("method" in on) {
      methods.push({
        patterns: on.method,
        of: on.of ?? null,
        yields: on.yields ?? true,
        listed,
      });
    } else if ("function" in on) {
      for (const name of on.function) functions.set(name, { names: on.beside, listed });
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
      let named = candidates.get(fn.name);
      if (named === undefined) {
        named = methods.filter(({ patterns }) =>
          patterns.some((pattern) => matches(pattern, fn.name))
        );
        candidates.set(fn.name, named);
      }
      for (const { of, yields, listed } of named) {
        if (fn.isGenerator && !yields) continue;
        const meant = of === null ? isAddressed(fn) : fn.cls !== null &&
          basesOf(fn.cls).some((path) => of.some((base) => isBase(base, path)));
        if (meant) found.push(listed);
      }
      const beside = fn.cls === null ? functions.get(fn.name) : undefined;
      if (beside !== undefined && isAddressed(fn) && isBeside(fn, beside)) {
        found.push(beside.listed);
      }
      for (const path of paths) {
        const listed = decorators.get(path);
        if (listed !== undefined) found.push(listed);
      }
      return found.length > 1 ? strongest(found) : found;
    },
    arguments: (path) => args.get(path) ?? [],
    position: (where) => positions.get(where),
  };
}

/** The foreign bases of the classes that a method may be called on: a mixin has those of the classes it is mixed into. */
function basesOf(cls: Class): readonly string[] {
  return cls.below.length === 1 ? cls.foreign : cls.below.flatMap(({ foreign }) => foreign);
}

/** `*Servicer` is any class whose name ends so. */
function isBase(pattern: string, path: string): boolean {
  return pattern.startsWith("*") ? path.endsWith(pattern.slice(1)) : pattern === path;
}

/** Can the function be meant by its name alone: a method, or a function of a module? */
function isAddressed(fn: Fn): boolean {
  if (fn.cls !== null) return true;
  const { exports, definitions } = fn.unit.module.bindings;
  if (!Object.hasOwn(exports, fn.name)) return false;
  return exports[fn.name]?.some((id) => definitions[id]?.node === fn.node.id) === true;
}

/** Does the module of the function define one of the names? */
function isBeside(fn: Fn, { names }: Beside): boolean {
  const { exports } = fn.unit.module.bindings;
  return names.some((name) => Object.hasOwn(exports, name));
}

/** Without the rows that another one overrides, and without rows about any class where one is about this. */
function strongest(found: readonly Listed<Barrier>[]): readonly Listed<Barrier>[] {
  const over = new Set(found.flatMap(({ row }) => row.over ?? []));
  const named = found.some(({ row: { on } }) => "method" in on && on.of !== undefined);
  return found.filter(({ id, row: { on } }) =>
    !over.has(id) && !(named && "method" in on && on.of === undefined)
  );
}

function matches(pattern: string, name: string): boolean {
  if (pattern === "*") return !name.startsWith("__");
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
