/** A linked project in; the mocks that it sets in the place of driver members whose calls change their shape, out. */
import { driverOf } from "../infer/steps/driver.ts";
import type { Unit } from "../link/link.ts";
import type { Assign, Attribute, Call, Expr } from "../python/ast.ts";
import { look } from "../edit/change.ts";
import type { Member } from "../rows/types.ts";
import type { Checking } from "./context.ts";
import { hop } from "./trail.ts";

/** What a mock's class makes of the calls of its attributes. */
const MOCKS: Readonly<Record<string, "call" | "await">> = {
  Mock: "call",
  MagicMock: "call",
  NonCallableMagicMock: "call",
  AsyncMock: "await",
};

/** Adds a finding for each `coll.find_one = MagicMock()`, and each `coll.find_one.return_value = …` of a plain mock. */
export function checkMocks(checking: Checking): void {
  for (const unit of checking.facts.project.units) {
    for (const node of unit.of("Assign")) {
      for (const target of node.targets) {
        if (target.type === "Attribute") assigned(checking, unit, node, target);
      }
    }
  }
}

function assigned(checking: Checking, unit: Unit, { value }: Assign, target: Attribute): void {
  const made = mockOf(checking, unit, value);
  if (made !== null) {
    replaced(checking, unit, target, made.gives);
    return;
  }
  const { value: member, attr } = target;
  if ((attr !== "return_value" && attr !== "side_effect") || member.type !== "Attribute") return;
  const mock = mockBehind(checking, unit, member.value);
  // A mock with a spec knows by itself which of its methods are coroutine functions
  if (mock === null || mock.specified) return;
  replaced(checking, unit, member, mock.gives);
}

/** The mock stands for a member; `gives` is what its call gives. */
function replaced(
  checking: Checking,
  unit: Unit,
  member: Attribute,
  gives: "call" | "await",
): void {
  const found = rowOf(checking, unit, member);
  if (found === null) return;
  const { row, id } = found;
  if (row.async !== "await" && row.async !== "call" || row.async === gives) return;
  const { text } = unit.module;
  const name = text.slice(member.start, member.end).replace(/\s+/g, "");
  const message = row.async === "await"
    ? `Make ${name} an AsyncMock: the call is awaited`
    : `Make ${name} a MagicMock: the call is not awaited`;
  checking.add(look(checking.page(unit), member, { kind: "review", message }), {
    rule: id,
    confidence: "review",
    dialect: null,
    why: row.why,
    see: row.see,
    trail: [hop(unit, member.start)],
  });
}

/** The row of the member that an attribute is: of a driver's object, or by its name alone where that is evidence. */
function rowOf(
  { facts }: Checking,
  unit: Unit,
  { value, attr }: Attribute,
): { readonly row: Member; readonly id: string } | null {
  const { shelves } = facts;
  const held = facts.held(facts.local(unit, value.id)).flatMap((number) => {
    const driver = driverOf(facts, facts.values.list[number]!);
    return driver === null ? [] : [driver.kind];
  });
  for (const kind of held.length > 0 ? held : shelves.telltale(attr)) {
    const member = shelves.member(kind, attr);
    if (member?.called) return { row: shelves.row(member.index), id: shelves.id(member.index) };
  }
  return null;
}

/** The mock that a chain of attributes starts at: `client` in `client.shop.orders`. */
function mockBehind(
  checking: Checking,
  unit: Unit,
  expr: Expr,
): { readonly gives: "call" | "await"; readonly specified: boolean } | null {
  let root = expr;
  while (root.type === "Attribute" || root.type === "Subscript") root = root.value;
  if (root.type !== "Name") return null;
  for (const id of unit.module.bindings.reaching[root.id] ?? []) {
    const definition = unit.module.bindings.definitions[id]!;
    const statement = unit.nodes[unit.parents[definition.node] ?? -1];
    const made = statement?.type === "Assign" ? mockOf(checking, unit, statement.value) : null;
    if (made !== null) return made;
  }
  return null;
}

function mockOf(
  { facts }: Checking,
  unit: Unit,
  expr: Expr,
): { readonly gives: "call" | "await"; readonly specified: boolean } | null {
  if (expr.type !== "Call") return null;
  const name = nameOf(expr);
  const gives = Object.hasOwn(MOCKS, name) ? MOCKS[name]! : null;
  if (gives === null) return null;
  const isForeign = facts.project.resolve(unit, expr.func).every(({ is }) =>
    is === "foreign" || is === "variable"
  );
  const specified = expr.args.length > 0 ||
    expr.keywords.some(({ arg }) => arg === "spec" || arg === "spec_set");
  return isForeign ? { gives, specified } : null;
}

function nameOf({ func }: Call): string {
  return func.type === "Name" ? func.name : func.type === "Attribute" ? func.attr : "";
}
