/** Takes the classes, gives those that stand beside an async twin on purpose, both in use. */
import type { Class, Project } from "../link/link.ts";
import { bodyOf, inOrder, type Working } from "./reach.ts";

/** A class that works on a sync driver object, and the one that does the same in async code. */
export interface Twins {
  readonly sync: Class;
  readonly twin: Class;
}

const MARK = /^(_*)(?:Async(?:hronous)?|Aio|AIO|Sync(?:hronous)?)|(?:Async(?:hronous)?|Aio|Sync)$/;
const ASYNC = /^_*(?:Async|Aio|AIO)|(?:Async(?:hronous)?|Aio)$/;

/** In the order of the classes. */
export function twinsOf(project: Project, working: Working): readonly Twins[] {
  const candidates = Map.groupBy(
    project.classes.filter(({ node }) => ASYNC.test(node.name)),
    ({ node }) => stemOf(node.name),
  );
  if (candidates.size === 0) return [];
  const busy = new Set(
    [...working.uses.keys()].flatMap(({ cls, isAsync }) => cls === null || isAsync ? [] : [cls]),
  );
  const pairs = inOrder(busy).flatMap((sync) => {
    if (ASYNC.test(sync.node.name) || isTestCase(sync)) return [];
    const twin = (candidates.get(stemOf(sync.node.name)) ?? []).find((each) =>
      each !== sync && project.homeOf(each.unit) === project.homeOf(sync.unit) &&
      isTwin(project, working, { sync, twin: each })
    );
    return twin === undefined ? [] : [{ sync, twin }];
  });
  const inUse = namedElsewhere(project, pairs.flatMap(({ sync, twin }) => [sync, twin]));
  return pairs.filter(({ sync, twin }) => inUse.has(sync) && inUse.has(twin));
}

/** A test case moves with what it tests. */
function isTestCase({ foreign, node }: Class): boolean {
  return foreign.some((path) => path.startsWith("unittest.")) || /^Test|TestCase$/.test(node.name);
}

/** `AsyncRepository`, `RepositoryAsync` and `SyncRepository` are all about a `Repository`. */
function stemOf(name: string): string {
  return name.replace(MARK, "$1");
}

/** Does the twin have what the class works on the driver for, as coroutine functions? */
function isTwin(project: Project, { works }: Working, { sync, twin }: Twins): boolean {
  const own = [...bodyOf(project, sync).values()].filter((fn) =>
    fn.name !== "__init__" && !fn.isAsync && works(fn)
  );
  const alike = own.filter(({ name }) => {
    const other = counterpart(project, twin, name);
    return other?.isAsync === true;
  });
  return alike.length > 0 && 2 * alike.length >= own.length;
}

/** The method of that name, or of the name that async code gives it: `aget`, `async_get`, `get_async`, `__aenter__`. */
function counterpart(project: Project, twin: Class, name: string) {
  const names = [name, `a${name}`, `async_${name}`, `${name}_async`];
  if (name.startsWith("__")) names.push(`__a${name.slice(2)}`);
  for (const each of names) {
    const fn = project.method(twin, each);
    if (fn?.isAsync === true) return fn;
  }
  return null;
}

/** Those that something names outside of their own body: code, an import, `__all__`. */
function namedElsewhere(project: Project, classes: readonly Class[]): ReadonlySet<Class> {
  const names = Map.groupBy(classes, ({ node }) => node.name);
  const found = new Set<Class>();
  if (names.size === 0) return found;
  for (const unit of project.units) {
    for (const definition of unit.module.bindings.definitions) {
      if (definition.kind !== "import") continue;
      for (const entity of project.imported(unit, definition)) {
        if (entity.is === "class" && names.has(entity.cls.node.name)) found.add(entity.cls);
      }
    }
    for (const node of unit.of("Name")) {
      for (const cls of names.get(node.name) ?? []) {
        const inside = node.start >= cls.node.start && node.end <= cls.node.end;
        if (cls.unit === unit && !inside) found.add(cls);
      }
    }
    for (const text of unit.module.bindings.all ?? []) {
      for (const cls of names.get(text) ?? []) if (cls.unit === unit) found.add(cls);
    }
  }
  return found;
}
