/** A seed in, a random Python program out that works with a driver: the same one in the words of any dialect. */
import type { Dialect } from "../../finding.ts";
import { type Words, wordsOf } from "./dialects.ts";
import { type Random, randomOf } from "./random.ts";

/** The texts of a program's files, by path; `main.py` runs it. */
export type Files = Readonly<Record<string, string>>;

/** A program, and what it is in plain PyMongo, which says the same. */
export interface Program {
  readonly seed: number;
  readonly dialect: Dialect;
  readonly files: Files;
  readonly reference: Files;
}

/** The program of a seed. */
export function programOf(seed: number): Program {
  const dialect = (["pymongo", "motor", "async"] as const)[seed % 3]!;
  const forgets = seed % 6 === 5;
  return {
    seed,
    dialect,
    files: filesOf(seed, wordsOf(dialect, forgetful(seed, forgets))),
    reference: filesOf(seed, wordsOf("pymongo")),
  };
}

/** Half of the programs in PyMongo Async forget an await here and there. */
function forgetful(seed: number, forgets: boolean): () => boolean {
  const random = randomOf(seed ^ 0x5bd1e995);
  return () => forgets && random.once(5);
}

/** What is made while a program is written. */
interface Writing {
  readonly random: Random;
  readonly words: Words;
  /** How the file names its collection. */
  readonly coll: string;
  /** How its functions are called, with a number. */
  readonly stem: string;
  /** Functions that can be called: with the kind of what they give. */
  readonly functions: { readonly name: string; readonly gives: "number" | "document" | "list" }[];
  /** Names in use. */
  names: number;
  /** How deep the expression is nested. */
  depth: number;
}

function fresh(writing: Writing, stem: string): string {
  return `${stem}${writing.names++}`;
}

function filesOf(seed: number, words: Words): Files {
  const random = randomOf(seed);
  const shared = importing(random, words);
  const store: Writing = {
    random,
    words,
    coll: "coll",
    stem: "f",
    functions: [],
    names: 0,
    depth: 0,
  };
  const storeText = [
    ...shared.lines,
    "",
    `client = ${shared.client}()`,
    random.pick([
      "coll = client.shop.users",
      'coll = client["shop"]["users"]',
      "db = client.shop\ncoll = db.users",
    ]),
    "",
    "",
    ...functions(store, 1 + random.below(2)),
    "",
  ].join("\n");
  const main: Writing = {
    random,
    words,
    coll: random.pick(["coll", "coll", "store.coll"]),
    stem: "g",
    functions: [],
    names: 0,
    depth: 0,
  };
  const prefix = main.coll === "coll" ? "" : "store.";
  main.functions.push(
    ...store.functions.map(({ name, gives }) => ({ name: prefix + name, gives })),
  );
  const names = ["coll", ...store.functions.map(({ name }) => name)].join(", ");
  const imports = main.coll === "coll" ? `from app.store import ${names}` : "from app import store";
  const async = words.dialect === "pymongo" ? [] : ["import asyncio", ""];
  const body = functions(main, 2 + random.below(3));
  const calls = main.functions.map(({ name }) => `    print(${words.wait(`${name}()`)})`);
  return {
    "app/__init__.py": "",
    "app/store.py": storeText,
    "main.py": [
      ...async,
      imports,
      "",
      "",
      ...body,
      `${words.def} main():`,
      ...calls,
      "",
      "",
      'if __name__ == "__main__":',
      `    ${words.run("main()")}`,
      "",
    ].join("\n"),
  };
}

/** The import of the client's class, and what it is called. */
function importing(
  random: Random,
  { dialect }: Words,
): { readonly lines: readonly string[]; readonly client: string } {
  const name =
    { pymongo: "MongoClient", motor: "AsyncIOMotorClient", async: "AsyncMongoClient" }[dialect];
  const module = dialect === "motor" ? "motor.motor_asyncio" : "pymongo";
  const alias = random.below(4);
  if (alias === 0) return { lines: [`from ${module} import ${name} as Client`], client: "Client" };
  if (alias === 1) return { lines: [`import ${module} as driver`], client: `driver.${name}` };
  if (alias === 2) return { lines: [`import ${module}`], client: `${module}.${name}` };
  return { lines: [`from ${module} import ${name}`], client: name };
}

// ---------------------------------------------------------------- functions

function functions(writing: Writing, count: number): readonly string[] {
  const lines: string[] = [];
  for (let number = 0; number < count; number++) {
    const name = fresh(writing, writing.stem);
    const form = writing.random.below(16);
    if (form === 0) lines.push(...oneLine(writing, name));
    else if (form === 1) lines.push(...classWith(writing, name));
    else if (form === 2) lines.push(...generator(writing, name));
    else if (form === 3) lines.push(...inherited(writing, name));
    else if (form === 4) lines.push(...decorated(writing, name));
    else if (form === 5) lines.push(...manager(writing, name));
    else if (form === 6) lines.push(...iterator(writing, name));
    else if (form === 7) lines.push(...closure(writing, name));
    else if (form === 8) lines.push(...parameters(writing, name));
    else lines.push(...plain(writing, name));
    lines.push("", "");
  }
  return lines;
}

/** A function with some statements. */
function plain(writing: Writing, name: string): readonly string[] {
  const { random, words } = writing;
  const tab = random.once(6) ? "\t" : "    ";
  const body: string[] = [];
  for (let left = 1 + random.below(4); left > 0; left--) body.push(...statement(writing));
  const lines = [
    `${words.def} ${name}():`,
    ...body.map((line) => tab + line),
    `${tab}return ${number(writing)}`,
  ];
  writing.functions.push({ name, gives: "number" });
  return lines;
}

/** `def f(): return coll.count_documents({})` */
function oneLine(writing: Writing, name: string): readonly string[] {
  const gives = writing.random.pick(["number", "document", "list"] as const);
  const text = expression(writing, gives);
  writing.functions.push({ name, gives });
  return [`${writing.words.def} ${name}(): return ${text}`];
}

/** A class that keeps the collection, and a function that uses it. */
function classWith(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const cls = fresh(writing, "Shelf");
  const own: Writing = { ...writing, coll: "self.coll", functions: [...writing.functions] };
  const first = statement(own);
  const text = number(own);
  writing.names = own.names;
  writing.functions.push({ name, gives: "number" });
  return [
    `class ${cls}:`,
    "    def __init__(self, coll):",
    "        self.coll = coll",
    "",
    `    ${words.def} size(self):`,
    ...first.map((line) => `        ${line}`),
    `        return ${text}`,
    "",
    "",
    `${words.def} ${name}():`,
    `    shelf = ${cls}(${writing.coll})`,
    `    return ${words.wait("shelf.size()")}`,
  ];
}

/** A generator, and a function that reads it. */
function generator(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const each = fresh(writing, "each");
  const loop = [
    `${words.for} doc in ${cursor(writing)}:`,
    `    yield doc["n"] + ${number(writing)}`,
  ];
  writing.functions.push({ name, gives: "list" });
  return [
    `${words.def} ${each}():`,
    ...loop.map((line) => `    ${line}`),
    "",
    "",
    `${words.def} ${name}():`,
    `    return [n ${words.for} n in ${each}()]`,
  ];
}

/** A base class whose method a subclass replaces. */
function inherited(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const base = fresh(writing, "Base");
  const own = fresh(writing, "Own");
  const more = number(writing);
  writing.functions.push({ name, gives: "number" });
  return [
    `class ${base}:`,
    `    ${words.def} load(self, key):`,
    "        raise NotImplementedError",
    "",
    `    ${words.def} twice(self, key):`,
    `        return ${words.wait("self.load(key)")}, ${words.wait("self.load(key)")}`,
    "",
    "",
    `class ${own}(${base}):`,
    `    ${words.def} load(self, key):`,
    `        return ${words.head(`${writing.coll}.find_one({"n": key})`)}["n"] + ${more}`,
    "",
    "",
    `${words.def} ${name}():`,
    `    first, second = ${words.wait(`${own}().twice(1)`)}`,
    "    return first + second",
  ];
}

/** A decorator of the program around a function that uses the driver. */
function decorated(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  // What becomes of the coroutine that a decorator hands on, the checker does not follow
  const handing = wordsOf(words.dialect);
  const inner = fresh(writing, "wrapped");
  const around = fresh(writing, "around");
  const body = number(writing);
  writing.functions.push({ name, gives: "number" });
  return [
    "import functools",
    "",
    "",
    `def ${around}(function):`,
    "    @functools.wraps(function)",
    `    ${words.def} wrapper(*args, **kwargs):`,
    `        return ${handing.wait("function(*args, **kwargs)")}`,
    "",
    "    return wrapper",
    "",
    "",
    `@${around}`,
    `${words.def} ${inner}(more=1):`,
    `    return more + ${body}`,
    "",
    "",
    `${words.def} ${name}():`,
    `    return ${words.wait(`${inner}(2)`)}`,
  ];
}

/** A context manager made of a generator. */
function manager(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const isSync = words.dialect === "pymongo";
  const opened = fresh(writing, "opened");
  const value = number(writing);
  const last = statement(writing);
  const body = number(writing);
  writing.functions.push({ name, gives: "number" });
  return [
    `from contextlib import ${isSync ? "contextmanager" : "asynccontextmanager"}`,
    "",
    "",
    `@${isSync ? "contextmanager" : "asynccontextmanager"}`,
    `${words.def} ${opened}():`,
    `    value = ${value}`,
    "    yield value",
    ...last.map((line) => `    ${line}`),
    "",
    "",
    `${words.def} ${name}():`,
    `    ${isSync ? "with" : "async with"} ${opened}() as value:`,
    `        return value + ${body}`,
  ];
}

/** A class that is iterated. */
function iterator(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const isSync = words.dialect === "pymongo";
  const cls = fresh(writing, "Steps");
  const value = number(writing);
  writing.functions.push({ name, gives: "list" });
  return [
    `class ${cls}:`,
    "    def __init__(self, most):",
    "        self.at = 0",
    "        self.most = most",
    "",
    `    def ${isSync ? "__iter__" : "__aiter__"}(self):`,
    "        return self",
    "",
    `    ${words.def} ${isSync ? "__next__" : "__anext__"}(self):`,
    "        if self.at == self.most:",
    `            raise ${isSync ? "StopIteration" : "StopAsyncIteration"}`,
    "        self.at += 1",
    `        return self.at + ${value}`,
    "",
    "",
    `${words.def} ${name}():`,
    `    return [step ${words.for} step in ${cls}(2)]`,
  ];
}

/** A function that another one makes. */
function closure(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const made = fresh(writing, "made");
  const value = number(writing);
  writing.functions.push({ name, gives: "number" });
  return [
    `def ${made}(collection, key):`,
    `    ${words.def} read(more):`,
    `        return ${words.head('collection.find_one({"n": key})')}["n"] + more`,
    "",
    "    return read",
    "",
    "",
    `${words.def} ${name}():`,
    `    read = ${made}(${writing.coll}, 2)`,
    `    return ${words.wait("read(1)")} + ${value}`,
  ];
}

/** The collection goes through parameters, by position and by name. */
function parameters(writing: Writing, name: string): readonly string[] {
  const { words } = writing;
  const reader = fresh(writing, "reader");
  const first = number(writing);
  writing.functions.push({ name, gives: "list" });
  return [
    `${words.def} ${reader}(collection, *, limit=2, query=None):`,
    `    rows = ${words.list("collection.find(query or {}).limit(limit)")}`,
    '    return [row["n"] for row in rows]',
    "",
    "",
    `${words.def} ${name}():`,
    `    return ${words.wait(`${reader}(${writing.coll}, limit=${first})`)} + ${
      words.head(`${reader}(collection=${writing.coll})`)
    }[:1]`,
  ];
}

// ---------------------------------------------------------------- statements

function statement(writing: Writing): readonly string[] {
  const { random, words } = writing;
  const name = fresh(writing, "x");
  switch (random.below(30)) {
    case 0:
      return [`print(${any(writing)},  # the first of two`, `    ${any(writing)})`];
    case 1:
      return [`${name} = ${any(writing)}; print(${name})`];
    case 2: {
      const other = fresh(writing, "x");
      return [
        `${name}, ${other} = ${words.iterable(`${find(writing)}.limit(2)`)}`,
        `print(${name}["n"], ${other}["n"])`,
      ];
    }
    case 3:
      return [
        `${words.for} ${name} in ${cursor(writing)}:`,
        `    print(${name}["n"], ${number(writing)})`,
      ];
    case 4:
      return [
        `if ${number(writing)} > 2:`,
        `    print("more", ${number(writing)})`,
        "else:",
        `    print(${any(writing)})`,
      ];
    case 5:
      return [`while ${number(writing)} > 100:`, "    break"];
    case 6:
      return [`assert ${document(writing)} is not None, ${number(writing)}`];
    case 7:
      return [
        `match ${document(writing)}:`,
        `    case {"n": ${name}}:`,
        `        print("n", ${name}, ${number(writing)})`,
        "    case _:",
        '        print("none")',
      ];
    case 8:
      return [`print(f"{${quoted(number(writing))}} {${quoted(number(writing))}!r:>5} {{}}")`];
    case 9:
      return [`print(*${list(writing)}, sep=",")`];
    case 10:
      return [`print(*${words.iterable(cursor(writing))})`];
    case 11:
      return [
        `${name} = {"k": ${any(writing)}, ${number(writing)}: ${any(writing)}}`,
        `print(${name})`,
      ];
    case 12:
      return [`${name} = 1`, `${name} += ${number(writing)}`, `print(${name})`];
    case 13:
      return [
        "try:",
        `    print(${any(writing)})`,
        "except KeyError:",
        "    raise",
        "finally:",
        `    print(${number(writing)})`,
      ];
    case 14:
      return [`${name} = \\`, `    ${any(writing)}`, `print(${name})`];
    case 15:
      return [
        `${words.def} inner${name}(a, b=1):`,
        `    return a + b + ${number(writing)}`,
        `print(${words.wait(`inner${name}(${number(writing)})`)})`,
      ];
    case 16:
      return [`for ${name} in ${list(writing)}:`, `    print(${name}, ${number(writing)})`];
    case 17:
      return [`${name} = ${find(writing)}`, `${words.for} doc in ${name}:`, '    print(doc["s"])'];
    case 18:
      return [
        `${name} = ${words.aggregate(`${writing.coll}.aggregate([])`)}`,
        `print(${words.list(name)})`,
      ];
    case 19:
      return [
        `print(${number(writing)} if ${number(writing)} else ${number(writing)}, not ${
          number(writing)
        })`,
      ];
    case 21:
      return [`if (${name} := ${number(writing)}) > 1:`, `    print(${name})`];
    case 22:
      return [`print({d["n"]: ${number(writing)} ${words.for} d in ${cursor(writing)}})`];
    case 23:
      return [`print(sorted({d["s"] ${words.for} d in ${cursor(writing)}}))`];
    case 24: {
      const each = `d["n"] > 1 ${words.for} d in ${cursor(writing)}`;
      const isSync = words.dialect === "pymongo";
      return [`print(any(${isSync ? each : `[${each}]`}), all(${isSync ? each : `[${each}]`}))`];
    }
    case 25: {
      const isSync = words.dialect === "pymongo";
      return [
        `${name} = ${find(writing)}`,
        isSync ? `print(next(${name})["n"])` : `print((await anext(${name}))["n"])`,
        isSync ? `print(next(${name}, None))` : `print(await anext(${name}, None))`,
      ];
    }
    case 26: {
      const isSync = words.dialect === "pymongo";
      const sliced = isSync ? "[1:3]" : ".skip(1).limit(2)";
      return [`${words.for} doc in ${writing.coll}.find()${sliced}:`, '    print(doc["n"])'];
    }
    case 27:
      return [`print(*[${number(writing)}], **{"sep": str(${number(writing)})})`];
    case 28:
      return [
        `${name} = []`,
        `${name}.extend(${words.iterable(cursor(writing))})`,
        `${name}.append(${number(writing)})`,
        `print(len(${name}), ${name}[-1])`,
      ];
    case 29:
      return [
        `(${name}, other${name}), last${name} = ${words.iterable(`${find(writing)}.limit(2)`)}, ${
          number(writing)
        }`,
        `print(${name}["n"], other${name}["n"], last${name})`,
      ];
    case 20:
      return [words.wait(`${writing.coll}.insert_one({"_id": ${number(writing)}})`)];
    default:
      return [`print([${number(writing)}, *${list(writing)}][${number(writing)} % 1:])`];
  }
}

/** As it can stand in an f-string of Python 3.11. */
function quoted(text: string): string {
  return `(${text.replaceAll('"', "'")})`;
}

// ---------------------------------------------------------------- expressions

function expression(writing: Writing, gives: "number" | "document" | "list"): string {
  return gives === "number"
    ? number(writing)
    : gives === "document"
    ? document(writing)
    : list(writing);
}

function any(writing: Writing): string {
  return expression(writing, writing.random.pick(["number", "document", "list"]));
}

/** An expression whose parts are nested a few levels at most. */
function nested(writing: Writing, leaf: () => string, deeper: () => string): string {
  if (writing.depth > 2) return leaf();
  writing.depth++;
  const text = deeper();
  writing.depth--;
  return text;
}

function number(writing: Writing): string {
  const { random, words, coll } = writing;
  const leaf = () =>
    random.once(3)
      ? `${words.head(`${coll}.find_one({"n": ${random.below(5)}})`)}["n"]`
      : words.wait(`${coll}.count_documents({"s": "${random.pick(["a", "b", "c"])}"})`);
  const inner = () => number(writing);
  return nested(writing, leaf, () => {
    switch (random.below(17)) {
      case 0:
        return `(${inner()}) + (${inner()})`;
      case 1:
        return `len(${list(writing)})`;
      case 2:
        return total(writing);
      case 3:
        return `max(${inner()}, ${inner()})`;
      case 4:
        return `[${number(writing)}, ${number(writing)}][0]`;
      case 5:
        return `{"k": ${number(writing)}}["k"]`;
      case 6:
        return `int(${inner()})`;
      case 7:
        return `(${inner()} or 3)`;
      case 8:
        return `(${inner()} if ${inner()} else ${inner()})`;
      case 9: {
        const known = writing.functions.filter(({ gives }) => gives === "number");
        return known.length === 0 ? leaf() : words.wait(`${random.pick(known).name}()`);
      }
      case 10:
        return `-(${inner()})`;
      case 11:
        return `(${inner()} < ${inner()} <= ${inner()}) + 0`;
      case 12:
        return `${document(writing)}["n"]`;
      case 13:
        return `(${random.below(9)} in ${words.iterable(cursor(writing))}) + 0`;
      default:
        return leaf();
    }
  });
}

/** `sum(d["n"] for d in cursor)`, and as async code must write it. */
function total({ random, words, coll }: Writing): string {
  const made = random.once(2) ? `${coll}.find()` : words.aggregate(`${coll}.aggregate([])`);
  const each = `d["n"] ${words.for} d in ${made}`;
  return words.dialect === "pymongo" ? `sum(${each})` : `sum([${each}])`;
}

function document(writing: Writing): string {
  const { random, words, coll } = writing;
  const leaf = () => words.head(`${coll}.find_one({"n": ${random.below(5)}})`);
  return nested(writing, leaf, () => {
    switch (random.below(6)) {
      case 0:
        return `{"n": ${number(writing)}}`;
      case 1: {
        const known = writing.functions.filter(({ gives }) => gives === "document");
        return known.length === 0 ? leaf() : words.head(`${random.pick(known).name}()`);
      }
      case 2:
        return `(${words.list(cursor(writing))})[0]`;
      case 3:
        return `dict(${leaf()}, more=${number(writing)})`;
      default:
        return leaf();
    }
  });
}

function list(writing: Writing): string {
  const { random, words, coll } = writing;
  const leaf = () =>
    random.once(2) ? `(${words.list(cursor(writing))})` : words.head(`${coll}.distinct("n")`);
  return nested(writing, leaf, () => {
    switch (random.below(14)) {
      case 0:
        return `[d["n"] ${words.for} d in ${cursor(writing)}]`;
      case 1:
        return `[*${words.iterable(cursor(writing))}]`;
      case 2:
        return `list(zip(${words.iterable(cursor(writing))}, ${words.iterable(cursor(writing))}))`;
      case 3:
        return `list(map(lambda a, b: a["n"] + b["n"], ${words.iterable(cursor(writing))}, ${
          words.iterable(cursor(writing))
        }))`;
      case 4:
        return `list(enumerate(${words.iterable(cursor(writing))}))`;
      case 5:
        return `[x for x in ${list(writing)} if x]`;
      case 6:
        return `[${number(writing)} for _ in range(2)]`;
      case 7:
        return `[d["n"] ${words.for} d in ${cursor(writing)} if ${number(writing)}]`;
      case 8:
        return `sorted(${list(writing)}, key=str)`;
      case 9: {
        const known = writing.functions.filter(({ gives }) => gives === "list");
        return known.length === 0 ? leaf() : words.head(`${random.pick(known).name}()`);
      }
      case 10:
        return `[(d["n"], e) ${words.for} d in ${cursor(writing)} for e in ${list(writing)}]`;
      default:
        return leaf();
    }
  });
}

/** A cursor that nothing has read yet. */
function cursor(writing: Writing): string {
  const { random, words, coll } = writing;
  return random.once(3) ? words.aggregate(`${coll}.aggregate([])`) : find(writing);
}

function find({ random, coll }: Writing): string {
  const query = random.pick(["", "{}"]);
  const chain = random.pick(["", '.sort("n")', '.sort("n", -1)', ".limit(3)", ".skip(1).limit(2)"]);
  return `${coll}.find(${query})${chain}`;
}
