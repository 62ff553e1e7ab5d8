/** Python text in, what the walks over its AST meet out. */
import { assertEquals } from "@std/assert";
import { lower } from "./lower.ts";
import { loadPython } from "./parse.ts";
import { type AnyNode, eachChild, indexNodes, visit } from "./walk.ts";

const python = await loadPython();

const EVERYTHING = `
import a.b as c
from d import e
@f(g, h=i)
async def j(k, /, l: m = n, *o, p=q, **r) -> s:
    global t
    async with u as v, w: await x
    async for y in z: yield aa
    else: yield from bb
    return lambda cc=dd: cc
class A(B, metaclass=C):
    x: int = {1: [*a], **b}
    y, z[0:1:2] = {(1, 2)} if not a else a.b
    z += a < b < c and f"{d!r:{e}}"
try:
    while (n := 1): break
    else: pass
    assert a, b
except E as e: raise F from e
else: del a[0]
finally:
    match a:
        case B(c) if d: continue
`;

function lowered(text: string): ReturnType<typeof lower> {
  return lower(python.parse(text), { path: "app.py", text }, python);
}

Deno.test("indexNodes() meets every node that lower() numbered, each once", () => {
  const module = lowered(EVERYTHING);
  const met: number[] = [];
  visit(module.body, ({ id }) => met.push(id));
  assertEquals(new Set(met).size, met.length);
  assertEquals(met.length, objectsWithId(module.body));
  const { nodes } = indexNodes(module);
  assertEquals(nodes.every((node, id) => node?.id === id), true);
});

Deno.test("indexNodes() knows what each node stands in", () => {
  const module = lowered("def f():\n    return g(x)\n");
  const { nodes, parents } = indexNodes(module);
  const chain: string[] = [];
  let at = nodes.findIndex((node) => node?.type === "Name" && node.name === "x");
  for (; at >= 0; at = parents[at] ?? -1) chain.push(nodes[at]?.type ?? "");
  assertEquals(chain, ["Name", "Call", "Return", "FunctionDef"]);
});

Deno.test("visit() goes no deeper where it is told so", () => {
  const met: string[] = [];
  visit(lowered("def f():\n    x\ny\n").body, (node) => {
    met.push(node.type);
    return node.type !== "FunctionDef";
  });
  assertEquals(met, ["FunctionDef", "Expr", "Name"]);
});

Deno.test("eachChild() gives what stands directly in a node, in the order of the source", () => {
  const [statement] = lowered("a if b else c.d\n").body;
  const found: AnyNode[] = [];
  if (statement?.type === "Expr") eachChild(statement.value, (child) => found.push(child));
  assertEquals(found.map(({ type, start }) => `${type} ${start}`), [
    "Name 0",
    "Name 5",
    "Attribute 12",
  ]);
});

/** Counts without knowing the AST's types. */
function objectsWithId(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "id" in value ? 1 : 0;
  return Object.values(value).reduce((sum: number, part) => sum + objectsWithId(part), own);
}
