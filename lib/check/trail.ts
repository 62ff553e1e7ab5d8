/** Takes a fact or a colour, gives the hops that tell why it is believed: the nearest first. */
import type { Place, ValueId } from "../ids.ts";
import { excerpt, marked } from "../edit/excerpt.ts";
import { placesOf } from "../edit/place.ts";
import type { Unit } from "../link/link.ts";
import type { Facts } from "../infer/facts.ts";
import type { Hop } from "../finding.ts";

const LONGEST = 8;

/** So much of a line is shown. */
const WIDEST = 300;

/** The hop of one offset of a module. */
export function hop(unit: Unit, offset: number, said?: string): Hop {
  const { text, lines } = unit.module;
  const { line, column } = placesOf(unit.module)(offset);
  if (said !== undefined) return { path: unit.path, line, column, text: said };
  const whole = { start: lines[line - 1]!, end: lines[line] ?? text.length };
  const cut = excerpt(text, whole, { at: offset, most: WIDEST });
  const shown = marked(text.slice(cut.start, cut.end).trim(), { cut, whole });
  return { path: unit.path, line, column, text: shown };
}

/** The chain of definitions from a place that holds a value back to where it came from, one hop a line. */
export function trailOf(facts: Facts, place: Place, value: ValueId): readonly Hop[] {
  const hops: Hop[] = [];
  let at: { readonly place: Place; readonly value: ValueId } | null = { place, value };
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
