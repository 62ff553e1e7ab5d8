/** lower: Python in, the AST of ast.ts out, construct by construct. */
import { assert, assertEquals } from "@std/assert";
import type { Module, Node } from "./ast.ts";
import { lower } from "./lower.ts";
import { loadPython } from "./parse.ts";

const python = await loadPython();

function lowered(text: string): Omit<Module, "bindings"> {
  return lower(python.parse(text), { path: "x.py", text }, python);
}

function isNode(value: unknown): value is Node & { readonly type: string } {
  return typeof value === "object" && value !== null && "type" in value && "id" in value;
}

/** The node as `Type(field field)`: null is `-`, true is the field's name, offsets are left out. */
function show(value: unknown): string {
  if (value === null) return "-";
  if (Array.isArray(value)) return `[${value.map(show).join(" ")}]`;
  if (!isNode(value)) return String(value);
  const fields = Object.entries(value)
    .filter(([key, field]) => !/^(type|id|start|end|\w+(Start|End))$/.test(key) && field !== false)
    .map(([key, field]) => field === true ? key : show(field));
  return `${value.type}(${fields.join(" ")})`;
}

/** Every node with its children before it. */
function nodes(value: unknown): (Node & { readonly type: string })[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodes);
  return isNode(value) ? [...below, value] : below;
}

/** The texts that the nodes of a type span. */
function spans(text: string, type: string): string[] {
  return nodes(lowered(text).body)
    .filter((node) => node.type === type)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((node) => text.slice(node.start, node.end));
}

/** Each line of Python against the statement that it becomes; an Expr is shown by its value. */
function check(cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases)) {
    const { body, errors } = lowered(text);
    const shown = body.map(show).map((one) => one.replace(/^Expr\((.*)\)$/s, "$1")).join("; ");
    assertEquals(shown, expected, text);
    assertEquals(errors, [], text);
  }
}

Deno.test("lower() reads names, attributes, subscripts and calls", () => {
  check({
    "a.b": "Attribute(Name(a) b)",
    "a[0]": "Subscript(Name(a) Constant(number 0))",
    "a[1:2, ::x]":
      "Subscript(Name(a) Tuple([Slice(Constant(number 1) Constant(number 2) -) Slice(- - Name(x))]))",
    "a[1,]": "Subscript(Name(a) Tuple([Constant(number 1)]))",
    "a[*b]": "Subscript(Name(a) Tuple([Starred(Name(b))]))",
    "f(a, *b, c=1, **d)":
      "Call(Name(f) [Name(a) Starred(Name(b))] [Keyword(c Constant(number 1)) Keyword(- Name(d))])",
    "f(x for x in y)":
      "Call(Name(f) [GeneratorExp(Name(x) [Comprehension(Name(x) Name(y) [])])] [])",
    "f((yield))": "Call(Name(f) [Yield(- paren)] [])",
    "print(*a, sep=b)": "Call(Name(print) [Starred(Name(a))] [Keyword(sep Name(b))])",
    "match.type(exec)": "Call(Attribute(Name(match) type) [Name(exec)] [])",
  });
});

Deno.test("lower() reads literals", () => {
  check({
    "[1, 2.5, True, None, ...]":
      "List([Constant(number 1) Constant(number 2.5) Constant(bool True) Constant(none None) Constant(ellipsis ...)])",
    "{a: b, **c}": "Dict([Name(a) -] [Name(b) Name(c)])",
    "{}": "Dict([] [])",
    "{a, *b}": "Set([Name(a) Starred(Name(b))])",
    "()": "Tuple([])",
    "(a, b)": "Tuple([Name(a) Name(b)])",
    "a,": "Tuple([Name(a)])",
    "'a\\n'": "Constant(str a\\n)",
    '""': "Constant(str )",
    '"""a"b"""': 'Constant(str a"b)',
    "Rb'x'": "Constant(bytes x)",
    "('a' # one\n 'b')": "Constant(str ab paren)",
    "b'a' b'b'": "Constant(bytes ab)",
  });
});

Deno.test("lower() finds the expressions in f-strings, format specs included", () => {
  check({
    "f'a{x!r:>{w}}{y=}{{z}}'": "JoinedStr([Name(x) Name(w) Name(y)])",
    "'a' rf'{await f(x)}'": "JoinedStr([Await(Call(Name(f) [Name(x)] []))])",
    "f'{d['k']}'": "JoinedStr([Subscript(Name(d) Constant(str k))])",
    "f'plain'": "JoinedStr([])",
  });
});

Deno.test("lower() groups operators as Python does", () => {
  check({
    "a + b * c": "BinOp(Name(a) + BinOp(Name(b) * Name(c)))",
    "a - b - c": "BinOp(BinOp(Name(a) - Name(b)) - Name(c))",
    "a ** b ** c": "BinOp(Name(a) ** BinOp(Name(b) ** Name(c)))",
    "-a ** b": "UnaryOp(- BinOp(Name(a) ** Name(b)))",
    "await a ** b": "BinOp(Await(Name(a)) ** Name(b))",
    "a ^ b & c": "BinOp(Name(a) ^ BinOp(Name(b) & Name(c)))",
    "a & b ^ c & d": "BinOp(BinOp(Name(a) & Name(b)) ^ BinOp(Name(c) & Name(d)))",
    "a and b and not c": "BoolOp(and [Name(a) Name(b) UnaryOp(not Name(c))])",
    "a or b and c or d": "BoolOp(or [Name(a) BoolOp(and [Name(b) Name(c)]) Name(d)])",
    "(a or b) or c": "BoolOp(or [BoolOp(or [Name(a) Name(b)] paren) Name(c)])",
    "a < b not in c is not d": "Compare(Name(a) [< not in is not] [Name(b) Name(c) Name(d)])",
    "a if b else c if d else e": "IfExp(Name(b) Name(a) IfExp(Name(d) Name(c) Name(e)))",
    "(y := f(x))": "NamedExpr(Name(y) Call(Name(f) [Name(x)] []) paren)",
    "~a": "UnaryOp(~ Name(a))",
  });
});

Deno.test("lower() reads comprehensions, lambdas and yields", () => {
  check({
    "[a async for a in b if c if d for e in f]":
      "ListComp(Name(a) [Comprehension(Name(a) Name(b) [Name(c) Name(d)] isAsync) Comprehension(Name(e) Name(f) [])])",
    "{k: v for k, v in d}":
      "DictComp(Name(k) [Comprehension(Tuple([Name(k) Name(v)]) Name(d) [])] Name(v))",
    "{a for a in b}": "SetComp(Name(a) [Comprehension(Name(a) Name(b) [])])",
    "lambda a, *b, c=1, **d: a if b else c":
      "Lambda([Param(a arg - -) Param(b vararg - -) Param(c kwonly - Constant(number 1)) Param(d kwarg - -)] IfExp(Name(b) Name(a) Name(c)))",
    "yield a, b": "Yield(Tuple([Name(a) Name(b)]))",
    "x = yield from y": "Assign([Name(x)] YieldFrom(Name(y)))",
  });
});

Deno.test("lower() reads assignments", () => {
  check({
    "a = b = c": "Assign([Name(a) Name(b)] Name(c))",
    "a, *b = c.d, e":
      "Assign([Tuple([Name(a) Starred(Name(b))])] Tuple([Attribute(Name(c) d) Name(e)]))",
    "[a, b] = c": "Assign([List([Name(a) Name(b)])] Name(c))",
    "a.b: int": "AnnAssign(Attribute(Name(a) b) Name(int) -)",
    "a: b = yield": "AnnAssign(Name(a) Name(b) Yield(-))",
    "a //= b": "AugAssign(Name(a) // Name(b))",
    "x = *a.b(), c[0]":
      "Assign([Name(x)] Tuple([Starred(Call(Attribute(Name(a) b) [] [])) Subscript(Name(c) Constant(number 0))]))",
    "type X[T] = Y": "Assign([Name(X)] Name(Y))",
    "type(x).y = 'z'": "Assign([Attribute(Call(Name(type) [Name(x)] []) y)] Constant(str z))",
  });
});

Deno.test("lower() reads simple statements", () => {
  check({
    "pass; break; continue": "Pass(); Break(); Continue()",
    "return": "Return(-)",
    "return a, b": "Return(Tuple([Name(a) Name(b)]))",
    "del a, b[0]": "Delete([Name(a) Subscript(Name(b) Constant(number 0))])",
    "del (a, b)": "Delete([Tuple([Name(a) Name(b)])])",
    "raise": "Raise(- -)",
    "raise A from b": "Raise(Name(A) Name(b))",
    "assert a, b": "Assert(Name(a) Name(b))",
    "global a, b": "Global([a b])",
    "nonlocal a": "Nonlocal([a])",
    "exec(a)": "Call(Name(exec) [Name(a)] [])",
  });
});

Deno.test("lower() reads imports", () => {
  check({
    "import a.b as c, d": "Import([Alias(a.b c) Alias(d -)])",
    "from a.b import (c as d, # why\n e,)": "ImportFrom(a.b 0 [Alias(c d) Alias(e -)])",
    "from . import (a as b, c)": "ImportFrom( 1 [Alias(a b) Alias(c -)])",
    "from ...a import *": "ImportFrom(a 3 [Alias(* -)])",
    "from __future__ import a, b": "ImportFrom(__future__ 0 [Alias(a -) Alias(b -)])",
    "from a . b import c": "ImportFrom(a.b 0 [Alias(c -)])",
  });
});

Deno.test("lower() says where the parts of an import stand", () => {
  const text = "from ..a.b import (c as d, e)";
  const [statement] = lowered(text).body;
  assert(statement?.type === "ImportFrom");
  assertEquals(text.slice(statement.moduleStart, statement.moduleEnd), "..a.b");
  assertEquals(spans(text, "Alias"), ["c as d", "e"]);
  assertEquals(statement.names.map((name) => text.slice(name.start, name.nameEnd)), ["c", "e"]);
});

Deno.test("lower() reads if, while, for and try", () => {
  check({
    "if a: b\nelif c: d\nelif e: f\nelse: g":
      "If(Name(a) [Expr(Name(b))] [If(Name(c) [Expr(Name(d))] [If(Name(e) [Expr(Name(f))] [Expr(Name(g))])])])",
    "while a:\n  b\nelse:\n  c": "While(Name(a) [Expr(Name(b))] [Expr(Name(c))])",
    "async for a, b in c: # d\n  # e\n  pass\nelse: e":
      "For(Tuple([Name(a) Name(b)]) Name(c) [Pass()] [Expr(Name(e))] isAsync)",
    "for a in *b, c: pass": "For(Name(a) Tuple([Starred(Name(b)) Name(c)]) [Pass()] [])",
    "try: a\nexcept B as c: d\nexcept (E, F): g\nexcept: h\nelse: i\nfinally: j":
      "Try([Expr(Name(a))] [ExceptHandler(Name(B) Name(c) [Expr(Name(d))]) ExceptHandler(Tuple([Name(E) Name(F)]) - [Expr(Name(g))]) ExceptHandler(- - [Expr(Name(h))])] [Expr(Name(i))] [Expr(Name(j))])",
    "try: a\nexcept* B as c: d":
      "Try([Expr(Name(a))] [ExceptHandler(Name(B) Name(c) [Expr(Name(d))])] [] [])",
    "try: a\nexcept *B: d": "Try([Expr(Name(a))] [ExceptHandler(Name(B) - [Expr(Name(d))])] [] [])",
    "try: a\nexcept B, C: d":
      "Try([Expr(Name(a))] [ExceptHandler(Tuple([Name(B) Name(C)]) - [Expr(Name(d))])] [] [])",
  });
});

Deno.test("lower() reads the forms of with", () => {
  const two = "[WithItem(Name(a) Name(b)) WithItem(Name(c) Name(d))] [Pass()]";
  check({
    "with a as b, c as d: pass": `With(${two})`,
    "async with (a as b, c as d,): pass": `With(${two} isAsync)`,
    "with (a as b): pass": "With([WithItem(Name(a) Name(b))] [Pass()])",
    "with (a) as b: pass": "With([WithItem(Name(a paren) Name(b))] [Pass()])",
    "with (a, b): pass": "With([WithItem(Name(a) -) WithItem(Name(b) -)] [Pass()])",
    "with (a, b) as (c, d): pass":
      "With([WithItem(Tuple([Name(a) Name(b)]) Tuple([Name(c) Name(d)]))] [Pass()])",
    "with a(), b: pass": "With([WithItem(Call(Name(a) [] []) -) WithItem(Name(b) -)] [Pass()])",
    "with a as b.c: pass": "With([WithItem(Name(a) Attribute(Name(b) c))] [Pass()])",
  });
});

Deno.test("lower() reads functions and classes", () => {
  check({
    "@a.b(c)\n@d\nasync def f(): pass":
      "FunctionDef(f [] - [Call(Attribute(Name(a) b) [Name(c)] []) Name(d)] [Pass()] isAsync)",
    "def f[T: A](a, /, b: int, *c: X, d=1, e: int = 2, **g) -> y: pass":
      "FunctionDef(f [Param(a posonly - -) Param(b arg Name(int) -) Param(c vararg Name(X) -) Param(d kwonly - Constant(number 1)) Param(e kwonly Name(int) Constant(number 2)) Param(g kwarg - -)] Name(y) [] [Pass()])",
    "def f(a, *, b): pass": "FunctionDef(f [Param(a arg - -) Param(b kwonly - -)] - [] [Pass()])",
    "@d\nclass A(B, metaclass=C):\n  x = 1":
      "ClassDef(A [Name(B)] [Keyword(metaclass Name(C))] [Name(d)] [Assign([Name(x)] Constant(number 1))])",
    "class A[T]: pass": "ClassDef(A [] [] [] [Pass()])",
  });
});

Deno.test("lower() reads what a match binds and reads", () => {
  check({
    "match a, b:\n case C.D() | E(f, g=h) if i: j\n case _: k":
      "Match(Tuple([Name(a) Name(b)]) [MatchCase([Name(f) Name(h)] [Attribute(Name(C) D) Name(E)] [0 1] - Name(i) [Expr(Name(j))]) MatchCase([] [] [] - - [Expr(Name(k))])])",
    'match a:\n case {"k": b, c.d: 1, **e}: f\n case [1, *g, (h as i)]: j\n case A.B: k':
      "Match(Name(a) [MatchCase([Name(b) Name(e)] [Attribute(Name(c) d)] [] - - [Expr(Name(f))]) MatchCase([Name(g) Name(h) Name(i)] [] [] - - [Expr(Name(j))]) MatchCase([] [Attribute(Name(A) B)] [] - - [Expr(Name(k))])])",
    "match a:\n case A() | B.C() as b: c\n case (A() as e): f\n case A() | 1: g\n case h: i":
      "Match(Name(a) [MatchCase([Name(b)] [Name(A) Attribute(Name(B) C)] [0 1] wholly 0 - [Expr(Name(c))]) MatchCase([Name(e)] [Name(A)] [] - - [Expr(Name(f))]) MatchCase([] [Name(A)] [] - - [Expr(Name(g))]) MatchCase([Name(h)] [] [] 0 - [Expr(Name(i))])])",
  });
});

Deno.test("lower() reads the expressions in the strings of annotations", () => {
  check({
    'x: "A | None"': "AnnAssign(Name(x) BinOp(Name(A) | Constant(none None)) -)",
    'x: O["a.B", int]':
      "AnnAssign(Name(x) Subscript(Name(O) Tuple([Attribute(Name(a) B) Name(int)])) -)",
    'x: C[["A"], "B"] | None':
      "AnnAssign(Name(x) BinOp(Subscript(Name(C) Tuple([List([Name(A)]) Name(B)])) | Constant(none None)) -)",
    'x: Literal["A"]': "AnnAssign(Name(x) Subscript(Name(Literal) Constant(str A)) -)",
    'x: t.Literal["A", "B"]':
      "AnnAssign(Name(x) Subscript(Attribute(Name(t) Literal) Tuple([Constant(str A) Constant(str B)])) -)",
    'x: Annotated["A", "b"]':
      "AnnAssign(Name(x) Subscript(Name(Annotated) Tuple([Name(A) Constant(str b)])) -)",
    'x: A[f("b")]': "AnnAssign(Name(x) Subscript(Name(A) Call(Name(f) [Constant(str b)] [])) -)",
    'x: "two words"': "AnnAssign(Name(x) Constant(str two words) -)",
    'x: "A["': "AnnAssign(Name(x) Constant(str A[) -)",
    'def f(a: "A" = "b") -> "C": pass':
      "FunctionDef(f [Param(a arg Name(A) Constant(str b))] Name(C) [] [Pass()])",
    'cast("A", "b")': "Call(Name(cast) [Name(A) Constant(str b)] [])",
    'view.cast("B")': "Call(Attribute(Name(view) cast) [Constant(str B)] [])",
    'TypeVar("T", bound="A")': "Call(Name(TypeVar) [Constant(str T)] [Keyword(bound Name(A))])",
    'f("A")[g("B")]':
      "Subscript(Call(Name(f) [Constant(str A)] []) Call(Name(g) [Constant(str B)] []))",
  });
});

Deno.test("lower() places the expressions in strings into the file, each time anew", () => {
  const text = 'x: "A[b] | None"\ny: """A[b] | None"""\n';
  assertEquals(spans(text, "BinOp"), ["A[b] | None", "A[b] | None"]);
  assertEquals(spans(text, "Name"), ["x", "A", "b", "y", "A", "b"]);
  const ids = nodes(lowered(text).body).map((node) => node.id);
  assertEquals(new Set(ids).size, ids.length);
});

Deno.test("lower() says where things stand", () => {
  const text = "@d\nasync def f(a: int = 1, *b): # c\n  return (await (x).y(  z=(1) ) )\n# end\n";
  assertEquals(spans(text, "FunctionDef"), [
    "async def f(a: int = 1, *b): # c\n  return (await (x).y(  z=(1) ) )",
  ]);
  assertEquals(spans(text, "Param"), ["a: int", "b"]);
  assertEquals(spans(text, "Await"), ["await (x).y(  z=(1) )"]);
  assertEquals(spans(text, "Attribute"), ["(x).y"]);
  assertEquals(spans(text, "Keyword"), ["z=(1)"]);
  assertEquals(spans("(a) + (b)", "BinOp"), ["(a) + (b)"]);
  assertEquals(spans("[a async for a in b if c]", "Comprehension"), ["async for a in b if c"]);
  assertEquals(spans("if a: b\nelif c: d\nelse: e", "If")[1], "elif c: d\nelse: e");
  assertEquals(spans("with (a) as b, c: pass", "WithItem"), ["(a) as b", "c"]);
  const [call] = nodes(lowered("f  (x)").body).filter((node) => node.type === "Call");
  assert(call !== undefined && "argsStart" in call);
  assertEquals(call.argsStart, 3);
});

Deno.test("lower() numbers the nodes from 0", () => {
  const module = lowered("def f(a, *, b: 'C' = 1):\n  return [a async for a in b if c(d=1)]\n");
  const ids = nodes(module.body).map((node) => node.id).sort((a, b) => a - b);
  assertEquals(ids, [...ids.keys()]);
  assertEquals(module.nodes, ids.length);
});

Deno.test("lower() gives lines, comments that speak to us, and plain data", () => {
  const text =
    "a\r\n'# awaitlist: no'\rb # awaitlist: ignore\n# awaitlist: skip-file awaitlist:\n# c";
  const module = lowered(text);
  assertEquals(module.lines.map((at) => text[at]), ["a", "'", "b", "#", "#"]);
  assertEquals(module.comments.map(({ start, end }) => text.slice(start, end)), [
    "# awaitlist: ignore",
    "# awaitlist: skip-file awaitlist:",
  ]);
  assertEquals(JSON.parse(JSON.stringify(module)), module);
  assertEquals(lowered("").lines, [0]);
});

Deno.test("lower() names what is Python 2 and reads on", () => {
  const cases: Readonly<Record<string, readonly [reason: string, shown: string]>> = {
    "print x, f(y)": ["print statement", "Broken([Name(x) Call(Name(f) [Name(y)] [])] [])"],
    "print >>f, x": ["print statement", "Broken([Starred(Name(f)) Name(x)] [])"],
    'exec "x" in y': ["exec statement", "Broken([Constant(str x) Name(y)] [])"],
    "`f(a)`": ["backticks", "Expr(Unknown([Call(Name(f) [Name(a)] [])]))"],
    "a <> b": ["`<>` operator", "Expr(Compare(Name(a) [<>] [Name(b)]))"],
    'raise E, "x"': [
      "raise with a comma",
      "Raise(Tuple([Name(E) Constant(str x)]) -)",
    ],
    "try: a\nexcept E, e: b": [
      "except with a comma",
      "Try([Expr(Name(a))] [ExceptHandler(Name(E) Name(e) [Expr(Name(b))])] [] [])",
    ],
    "def f((a, b), c): pass": [
      "tuple parameter",
      "FunctionDef(f [Param(a arg - -) Param(b arg - -) Param(c arg - -)] - [] [Pass()])",
    ],
  };
  for (const [text, [reason, shown]] of Object.entries(cases)) {
    const module = lowered(text);
    assertEquals(module.body.map(show).join("; "), shown, text);
    assertEquals(module.errors.map((error) => error.reason), [reason], text);
  }
});

Deno.test("lower() says of Python 2 on which line it stands", () => {
  const lines = (text: string) =>
    lowered(text).errors.map((
      { start, reason },
    ) => [text.slice(0, start).split("\n").length, reason]);
  assertEquals(lines("try:\n  a\nexcept E, e:\n  b\n  raise E, 1\n"), [
    [3, "except with a comma"],
    [5, "raise with a comma"],
  ]);
  assertEquals(lines("try:\n  a\nexcept (E, F), e:\n\n  # c\n  print e\n"), [
    [3, "except with a comma"],
    [6, "print statement"],
  ]);
});

Deno.test("lower() keeps what stands around a syntax error", () => {
  const text =
    "import a\nx = f(g(1), b c)\ndef h():\n  return a.k(\n\nclass C:\n  def m(self): self.n()\n";
  const { body, errors } = lowered(text);
  assert(body.some((statement) => statement.type === "Import"));
  const names = nodes(body).flatMap((node) => "attr" in node ? [node.attr] : []);
  assert(names.includes("n"), "a method after the error is read");
  assert(spans(text, "Call").includes("g(1)"), "a call beside the error is read");
  assertEquals(errors.map(({ start }) => text.slice(0, start).split("\n").length)[0], 2);
  assert(errors.every(({ reason }) => /^unexpected (text near `|end)/.test(reason)));
});

Deno.test("lower() takes a keyword that stands alone in a broken spot for no expression", () => {
  const texts = ["await", "lambda", "type", "yield"].flatMap((keyword) => [
    `def y(("")(")\n):\n ${keyword}()\n${keyword}()`,
    `def f(\n  a: A,\n  ${keyword} d.e("x")\n  ${keyword} g[0].h({})\n\ndef i():\n  return j()\n`,
    `def f(\n${`  ${keyword}\n`.repeat(50)}`,
  ]);
  for (const text of texts) {
    const { body, errors } = lowered(text);
    assert(errors.length > 0, text);
    assert(
      spans(text, "Await").concat(spans(text, "Lambda")).every((span) => span.length > 6),
      text,
    );
    assert(nodes(body).length < text.length, text);
  }
  assert(spans(texts[1] ?? "", "Call").includes("j()"), "what follows is read");
});

Deno.test("lower() takes more broken expressions than a call takes arguments", () => {
  const many = 150_000;
  const { body, errors } = lowered("x = [\n" + "a, ".repeat(many) + "\ndef f(:");
  assert(errors.length > 0);
  const found = body.flatMap((one) => one.type === "Broken" ? one.values : []);
  assert(found.length > many, `${found.length}`);
});

Deno.test("lower() ends a statement after its start, whatever stands before it in a broken spot", () => {
  const text =
    "async y f(self, a=b(c=d)):\n  match e:\n    case _:\nfrom m import f\n      pass\n      async y g(";
  for (const from of [text, `${text}\nif a b:\n  with c`, `x = (\n${text}`]) {
    for (const node of nodes(lowered(from).body)) {
      assert(node.start <= node.end, `${node.type} ${node.start} ${node.end} in ${from}`);
    }
  }
});

Deno.test("lower() gives no AST that is too deep to walk", () => {
  const many = 10_000;
  const cases = [
    "(".repeat(many) + "x" + ")".repeat(many),
    "a" + " + a".repeat(many),
    "a" + ".b".repeat(5000),
    "a" + ".b()".repeat(5000),
    "[".repeat(many) + "]".repeat(many),
    "f(a=".repeat(3000) + "1" + ")".repeat(3000),
    "if a: b\n" + "elif a: b\n".repeat(5000),
    "def f(x: " + "T[a] | ".repeat(3000) + "b): pass",
    "a ^ b & ".repeat(3000) + "1",
    "(".repeat(many),
  ];
  for (const text of cases) {
    const depth = height(lowered(text).body);
    assert(depth <= 1010, `${text.slice(0, 20)} ${depth}`);
  }
  assertEquals(lowered("[".repeat(many) + "]".repeat(many)).errors.map(({ reason }) => reason), [
    "nested too deeply",
  ]);
});

Deno.test("lower() reads long chains to their end", () => {
  const sizes: Readonly<Record<string, number>> = {
    ["a" + ".b()".repeat(400)]: 801,
    ["a" + " + a".repeat(800)]: 1601,
    ["a" + " and a".repeat(5000)]: 5002,
    ["if a: b\n" + "elif a: b\n".repeat(3000)]: 4 * 3001,
  };
  for (const [text, size] of Object.entries(sizes)) {
    const { body, errors } = lowered(text);
    const [first] = body;
    const more = first?.type === "Expr" ? 1 : 0;
    assertEquals(count(body), size + more);
    assertEquals(errors, []);
  }
});

/** How many nodes are above each other, found without recursion. */
function height(body: unknown): number {
  let deepest = 0;
  each(body, (depth) => deepest = Math.max(deepest, depth));
  return deepest;
}

function count(body: unknown): number {
  let all = 0;
  each(body, () => all++);
  return all;
}

function each(body: unknown, visit: (depth: number) => void): void {
  const rest: [value: unknown, depth: number][] = [[body, 0]];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    const [value, depth] = at;
    if (typeof value !== "object" || value === null) continue;
    const here = isNode(value) ? depth + 1 : depth;
    if (isNode(value)) visit(here);
    for (const below of Object.values(value)) rest.push([below, here]);
  }
}
