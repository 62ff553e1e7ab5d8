/** Names that lead to names come in; every one must be found, however long the chain. */
import { assertEquals } from "@std/assert";
import { following } from "./following.ts";

/** Each name leads to the ones that `next` gives; one that leads nowhere stands for itself. */
function ends(next: (name: number) => readonly number[], name: number): readonly number[] {
  const follow = following<readonly number[]>([]);
  const find = (at: number): readonly number[] =>
    follow(at, () => {
      const further = next(at);
      return further.length === 0 ? [at] : further.flatMap(find);
    });
  return find(name);
}

Deno.test("following() finds the end of a chain that is longer than the call stack", () => {
  assertEquals(ends((name) => name < 100_000 ? [name + 1] : [], 0), [100_000]);
});

Deno.test("following() gives nothing for a ring, short or long, and what leads out of it", () => {
  assertEquals(ends((name) => [(name + 1) % 3], 0), []);
  assertEquals(ends((name) => [(name + 1) % 5000], 0), []);
  assertEquals(ends((name) => name === 9 ? [] : [(name + 1) % 3, 9], 0), [9, 9, 9]);
});

Deno.test("following() forgets what a ring left open", () => {
  const follow = following<readonly string[]>([]);
  const one = (): readonly string[] => follow(1, () => [...other(), "one"]);
  const other = (): readonly string[] => follow(2, () => [...one(), "other"]);
  assertEquals(one(), ["other", "one"]);
  assertEquals(other(), ["one", "other"]);
});

Deno.test("following() hands on what a search throws, and goes on with the next name", () => {
  const follow = following<readonly string[]>([]);
  let message = "";
  try {
    follow(1, () => {
      throw new TypeError("broken");
    });
  } catch (error) {
    message = String(error);
  }
  assertEquals([message, follow(2, () => ["two"])], ["TypeError: broken", ["two"]]);
});
