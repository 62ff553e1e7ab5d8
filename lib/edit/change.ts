/** Takes a decision about a node of the AST and gives the draft of its finding: the closed vocabulary of changes, and its words. */
import type {
  Await,
  Call,
  Comprehension,
  Expr,
  For,
  FunctionDef,
  Node,
  Subscript,
  With,
  YieldFrom,
} from "../python/ast.ts";
import type { FindingKind } from "../finding.ts";
import type { Change } from "../rows/types.ts";
import { dropArgs, nameArg, renameArg } from "./arguments.ts";
import { addImport } from "./imports.ts";
import {
  argumentsOf,
  chain,
  type Draft,
  draft,
  insert,
  isPrimary,
  needsParens,
  type Page,
  type Patch,
  word,
} from "./draft.ts";
import {
  breaksLine,
  headerEnd,
  newline,
  skipBlank,
  startOfLine,
  type Stretch,
  withParens,
} from "./stretch.ts";

/** What each change is called in front of its after form; imperative, without a period. */
const TITLES = {
  awaitCall: "Await the call",
  awaitProperty: "Await the property",
  awaitValue: "Await the value",
  moveAwait: "Await the call, not what is read from it",
  dropAwait: "Drop the await",
  asyncDef: "Make the function async",
  asyncFor: "Iterate with async for",
  asyncWith: "Enter with async with",
  asyncWithSplit: "Split the with: its async items need an async with of their own",
  delegate: "Loop and yield: no yield from in an async generator",
  runCoroutine: "Run the coroutine where the program starts",
  callInBlock: "Await the call in a with block",
  callAs: "Call",
  callWith: "Hand it to",
  gather: "Gather the items with async for",
  brackets: "Collect the items in a list",
  toList: "Read the cursor with to_list()",
  anext: "Use anext()",
  skipLimit: "Use skip() and limit()",
  unwrap: "Await the call itself, without a thread",
  rename: "Rename",
} as const;

// ---------------------------------------------------------------- await

/** `x.f()` → `await x.f()`; `x.f()["k"]` → `(await x.f())["k"]`. */
export function addAwait(page: Page, expr: Expr): Draft {
  return draft(page, {
    kind: "await",
    message: expr.type === "Call"
      ? TITLES.awaitCall
      : expr.type === "Attribute"
      ? TITLES.awaitProperty
      : TITLES.awaitValue,
    at: expr,
    shown: chain(page, expr),
    patches: awaiting(page, expr),
  });
}

/** `await x.f()["k"]` → `(await x.f())["k"]`; `expr` is what the `await` belongs to. */
export function moveAwait(page: Page, node: Await, expr: Expr): Draft {
  return draft(page, {
    kind: "await",
    message: TITLES.moveAwait,
    at: expr,
    shown: chain(page, node),
    patches: [keyword(page, node), ...awaiting(page, expr)],
  });
}

/** `await x.f()` → `x.f()`. */
export function dropAwait(page: Page, node: Await): Draft {
  return draft(page, {
    kind: "remove-await",
    message: TITLES.dropAwait,
    at: node.value,
    shown: chain(page, node),
    patches: [keyword(page, node)],
  });
}

function awaiting(page: Page, expr: Expr): readonly Patch[] {
  if (needsParens(page, expr)) return [insert(expr.start, "(await "), insert(expr.end, ")")];
  return [insert(expr.start, word(page, expr.start, "await "))];
}

/** Takes the word `await` away; what stands between it and its value goes too, unless that is a comment. */
function keyword(page: Page, node: Await): Patch {
  const end = node.start + "await".length;
  const next = skipBlank(page.text, end);
  const blank = page.text.slice(end, next);
  return { start: node.start, end: blank.includes("#") ? end : next, text: "" };
}

// ---------------------------------------------------------------- async

/** `def f(x):` → `async def f(x):`. */
export function addAsyncDef(page: Page, def: FunctionDef): Draft {
  return addAsync(page, def.start, {
    kind: "async-def",
    message: TITLES.asyncDef,
    word: "def",
    shown: { start: def.start, end: headerEnd(page.text, def.nameStart + def.name.length) },
  });
}

/** `for x in c:` → `async for x in c:`. */
export function addAsyncFor(page: Page, loop: For): Draft {
  return addAsync(page, loop.start, {
    kind: "async-for",
    message: TITLES.asyncFor,
    word: "for",
    shown: { start: loop.start, end: headerEnd(page.text, loop.iter.end) },
  });
}

/** `with c:` → `async with c:`; a `with` that keeps sync items has no mechanical edit. */
export function addAsyncWith(page: Page, block: With, allAsync: boolean): Draft {
  const last = block.items.at(-1)?.end ?? block.start;
  const shown = { start: block.start, end: headerEnd(page.text, last) };
  const at = { start: block.start, end: block.start + "with".length };
  if (!allAsync) {
    return draft(page, {
      kind: "async-with",
      message: TITLES.asyncWithSplit,
      at,
      shown,
      patches: null,
    });
  }
  return addAsync(page, block.start, {
    kind: "async-with",
    message: TITLES.asyncWith,
    word: "with",
    shown,
  });
}

/** `[x for x in c]` → `[x async for x in c]`. */
export function addAsyncComp(page: Page, clause: Comprehension): Draft {
  const comp = page.parent(clause);
  return addAsync(page, clause.forStart, {
    kind: "async-comp",
    message: TITLES.asyncFor,
    word: "for",
    shown: comp ?? clause,
  });
}

function addAsync(
  page: Page,
  at: number,
  { kind, message, word: keyword, shown }: {
    readonly kind: FindingKind;
    readonly message: string;
    readonly word: string;
    readonly shown: Stretch;
  },
): Draft {
  return draft(page, {
    kind,
    message,
    at: { start: at, end: at + keyword.length },
    shown,
    patches: [insert(at, word(page, at, "async "))],
  });
}

// ---------------------------------------------------------------- a cursor in Python's own hands

/** `list(x)` */
function isListCall(construct: Expr): construct is Call {
  return construct.type === "Call" && construct.func.type === "Name" &&
    construct.func.name === "list" && construct.args.length === 1 &&
    construct.keywords.length === 0;
}

/** What is printed of a construct: `*c` alone is no expression. */
function shownOf(page: Page, construct: Expr): Node {
  return construct.type === "Starred"
    ? page.parent(construct) ?? construct
    : chain(page, construct);
}

/**
 * `list(c)` → `await c.to_list()`; in every other construct the cursor alone changes: `sorted(c, key=k)` →
 * `sorted(await c.to_list(), key=k)`, `x in c` → `x in await c.to_list()`, `[*c]` → `[*await c.to_list()]`.
 * `awaitsCursor`: a finding of its own awaits the cursor, so that it must stand in parentheses here.
 */
export function rewriteToList(
  page: Page,
  construct: Expr,
  { cursor, awaitsCursor = false }: { readonly cursor: Expr; readonly awaitsCursor?: boolean },
): Draft {
  const lone = isListCall(construct) && construct.args[0]?.id === cursor.id;
  const bare = isPrimary(cursor) && !awaitsCursor;
  return draft(page, {
    kind: "rewrite",
    message: TITLES.toList,
    at: construct,
    shown: shownOf(page, construct),
    patches: lone ? listCall(page, construct, { cursor, bare }) : [
      insert(cursor.start, word(page, cursor.start, bare ? "await " : "await (")),
      insert(cursor.end, bare ? ".to_list()" : ").to_list()"),
    ],
  });
}

function listCall(
  page: Page,
  call: Call,
  { cursor, bare }: { readonly cursor: Expr; readonly bare: boolean },
): readonly Patch[] {
  const { text } = page;
  const [open, close] = needsParens(page, call) ? ["(", ")"] : ["", ""];
  const around = text.slice(call.start, cursor.start) + text.slice(cursor.end, call.end);
  if (!/[\n\r#]/.test(around) && !breaksLine(text, cursor)) {
    return [
      { start: call.start, end: cursor.start, text: `${open}await ${bare ? "" : "("}` },
      { start: cursor.end, end: call.end, text: `${bare ? "" : ")"}.to_list()${close}` },
    ];
  }
  // Over several lines the parentheses of list() stay, and hold the cursor.
  const [argument] = argumentsOf(page, call);
  const end = argument?.end ?? cursor.end;
  const comma = skipBlank(text, end);
  const patches = [
    { start: call.start, end: call.argsStart, text: `${open}await ` },
    insert(call.end, `.to_list()${close}`),
  ];
  if (text[comma] === ",") patches.splice(1, 0, { start: comma, end: comma + 1, text: "" });
  return patches;
}

/** `next(c)` → `await anext(c)`; `next(c, d)` → `await anext(c, d)`. */
export function rewriteNext(page: Page, call: Call): Draft {
  const parens = needsParens(page, call);
  const patches = [
    { start: call.func.start, end: call.func.end, text: parens ? "(await anext" : "await anext" },
  ];
  if (parens) patches.push(insert(call.end, ")"));
  return draft(page, {
    kind: "rewrite",
    message: TITLES.anext,
    at: call,
    shown: chain(page, call),
    patches,
  });
}

/** `c[5:10]` → `c.skip(5).limit(5)`; bounds that are not plain numbers are for a person. */
export function rewriteSlice(page: Page, node: Subscript): Draft {
  const steps = skipLimit(node.slice);
  if (steps === null) {
    return write(page, node, { kind: "rewrite", text: "cursor.skip(start).limit(stop - start)" });
  }
  const patches = [{ start: trailerStart(page, node.value), end: node.end, text: steps }];
  return draft(page, {
    kind: "rewrite",
    message: TITLES.skipLimit,
    at: node,
    shown: chain(page, node),
    patches,
  });
}

/** The methods that do what the slice does. An empty slice has none: `limit(0)` gives everything. */
function skipLimit(slice: Expr): string | null {
  if (slice.type !== "Slice" || slice.step !== null) return null;
  const lower = slice.lower === null ? 0 : wholeNumber(slice.lower);
  if (lower === null) return null;
  const skip = lower === 0 ? "" : `.skip(${lower})`;
  if (slice.upper === null) return skip === "" ? null : skip;
  const upper = wholeNumber(slice.upper);
  return upper === null || upper <= lower ? null : `${skip}.limit(${upper - lower})`;
}

function wholeNumber(expr: Expr): number | null {
  if (expr.type !== "Constant" || expr.kind !== "number") return null;
  return /^\d[\d_]*$/.test(expr.value) ? Number(expr.value.replaceAll("_", "")) : null;
}

/** Where the trailer behind an expression starts, parentheses of the expression's own passed over. */
function trailerStart(page: Page, value: Expr): number {
  let at = value.end;
  if (!value.paren) return at;
  for (let next = skipBlank(page.text, at); page.text[next] === ")";) {
    at = next + 1;
    next = skipBlank(page.text, at);
  }
  return at;
}

/** `c[0]`, for a person: an index raises IndexError where there is no document, `anext` raises StopAsyncIteration. */
export function rewriteIndex(page: Page, node: Subscript): Draft {
  const cursor = page.text.slice(node.value.start, node.value.end);
  const index = page.text.slice(node.slice.start, node.slice.end);
  const skip = index === "0" ? "" : `.skip(${index})`;
  return write(page, node, { kind: "rewrite", text: `await anext(${cursor}${skip}.limit(-1))` });
}

/**
 * `yield from c` → `async for item in c:` with `yield item` below it; `for` where c stays sync: no `yield from` in an
 * async generator. Where the value of the expression is used it has no such form.
 */
export function delegate(
  page: Page,
  node: YieldFrom,
  { isAsync }: { readonly isAsync: boolean },
): Draft {
  const { text } = page;
  const loop = isAsync ? "async for" : "for";
  const item = NAMES.find((name) => !new RegExp(`\\b${name}\\b`).test(text)) ?? "_item";
  const statement = page.parent(node);
  if (statement?.type !== "Expr" || node.paren) {
    const source = oneLine(text.slice(node.value.start, node.value.end));
    return write(page, node, {
      kind: "rewrite",
      text: `${loop} ${item} in ${source}: yield ${item}`,
    });
  }
  const start = startOfLine(text, statement.start);
  const indent = text.slice(start, statement.start);
  const own = indent.replace("\ufeff", "").trim() === "";
  const { value } = node;
  const source = withParens(text, value, node.start + "yield".length + 1);
  const from = text.indexOf("from", node.start + "yield".length) + "from".length;
  const end = Math.max(withParens(text, value, from).end, source.end, value.end);
  return draft(page, {
    kind: "rewrite",
    message: TITLES.delegate,
    at: node,
    patches: own
      ? [
        { start: node.start, end: skipBlank(text, from), text: `${loop} ${item} in ` },
        insert(end, `:${newline(text)}${indent}    yield ${item}`),
      ]
      : null,
  });
}

/** What one of the items is called, where the file has no such name yet. */
const NAMES: readonly string[] = ["item", "each", "element", "document", "found"];

/**
 * `list(g())` → `[item async for item in g()]`; in every other construct the iterable alone changes: `sorted(g(), key=k)`
 * → `sorted([item async for item in g()], key=k)`.
 */
export function gather(page: Page, construct: Expr, iterable: Expr): Draft {
  const { text } = page;
  const item = NAMES.find((name) => !new RegExp(`\\b${name}\\b`).test(text)) ?? "_item";
  const lone = isListCall(construct);
  const head = `[${item} async for ${item} in `;
  const around = lone
    ? text.slice(construct.start, iterable.start) + text.slice(iterable.end, construct.end)
    : "#";
  const bare = lone && !/[\n\r#]/.test(around) && !iterable.paren;
  return draft(page, {
    kind: "rewrite",
    message: TITLES.gather,
    at: construct,
    shown: shownOf(page, construct),
    patches: bare
      ? [
        { start: construct.start, end: iterable.start, text: head },
        { start: iterable.end, end: construct.end, text: "]" },
      ]
      : [insert(iterable.start, head), insert(iterable.end, "]")],
  });
}

/**
 * `sum(x for x in c)` → `sum([x for x in c])`: whoever calls a plain function with a generator expression that becomes
 * async hands it a list. The `async` is a finding of its own.
 */
export function addBrackets(page: Page, call: Call | null, generator: Expr): Draft {
  const lone = generator.start === call?.argsStart;
  // Replaced, not inserted: edits inside of the generator that end where it ends must stay in front of the bracket.
  return draft(page, {
    kind: "rewrite",
    message: TITLES.brackets,
    at: call ?? generator,
    shown: call === null ? generator : chain(page, call),
    patches: [
      { start: generator.start, end: generator.start + 1, text: lone ? "([" : "[" },
      { start: generator.end - 1, end: generator.end, text: lone ? "])" : "]" },
    ],
  });
}

// ---------------------------------------------------------------- threads

/**
 * `await asyncio.to_thread(x.f, q)` → `await x.f(q)`; `call` is the wrapper's whole call, `sync_to_async(x.f)(q)` included.
 * `args` are what reaches the function, in order; of `functools.partial(x.f, q)` the partial's own too. A lambda without
 * parameters gives its body. `awaits: false` where the value is handed on (`gather`): no `await` is put there.
 */
export function unwrapThread(
  page: Page,
  call: Call,
  { fn, args, awaits = true }: {
    readonly fn: Expr;
    readonly args: readonly Node[];
    readonly awaits?: boolean;
  },
): Draft {
  const parent = page.parent(call);
  const awaited = parent?.type === "Await";
  const parens = !awaited && awaits && needsParens(page, call);
  const open = awaited || !awaits ? "" : parens ? "(await " : "await ";
  const pieces = unwrapped(page, call, { fn, args });
  const mechanical = pieces !== null &&
    pieces.every((piece) => !page.text.slice(piece.start, piece.end).includes("#"));
  const patches = mechanical
    ? pieces.map((piece, index) => index === 0 ? { ...piece, text: open + piece.text } : piece)
    : null;
  if (patches !== null && parens) patches.push(insert(call.end, ")"));
  return draft(page, {
    kind: "rewrite",
    message: TITLES.unwrap,
    at: call,
    shown: awaited ? chain(page, parent) : chain(page, call),
    patches,
  });
}

function unwrapped(
  page: Page,
  call: Call,
  { fn, args }: {
    readonly fn: Expr;
    readonly args: readonly Node[];
  },
): readonly Patch[] | null {
  if (fn.type === "Lambda") {
    if (fn.params.length > 0 || args.length > 0 || fn.body.type !== "Call") return null;
    return [
      { start: call.start, end: fn.body.start, text: "" },
      { start: fn.body.end, end: call.end, text: "" },
    ];
  }
  if (!isPrimary(fn)) return null;
  const result: Patch[] = [{ start: call.start, end: fn.start, text: "" }];
  let done = fn.end;
  let open = "(";
  for (const arg of args) {
    const { start, end } = asWritten(page, arg);
    if (start < done) return null;
    const between = page.text.slice(done, start);
    if (open === "(" || !/^\s*,\s*$/.test(between)) {
      result.push({ start: done, end: start, text: open });
    }
    done = end;
    open = ", ";
  }
  result.push({ start: done, end: call.end, text: open === "(" ? "()" : ")" });
  return result;
}

/** The stretch of an argument with parentheses of its own. */
function asWritten(page: Page, arg: Node): Stretch {
  const call = page.parent(arg);
  if (call?.type !== "Call") return arg;
  return argumentsOf(page, call).find(({ id }) => id === arg.id) ?? arg;
}

// ---------------------------------------------------------------- the way in

/** `main()` → `asyncio.run(main())`, with the import where it is missing. */
export function runCoroutine(page: Page, call: Call, brings: boolean): Draft {
  const drafted = draft(page, {
    kind: "entry-point",
    message: TITLES.runCoroutine,
    at: call,
    patches: [insert(call.start, word(page, call.start, "asyncio.run(")), insert(call.end, ")")],
  });
  return brings
    ? { ...drafted, edits: [addImport(page, "asyncio"), ...drafted.edits ?? []] }
    : drafted;
}

/** `x.f()` → `asyncio.ensure_future(x.f())`, with the import of the module. */
export function callWith(
  page: Page,
  expr: Expr,
  { path, brings }: { readonly path: string; readonly brings: boolean },
): Draft {
  const module = path.slice(0, path.indexOf("."));
  const drafted = draft(page, {
    kind: "rewrite",
    message: `${TITLES.callWith} ${path}()`,
    at: expr,
    shown: chain(page, expr),
    patches: [insert(expr.start, word(page, expr.start, `${path}(`)), insert(expr.end, ")")],
  });
  return brings
    ? { ...drafted, edits: [addImport(page, module), ...drafted.edits ?? []] }
    : drafted;
}

// ---------------------------------------------------------------- callbacks

/** `self.addCleanup(f)` → `self.addAsyncCleanup(f)`. */
export function callAs(page: Page, call: Call, to: string): Draft {
  const { func } = call;
  const start = func.type === "Attribute" ? func.attrStart : func.start;
  return draft(page, {
    kind: "rewrite",
    message: `${TITLES.callAs} ${to}()`,
    at: call,
    patches: [{ start, end: func.end, text: to }],
  });
}

/**
 * `self.assertRaises(E, f, x)` → `with self.assertRaises(E):` with `await f(x)` below it; null where the call is no
 * statement of its own lines.
 */
export function callInBlock(
  page: Page,
  call: Call,
  { fn, args }: { readonly fn: Expr; readonly args: readonly Node[] },
): Draft | null {
  const { text } = page;
  const statement = page.parent(call);
  const indent = text.slice(startOfLine(text, call.start), call.start);
  const items = argumentsOf(page, call);
  const at = items.findIndex(({ id }) => id === fn.id);
  const before = items[at - 1];
  const own = items[at];
  if (statement?.type !== "Expr" || indent.trim() !== "" || text[call.end] === ";") return null;
  if (before === undefined || own === undefined) return null;
  const body = bodyOf(fn, args);
  if (body === null || text.slice(call.start, call.end).includes("#")) return null;
  const next = args[0];
  const first = next === undefined ? undefined : items.find(({ id }) => id === next.id);
  const patches = [
    insert(call.start, "with "),
    { start: before.end, end: body.start, text: `):${newline(text)}${indent}    await ` },
  ];
  if (fn.type === "Lambda") patches.push({ start: body.end, end: call.end, text: "" });
  else if (first === undefined) patches.push({ start: body.end, end: call.end, text: "()" });
  else patches.push({ start: body.end, end: first.start, text: "(" });
  return draft(page, { kind: "rewrite", message: TITLES.callInBlock, at: call, patches });
}

/** What is awaited: the function as written, or the call that a lambda without parameters is. */
function bodyOf(fn: Expr, args: readonly Node[]): Stretch | null {
  if (fn.type !== "Lambda") return isPrimary(fn) ? fn : null;
  return fn.params.length === 0 && args.length === 0 && fn.body.type === "Call" ? fn.body : null;
}

// ---------------------------------------------------------------- names

/**
 * Another name in the place of this one. A dotted path replaces the whole of `a.b.C`, a plain name what stands behind
 * the last dot; what `a.b.C` and the path share in front stays as it is.
 */
export function renameName(page: Page, node: Expr, to: string): Draft {
  if (node.type !== "Attribute") return renameAt(page, node, to);
  const attr = { start: node.attrStart, end: node.attrStart + node.attr.length };
  const path = page.text.slice(node.start, node.attrStart);
  const last = to.slice(to.lastIndexOf(".") + 1);
  const whole = to.includes(".") && path.replace(/\s/g, "") + last !== to;
  return draft(page, {
    kind: "rename",
    message: TITLES.rename,
    at: whole ? node : attr,
    shown: node,
    patches: [whole ? { start: node.start, end: attr.end, text: to } : { ...attr, text: last }],
  });
}

/** Another text in the place of this one: the name of a `def`, a part of a string. */
export function renameAt(page: Page, at: Stretch, to: string): Draft {
  return draft(page, {
    kind: "rename",
    message: TITLES.rename,
    at,
    patches: [{ start: at.start, end: at.end, text: to }],
  });
}

// ---------------------------------------------------------------- rows, and what a person decides

/** What a row asks for on a call or on a member that is read. */
export function makeChange(
  page: Page,
  use: Expr,
  { kind, change }: { readonly kind: FindingKind; readonly change: Change },
): Draft {
  switch (change.do) {
    case "write":
      return write(page, use, { kind, text: fill(page, use, change.text) });
    case "look":
      return look(page, use, { kind, message: fill(page, use, change.text) });
    case "drop-arg":
    case "rename-arg": {
      const keyword = use.type === "Call"
        ? use.keywords.find(({ arg }) => arg === change.name)
        : undefined;
      if (change.do === "rename-arg") {
        return use.type === "Call" && keyword !== undefined
          ? renameArg(page, use, { arg: keyword, to: change.to })
          : look(page, use, { kind, message: `Rename ${change.name}= to ${change.to}=` });
      }
      const arg = keyword ?? (use.type === "Call" ? use.args[change.position ?? -1] : undefined);
      const [first] = use.type === "Call" && arg !== undefined
        ? dropArgs(page, use, [{ id: arg.id, name: change.name }])
        : [];
      return first ?? look(page, use, { kind, message: `Drop ${change.name}=` });
    }
    case "name-arg": {
      const arg = use.type === "Call" ? use.args[change.position] : undefined;
      return use.type === "Call" && arg !== undefined
        ? nameArg(page, use, { arg, to: change.to })
        : look(page, use, { kind, message: `Name ${change.to}=` });
    }
  }
}

/** Says what to write; a person does it. */
export function write(
  page: Page,
  at: Expr,
  { kind, text }: { readonly kind: FindingKind; readonly text: string },
): Draft {
  return look(page, at, { kind, message: `Write ${oneLine(text)}` });
}

/** Says something of a stretch of text; a person decides. */
export function look(
  page: Page,
  at: Stretch,
  { kind, message, shown }: {
    readonly kind: FindingKind;
    readonly message: string;
    readonly shown?: Stretch;
  },
): Draft {
  return draft(page, { kind, message, at, shown: shown ?? at, patches: null });
}

const LONGEST_TITLE = 60;

/** As much of an advice as a message of one line holds, as an order: its first clauses. */
export function titleOf(advice: string): string {
  const order = /^(?:A |An |[`@a-z_]|[A-Z]\w*[a-z][A-Z])/.test(advice)
    ? `Write ${advice.replace(/^An? /, (article) => article.toLowerCase())}`
    : advice;
  if (order.length <= LONGEST_TITLE) return order;
  const clause = clauseEnd(order, /^(?:, | \()/);
  const sentence = clauseEnd(order, /^[;:] /) ?? clause;
  // The code to write says more than the words before it
  const isCode = clause !== undefined && order.slice(sentence, clause).includes("`");
  return order.slice(0, isCode ? clause : sentence);
}

/** The last place, outside of code, where a clause of that sort ends within the length of a title. */
function clauseEnd(text: string, ends: RegExp): number | undefined {
  let found: number | undefined;
  let quoted = false;
  for (let at = 0; at <= LONGEST_TITLE; at++) {
    if (text[at] === "`") quoted = !quoted;
    if (!quoted && ends.test(text.slice(at, at + 2))) found = at;
  }
  return found;
}

/**
 * `{x}` is the receiver of the member, `{args}` what stands between the parentheses, `{arg}` the same, without the
 * name of a lone argument.
 */
export function fill(page: Page, use: Expr, template: string): string {
  const member = use.type === "Call" ? use.func : use;
  const receiver = member.type === "Attribute" ? member.value : member;
  const args = use.type === "Call" ? page.text.slice(use.argsStart + 1, use.end - 1).trim() : "";
  const only = use.type === "Call" && use.args.length === 0 ? use.keywords[0]?.value : undefined;
  const arg = only === undefined ? args : page.text.slice(only.start, only.end);
  const x = page.text.slice(receiver.start, receiver.end);
  return oneLine(
    template.replaceAll("{x}", () => x).replaceAll("{args}", () => args)
      .replaceAll("{arg}", () => arg),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, " ");
}
