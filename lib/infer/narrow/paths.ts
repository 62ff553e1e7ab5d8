/** A dotted path that a test is about, and a later use of it, in; whether nothing sets the path in between out. */
import type { Attribute, Expr } from "../../python/ast.ts";
import { type AnyNode, visit } from "../../python/walk.ts";
import { functionAround, type Unit } from "../../link/unit.ts";

/** `self.held`, `box.page.rows`; null: the expression is no name with attributes. */
export function pathOf(expr: Expr): string | null {
  let path = "";
  let at = expr;
  for (; at.type === "Attribute"; at = at.value) path = `.${at.attr}${path}`;
  return at.type === "Name" ? at.name + path : null;
}

/** Does what a test told of a path still hold where the path is used, further down in the same function? */
export function stillHolds(unit: Unit, path: string, from: number, use: Attribute): boolean {
  const fn = functionAround(unit, use.id);
  return !settersOf(unit, fn).some((setter) =>
    setter.end > from && reaches(path, setter) &&
    (setter.end <= use.start || meetAgain(unit, setter, from, use))
  );
}

/** A place in a function that sets a name or an attribute, or calls a method that may. */
interface Setter {
  readonly node: number;
  readonly end: number;
  /** What is set; for a method, what it is called on. */
  readonly path: string;
  /** The method that is called; null: it is set right here. */
  readonly method: string | null;
  readonly unit: Unit;
}

/** Does the setter change what the path stands for? */
function reaches(path: string, { path: set, method, unit }: Setter): boolean {
  if (method === null) return path === set || path.startsWith(set + ".");
  return path.startsWith(set + ".") && maySet(unit, method, path.slice(path.lastIndexOf(".") + 1));
}

/** Does the next round of a loop that began after the test bring the setter before the use? */
function meetAgain(unit: Unit, { node }: Setter, from: number, use: Attribute): boolean {
  for (
    let at = unit.nodes[unit.parents[node]!];
    at !== undefined;
    at = unit.nodes[unit.parents[at.id]!]
  ) {
    if (at.start < from || at.type === "FunctionDef") return false;
    if ((at.type === "For" || at.type === "While") && use.end <= at.end) return true;
  }
  return false;
}

const setters = new WeakMap<Unit, ReadonlyMap<number, readonly Setter[]>>();

function settersOf(unit: Unit, fn: number): readonly Setter[] {
  let found = setters.get(unit);
  if (found === undefined) {
    setters.set(
      unit,
      found = Map.groupBy(findSetters(unit), ({ node }) => functionAround(unit, node)),
    );
  }
  return found.get(fn) ?? [];
}

function findSetters(unit: Unit): readonly Setter[] {
  const found: Setter[] = [];
  const say = (target: Expr, end: number): void => {
    if (target.type === "Tuple" || target.type === "List") {
      for (const part of target.elts) say(part, end);
    } else if (target.type === "Starred") say(target.value, end);
    else {
      const path = pathOf(target);
      if (path !== null) found.push({ node: target.id, end, path, method: null, unit });
    }
  };
  for (const node of unit.of("Assign")) for (const target of node.targets) say(target, node.end);
  for (const type of ["AnnAssign", "AugAssign", "NamedExpr"] as const) {
    for (const node of unit.of(type)) say(node.target, node.end);
  }
  for (const node of unit.of("Delete")) for (const target of node.targets) say(target, node.end);
  for (const node of unit.of("For")) say(node.target, node.target.end);
  for (const { items } of unit.of("With")) {
    for (const { target } of items) if (target !== null) say(target, target.end);
  }
  for (const { id, end, func } of unit.of("Call")) {
    if (func.type !== "Attribute") continue;
    const path = pathOf(func.value);
    if (path !== null) found.push({ node: id, end, path, method: func.attr, unit });
  }
  return found;
}

const assigned = new WeakMap<Unit, ReadonlyMap<string, readonly (ReadonlySet<string>)[]>>();

/** May a method of that name set the attribute? One that stands in another module may. */
function maySet(unit: Unit, method: string, attribute: string): boolean {
  let sets = assigned.get(unit);
  if (sets === undefined) {
    const found = unit.of("FunctionDef").map(({ name, body }) =>
      [name, attributesSet(body)] as const
    );
    assigned.set(
      unit,
      sets = new Map(
        [...Map.groupBy(found, ([name]) => name)].map((
          [name, list],
        ) => [name, list.map(([, each]) => each)]),
      ),
    );
  }
  return sets.get(method)?.some((each) => each.has(attribute)) ?? true;
}

function attributesSet(body: readonly AnyNode[]): ReadonlySet<string> {
  const found = new Set<string>();
  visit(body, (node) => {
    if (node.type !== "Assign" && node.type !== "AnnAssign") return;
    for (const target of node.type === "Assign" ? node.targets : [node.target]) {
      if (target.type === "Attribute") found.add(target.attr);
    }
  });
  return found;
}
