/** The consumers of a pending value in, what is to be done about it out. */
import type { Reached } from "../uses/mod.ts";
import type { Taken, Verdict } from "./terms.ts";

/** Judges one value by all of its consumers. */
export function judged(taken: readonly Taken[]): Verdict {
  const known = withoutAsked(taken);
  return known.some(({ doing }) => doing === "awaited") ? shared(known) : alone(known);
}

/** Where code asks whether the value is to be awaited, it knows what to do in either case. */
function withoutAsked(taken: readonly Taken[]): readonly Taken[] {
  const asking = new Set(
    taken.flatMap(({ doing, through }) => doing === "asked" ? [through?.site ?? null] : []),
  );
  return taken.flatMap((each) => {
    if (!asking.has(each.through?.site ?? null)) return [each];
    return each.doing === "asked" ? [{ ...each, doing: "awaited" as const }] : [];
  });
}

/** Nobody awaits it. */
function alone(taken: readonly Taken[]): Verdict {
  // The container in which it lies is read, but for what lies elsewhere in it
  if (taken.length === 0) return { is: "await", firm: false, because: "dropped" };
  const open = taken.some(({ doing }) => doing === "unknown" || doing === "kept");
  for (const because of ["hard", "soft", "dropped"] as const) {
    const found = taken.filter(({ doing }) => doing === because);
    if (found.length === 0 || because === "dropped" && open) continue;
    const firm = found.some((each) => each.firm) && !(because === "soft" && open);
    return { is: "await", firm, because };
  }
  if (taken.length > 0 && taken.every(({ left }) => left)) {
    return { is: "await", firm: false, because: "soft" };
  }
  return { is: "open", kept: taken.every(({ doing }) => doing === "kept") };
}

/** Some await it. */
function shared(taken: readonly Taken[]): Verdict {
  const calls: { site: Reached; firm: boolean }[] = [];
  const uses: Taken[] = [];
  for (const [through, group] of Map.groupBy(taken, ({ through }) => through?.site ?? null)) {
    const awaits = group.some(({ doing }) => doing === "awaited");
    const hard = group.filter(({ doing }) => doing === "hard");
    if (awaits) {
      // What a name holds where it is used may not be what is awaited
      uses.push(...hard.filter(({ firm }) => firm));
      continue;
    }
    if (through === null) {
      if (hard.some(({ firm }) => firm)) return { is: "await", firm: true, because: "hard" };
      continue;
    }
    if (group.some(({ left }) => left)) {
      uses.push(...hard.filter(({ firm }) => firm));
      continue;
    }
    const open = group.some(({ doing }) => doing === "unknown" || doing === "kept");
    const lost = hard.length > 0 ? hard : open ? [] : group;
    if (lost.length > 0) calls.push({ site: through, firm: lost.some(({ firm }) => firm) });
  }
  return calls.length + uses.length === 0 ? { is: "fine" } : { is: "others", calls, uses };
}
