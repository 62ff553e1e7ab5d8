/** Who does an item, and how many there are of each. */
import { assertEquals } from "@std/assert";
import { countWork, type Told, workOf } from "./work.ts";

const ITEMS: readonly Told[] = [
  { kind: "await", mechanical: true },
  { kind: "barrier", mechanical: false },
  { kind: "decision", mechanical: false, decision: "store.Store" },
  { kind: "await", mechanical: false, decision: "store.Store" },
];

Deno.test("workOf() tells the patch, people, decisions and what waits for one apart", () => {
  assertEquals(ITEMS.map(workOf), ["mechanical", "by hand", "decision", "waits"]);
});

Deno.test("countWork() counts a decision as work by hand, and what waits for it apart", () => {
  assertEquals(countWork(ITEMS), { mechanical: 1, byHand: 2, waiting: 1 });
});
