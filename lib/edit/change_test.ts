/** Python texts come in; each verb must give exactly the text that is written here, and that text must parse. */
import { assertEquals } from "@std/assert";
import { change, read, type Reading } from "../testing/page.ts";
import {
  addAsyncComp,
  addAsyncDef,
  addAsyncFor,
  addAsyncWith,
  addAwait,
  addBrackets,
  callInBlock,
  delegate,
  dropAwait,
  makeChange,
  moveAwait,
  renameName,
  rewriteIndex,
  rewriteList,
  rewriteNext,
  rewriteSlice,
  unwrapThread,
} from "./change.ts";
import type { Draft } from "./draft.ts";

/** What a verb makes of a text: the whole text, and the one draft's `after`. */
interface Case {
  readonly text: string;
  readonly makes: string;
  readonly after: string;
}

function holds(cases: readonly Case[], verb: (reading: Reading) => Draft): void {
  for (const { text, makes, after } of cases) {
    const draft = verb(read(text));
    assertEquals({ text: change(text, [draft]), after: draft.after }, { text: makes, after });
  }
}

Deno.test("addAwait() puts parentheses where a trailer or another await follows, and nowhere else", () => {
  holds([
    { text: "x.f(q)\n", makes: "await x.f(q)\n", after: "await x.f(q)" },
    {
      text: 'n = x.f(q)["name"]\n',
      makes: 'n = (await x.f(q))["name"]\n',
      after: '(await x.f(q))["name"]',
    },
    {
      text: "n = x.f(q).rows[0]\n",
      makes: "n = (await x.f(q)).rows[0]\n",
      after: "(await x.f(q)).rows[0]",
    },
    { text: "n = x.f(q)(1)\n", makes: "n = (await x.f(q))(1)\n", after: "(await x.f(q))(1)" },
    {
      text: "n = (x.f(q)).rows\n",
      makes: "n = (await x.f(q)).rows\n",
      after: "(await x.f(q)).rows",
    },
    {
      text: "async def g():\n    return await x.f(q).to_list(None)\n",
      makes: "async def g():\n    return await (await x.f(q)).to_list(None)\n",
      after: "(await x.f(q)).to_list(None)",
    },
    { text: "n = x.f(q) ** 2\n", makes: "n = (await x.f(q)) ** 2\n", after: "(await x.f(q))" },
    { text: "n = 2 ** x.f(q)\n", makes: "n = 2 ** await x.f(q)\n", after: "await x.f(q)" },
    { text: "n = -x.f(q) + 1\n", makes: "n = -await x.f(q) + 1\n", after: "await x.f(q)" },
    { text: "n = not x.f(q)\n", makes: "n = not await x.f(q)\n", after: "await x.f(q)" },
    { text: "g(*x.f(q), **k)\n", makes: "g(*await x.f(q), **k)\n", after: "await x.f(q)" },
    { text: "g(a, k=x.f(q))\n", makes: "g(a, k=await x.f(q))\n", after: "await x.f(q)" },
    {
      text: "for d in x.f(q):\n\tpass\n",
      makes: "for d in await x.f(q):\n\tpass\n",
      after: "await x.f(q)",
    },
    {
      text: 's = f"{x.f(q)} and more"\n',
      makes: 's = f"{await x.f(q)} and more"\n',
      after: "await x.f(q)",
    },
    {
      text: "s = f\"{x.f(q)['a']!r:>10}\"\n",
      makes: "s = f\"{(await x.f(q))['a']!r:>10}\"\n",
      after: "(await x.f(q))['a']",
    },
    {
      text: 's = "\u{1f40d}é"; n = x.f(q).a  # \u{1f40d}\n',
      makes: 's = "\u{1f40d}é"; n = (await x.f(q)).a  # \u{1f40d}\n',
      after: "(await x.f(q)).a",
    },
    {
      text: "a = 1\r\nif a:\r\n\tx.f(q)\r\n",
      makes: "a = 1\r\nif a:\r\n\tawait x.f(q)\r\n",
      after: "await x.f(q)",
    },
    {
      text: "n = (\n    x.f(q)  # one\n    .rows\n)\n",
      makes: "n = (\n    (await x.f(q))  # one\n    .rows\n)\n",
      after: "(await x.f(q))  # one\n    .rows",
    },
    {
      text: "@g(x.f(q).a)\ndef h(): pass\n",
      makes: "@g((await x.f(q)).a)\ndef h(): pass\n",
      after: "(await x.f(q)).a",
    },
  ], ({ page, find }) => addAwait(page, find("Call", "x.f(q)")));
});

Deno.test("addAwait() keeps its word apart from the word before it", () => {
  holds([
    {
      text: "n = 0if a else(b)(q)\n",
      makes: "n = 0if a else await (b)(q)\n",
      after: "await (b)(q)",
    },
    {
      text: "def h(): return(b)(q)\n",
      makes: "def h(): return await (b)(q)\n",
      after: "await (b)(q)",
    },
  ], ({ page, find }) => addAwait(page, find("Call", "(b)(q)")));
});

Deno.test("addAwait() words a property as such, and stands where the expression does", () => {
  const { page, find } = read("if (client.is_primary):\n    pass\n");
  const draft = addAwait(page, find("Attribute", "client.is_primary"));
  assertEquals(draft.message, "Await the property");
  assertEquals([draft.line, draft.column, draft.endLine, draft.endColumn], [1, 5, 1, 22]);
  assertEquals(change(page.text, [draft]), "if (await client.is_primary):\n    pass\n");
});

Deno.test("addAwait() twice in one chain gives nested awaits", () => {
  const text = "n = x.f(q).g()[0]\n";
  const { page, find } = read(text);
  const drafts = [
    addAwait(page, find("Call", "x.f(q)")),
    addAwait(page, find("Call", "x.f(q).g()")),
  ];
  assertEquals(change(text, drafts), "n = (await (await x.f(q)).g())[0]\n");
});

Deno.test("moveAwait() takes the await to the call in front of the trailers", () => {
  const verb = ({ page, find }: Reading) =>
    moveAwait(page, find("Await", "await"), find("Call", "x.f()"));
  holds([
    {
      text: 'n = await x.f()["k"]\n',
      makes: 'n = (await x.f())["k"]\n',
      after: '(await x.f())["k"]',
    },
    {
      text: 'n = await (x.f())["k"].a\n',
      makes: 'n = (await x.f())["k"].a\n',
      after: '(await x.f())["k"].a',
    },
  ], verb);
});

Deno.test("dropAwait() takes the word alone", () => {
  const verb = ({ page, find }: Reading) => dropAwait(page, find("Await", "await"));
  holds([
    { text: "s = await c.s()\n", makes: "s = c.s()\n", after: "c.s()" },
    { text: "s = await(c.s())\n", makes: "s = (c.s())\n", after: "(c.s())" },
    { text: "s = (await c.s()).t\n", makes: "s = (c.s()).t\n", after: "(c.s()).t" },
    { text: "s = (await # a\n c.s())\n", makes: "s = ( # a\n c.s())\n", after: "# a\n c.s()" },
    { text: "s = await \\\n    c.s()\n", makes: "s = c.s()\n", after: "c.s()" },
  ], verb);
  const { page, find } = read("s = await c.s()\n");
  const { column, endColumn } = dropAwait(page, find("Await", "await"));
  assertEquals([column, endColumn], [11, 16]);
});

Deno.test("addAsyncDef() shows the header, and leaves decorators alone", () => {
  const verb = ({ page, find }: Reading) => addAsyncDef(page, find("FunctionDef", "def f"));
  holds([
    {
      text: "@a\ndef f(x): # b\n    pass\n",
      makes: "@a\nasync def f(x): # b\n    pass\n",
      after: "async def f(x):",
    },
    {
      text: "class A:\n\tdef f(self, x=':', y: dict = {1: 2}) -> 'A':\n\t\treturn {3: 4}\n",
      makes: "class A:\n\tasync def f(self, x=':', y: dict = {1: 2}) -> 'A':\n\t\treturn {3: 4}\n",
      after: "async def f(self, x=':', y: dict = {1: 2}) -> 'A':",
    },
    {
      text: "def f(\n    a,  # it's: a\n):\n    pass\n",
      makes: "async def f(\n    a,  # it's: a\n):\n    pass\n",
      after: "async def f(\n    a,  # it's: a\n):",
    },
  ], verb);
});

Deno.test("addAsyncFor() and addAsyncComp() put async before the for", () => {
  holds([
    {
      text: "for x in c: print(x)\n",
      makes: "async for x in c: print(x)\n",
      after: "async for x in c:",
    },
    {
      text: "if a:\n    for x in c[1:2]:\n        pass\n",
      makes: "if a:\n    async for x in c[1:2]:\n        pass\n",
      after: "async for x in c[1:2]:",
    },
  ], ({ page, find }) => addAsyncFor(page, find("For", "for x")));
  holds([
    {
      text: "a = [x for x in c]\n",
      makes: "a = [x async for x in c]\n",
      after: "[x async for x in c]",
    },
    {
      text: "a = [g(x)for x in c]\n",
      makes: "a = [g(x)async for x in c]\n",
      after: "[g(x)async for x in c]",
    },
    {
      text: "a = [''for x in c]\n",
      makes: "a = [''async for x in c]\n",
      after: "[''async for x in c]",
    },
    {
      text: "a = {x: y for y in b for x in c}\n",
      makes: "a = {x: y for y in b async for x in c}\n",
      after: "{x: y for y in b async for x in c}",
    },
  ], ({ page, find }) => addAsyncComp(page, find("Comprehension", "for x in c")));
});

Deno.test("addAsyncWith() and addAwait() on its item are two drafts that go together", () => {
  const text = "with x.watch() as s:\n    pass\n";
  const { page, find } = read(text);
  const drafts = [
    addAsyncWith(page, find("With", "with"), true),
    addAwait(page, find("Call", "x.watch()")),
  ];
  assertEquals(change(text, drafts), "async with await x.watch() as s:\n    pass\n");
  assertEquals(drafts.map(({ after }) => after), ["async with x.watch() as s:", "await x.watch()"]);
});

Deno.test("addAsyncWith() has no edit for a with that keeps sync items", () => {
  const { page, find } = read("with (open(p) as f, x.s() as s):\n    pass\n");
  const draft = addAsyncWith(page, find("With", "with"), false);
  assertEquals([draft.after, draft.edits], [null, undefined]);
  assertEquals(draft.before, "with (open(p) as f, x.s() as s):");
});

Deno.test("rewriteList() collapses list() and awaits the cursor elsewhere", () => {
  const verb = ({ page, find, text }: Reading) => {
    const cursor = find("Call", "x.find(q)");
    const construct = page.parent(cursor);
    if (
      construct?.type === "Call" || construct?.type === "Compare" || construct?.type === "Starred"
    ) {
      return rewriteList(page, construct, { cursor, list: "to_list" });
    }
    throw new Error(`No construct in ${text}`);
  };
  holds([
    {
      text: "a = list(x.find(q))\n",
      makes: "a = await x.find(q).to_list()\n",
      after: "await x.find(q).to_list()",
    },
    {
      text: "a = list(x.find(q))[0]\n",
      makes: "a = (await x.find(q).to_list())[0]\n",
      after: "(await x.find(q).to_list())[0]",
    },
    {
      text: "a = (list(x.find(q)))[0]\n",
      makes: "a = (await x.find(q).to_list())[0]\n",
      after: "(await x.find(q).to_list())[0]",
    },
    {
      text: "a = list((x.find(q)))\n",
      makes: "a = await x.find(q).to_list()\n",
      after: "await x.find(q).to_list()",
    },
    {
      text: "a = list(\n    x.find(q),  # all\n)\n",
      makes: "a = await (\n    x.find(q)  # all\n).to_list()\n",
      after: "await (\n    x.find(q)  # all\n).to_list()",
    },
    {
      text: "a = sorted(x.find(q), key=k)\n",
      makes: "a = sorted(await x.find(q).to_list(), key=k)\n",
      after: "sorted(await x.find(q).to_list(), key=k)",
    },
    {
      text: "a = set(x.find(q))\r\n",
      makes: "a = set(await x.find(q).to_list())\r\n",
      after: "set(await x.find(q).to_list())",
    },
    {
      text: "if d in x.find(q): pass\n",
      makes: "if d in await x.find(q).to_list(): pass\n",
      after: "d in await x.find(q).to_list()",
    },
    {
      text: "a = (*x.find(q), 1)\n",
      makes: "a = (*await x.find(q).to_list(), 1)\n",
      after: "(*await x.find(q).to_list(), 1)",
    },
  ], verb);
});

Deno.test("rewriteList() keeps a cursor over several lines and a conditional cursor in parentheses", () => {
  const chained = "a = list(x.find(q)\n    .sort(k))\n";
  const first = read(chained);
  assertEquals(
    change(chained, [
      rewriteList(first.page, first.find("Call", "list"), {
        cursor: first.find("Call", "x.find(q)\n    .sort(k)"),
        list: "to_list",
      }),
    ]),
    "a = await (x.find(q)\n    .sort(k)).to_list()\n",
  );
  const conditional = "a = list(b or c)\n";
  const second = read(conditional);
  assertEquals(
    change(conditional, [
      rewriteList(second.page, second.find("Call", "list"), {
        cursor: second.find("BoolOp", "b or c"),
        list: "to_list",
      }),
    ]),
    "a = await (b or c).to_list()\n",
  );
});

Deno.test("rewriteList() and an await of the cursor itself go together", () => {
  for (
    const [text, made] of [
      ["a = list(x.agg(p))\n", "a = await (await x.agg(p)).to_list()\n"],
      ["a = list(\n    x.agg(p)\n)\n", "a = await (\n    await x.agg(p)\n).to_list()\n"],
      ["a = tuple(x.agg(p))\n", "a = tuple(await (await x.agg(p)).to_list())\n"],
    ] as const
  ) {
    const { page, find } = read(text);
    const cursor = find("Call", "x.agg(p)");
    const construct = page.parent(cursor);
    if (construct?.type !== "Call") throw new Error("No call");
    assertEquals(
      change(text, [
        rewriteList(page, construct, { cursor, list: "to_list", awaitsCursor: true }),
        addAwait(page, cursor),
      ]),
      made,
    );
  }
});

Deno.test("rewriteNext() awaits anext()", () => {
  holds([
    { text: "a = next(c)\n", makes: "a = await anext(c)\n", after: "await anext(c)" },
    {
      text: "a = next(c, None)\n",
      makes: "a = await anext(c, None)\n",
      after: "await anext(c, None)",
    },
    {
      text: "a = next(c)['k']\n",
      makes: "a = (await anext(c))['k']\n",
      after: "(await anext(c))['k']",
    },
  ], ({ page, find }) => rewriteNext(page, find("Call", "next")));
});

/** What the row of a cursor says. */
const ITEMS = {
  row: { gone: "await anext({x}.limit(-1))", window: { skip: "skip", limit: "limit" } },
  awaits: false,
};

Deno.test("rewriteSlice() writes skip() and limit() for plain numbers", () => {
  holds([
    { text: "a = c[5:10]\n", makes: "a = c.skip(5).limit(5)\n", after: "c.skip(5).limit(5)" },
    { text: "a = c[:10]\n", makes: "a = c.limit(10)\n", after: "c.limit(10)" },
    { text: "a = c[5:]\n", makes: "a = c.skip(5)\n", after: "c.skip(5)" },
    {
      text: "a = (c) [1 : 1_0]\n",
      makes: "a = (c).skip(1).limit(9)\n",
      after: "(c).skip(1).limit(9)",
    },
  ], ({ page, find }) => rewriteSlice(page, find("Subscript", ""), ITEMS));
});

Deno.test("rewriteSlice() leaves to a person what limit() would not mean", () => {
  for (const slice of ["5:5", ":0", "7:5", "a:b", "1:9:2", ":", "-3:"]) {
    const { page, find } = read(`a = c[${slice}]\n`);
    const draft = rewriteSlice(page, find("Subscript", "c"), ITEMS);
    assertEquals([draft.after, draft.edits], [null, undefined], slice);
  }
});

Deno.test("rewriteIndex() says what to write and edits nothing", () => {
  const { page, find } = read("a = c[3]\n");
  const { message, edits } = rewriteIndex(page, find("Subscript", "c[3]"), ITEMS);
  assertEquals({ message, edits }, {
    message: "Write await anext(c.skip(3).limit(-1))",
    edits: undefined,
  });
});

Deno.test("delegate() makes a loop of a statement, and edits nothing where the value is used", () => {
  for (
    const [text, made] of [
      ["def f():\n    yield from c\n", "def f():\n    async for item in c:\n        yield item\n"],
      [
        "def f(item):\n  yield from (\n    c)  # all\n",
        "def f(item):\n  async for each in (\n    c):\n      yield each  # all\n",
      ],
    ] as const
  ) {
    const { page, find } = read(text);
    const made_ = delegate(page, find("YieldFrom", "yield"), { isAsync: true });
    assertEquals(change(text, [made_]), made);
  }
  const { page, find } = read("def f():\n    a = yield from c\n");
  const { message, edits } = delegate(page, find("YieldFrom", "yield"), { isAsync: true });
  assertEquals({ message, edits }, {
    message: "Write async for item in c: yield item",
    edits: undefined,
  });
});

Deno.test("callInBlock() awaits in a with block what a test handed over", () => {
  for (
    const [text, made] of [
      [
        "def f():\n    t.raises(E, c.insert_one, {})\n",
        "def f():\n    with t.raises(E):\n        await c.insert_one({})\n",
      ],
      [
        "def f():\n    t.raises(E, c.drop)\n",
        "def f():\n    with t.raises(E):\n        await c.drop()\n",
      ],
      [
        "def f():\n    t.raises(E, lambda: c.drop(1))\n",
        "def f():\n    with t.raises(E):\n        await c.drop(1)\n",
      ],
    ] as const
  ) {
    const { page, find } = read(text);
    const call = find("Call", "t.raises");
    const [, fn, ...args] = call.args;
    if (fn === undefined) throw new Error("no function");
    const drafted = callInBlock(page, call, { fn, args });
    if (drafted === null) throw new Error("no draft");
    assertEquals(change(text, [drafted]), made);
  }
});

Deno.test("addBrackets() makes a list of a generator expression, next to its async", () => {
  for (
    const [text, made] of [
      ["a = sum(x for x in c)\n", "a = sum([x async for x in c])\n"],
      ["a = sum((x for x in c), 1)\n", "a = sum([x async for x in c], 1)\n"],
      ["a = sum((x) for x in c)\n", "a = sum([(x) async for x in c])\n"],
    ] as const
  ) {
    const { page, find } = read(text);
    const drafts = [
      addBrackets(page, find("Call", "sum"), find("GeneratorExp", "")),
      addAsyncComp(page, find("Comprehension", "")),
    ];
    assertEquals(change(text, drafts), made);
  }
});

Deno.test("unwrapThread() leaves the call itself, awaited once", () => {
  const verb = ({ page, find }: Reading) => {
    const call = find("Call", "to_thread(");
    const [fn, ...args] = call.args;
    if (fn === undefined) throw new Error("No function");
    return unwrapThread(page, call, { fn, args: [...args, ...call.keywords] });
  };
  holds([
    {
      text: "async def g():\n    a = await to_thread(x.f, q, k=1)\n",
      makes: "async def g():\n    a = await x.f(q, k=1)\n",
      after: "await x.f(q, k=1)",
    },
    { text: "a = to_thread(x.f)\n", makes: "a = await x.f()\n", after: "await x.f()" },
    {
      text: "a = to_thread(x.f, q)['k']\n",
      makes: "a = (await x.f(q))['k']\n",
      after: "(await x.f(q))['k']",
    },
    {
      text: "a = (await to_thread(x.f, (q)))['k']\n",
      makes: "a = (await x.f((q)))['k']\n",
      after: "(await x.f((q)))['k']",
    },
    {
      text: "a = to_thread(\n    x.f,\n    q,\n    *r,\n)\n",
      makes: "a = await x.f(q,\n    *r)\n",
      after: "await x.f(q,\n    *r)",
    },
    { text: "a = to_thread(lambda: x.f(q))\n", makes: "a = await x.f(q)\n", after: "await x.f(q)" },
  ], verb);
});

Deno.test("unwrapThread() reads run_in_executor, partial and sync_to_async, and keeps comments for a person", () => {
  const partial = "a = run(None, partial(x.f, q), r)\n";
  const first = read(partial);
  const inner = first.find("Call", "partial");
  const outer = first.find("Call", "run");
  const [fn, q] = inner.args;
  const r = outer.args[2];
  if (fn === undefined || q === undefined || r === undefined) throw new Error("No arguments");
  assertEquals(
    change(partial, [unwrapThread(first.page, outer, { fn, args: [q, r] })]),
    "a = await x.f(q, r)\n",
  );

  const twice = "a = gather(sync_to_async(x.f, thread_sensitive=True)(q))\n";
  const second = read(twice);
  const call = second.find("Call", "sync_to_async(x.f, thread_sensitive=True)(q)");
  const wrapped = second.find("Attribute", "x.f");
  assertEquals(
    change(twice, [
      unwrapThread(second.page, call, { fn: wrapped, args: call.args, awaits: false }),
    ]),
    "a = gather(x.f(q))\n",
  );

  const third = read("a = run(None,  # default pool\n    x.f)\n");
  const commented = unwrapThread(third.page, third.find("Call", "run"), {
    fn: third.find("Attribute", "x.f"),
    args: [],
  });
  assertEquals([commented.after, commented.edits], [null, undefined]);
});

Deno.test("renameName() renames behind the last dot, or the whole path where it differs", () => {
  for (
    const [text, to, made, after, column] of [
      ["c = MotorClient()\n", "AsyncClient", "c = AsyncClient()\n", "AsyncClient", 5],
      ["c = db.Client()\n", "db.AsyncClient", "c = db.AsyncClient()\n", "db.AsyncClient", 8],
      ["c = db.Client()\n", "AsyncClient", "c = db.AsyncClient()\n", "db.AsyncClient", 8],
      ["c = m.io.Client()\n", "db.AsyncClient", "c = db.AsyncClient()\n", "db.AsyncClient", 5],
      ["c: 'm.io.Client'\n", "db.AsyncClient", "c: 'db.AsyncClient'\n", "db.AsyncClient", 5],
    ] as const
  ) {
    const { page, find } = read(text);
    const name = text.includes(".")
      ? find("Attribute", text.includes("m.io") ? "m.io.Client" : "db.Client")
      : find("Name", "MotorClient");
    const draft = renameName(page, name, to);
    assertEquals([change(text, [draft]), draft.after], [made, after]);
    assertEquals(draft.column, text.includes("'") ? 5 : column);
  }
});

Deno.test("makeChange() fills a row's template with the receiver and the arguments", () => {
  const { page, find } = read("a.cursor.each(\n    f, 1)\n");
  const draft = makeChange(page, find("Call", "a.cursor.each"), {
    kind: "signature",
    change: { do: "write", text: "async for doc in {x}: ({args})" },
  });
  assertEquals(draft.message, "Write async for doc in a.cursor: (f, 1)");
  assertEquals(draft.after, null);
});
