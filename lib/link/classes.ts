/** The classes of the modules: their bases, the order in which attributes are looked up, and the classes below them. */
import type { ClassDef } from "../python/ast.ts";
import type { Names } from "./resolution.ts";
import { basesFirst, linearOrder } from "./order.ts";
import type { Class, Entity } from "./project.ts";
import type { Tables } from "./tables.ts";
import type { Unit } from "./unit.ts";

/** A class that is not linked yet. */
export interface Draft {
  unit: Unit;
  node: ClassDef;
  id: number;
  bases: Entity[];
  mro: Class[];
  foreign: string[];
  below: Class[];
  reachesForeign: boolean;
}

/** Notes every class, without its bases: to find them, names must lead to classes. */
export function draftsOf(units: readonly Unit[], tables: Tables): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const unit of units) {
    for (const node of unit.of("ClassDef")) {
      const draft: Draft = {
        id: drafts.length,
        unit,
        node,
        bases: [],
        mro: [],
        foreign: [],
        below: [],
        reachesForeign: false,
      };
      drafts.push(draft);
      tables.setClass(draft);
    }
  }
  return drafts;
}

/** Links the classes: bases first, then the order of look-up. */
export function settleClasses(drafts: readonly Draft[], names: Names): void {
  for (const draft of drafts) {
    for (const base of draft.node.bases) {
      if (base.type === "Starred") continue;
      draft.bases.push(...names.resolve(draft.unit, base));
    }
  }
  basesFirst(drafts, projectBases).forEach(linearize);
  for (const draft of drafts) {
    draft.reachesForeign = draft.below.some(({ foreign }) => foreign.length > 0);
  }
}

function linearize(draft: Draft): void {
  for (const base of draft.bases) {
    if (base.is === "foreign" && !draft.foreign.includes(base.path)) {
      draft.foreign.push(base.path);
    }
  }
  draft.mro = linearOrder<Class>(draft, projectBases(draft));
  for (const cls of draft.mro) {
    for (const path of cls.foreign) if (!draft.foreign.includes(path)) draft.foreign.push(path);
    (cls as Draft).below.push(draft);
  }
}

function projectBases({ bases }: Draft): readonly Draft[] {
  return bases.flatMap((base) => base.is === "class" ? [base.cls as Draft] : []);
}
