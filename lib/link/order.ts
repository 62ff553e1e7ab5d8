/** A class and its bases in; the order in which Python looks attributes up, out. */
/** C3, and depth-first where the project's own order is inconsistent. */
export function linearOrder<T extends { readonly mro: readonly T[] }>(
  cls: T,
  parents: readonly T[],
): T[] {
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
