/** Fixed seeds: random programs say the same after their edits, or the checklist says what is left to do. */
import { assertEquals, assertGreater } from "@std/assert";
import { compare } from "./compare.ts";

const SEEDS = Array.from({ length: 90 }, (_, seed) => seed);

const outcome = await compare(SEEDS);

Deno.test({
  name: outcome === null
    ? "random programs say the same after their edits (skipped: there is no python3)"
    : "random programs say the same after their edits",
  ignore: outcome === null,
  fn() {
    const broken = outcome!.broken.map(({ program, what }) =>
      `seed ${program.seed}, ${program.dialect}: ${what}`
    );
    assertEquals(broken, []);
    // What is left to a person says nothing of the edits
    assertGreater(outcome!.same, 80);
  },
});
