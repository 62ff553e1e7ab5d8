/** Classes and their bases come in; the order must be Python's. */
import { assertEquals } from "@std/assert";
import { basesFirst, linearOrder } from "./order.ts";

interface Named {
  readonly name: string;
  mro: readonly Named[];
}

function cls(name: string, ...parents: readonly Named[]): Named {
  const made: Named = { name, mro: [] };
  made.mro = linearOrder(made, parents);
  return made;
}

Deno.test("linearOrder() is C3: a shared base comes behind all that share it", () => {
  const base = cls("base");
  const [one, two] = [cls("one", base), cls("two", base)];
  assertEquals(cls("both", one, two).mro.map(({ name }) => name), ["both", "one", "two", "base"]);
  assertEquals(cls("below", one).mro.map(({ name }) => name), ["below", "one", "base"]);
});

Deno.test("basesFirst() stands each class behind its bases, in a chain of any length and in a ring", () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => index);
  assertEquals(basesFirst(chain, (at) => at > 0 ? [at - 1] : []), chain);
  assertEquals(
    basesFirst([...chain].reverse(), (at) => at > 0 ? [at - 1] : []),
    chain,
  );
  assertEquals(basesFirst([0, 1, 2], (at) => [(at + 1) % 3]), [2, 1, 0]);
});
