/** What one name stands for comes in as a function that may ask for other names; chains of any length go out settled. */

/** Finds what the name of that number stands for; `find` may ask for the names that it leads to. */
export type Follow<T> = (name: number, find: () => T) => T;

/** So many names may lead to each other in one go; the call stack holds some ten times as many. */
const DEEPEST = 200;

/** A name, and how to find what it stands for. */
interface Asked<T> {
  readonly name: number;
  readonly find: () => T;
}

/**
 * Remembers what names stand for. A name that leads back to itself stands for `none` there; what was found with the
 * help of that is forgotten again, as it depends on where one came in.
 */
export function following<T>(none: T): Follow<T> {
  const known = new Map<number, T>();
  const open = new Set<number>();
  let loops = 0;
  /** What was found with the help of a loop: for the name that was asked for first, and then forgotten. */
  const meanwhile = new Map<number, T>();
  /** Asked for too deep down: it is found first, and what led to it is then asked anew. */
  let deeper: Asked<T> | null = null;

  function one(name: number, find: () => T): T {
    open.add(name);
    const before = loops;
    const found = find();
    open.delete(name);
    if (loops === before) known.set(name, found);
    return found;
  }

  function first(asked: Asked<T>): T {
    const waiting = [asked];
    const names = new Set([asked.name]);
    for (;;) {
      const { name, find } = waiting.at(-1)!;
      try {
        const found = one(name, find);
        waiting.pop();
        names.delete(name);
        if (waiting.length === 0) {
          meanwhile.clear();
          return found;
        }
        if (!known.has(name)) meanwhile.set(name, found);
      } catch (error) {
        open.clear();
        if (deeper === null) {
          meanwhile.clear();
          throw error;
        }
        // A ring longer than the limit
        if (names.has(deeper.name)) meanwhile.set(deeper.name, none);
        else waiting.push(deeper);
        names.add(deeper.name);
        deeper = null;
      }
    }
  }

  return (name, find) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const guess = open.has(name) ? none : meanwhile.get(name);
    if (guess !== undefined) {
      loops++;
      return guess;
    }
    if (open.size === 0) return first({ name, find });
    if (open.size === DEEPEST) {
      deeper = { name, find };
      throw new RangeError("Names lead too deep");
    }
    return one(name, find);
  };
}
