/** Takes a fact or a colour, gives the hops that tell why it is believed: the nearest first. */
import type { Unit } from "../link/link.ts";
import type { Engine } from "../infer/solve.ts";
import type { Place } from "../infer/values.ts";
import type { Hop } from "../finding.ts";

const LONGEST = 8;

/** The hop of one offset of a module. */
export function hop(unit: Unit, offset: number, text?: string): Hop {
  const { lines } = unit.module;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const start = lines[low]!;
  const line = unit.module.text.slice(start, lines[low + 1] ?? unit.module.text.length);
  const before = unit.module.text.slice(start, offset);
  return {
    path: unit.path,
    line: low + 1,
    column: (/[\ud800-\udfff]/.test(before) ? [...before].length : before.length) + 1,
    text: text ?? line.trim(),
  };
}

/** The chain of definitions from a place that holds a value back to where it came from, one hop a line. */
export function trailOf(facts: Engine, place: Place, value: number): readonly Hop[] {
  const hops: Hop[] = [];
  let at: { readonly place: Place; readonly value: number } | null = { place, value };
  for (let steps = 0; at !== null && steps < 200 && hops.length < LONGEST; steps++) {
    const found = facts.unitAt(at.place);
    if (found !== null) {
      const { unit, local } = found;
      const { module } = unit;
      const id = local < module.nodes
        ? local
        : module.bindings.definitions[local - module.nodes]?.node;
      const node = id === undefined ? undefined : unit.nodes[id];
      if (node !== undefined) {
        const next = hop(unit, node.start);
        const last = hops.at(-1);
        if (last === undefined || last.path !== next.path || last.line !== next.line) {
          hops.push(next);
        }
      }
    }
    at = facts.cause(at.place, at.value);
  }
  return hops;
}
