/** Awkward Python comes in; whatever verb meets whatever node of it, alone and all together, the text must still parse. */
import { assertEquals } from "@std/assert";
import type { Expr } from "../python/ast.ts";
import { type AnyNode, visit } from "../python/walk.ts";
import { change, read } from "./page.ts";
import { dropArgs, nameArg } from "../edit/arguments.ts";
import {
  addAsyncComp,
  addAsyncDef,
  addAsyncFor,
  addAsyncWith,
  addAwait,
  addBrackets,
  dropAwait,
  moveAwait,
  renameName,
  rewriteList,
  rewriteNext,
  rewriteSlice,
  unwrapThread,
} from "../edit/change.ts";
import type { Draft, Page } from "../edit/draft.ts";
import { rewriteImport } from "../edit/imports.ts";

const TEXTS = [
  'a = x.f(q)["n"].g(1)(2)[0].b\n',
  'a = f"{x.f(q)[0]!r:>{w.g()}} {y.h()}" "\u{1f40d}"; b = x.f(q).a ; c = z.g()\n',
  "a = (\n    x.f(q)  # one: [\n    .g(\n        1,  # two\n    )\n    .h()[0]\n)\n",
  "@x.f(q).g\n@h\ndef f(a=x.f(q).b, *, c: x.g() = 1) -> 'x.T': return(x.f)(a)\n",
  "def f(\n    a,  # it's\n    b='):',\n):\n\tif a:return-x.f()**2\n\telse:return not(x.f)(a)\n",
  "async def f():\r\n\tasync with x.s() as s:\r\n\t\tr = await s.g()['k'].h\r\n\t\treturn (await(s).g()).b\r\n",
  "async def f():\n    return await \\\n        x.f(q).g(), (await # here\n    x.g())\n",
  "for a, (b, c) in x.f(q).items(): print(a); break\nelse: x.g()\n",
  "with (x.f(q) as a, x.g() as b,): pass\nwith x.f(q), x.g() as b: pass\n",
  "a = [y.g()for y in x.f(q)if y.h()]; b = {y: y.g() for z in x.f(q) for y in z.h()}\n",
  "a = sum(y.g() for y in x.f()); b = sum((y for y in x.f()), 1); c = any((y)for y in x)\n",
  "a = list(x.f(q))[0]; b = list(\n  x.f(q)  # all\n  ,\n); c = sorted(x.f(q), key=lambda y: y.g())\n",
  "a = list(x.f(q) or y); b = set((x.f(q))); c = list(x.f(q)\n  .g())\n",
  "a = next(x.f(q))['k']; b = next ( x.f(q), None ); c = x.f(q)[1:3]; d = (x.f(q))[ : 4].g()\n",
  "a = t.run(x.f, q, k=1)['n']; b = t.run(\n    x.f,\n    (q),\n    *r,\n    **s,\n)\n",
  "a = t.run(x.f)if t.run((x.g),) else t.run(lambda: x.f(q)).b\n",
  "from a.b import (c as d, e,\n    f,  # f\n    g\n)\nfrom a.b import c, \\\n    d\nimport a.b, c as d; from a import b\n",
  "if a: from a.b import c, d; import e.f as g\nclass A(x.f(q).B, m=x.g()):\n\tfrom a.b import (\n\t\tc,\n\t\td,\n\t)\n",
  "def f():\n    a = yield x.f(q)\n    b = yield x.g().b\n    del x.f()[0], x.g().a\n    assert x.f(), x.g()\n",
  "a = b = x.f(q) if x.g() else x.h()['k']; a += x.f(q); a[x.f():x.g()] = -x.h()\n",
  "match x.f(q):\n    case {'a': b} if x.g(b): pass\nwhile (c := x.f(q)) and x.g().h < x.i() < 3: x.g()\n",
  "try:\n  x.f(q)\nexcept (E, x.G) as e: raise x.f(q).a from x.g()\nfinally: x.h()\n",
  "\u00e9\u{1d4d0} = '\u{1f40d}\u{1f40d}', x.f(q).a, '''\n\u{1f40d} '''+x.f(q).b, x.g()\n",
];

/** Everything that a verb could be asked for at the node. */
function drafts(page: Page, node: AnyNode): readonly Draft[] {
  switch (node.type) {
    case "Call":
      return [...calls(page, node), addAwaitTo(page, node)].flat();
    case "Await":
      return [dropAwait(page, node), ...moved(page, node)];
    case "FunctionDef":
      return node.isAsync ? [] : [addAsyncDef(page, node)];
    case "For":
      return node.isAsync ? [] : [addAsyncFor(page, node)];
    case "With":
      return node.isAsync ? [] : [addAsyncWith(page, node, true)];
    case "Comprehension":
      return node.isAsync ? [] : [addAsyncComp(page, node)];
    case "Subscript":
      return [rewriteSlice(page, node, {
        row: { window: { skip: "skip", limit: "limit" } },
        awaits: false,
      })];
    case "Name":
      return [renameName(page, node, "other")];
    case "Attribute":
      return [renameName(page, node, "other"), renameName(page, node, "an.other")];
    case "Import":
    case "ImportFrom":
      return [
        ...rewriteImport(page, node, node.names.map((alias) => ({ alias, to: "m.N" }))),
      ].slice(0, 1);
    default:
      return [];
  }
}

function addAwaitTo(page: Page, node: Expr): readonly Draft[] {
  const parent = page.parent(node);
  return parent?.type === "Await" ? [] : [addAwait(page, node)];
}

function moved(page: Page, node: Extract<AnyNode, { type: "Await" }>): readonly Draft[] {
  let head: Expr = node.value;
  while (head.type === "Attribute" || head.type === "Subscript") head = head.value;
  return head === node.value ? [] : [moveAwait(page, node, head)];
}

function calls(page: Page, call: Extract<AnyNode, { type: "Call" }>): readonly Draft[] {
  const [first, ...others] = call.args;
  const name = page.text.slice(call.func.start, call.func.end);
  const result: Draft[] = [];
  for (const arg of [...call.args, ...call.keywords]) {
    if (arg.type !== "GeneratorExp") {
      result.push(...dropArgs(page, call, [{ id: arg.id, name: "n" }]));
    }
  }
  const last = call.args.at(-1);
  if (last !== undefined && last.type !== "GeneratorExp") {
    result.push(nameArg(page, call, { arg: last, to: "n" }));
  }
  if (first === undefined) return result;
  if (first.type === "GeneratorExp") return [...result, addBrackets(page, call, first)];
  if (["list", "sorted", "set"].includes(name)) {
    result.push(rewriteList(page, call, { cursor: first, list: "to_list" }));
  }
  if (name === "next") result.push(rewriteNext(page, call));
  if (name === "t.run") {
    result.push(unwrapThread(page, call, { fn: first, args: [...others, ...call.keywords] }));
  }
  return result;
}

Deno.test("every verb at every node of awkward Python leaves Python that parses", () => {
  let edited = 0;
  for (const text of TEXTS) {
    const { page } = read(text);
    visit(page.module.body, (node) => {
      for (const draft of drafts(page, node)) {
        if (draft.edits === undefined) continue;
        edited++;
        change(text, [draft]);
      }
    });
  }
  // So that a lookup that finds nothing cannot pass.
  assertEquals(edited > 400, true, `only ${edited} drafts had edits`);
});

Deno.test("an await at every call and async at every keyword go together", () => {
  for (const text of TEXTS) {
    const { page } = read(text);
    const all: Draft[] = [];
    visit(page.module.body, (node) => {
      if (node.type === "Call") all.push(...addAwaitTo(page, node));
      if (node.type === "For" || node.type === "With" || node.type === "FunctionDef") {
        all.push(...drafts(page, node));
      }
      if (node.type === "Comprehension" || node.type === "Name") all.push(...drafts(page, node));
    });
    const { page: after } = read(change(text, all));
    const missed: string[] = [];
    visit(after.module.body, (node) => {
      if (node.type !== "Call" || after.parent(node)?.type === "Await") return;
      missed.push(after.text.slice(node.start, node.end));
    });
    assertEquals(missed, [], after.text);
  }
});

Deno.test("all names of an import statement go together, whichever of them move and wherever to", () => {
  const statements = [
    "from a import b, c as d, e",
    "from a import (b, c as d, e)",
    "from a import (\n    b,  # b\n    c as d,\n    e\n)",
    "from a import b, \\\n    c as d, e",
    "import b, a.c as d, e",
    "x = 1; from a import b, c as d, e; y = 2",
  ];
  const paths = [undefined, null, "a.N", "m.N", "m.o.P", "q"];
  for (const statement of statements) {
    const text = `if x:\n    pass\n${statement}\n`;
    const { page } = read(text);
    const node = page.module.body.find(({ type }) => type.startsWith("Import"));
    if (node?.type !== "Import" && node?.type !== "ImportFrom") throw new Error("No import");
    for (let code = 0; code < paths.length ** 3; code++) {
      const renames = node.names.flatMap((alias, index) => {
        const to = paths[Math.floor(code / paths.length ** index) % paths.length];
        return to === undefined ? [] : [{ alias, to }];
      });
      const made = rewriteImport(page, node, renames);
      const edited = renames.filter((_, index) => made[index]?.edits !== undefined);
      const imported = bound(change(text, made));
      for (const { alias, to } of edited) {
        const name = to?.slice(to.lastIndexOf(".") + 1) ?? alias.name;
        const path = to ?? "";
        const as = alias.asname ?? (node.type === "Import" ? path : name);
        assertEquals(imported.includes(`${path} as ${as}`), true, `${text} ${path} ${imported}`);
      }
      for (const alias of node.names) {
        if (edited.some((renamed) => renamed.alias === alias)) continue;
        const path = node.type === "Import" ? alias.name : `a.${alias.name}`;
        const kept = `${path} as ${alias.asname ?? alias.name}`;
        assertEquals(imported.includes(kept), true, `${text} ${kept} ${imported}`);
      }
    }
  }
});

/** Every name that the imports of a text bind, as `path as name`. */
function bound(text: string): readonly string[] {
  const result: string[] = [];
  visit(read(text).page.module.body, (node) => {
    if (node.type !== "Import" && node.type !== "ImportFrom") return;
    for (const { name, asname } of node.names) {
      const path = node.type === "Import" ? name : `${node.module}.${name}`;
      result.push(`${path} as ${asname ?? name}`);
    }
  });
  return result;
}
