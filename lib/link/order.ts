/** A class and its bases in; the order in which Python looks attributes up, out. */

/** The classes, each behind its bases; a class that is its own base stands where it was met. */
export function basesFirst<T>(classes: readonly T[], basesOf: (cls: T) => readonly T[]): T[] {
  const ordered = new Set<T>();
  const met = new Set<T>();
  for (const cls of classes) {
    // A stack of our own: a hierarchy may be deeper than calls can nest
    const open = met.has(cls) ? [] : [{ cls, bases: basesOf(cls), next: 0 }];
    met.add(cls);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const base = top.bases[top.next++];
      if (base === undefined) {
        ordered.add(top.cls);
        open.pop();
      } else if (!met.has(base)) {
        met.add(base);
        open.push({ cls: base, bases: basesOf(base), next: 0 });
      }
    }
  }
  return [...ordered];
}

/** C3, and depth-first where the project's own order is inconsistent. */
export function linearOrder<T extends { readonly mro: readonly T[] }>(
  cls: T,
  parents: readonly T[],
): T[] {
  if (parents.length === 1) return [...new Set([cls, ...parents[0]!.mro])];
  const lists = [...parents.map((parent) => [...parent.mro]), [...parents]].filter((list) =>
    list.length > 0
  );
  const result = [cls];
  while (lists.some((list) => list.length > 0)) {
    const rest = lists.filter((list) => list.length > 0);
    const head = rest.map((list) =>
      list[0]!
    ).find((candidate) => rest.every((list) => list.indexOf(candidate) <= 0)) ?? rest[0]![0]!;
    if (!result.includes(head)) {
      result.push(head);
    }
    for (const list of lists) {
      const at = list.indexOf(head);
      if (at >= 0) {
        list.splice(at, 1);
      }
    }
  }
  return result;
}
