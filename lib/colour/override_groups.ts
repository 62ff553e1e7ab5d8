/** Takes the classes, gives the methods that change together: overrides, abstract methods and their implementations. */
import type { Class, Fn, Project } from "../link/link.ts";

/** Methods that Python or a class of its own calls for each class by itself: no group. */
const ALONE: ReadonlySet<string> = new Set([
  "__init__",
  "__new__",
  "__del__",
  "__init_subclass__",
  "__post_init__",
]);

/** Special methods that only make sense in one colour. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  __enter__: ["__exit__"],
  __exit__: ["__enter__"],
  __iter__: ["__next__"],
  __next__: ["__iter__"],
};

/** By function, all the members of its group, itself first; a function outside of classes is alone. */
export function groupsOf(project: Project): (fn: Fn) => readonly Fn[] {
  const known = new Map<Fn, readonly Fn[]>();
  return (fn) => {
    let group = known.get(fn);
    if (group === undefined) {
      group = fn.cls === null || ALONE.has(fn.name) ? [fn] : related(project, fn, fn.cls);
      for (const member of group) {
        known.set(member, [member, ...group.filter((each) => each !== member)]);
      }
    }
    return known.get(fn) ?? group;
  };
}

function related(project: Project, fn: Fn, cls: Class): readonly Fn[] {
  const group = [fn];
  const seen = new Set<Class>();
  const queue = [cls];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const each of [...next.mro, ...next.below]) {
      if (seen.has(each)) continue;
      const own = inBody(project, each, fn.name);
      if (own.length === 0) continue;
      queue.push(each);
    }
    for (const name of [fn.name, ...(TOGETHER[fn.name] ?? [])]) {
      for (const own of inBody(project, next, name)) if (!group.includes(own)) group.push(own);
    }
  }
  return group;
}

function inBody(project: Project, cls: Class, name: string): readonly Fn[] {
  const own = cls.unit.module.bindings.members[cls.node.id];
  if (own === undefined || !Object.hasOwn(own, name)) return [];
  return own[name]!.flatMap((id) => {
    const definition = cls.unit.module.bindings.definitions[id]!;
    const fn = definition.kind === "function"
      ? project.functionOf(cls.unit, definition.node)
      : undefined;
    return fn === undefined ? [] : [fn];
  });
}
