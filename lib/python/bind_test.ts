/** Python text in, what the names in it mean out; lines count from 1. */
import { assertEquals } from "@std/assert";
import type { Bindings, Module } from "./ast.ts";
import { bind } from "./bind.ts";
import { lower } from "./lower.ts";
import { loadPython } from "./parse.ts";
import { indexNodes, visit } from "./walk.ts";

const python = await loadPython();

interface Bound {
  readonly module: Omit<Module, "bindings">;
  readonly bindings: Bindings;
  /** The line of a node. */
  readonly line: (id: number) => number;
}

/** The text without its first line, which only makes it readable here. */
function bound(text: string): Bound {
  const source = text.replace(/^\n/, "");
  const module = lower(python.parse(source), { path: "app.py", text: source }, python);
  const { nodes } = indexNodes(module);
  const line = (id: number): number =>
    module.lines.filter((start) => start <= (nodes[id]?.start ?? -1)).length;
  return { module, bindings: bind(module), line };
}

/** Each read of `name` as `line: lines of the definitions that reach it`; `-` where the module does not define it, or only deletes it. */
function reads(text: string, name: string): readonly string[] {
  const { module, bindings, line } = bound(text);
  const found: string[] = [];
  visit(module.body, (node) => {
    if (node.type !== "Name" || node.name !== name) return;
    const defs = bindings.reaching[node.id];
    const stored = bindings.definitions.some((definition) => definition.node === node.id);
    if (defs === undefined && stored) return;
    found.push(`${line(node.id)}: ${defs === undefined ? "-" : lines(defs, bindings, line)}`);
  });
  return found;
}

function lines(defs: readonly number[], { definitions }: Bindings, line: Bound["line"]): string {
  return defs.map((id) => line(definitions[id]?.node ?? -1)).join(" ");
}

/** Names with the lines of their definitions. */
function named(
  all: Readonly<Record<string, readonly number[]>> | undefined,
  { bindings, line }: Bound,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(all ?? {}).map(([name, defs]) => [name, lines(defs, bindings, line)]),
  );
}

Deno.test("bind() tells a rebound name from what it was before", () => {
  const text = `
cursor = coll.find()
cursor = list(cursor)
use(cursor)`;
  assertEquals(reads(text, "cursor"), ["2: 1", "3: 2"]);
});

Deno.test("bind() joins the branches of an if", () => {
  const text = `
x = 1
if a:
    x = 2
elif b:
    x = 3
    x = 4
use(x)`;
  assertEquals(reads(text, "x"), ["7: 1 3 6"]);
});

Deno.test("bind() leaves out a branch that returns or raises", () => {
  const text = `
def f(a, b):
    x = 1
    if a:
        x = 2
        return
    elif b:
        x = 3
        raise b
    use(x)`;
  assertEquals(reads(text, "x"), ["9: 2"]);
});

Deno.test("bind() still reads names in dead code", () => {
  const text = `
def f():
    x = 1
    return
    use(x)`;
  assertEquals(reads(text, "x"), ["4: 2"]);
});

Deno.test("bind() carries the end of a loop's body to its start, and to what follows", () => {
  const text = `
x = 1
for _ in y:
    use(x)
    x = 2
    x = 3
use(x)`;
  assertEquals(reads(text, "x"), ["3: 1 5", "6: 1 5"]);
});

Deno.test("bind() carries through nested loops what each of them binds", () => {
  const text = `
x = 1
while a:
    for _ in b:
        use(x)
        if c:
            x = 6
            continue
        x = 8
        x = 9
    x, y = 10, x
use(x)`;
  assertEquals(reads(text, "x"), ["4: 1 6 9 10", "10: 1 6 9 10", "11: 1 10"]);
});

Deno.test("bind() goes on after a loop with what held at a break, or at its exhaustion and else", () => {
  const text = `
for x in y:
    if a:
        x = 3
        break
else:
    x = 6
use(x)`;
  assertEquals(reads(text, "x"), ["7: 3 6"]);
});

Deno.test("bind() leaves an endless loop by its breaks alone", () => {
  const text = `
x = 1
while True:
    x = 3
    if a:
        break
    x = 6
use(x)`;
  assertEquals(reads(text, "x"), ["7: 3"]);
});

Deno.test("bind() takes for possible at a handler whatever part of the body", () => {
  const text = `
x = 1
try:
    x = 3
    x = 4
except E:
    use(x)
    x = 7
else:
    use(x)
use(x)`;
  assertEquals(reads(text, "x"), ["6: 1 3 4", "9: 4", "10: 4 7"]);
});

Deno.test("bind() runs finally after any part of a try, and what follows after its end", () => {
  const text = `
try:
    x = 2
    x = 3
finally:
    use(x)
    y = 6
use(x, y)`;
  assertEquals(reads(text, "x"), ["5: 2 3", "7: 3"]);
  assertEquals(reads(text, "y"), ["7: 6"]);
});

Deno.test("bind() lets a break out of a try run finally first", () => {
  const text = `
x = 1
while True:
    try:
        break
    finally:
        x = 6
use(x)`;
  assertEquals(reads(text, "x"), ["7: 6"]);
});

Deno.test("bind() lets a break in finally leave the loop whatever was raised", () => {
  const text = `
for _ in y:
    try:
        x = 3
        raise E
    finally:
        break
use(x)`;
  assertEquals(reads(text, "x"), ["7: 3"]);
});

Deno.test("bind() binds the name of an exception in its handler alone", () => {
  const text = `
def f():
    try:
        g()
    except E as e:
        use(e)
    use(e)`;
  assertEquals(reads(text, "e"), ["5: 4", "6: "]);
});

Deno.test("bind() goes on after suppress() with whatever part of its body", () => {
  const text = `
x = 1
with contextlib.suppress(E):
    x = 3
    x = 4
use(x)
with open(x) as x:
    pass
use(x)`;
  assertEquals(reads(text, "x"), ["5: 1 3 4", "6: 1 3 4", "8: 6"]);
});

Deno.test("bind() binds what a pattern captures", () => {
  const text = `
x = 1
match x:
    case Point(x=x) if x:
        use(x)
    case [*x]:
        use(x)
use(x)`;
  assertEquals(reads(text, "x"), ["2: 1", "3: 3", "4: 3", "6: 5", "7: 1 3 5"]);
});

Deno.test("bind() forgets what del deletes", () => {
  const text = `
def f():
    x = 1
    del x
    x = x`;
  assertEquals(reads(text, "x"), ["3: -", "4: "]);
});

Deno.test("bind() reads and binds the target of an augmented assignment", () => {
  const text = `
x = 1
x += 2
use(x)`;
  assertEquals(reads(text, "x"), ["2: 1", "3: 2"]);
});

Deno.test("bind() counts an annotation without a value, and keeps what held before", () => {
  const text = `
x = 1
x: int
use(x)`;
  assertEquals(reads(text, "x"), ["3: 1 2"]);
});

Deno.test("bind() takes a walrus that may not run for one of several definitions", () => {
  const text = `
x = 1
use(a and (x := 2))
use(x)
use((x := 4) and x)
while x := f(x):
    use(x)
use(x)`;
  assertEquals(reads(text, "x"), ["3: 1 2", "4: 4", "5: 4 5", "6: 5", "7: 5"]);
});

Deno.test("bind() binds a walrus in a comprehension in the function around it", () => {
  const text = `
def f():
    any((x := y) for y in z)
    return x`;
  const { bindings } = bound(text);
  assertEquals(reads(text, "x"), ["3: 2"]);
  assertEquals(
    bindings.definitions.filter(({ name }) => name === "x").map(({ scope }) =>
      bindings.scopes[scope]?.qualname
    ),
    ["f"],
  );
});

Deno.test("bind() gives a comprehension its own names, and its first iterable those around it", () => {
  const text = `
x = [1]
y = [x for x in x if x]
use(x)`;
  assertEquals(reads(text, "x"), ["2: 2", "2: 1", "2: 2", "3: 1"]);
});

Deno.test("bind() reads in a comprehension what holds where it stands, in a stored generator all there is", () => {
  const text = `
x = 1
a = [x for _ in y]
b = any(x for _ in y)
c = (x for _ in y)
x = 5`;
  assertEquals(reads(text, "x"), ["2: 1", "3: 1", "4: 1 5"]);
});

Deno.test("bind() reads in functions and lambdas all definitions of a variable around them", () => {
  const text = `
x = 1
def f(a=x):
    y = 3
    g = lambda b: y + b + x
    y = 5
    return x
x = 7`;
  assertEquals(reads(text, "x"), ["2: 1", "4: 1 7", "6: 1 7"]);
  assertEquals(reads(text, "y"), ["4: 3 5"]);
  assertEquals(reads(text, "b"), ["4: 4"]);
});

Deno.test("bind() skips class bodies from the functions and comprehensions in them", () => {
  const text = `
x = 1
class A:
    x = x
    y = [x for _ in x]
    def f(self, a=x):
        return x`;
  assertEquals(reads(text, "x"), ["3: 1", "4: 1", "4: 3", "5: 3", "6: 1"]);
});

Deno.test("bind() falls back to the module where a class body may not have bound a name yet", () => {
  const text = `
x = 1
class A:
    if a:
        x = 4
    use(x)`;
  assertEquals(reads(text, "x"), ["5: 1 4"]);
});

Deno.test("bind() lets a global statement in a function define a module's name for every use", () => {
  const text = `
client = None
use(client)
def connect():
    global client
    client = 5
    use(client)
class Later:
    global made
    made = 9
use(client, made)`;
  const module = bound(text);
  assertEquals(reads(text, "client"), ["2: 1 5", "6: 1 5", "10: 1 5"]);
  assertEquals(reads(text, "made"), ["10: 9"]);
  assertEquals(named(module.bindings.exports, module), {
    client: "1 5",
    connect: "3",
    Later: "7",
    made: "9",
  });
});

Deno.test("bind() lets nonlocal define the name of the nearest function that has it", () => {
  const text = `
x = 1
def f():
    def g():
        nonlocal x
        x = 5
    x = 6
    g()
    use(x)
use(x)`;
  assertEquals(reads(text, "x"), ["8: 5 6", "9: 1"]);
});

Deno.test("bind() evaluates decorators, defaults, bases and annotations outside", () => {
  const text = `
x = 1
@x
def f(x: x = x) -> x:
    return x
class A(x, metaclass=x):
    x = 6`;
  assertEquals(reads(text, "x"), ["2: 1", "3: 1", "3: 1", "3: 1", "4: 3", "5: 1", "5: 1"]);
});

Deno.test("bind() finds in an annotation what is defined only later", () => {
  const text = `
def f(a: Later, b: "Later"): ...
Later()
class Later:
    me: Later`;
  assertEquals(reads(text, "Later"), ["1: 3", "1: 3", "2: -", "4: 3"]);
});

Deno.test("bind() binds the root of a dotted import, and keeps its other submodules", () => {
  const text = `
import a.b
import a.c
import a.d as e
from f import g as h, *
use(a, e, g, h)`;
  assertEquals(reads(text, "a"), ["5: 1 2"]);
  assertEquals(reads(text, "e"), ["5: 3"]);
  assertEquals(reads(text, "g"), ["5: -"]);
  assertEquals(reads(text, "h"), ["5: 4"]);
});

Deno.test("bind() takes all parameters for definitions", () => {
  const text = `
def f(a, /, b, *c, d, **e):
    return a, b, c, d, e`;
  const { bindings } = bound(text);
  assertEquals(
    bindings.definitions.map(({ name, kind }) => `${kind} ${name}`),
    ["function f", "param a", "param b", "param c", "param d", "param e"],
  );
  assertEquals(reads(text, "c"), ["2: 1"]);
});

Deno.test("bind() exports what holds at the end, or all of it", () => {
  const module = bound(`
try:
    from a import x
except ImportError:
    x = None
y = 5
y = 6
for z in y:
    pass
del z`);
  assertEquals(named(module.bindings.exports, module), { x: "2 4", y: "6", z: "7" });
});

Deno.test("bind() lists the members of a class with all that may define them", () => {
  const module = bound(`
class Repo:
    limit = 1
    if a:
        def find(self): ...
    else:
        def find(self): ...
    @property
    def size(self): ...
    @size.setter
    def size(self, value): ...`);
  const [members] = Object.values(module.bindings.members);
  assertEquals(named(members, module), { limit: "2", find: "4 6", size: "10" });
});

Deno.test("bind() reads a literal __all__ with all that is added to it", () => {
  const { bindings } = bound(`
__all__ = ["a"] + ["b"]
__all__ += ("c",)
if x:
    __all__.extend(["d"])`);
  assertEquals(bindings.all, ["a", "b", "c", "d"]);
});

Deno.test("bind() gives no __all__ where a part of it cannot be read", () => {
  assertEquals(bound(`__all__ = ["a"] + other.__all__`).bindings.all, null);
  assertEquals(bound(`a = 1`).bindings.all, null);
});

Deno.test("bind() names each scope by where it stands", () => {
  const { bindings } = bound(`
class Repo:
    async def totals(self):
        return [x for x in map(lambda y: y, self.rows)]`);
  assertEquals(bindings.scopes.map(({ kind, qualname }) => `${kind} ${qualname}`), [
    "module ",
    "class Repo",
    "function Repo.totals",
    "lambda Repo.totals.<lambda>",
    "comprehension Repo.totals.<listcomp>",
  ]);
});

Deno.test("bind() takes names of JavaScript's own objects for plain names", () => {
  const { bindings } = bound("use(constructor)");
  assertEquals(bindings.exports["constructor"], undefined);
  assertEquals(reads("__proto__ = 1\nuse(__proto__)", "__proto__"), ["2: 1"]);
});

Deno.test("bind() does not multiply its work by the depth of loops and tries", () => {
  const depth = 60;
  const opening = Array.from({ length: depth }, (_, index) => {
    const [outer, inner] = [" ".repeat(2 * index), " ".repeat(2 * index + 1)];
    return `${outer}for x in x:\n${inner}try:`;
  });
  const handlers = Array.from({ length: depth }, (_, index) => {
    const outer = " ".repeat(2 * (depth - index) - 1);
    return `${outer}except E:\n${outer} x = ${index}\n${outer}finally:\n${outer} use(x)`;
  });
  const text = [...opening, " ".repeat(2 * depth) + "x = 1", ...handlers].join("\n");
  assertEquals(reads(text, "x").length, 2 * depth);
});
