/** Tree-sitter's tree of a Python file in, the small typed AST of ast.ts out: the one place that knows the grammar's node types. */
import type {
  Alias,
  Attribute,
  BinOp,
  BoolOp,
  Call,
  Comp,
  Comprehension,
  Dict,
  ExceptHandler,
  Expr,
  If,
  Keyword,
  MatchCase,
  Module,
  Name,
  Node,
  Param,
  Slice,
  Stmt,
  Subscript,
  Unknown,
  WithItem,
} from "./ast.ts";
import type { PythonParser, Steps, Tree } from "./parse.ts";

/** No AST is deeper than this, so that whoever walks it may recurse. */
const DEEPEST = 1000;

/** From this depth on, the rest of an `elif` chain stands side by side in `orelse`. */
const DEEPEST_ELIF = 500;

const KEYWORD =
  /^(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield)$/;

/** What a string may look like to be worth parsing as an annotation: no two words side by side. */
const ANNOTATION = /^(?!.*[\w'"]\s+[\w'"])[\w\s.,|*[\]()'"=:-]*[\w\])'"]\s*$/s;

/** What could not be parsed. */
type Mistake = { readonly start: number; readonly reason: string };
/** What a broken spot holds. */
type Found = { readonly values: Expr[]; readonly body: Stmt[] };
type Lowering = (walk: Walk) => Expr;
type Statement = (walk: Walk) => Stmt;

/** Everything that one run carries along. The cursor is on a node when its function is called, and on that node again when it returns. */
interface Walk {
  readonly text: string;
  readonly python: PythonParser;
  readonly grammar: Grammar;
  readonly steps: Steps;
  /** The tree that is being walked. */
  handle: number;
  /** The type of the node that the last move reached. */
  type: number;
  /** What to add to the cursor's offsets: a string's content is a tree of its own. */
  shift: number;
  nodes: number;
  depth: number;
  /** Strings stand for expressions here. */
  typing: boolean;
  readonly errors: Mistake[];
  /** What stood in broken spots, and belongs to no node yet. */
  spare: Found;
  /** The trees of the strings in annotations; null where a string is no expression. */
  readonly strings: Map<string, Tree | null>;
}

/** Turns the tree into plain data, and frees the tree. */
export function lower(tree: Tree, path: string, text: string): Omit<Module, "bindings"> {
  const walk: Walk = {
    text,
    python: tree.python,
    grammar: grammarOf(tree.python),
    steps: tree.python.steps,
    handle: tree.handle,
    type: 0,
    shift: 0,
    nodes: 0,
    depth: 0,
    typing: false,
    errors: [],
    spare: { values: [], body: [] },
    strings: new Map(),
  };
  walk.steps.enter(tree);
  walk.type = walk.steps.type(walk.handle);
  const body = statements(walk);
  walk.steps.leave(tree);
  if (tree.syntax.rootNode.hasError) brokenSpots(walk, tree);
  const module = {
    path,
    text,
    lines: lineStarts(text),
    body,
    comments: directives(tree, text),
    nodes: walk.nodes,
    errors: firstOfLine(walk.errors, text),
  };
  for (const kept of walk.strings.values()) kept?.syntax.delete();
  tree.syntax.delete();
  return module;
}

/** The offset at which each line starts; lines end at LF, CRLF or CR. */
function lineStarts(text: string): number[] {
  const lines = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
    return lines;
  }
  for (const end of text.matchAll(/\r\n?|\n/g)) lines.push(end.index + end[0].length);
  return lines;
}

/** The comments that speak to us. */
function directives(tree: Tree, text: string): Module["comments"] {
  const comments = [];
  let done = 0;
  for (let at = text.indexOf("awaitlist:"); at >= 0; at = text.indexOf("awaitlist:", at + 1)) {
    if (at < done) continue;
    const node = tree.syntax.rootNode.descendantForIndex(at);
    if (node?.type !== "comment") continue;
    done = node.endIndex;
    comments.push({ start: node.startIndex, end: node.endIndex });
  }
  return comments;
}

// ---------------------------------------------------------------- the grammar

/** What a node type is to us; what may stand anywhere comes last. */
const TOKEN = 0;
const EXPRESSION = 1;
const STATEMENT = 2;
/** Of an expression or statement: `argument_list`. */
const PART = 3;
const TRIVIA = 4;
const BROKEN = 5;

/** The tables below by node type id. */
interface Grammar {
  readonly types: readonly string[];
  readonly roles: Uint8Array;
  readonly expressions: readonly (Lowering | undefined)[];
  readonly statements: readonly (Statement | undefined)[];
}

const grammars = new WeakMap<readonly string[], Grammar>();

function grammarOf({ types }: PythonParser): Grammar {
  const known = grammars.get(types);
  if (known !== undefined) return known;
  const roles = new Uint8Array(0x10000).fill(BROKEN);
  types.forEach((type, id) => roles[id] = roleOf(type));
  const expressions = types.map((type) => EXPRESSIONS.get(type));
  for (const keyword of KEYWORDS) {
    const token = types.indexOf(keyword);
    roles[token] = TOKEN;
    expressions[token] = undefined;
  }
  const grammar = {
    types,
    roles,
    expressions,
    statements: types.map((type) => STATEMENTS.get(type)),
  };
  grammars.set(types, grammar);
  return grammar;
}

/** What the grammar calls a keyword and, under a later id, the expression that begins with it; in a broken spot the keyword stands alone. */
const KEYWORDS: readonly string[] = ["await", "lambda", "type", "yield"];

function roleOf(type: string | undefined): number {
  if (type === undefined) return TOKEN;
  if (EXPRESSIONS.has(type)) return EXPRESSION;
  if (STATEMENTS.has(type)) return STATEMENT;
  if (type === "comment" || type === "line_continuation") return TRIVIA;
  return PARTS.has(type) ? PART : TOKEN;
}

// ---------------------------------------------------------------- moving about

/** To the first child that is no comment; false, and no move, if there is none. */
function down(walk: Walk): boolean {
  if (walk.steps.first(walk.handle) === 0) return false;
  walk.type = walk.steps.type(walk.handle);
  if (role(walk) < TRIVIA || pastTrivia(walk)) return true;
  up(walk);
  return false;
}

/** To the next sibling that is no comment; false if there is none. */
function next(walk: Walk): boolean {
  if (walk.steps.next(walk.handle) === 0) return false;
  walk.type = walk.steps.type(walk.handle);
  return role(walk) < TRIVIA || pastTrivia(walk);
}

function up(walk: Walk): void {
  walk.steps.parent(walk.handle);
}

/** Nothing comes after a closing bracket: one step less. */
function isClosing(walk: Walk): boolean {
  const what = type(walk);
  return what === ")" || what === "]" || what === "}";
}

function pastTrivia(walk: Walk): boolean {
  for (;;) {
    if (role(walk) === BROKEN) spare(walk);
    if (walk.steps.next(walk.handle) === 0) return false;
    walk.type = walk.steps.type(walk.handle);
    if (role(walk) < TRIVIA) return true;
  }
}

function role(walk: Walk): number {
  return walk.grammar.roles[walk.type] ?? BROKEN;
}

/** The type of the node just reached; of a token its text. */
function type(walk: Walk): string {
  return walk.grammar.types[walk.type] ?? "ERROR";
}

function start(walk: Walk): number {
  return walk.steps.start(walk.handle) + walk.shift;
}

function end(walk: Walk): number {
  return walk.steps.end(walk.handle) + walk.shift;
}

/** The start of the node that begins with `first`: what has no parentheses or quotes before it need not ask. */
function startWith(walk: Walk, first: Expr): number {
  return first.paren === true || walk.typing ? start(walk) : first.start;
}

/** The end of the node that ends with `last`. */
function endWith(walk: Walk, last: Expr): number {
  return last.paren === true || walk.typing ? end(walk) : last.end;
}

/** The end of a compound statement whose last statement is the last of `body`; what a broken spot left in it may stand before it. */
function endAfter(walk: Walk, ...bodies: readonly (readonly Node[])[]): number {
  for (const body of bodies) {
    const last = body[body.length - 1];
    if (last !== undefined) return last.end < start(walk) ? end(walk) : last.end;
  }
  return end(walk);
}

/** The text of a name; the node's text without the spaces that may stand around dots. */
function dotted(text: string): string {
  return /[^\w.]/.test(text) ? text.replace(/\\\r?\n|#.*|\s/g, "") : text;
}

// ---------------------------------------------------------------- what is broken

function mistake(walk: Walk, reason: string, at: number = start(walk)): void {
  walk.errors.push({ start: at, reason });
}

/** Everything below the node that can be understood. */
function salvage(walk: Walk, found: Found): void {
  if (walk.depth >= DEEPEST || walk.steps.first(walk.handle) === 0) return;
  walk.depth++;
  do {
    walk.type = walk.steps.type(walk.handle);
    const what = role(walk);
    if (what === STATEMENT) found.body.push(statement(walk));
    else if (what === EXPRESSION) {
      const value = expression(walk);
      if (value.type !== "Name" || !KEYWORD.test(value.name)) found.values.push(value);
    } else if (what === PART || what === BROKEN) salvage(walk, found);
  } while (walk.steps.next(walk.handle) !== 0);
  walk.depth--;
  up(walk);
}

/** Keeps what is below a broken node until the next statement. */
function spare(walk: Walk): void {
  const found: Found = { values: [], body: [] };
  salvage(walk, found);
  append(walk.spare.values, found.values);
  append(walk.spare.body, found.body);
}

/** A list may be longer than the arguments that a call takes. */
function append<T>(to: T[], from: readonly T[]): void {
  for (const one of from) to.push(one);
}

/** What broken spots left behind: the expressions become a statement of their own. */
function flush(walk: Walk, body: Stmt[]): void {
  const { values, body: found } = walk.spare;
  if (values.length + found.length === 0) return;
  walk.spare = { values: [], body: [] };
  const [first] = values;
  if (first !== undefined) {
    const { start } = first;
    const end = values.reduce((last, value) => Math.max(last, value.end), start);
    body.push({ type: "Broken", id: walk.nodes++, start, end, values, body: [] });
  }
  append(body, found);
}

/** An expression of no known shape: what is found inside. */
function unknown(walk: Walk): Unknown {
  const found: Found = { values: [], body: [] };
  salvage(walk, found);
  append(walk.spare.body, found.body);
  return {
    type: "Unknown",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    values: found.values,
  };
}

/** Where an expression is missing. */
function nothing(walk: Walk): Unknown {
  const at = end(walk);
  return { type: "Unknown", id: walk.nodes++, start: at, end: at, values: [] };
}

function tooDeep(walk: Walk): Unknown {
  mistake(walk, "nested too deeply");
  return hollow(walk);
}

/** A node that is not looked into, or has nothing in it. */
function hollow(walk: Walk): Unknown {
  return {
    type: "Unknown",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    values: [],
  };
}

/** The spots that tree-sitter could not parse, or mended by adding a token. */
function brokenSpots(walk: Walk, tree: Tree): void {
  const cursor = tree.syntax.walk();
  for (;;) {
    const node = cursor.currentNode;
    if (node.isError || node.isMissing) {
      // A spot may begin with statements that were understood.
      const at = node.children.find((child) => child !== null && !understood(walk, child.typeId));
      const start = (at ?? node).startIndex;
      walk.errors.push({ start, reason: near(start, walk.text) });
    }
    if (node.hasError && cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return cursor.delete();
  }
}

function understood(walk: Walk, type: number): boolean {
  const what = walk.grammar.roles[type];
  return what === STATEMENT || what === TRIVIA;
}

function near(start: number, text: string): string {
  const line = text.slice(start, start + 200).trimStart().split(/[\r\n]/, 1)[0] ?? "";
  const words = line.length > 40 ? line.slice(0, 39) + "…" : line;
  return words === "" ? "unexpected end" : `unexpected text near \`${words}\``;
}

/** In order, one per line. */
function firstOfLine(errors: readonly Mistake[], text: string): Mistake[] {
  const kept: Mistake[] = [];
  for (const error of errors.toSorted((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (before === undefined || /[\r\n]/.test(text.slice(before.start, error.start))) {
      kept.push(error);
    }
  }
  return kept;
}

// ---------------------------------------------------------------- expressions

function expression(walk: Walk): Expr {
  const lowering = walk.grammar.expressions[walk.type];
  if (lowering === undefined) return role(walk) === TOKEN ? nothing(walk) : unknown(walk);
  if (walk.depth >= DEEPEST) return tooDeep(walk);
  walk.depth++;
  const lowered = lowering(walk);
  walk.depth--;
  return lowered;
}

/** The expression at the next sibling. */
function following(walk: Walk): Expr {
  return next(walk) ? expression(walk) : nothing(walk);
}

/** The node's only child. */
function inner(walk: Walk): Expr {
  if (!down(walk)) return nothing(walk);
  const lowered = expression(walk);
  up(walk);
  return lowered;
}

/** The expressions among the children, whatever stands between them. */
function elements(walk: Walk): Expr[] {
  const elts: Expr[] = [];
  if (!down(walk)) return elts;
  do {
    if (role(walk) !== TOKEN) elts.push(expression(walk));
    else if (isClosing(walk)) break;
  } while (next(walk));
  up(walk);
  return elts;
}

function name(walk: Walk): Expr {
  const from = start(walk);
  const till = end(walk);
  if (from === till) return nothing(walk);
  return {
    type: "Name",
    id: walk.nodes++,
    start: from,
    end: till,
    name: walk.text.slice(from, till),
  };
}

function attribute(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = expression(walk);
  // Most often two steps, past the dot; the first needs no look.
  walk.steps.next(walk.handle);
  while (next(walk) && role(walk) !== EXPRESSION);
  const attrStart = start(walk);
  const till = end(walk);
  up(walk);
  return unstarred({
    type: "Attribute",
    id: walk.nodes++,
    start: startWith(walk, value),
    end: till,
    value,
    attr: walk.text.slice(attrStart, till),
    attrStart,
  }, value);
}

/** In `x = *a.b(), c` the grammar binds the star to `a`; it belongs to `a.b()`. */
function unstarred(node: Attribute | Subscript | Call | BinOp, first: Expr): Expr {
  if (first.type !== "Starred" || first.paren === true) return node;
  const { value: inner } = first;
  const { start } = inner;
  const value: Expr = node.type === "Call"
    ? { ...node, start, func: inner }
    : node.type === "BinOp"
    ? { ...node, start, left: inner }
    : { ...node, start, value: inner };
  return { ...first, end: node.end, value };
}

function subscript(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = expression(walk);
  const { typing } = walk;
  const slice = index(walk, value);
  walk.typing = typing;
  up(walk);
  const from = startWith(walk, value);
  const till = end(walk);
  return unstarred(
    { type: "Subscript", id: walk.nodes++, start: from, end: till, value, slice },
    value,
  );
}

/** What stands between the brackets, which follow the cursor or, in the grammar's `generic_type`, are the children of a node of their own. */
function index(walk: Walk, value: Expr): Expr {
  const of = value.type === "Name" ? value.name : value.type === "Attribute" ? value.attr : "";
  if (of === "Literal") walk.typing = false;
  const elts: Expr[] = [];
  let commas = 0;
  let from = 0;
  let till = 0;
  while (next(walk)) {
    if (role(walk) !== TOKEN) {
      if (elts.length === 0) from = start(walk);
      elts.push(type(walk) === "type" ? inner(walk) : expression(walk));
      if (of === "Annotated") walk.typing = false;
      till = end(walk);
    } else if (type(walk) === ",") {
      commas++;
      till = end(walk);
    }
  }
  const [first] = elts;
  if (first === undefined) return nothing(walk);
  if (commas === 0 && first.type !== "Starred") return first;
  return {
    type: "Tuple",
    id: walk.nodes++,
    start: from,
    end: till,
    elts,
  };
}

/** `Optional["X"]` in an annotation. */
function genericType(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = expression(walk);
  const { typing } = walk;
  let slice: Expr | null = null;
  if (next(walk) && down(walk)) {
    slice = index(walk, value);
    up(walk);
  }
  walk.typing = typing;
  up(walk);
  slice ??= nothing(walk);
  return { type: "Subscript", id: walk.nodes++, start: value.start, end: end(walk), value, slice };
}

function call(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const func = expression(walk);
  const { typing } = walk;
  walk.typing = false;
  const into: { readonly args: Expr[]; readonly keywords: Keyword[] } = { args: [], keywords: [] };
  next(walk);
  const argsStart = start(walk);
  const till = end(walk);
  if (type(walk) === "generator_expression") into.args.push(expression(walk));
  else callArguments(walk, into, func);
  walk.typing = typing;
  up(walk);
  return unstarred({
    type: "Call",
    id: walk.nodes++,
    start: startWith(walk, func),
    end: till,
    func,
    args: into.args,
    keywords: into.keywords,
    argsStart,
  }, func);
}

/** `cast("X", y)` and `TypeVar("T", bound="X")` take expressions in strings. */
function callArguments(
  walk: Walk,
  into: { readonly args: Expr[]; readonly keywords: Keyword[] },
  func: Expr | null,
): void {
  if (!down(walk)) return;
  const called = func?.type === "Name" ? func.name : func?.type === "Attribute" ? func.attr : "";
  do {
    const what = type(walk);
    if (what === "keyword_argument") into.keywords.push(keyword(walk, called === "TypeVar"));
    else if (what === "dictionary_splat") into.keywords.push(unpacked(walk));
    else if (role(walk) !== TOKEN) {
      walk.typing = called === "cast" && into.args.length === 0 && isFirstOfMore(walk);
      into.args.push(expression(walk));
      walk.typing = false;
    } else if (isClosing(walk)) break;
  } while (next(walk));
  up(walk);
}

/** `view.cast("B")` is another cast. */
function isFirstOfMore(walk: Walk): boolean {
  const comma = /\s*,/y;
  comma.lastIndex = end(walk);
  return comma.test(walk.text);
}

function keyword(walk: Walk, ofTypeVar: boolean): Keyword {
  if (!down(walk)) return noKeyword(walk);
  const from = start(walk);
  const arg = walk.text.slice(from, end(walk));
  next(walk);
  walk.typing = ofTypeVar && arg === "bound";
  walk.depth++;
  const value = following(walk);
  walk.depth--;
  up(walk);
  const till = endWith(walk, value);
  walk.typing = false;
  return { type: "Keyword", id: walk.nodes++, start: from, end: till, arg, value };
}

/** `**value` */
function unpacked(walk: Walk): Keyword {
  if (!down(walk)) return noKeyword(walk);
  const value = following(walk);
  up(walk);
  return {
    type: "Keyword",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, value),
    arg: null,
    value,
  };
}

function noKeyword(walk: Walk): Keyword {
  const value = hollow(walk);
  const { start, end } = value;
  return { type: "Keyword", id: walk.nodes++, start, end, arg: null, value };
}

function awaited(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = following(walk);
  up(walk);
  const from = start(walk);
  // `await x ** 2` is `(await x) ** 2`; the grammar has it the other way round.
  if (value.type === "BinOp" && value.op === "**" && value.paren !== true) {
    const { left, end } = value;
    const power = {
      type: "Await",
      id: walk.nodes++,
      start: from,
      end: left.end,
      value: left,
    } as const;
    return { ...value, id: walk.nodes++, start: from, end, left: power };
  }
  return { type: "Await", id: walk.nodes++, start: from, end: endWith(walk, value), value };
}

/** Any number of parentheses around one expression. */
function parenthesized(walk: Walk): Expr {
  let levels = 0;
  while (type(walk) === "parenthesized_expression" && down(walk)) {
    levels++;
    if (!next(walk)) break;
  }
  const lowered = expression(walk);
  for (; levels > 0; levels--) up(walk);
  return Object.assign(lowered, { paren: true } as const);
}

function binary(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const left = expression(walk);
  next(walk);
  const op = type(walk);
  const right = following(walk);
  up(walk);
  const at = { start: startWith(walk, left), end: endWith(walk, right) };
  if (isMisgrouped(left, op, right)) return { ...regrouped(walk, left, op, right), ...at };
  return unstarred({ type: "BinOp", id: walk.nodes++, ...at, left, op, right }, left);
}

/** The grammar has `&` and `^` in the wrong order, and nests a union of types to the right. */
function isMisgrouped(left: Expr, op: string, right: Expr): boolean {
  if (op === "&") return isOpen(left, "^") || isOpen(right, "^");
  return op === "|" && isOpen(right, "|");
}

function regrouped(walk: Walk, left: Expr, op: string, right: Expr): BinOp {
  if (op === "&" && isOpen(left, "^")) {
    return { ...left, right: regrouped(walk, left.right, op, right), end: right.end };
  }
  if (isOpen(right, op === "&" ? "^" : "|")) {
    return { ...right, left: regrouped(walk, left, op, right.left), start: left.start };
  }
  const { start } = left;
  return { type: "BinOp", id: walk.nodes++, start, end: right.end, left, op, right };
}

function isOpen(value: Expr, op: string): value is BinOp {
  return value.type === "BinOp" && value.op === op && value.paren !== true;
}

/** `a and b and c` is nested to the left in the grammar, and flat here. */
function boolean(walk: Walk): Expr {
  const operator = walk.type;
  let levels = 0;
  while (walk.type === operator && down(walk)) levels++;
  let left = expression(walk);
  for (let open: Expr[] | null = null; levels > 0; levels--) {
    next(walk);
    const op: BoolOp["op"] = type(walk) === "and" ? "and" : "or";
    const right = following(walk);
    up(walk);
    const till = endWith(walk, right);
    if (left.type === "BoolOp" && left.op === op && open !== null) {
      open.push(right);
      left = { ...left, end: till };
    } else {
      open = [left, right];
      const from = startWith(walk, left);
      left = { type: "BoolOp", id: walk.nodes++, start: from, end: till, op, values: open };
    }
  }
  return left;
}

function not(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const operand = following(walk);
  up(walk);
  return {
    type: "UnaryOp",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, operand),
    op: "not",
    operand,
  };
}

function unary(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const sign = type(walk);
  const operand = following(walk);
  up(walk);
  return {
    type: "UnaryOp",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, operand),
    op: sign === "-" || sign === "+" ? sign : "~",
    operand,
  };
}

/** `not in` and `is not` are two tokens of one type each. */
function compare(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const left = expression(walk);
  const ops: string[] = [];
  const comparators: Expr[] = [];
  while (next(walk)) {
    if (role(walk) !== TOKEN) comparators.push(expression(walk));
    else if (ops.length === comparators.length) {
      const op = type(walk);
      if (op === "<>") mistake(walk, "`<>` operator");
      ops.push(op);
    }
  }
  up(walk);
  return {
    type: "Compare",
    id: walk.nodes++,
    start: startWith(walk, left),
    end: endWith(walk, comparators[comparators.length - 1] ?? left),
    left,
    ops,
    comparators,
  };
}

function conditional(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const body = expression(walk);
  next(walk);
  const test = following(walk);
  next(walk);
  const orelse = following(walk);
  up(walk);
  return {
    type: "IfExp",
    id: walk.nodes++,
    start: startWith(walk, body),
    end: endWith(walk, orelse),
    test,
    body,
    orelse,
  };
}

function named(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const target = expression(walk);
  next(walk);
  const value = following(walk);
  up(walk);
  const till = endWith(walk, value);
  if (target.type !== "Name") {
    return {
      type: "Unknown",
      id: walk.nodes++,
      start: target.start,
      end: till,
      values: [target, value],
    };
  }
  return { type: "NamedExpr", id: walk.nodes++, start: target.start, end: till, target, value };
}

function lambda(walk: Walk): Expr {
  let params: readonly Param[] = [];
  let body: Expr | null = null;
  if (!down(walk)) return hollow(walk);
  while (next(walk)) {
    if (type(walk) === "lambda_parameters") params = parameters(walk);
    else if (role(walk) !== TOKEN) body = expression(walk);
  }
  up(walk);
  body ??= nothing(walk);
  return {
    type: "Lambda",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, body),
    params,
    body,
  };
}

function starred(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  const value = following(walk);
  up(walk);
  return {
    type: "Starred",
    id: walk.nodes++,
    start: start(walk),
    end: endWith(walk, value),
    value,
  };
}

function yielded(walk: Walk): Expr {
  if (!down(walk)) return hollow(walk);
  let from = false;
  let value: Expr | null = null;
  while (next(walk)) {
    if (role(walk) === TOKEN) from = true;
    else value = expression(walk);
  }
  up(walk);
  const at = { id: walk.nodes++, start: start(walk), end: end(walk) };
  if (from) return { type: "YieldFrom", ...at, value: value ?? nothing(walk) };
  return { type: "Yield", ...at, value };
}

function tuple(walk: Walk): Expr {
  const elts = elements(walk);
  return { type: "Tuple", id: walk.nodes++, start: start(walk), end: end(walk), elts };
}

function list(walk: Walk): Expr {
  const elts = elements(walk);
  return { type: "List", id: walk.nodes++, start: start(walk), end: end(walk), elts };
}

function set(walk: Walk): Expr {
  const elts = elements(walk);
  return { type: "Set", id: walk.nodes++, start: start(walk), end: end(walk), elts };
}

function dictionary(walk: Walk): Dict {
  const { typing } = walk;
  walk.typing = false;
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  if (down(walk)) {
    do {
      if (role(walk) === TOKEN || !down(walk)) continue;
      // A pair is key, colon, value; anything else `**` and a value.
      keys.push(role(walk) === TOKEN ? null : expression(walk));
      if (keys[keys.length - 1] !== null) next(walk);
      values.push(following(walk));
      up(walk);
    } while (next(walk));
    up(walk);
  }
  walk.typing = typing;
  return { type: "Dict", id: walk.nodes++, start: start(walk), end: end(walk), keys, values };
}

function slice(walk: Walk): Slice {
  const parts: [Expr | null, Expr | null, Expr | null] = [null, null, null];
  let colons = 0;
  if (down(walk)) {
    do {
      if (role(walk) === TOKEN) colons++;
      else parts[Math.min(colons, 2)] = expression(walk);
    } while (next(walk));
    up(walk);
  }
  const [lower, upper, step] = parts;
  return {
    type: "Slice",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    lower,
    upper,
    step,
  };
}

const COMPREHENSIONS: Readonly<Record<string, Comp["type"]>> = {
  list_comprehension: "ListComp",
  set_comprehension: "SetComp",
  dictionary_comprehension: "DictComp",
  generator_expression: "GeneratorExp",
};

function comprehension(walk: Walk): Expr {
  const kind = COMPREHENSIONS[type(walk)] ?? "GeneratorExp";
  let elt: Expr | null = null;
  let value: Expr | null = null;
  const clauses: Clause[] = [];
  if (!down(walk)) return hollow(walk);
  while (next(walk)) {
    const what = type(walk);
    if (what === "for_in_clause") clauses.push(clause(walk));
    else if (what === "if_clause") {
      const last = clauses[clauses.length - 1];
      if (last === undefined || !down(walk)) continue;
      last.ifs.push(following(walk));
      up(walk);
      last.end = end(walk);
    } else if (what === "pair") {
      if (!down(walk)) continue;
      elt = expression(walk);
      next(walk);
      value = following(walk);
      up(walk);
    } else if (role(walk) !== TOKEN) elt = expression(walk);
  }
  up(walk);
  const generators: readonly Comprehension[] = clauses;
  elt ??= nothing(walk);
  const comp = {
    type: kind,
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    elt,
    generators,
  };
  return value === null ? comp : { ...comp, value };
}

/** A Comprehension while its conditions, which are siblings in the grammar, are still coming in. */
type Clause = Omit<Comprehension, "end" | "ifs"> & { end: number; readonly ifs: Expr[] };

function clause(walk: Walk): Clause {
  const from = start(walk);
  const within = down(walk);
  const isAsync = within && type(walk) === "async";
  if (isAsync) next(walk);
  const forStart = start(walk);
  const target = within ? following(walk) : nothing(walk);
  if (within) next(walk);
  const iters: Expr[] = [];
  while (within && next(walk)) if (role(walk) !== TOKEN) iters.push(expression(walk));
  if (within) up(walk);
  const iter = together(walk, iters);
  return {
    type: "Comprehension",
    id: walk.nodes++,
    start: from,
    end: end(walk),
    target,
    iter,
    ifs: [],
    isAsync,
    forStart,
  };
}

/** One expression, or a tuple of those that only commas hold together. */
function together(walk: Walk, elts: readonly Expr[], comma = false): Expr {
  const [first] = elts;
  if (first === undefined) return nothing(walk);
  if (elts.length === 1 && !comma) return first;
  const last = elts[elts.length - 1] ?? first;
  return { type: "Tuple", id: walk.nodes++, start: first.start, end: last.end, elts };
}

// ---------------------------------------------------------------- literals and strings

function constant(kind: "number" | "bool" | "none" | "ellipsis"): Lowering {
  return (walk) => {
    const from = start(walk);
    const till = end(walk);
    const value = walk.text.slice(from, till);
    return { type: "Constant", id: walk.nodes++, start: from, end: till, kind, value };
  };
}

/** One string literal: its prefix, and where its content stands. */
interface Literal {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

function literal(walk: Walk, from: number, till: number): Literal {
  const { text } = walk;
  let quote = from;
  while (quote < till && text[quote] !== '"' && text[quote] !== "'") quote++;
  const mark = text[quote];
  const triple = till - quote >= 6 && text[quote + 1] === mark && text[quote + 2] === mark;
  const width = triple ? 3 : 1;
  const prefix = quote === from ? "" : text.slice(from, quote).toLowerCase();
  return { prefix, start: quote + width, end: Math.max(quote + width, till - width) };
}

function string(walk: Walk): Expr {
  const from = start(walk);
  const till = end(walk);
  if (walk.text[from] === "`") return backticks(walk, from, till);
  const { prefix, start: first, end: last } = literal(walk, from, till);
  if (prefix.includes("f") || prefix.includes("t")) {
    const values: Expr[] = [];
    interpolated(walk, values);
    return { type: "JoinedStr", id: walk.nodes++, start: from, end: till, values };
  }
  const value = walk.text.slice(first, last);
  if (walk.typing && !prefix.includes("b")) {
    const meant = annotation(walk, value, first);
    if (meant !== null) return meant;
  }
  const kind = prefix.includes("b") ? "bytes" : "str";
  return { type: "Constant", id: walk.nodes++, start: from, end: till, kind, value };
}

/** Python 2's `repr`, which the grammar takes for a string. */
function backticks(walk: Walk, from: number, till: number): Unknown {
  mistake(walk, "backticks");
  const meant = annotation(walk, walk.text.slice(from + 1, till - 1), from + 1);
  const values = meant === null ? [] : [meant];
  return { type: "Unknown", id: walk.nodes++, start: from, end: till, values };
}

/** Adjacent strings: one f-string makes all of it one. */
function strings(walk: Walk): Expr {
  const from = start(walk);
  const till = end(walk);
  const values: Expr[] = [];
  let value = "";
  let formatted = false;
  let bytes = false;
  if (down(walk)) {
    do {
      const { prefix, start: first, end: last } = literal(walk, start(walk), end(walk));
      bytes ||= prefix.includes("b");
      if (prefix.includes("f") || prefix.includes("t")) {
        formatted = true;
        interpolated(walk, values);
      } else value += walk.text.slice(first, last);
    } while (next(walk));
    up(walk);
  }
  if (formatted) return { type: "JoinedStr", id: walk.nodes++, start: from, end: till, values };
  const kind = bytes ? "bytes" : "str";
  return { type: "Constant", id: walk.nodes++, start: from, end: till, kind, value };
}

/** The expressions between the braces of an f-string, and of the format specs in it. */
function interpolated(walk: Walk, values: Expr[]): void {
  if (walk.depth >= DEEPEST || !down(walk)) return;
  const { typing } = walk;
  walk.typing = false;
  walk.depth++;
  do {
    const what = type(walk);
    if (what === "interpolation" || what === "format_expression" || what === "format_specifier") {
      interpolated(walk, values);
    } else if (role(walk) === EXPRESSION) values.push(expression(walk));
  } while (next(walk));
  walk.depth--;
  walk.typing = typing;
  up(walk);
}

/** The expression that a string in an annotation stands for; null if it stands for none. */
function annotation(walk: Walk, content: string, at: number): Expr | null {
  if (!ANNOTATION.test(content)) return null;
  const { steps, handle, shift } = walk;
  const saved = steps.save();
  let tree = walk.strings.get(content);
  if (tree === undefined) {
    tree = walk.python.parse(`(${content})`);
    if (tree.syntax.rootNode.hasError) {
      tree.syntax.delete();
      tree = null;
    }
    walk.strings.set(content, tree);
  }
  let meant: Expr | null = null;
  if (tree !== null) {
    walk.handle = tree.handle;
    walk.shift = at - 1;
    steps.enter(tree);
    meant = onlyExpression(walk);
    steps.leave(tree);
    walk.handle = handle;
    walk.shift = shift;
  }
  steps.resume(saved);
  return meant;
}

/** The expression of `(x)` if that is all there is. */
function onlyExpression(walk: Walk): Expr | null {
  if (!down(walk) || type(walk) !== "expression_statement" || next(walk)) return null;
  if (!down(walk) || type(walk) !== "parenthesized_expression") return null;
  return down(walk) && next(walk) ? expression(walk) : null;
}

/** A `type` node: strings in it stand for expressions. */
function typed(walk: Walk): Expr {
  const { typing } = walk;
  walk.typing = true;
  const lowered = inner(walk);
  walk.typing = typing;
  return lowered;
}

// ---------------------------------------------------------------- statements

function statement(walk: Walk): Stmt {
  const lowering = walk.grammar.statements[walk.type];
  if (lowering === undefined || walk.depth >= DEEPEST) {
    const value = lowering === undefined ? unknown(walk) : tooDeep(walk);
    const { start, end } = value;
    return { type: "Broken", id: walk.nodes++, start, end, values: [value], body: [] };
  }
  walk.depth++;
  const lowered = lowering(walk);
  walk.depth--;
  return lowered;
}

/** The statements among the children: of the module, a block, or a clause of a file that is one broken spot. */
function statements(walk: Walk): Stmt[] {
  const body: Stmt[] = [];
  if (down(walk)) {
    do {
      if (role(walk) === STATEMENT) {
        flush(walk, body);
        body.push(statement(walk));
      } else if (role(walk) === EXPRESSION) walk.spare.values.push(expression(walk));
      else if (role(walk) === PART) spare(walk);
    } while (next(walk));
    up(walk);
  }
  flush(walk, body);
  return body;
}

/** The statements of the block among the children: of `else:`, `finally:`. */
function blockWithin(walk: Walk): Stmt[] {
  let body: Stmt[] = [];
  if (!down(walk)) return body;
  do {
    if (type(walk) === "block") body = statements(walk);
  } while (next(walk));
  up(walk);
  return body;
}

function expressionStatement(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const what = type(walk);
  if (what === "assignment" || what === "augmented_assignment") {
    const assigned = what === "assignment" ? assignment(walk) : augmented(walk);
    up(walk);
    return assigned;
  }
  const elts = [expression(walk)];
  let comma = false;
  while (next(walk)) {
    if (role(walk) === TOKEN) comma = true;
    else elts.push(expression(walk));
  }
  up(walk);
  const [only] = elts;
  if (only !== undefined && !comma) {
    const at = { start: startWith(walk, only), end: endWith(walk, only) };
    return { type: "Expr", id: walk.nodes++, ...at, value: only };
  }
  const at = { start: start(walk), end: end(walk) };
  const value: Expr = { type: "Tuple", id: walk.nodes++, ...at, elts };
  return { type: "Expr", id: walk.nodes++, ...at, value };
}

function brokenStatement(walk: Walk, values: readonly Expr[]): Stmt {
  return { type: "Broken", id: walk.nodes++, start: start(walk), end: end(walk), values, body: [] };
}

/** `a = b = value` is nested to the right in the grammar. */
function assignment(walk: Walk): Stmt {
  const targets: Expr[] = [];
  let annotation: Expr | null = null;
  let value: Expr | null = null;
  let levels = 0;
  while (value === null && down(walk)) {
    levels++;
    targets.push(expression(walk));
    next(walk);
    if (type(walk) === ":") {
      annotation = following(walk);
      if (!next(walk)) break;
    }
    if (!next(walk)) break;
    if (type(walk) !== "assignment") value = expression(walk);
  }
  for (; levels > 0; levels--) up(walk);
  const [first] = targets;
  const at = { id: walk.nodes++, start: start(walk), end: end(walk) };
  if (annotation !== null && first !== undefined) {
    return { type: "AnnAssign", ...at, target: first, annotation, value };
  }
  return { type: "Assign", ...at, targets, value: value ?? nothing(walk) };
}

function augmented(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const target = expression(walk);
  next(walk);
  const op = type(walk).slice(0, -1);
  const value = following(walk);
  up(walk);
  return {
    type: "AugAssign",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    target,
    op,
    value,
  };
}

/** `type X = Y`, for which the grammar takes `type(x).y = z` too. */
function typeAlias(walk: Walk): Stmt {
  const from = start(walk);
  if (!down(walk)) return brokenStatement(walk, []);
  const written = following(walk);
  const called = typeCall(walk, written, from);
  next(walk);
  next(walk);
  const value = called === null ? expression(walk) : inner(walk);
  up(walk);
  // `type X[T] = Y`: the name alone is bound.
  const alias = written.type === "Subscript" ? written.value : written;
  const targets = [called ?? alias];
  return { type: "Assign", id: walk.nodes++, start: from, end: end(walk), targets, value };
}

/** `(x).y` after `type` as `type(x).y`; null if there are no parentheses. */
function typeCall(walk: Walk, written: Expr, start: number): Expr | null {
  if (written.type === "Attribute" || written.type === "Subscript") {
    const value = typeCall(walk, written.value, start);
    return value === null ? null : { ...written, start, value };
  }
  if (written.type === "Call") {
    const func = typeCall(walk, written.func, start);
    return func === null ? null : { ...written, start, func };
  }
  const bare = written.type === "Tuple" && written.paren !== true;
  if (!bare && written.paren !== true) return null;
  Reflect.deleteProperty(written, "paren");
  const argsStart = walk.text.indexOf("(", start);
  const end = bare ? written.end : walk.text.indexOf(")", written.end) + 1;
  const func: Name = { type: "Name", id: walk.nodes++, start, end: start + 4, name: "type" };
  const args = bare ? written.elts : [written];
  return { type: "Call", id: walk.nodes++, start, end, func, args, keywords: [], argsStart };
}

function returned(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const value = next(walk) ? expression(walk) : null;
  up(walk);
  return { type: "Return", id: walk.nodes++, start: start(walk), end: end(walk), value };
}

/** `del a, b` has two targets, `del (a, b)` one. */
function deleted(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  let targets: readonly Expr[] = [];
  if (next(walk)) targets = type(walk) === "expression_list" ? elements(walk) : [expression(walk)];
  up(walk);
  return { type: "Delete", id: walk.nodes++, start: start(walk), end: end(walk), targets };
}

function raised(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  let exc: Expr | null = null;
  let cause: Expr | null = null;
  let from = false;
  while (next(walk)) {
    if (role(walk) === TOKEN) from = true;
    else if (from) cause = expression(walk);
    else {
      if (type(walk) === "expression_list") mistake(walk, "raise with a comma");
      exc = expression(walk);
    }
  }
  up(walk);
  return { type: "Raise", id: walk.nodes++, start: start(walk), end: end(walk), exc, cause };
}

function asserted(walk: Walk): Stmt {
  const [test, msg] = elements(walk);
  return {
    type: "Assert",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    test: test ?? nothing(walk),
    msg: msg ?? null,
  };
}

function simple(type: "Pass" | "Break" | "Continue"): Statement {
  return (walk) => ({ type, id: walk.nodes++, start: start(walk), end: end(walk) });
}

function scoping(type: "Global" | "Nonlocal"): Statement {
  return (walk) => {
    const names = elements(walk).flatMap((name) => name.type === "Name" ? [name.name] : []);
    return { type, id: walk.nodes++, start: start(walk), end: end(walk), names };
  };
}

/** `print x`, `exec "x"` */
function python2(reason: string): Statement {
  return (walk) => {
    mistake(walk, reason);
    return brokenStatement(walk, elements(walk));
  };
}

// ---------------------------------------------------------------- imports

function imported(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  const names = aliases(walk);
  up(walk);
  return { type: "Import", id: walk.nodes++, start: start(walk), end: end(walk), names };
}

function importedFrom(walk: Walk): Stmt {
  if (!down(walk)) return brokenStatement(walk, []);
  next(walk);
  const moduleStart = start(walk);
  const moduleEnd = end(walk);
  const written = dotted(walk.text.slice(moduleStart, moduleEnd));
  const module = written.replace(/^\.+/, "");
  next(walk);
  const names = aliases(walk);
  up(walk);
  return {
    type: "ImportFrom",
    id: walk.nodes++,
    start: start(walk),
    end: end(walk),
    module,
    moduleStart,
    moduleEnd,
    level: written.length - module.length,
    names,
  };
}

/** The names after `import`, where the cursor is. */
function aliases(walk: Walk): Alias[] {
  const names: Alias[] = [];
  while (next(walk)) {
    const what = type(walk);
    if (what !== "dotted_name" && what !== "aliased_import" && what !== "wildcard_import") continue;
    const from = start(walk);
    const till = end(walk);
    let nameEnd = till;
    let asname: string | null = null;
    if (what === "aliased_import" && down(walk)) {
      nameEnd = end(walk);
      next(walk);
      if (next(walk)) asname = walk.text.slice(start(walk), end(walk));
      up(walk);
    }
    const name = dotted(walk.text.slice(from, nameEnd));
    names.push({ type: "Alias", id: walk.nodes++, start: from, end: till, name, nameEnd, asname });
  }
  return names;
}

// ---------------------------------------------------------------- compound statements

/** An `if` or `elif` whose `orelse` is not known yet. */
type Branch = Pick<If, "start" | "test" | "body">;

/** An `elif` chain is flat in the grammar and nested here. */
function conditionally(walk: Walk): Stmt {
  const { depth } = walk;
  const room = Math.max(0, DEEPEST_ELIF - depth);
  const elifs: Branch[] = [];
  let orelse: readonly Stmt[] = [];
  const first = branch(walk, (what) => {
    if (what === "else_clause") orelse = blockWithin(walk);
    if (what !== "elif_clause") return;
    walk.depth = depth + Math.min(elifs.length + 1, room);
    elifs.push(branch(walk, () => {}));
  });
  walk.depth = depth;
  const till = endAfter(walk, orelse, (elifs[elifs.length - 1] ?? first).body);
  const whole = (branch: Branch, orelse: readonly Stmt[], end: number): If => {
    const { start, test, body } = branch;
    return { type: "If", id: walk.nodes++, start, end, test, body, orelse };
  };
  if (elifs.length > room) {
    const beside = elifs.splice(room).map((elif) => whole(elif, [], endAfter(walk, elif.body)));
    orelse = [...beside, ...orelse];
  }
  for (const elif of elifs.reverse()) orelse = [whole(elif, orelse, till)];
  return whole(first, orelse, till);
}

/** The test and block of the node; what else it has goes to `other`. */
function branch(walk: Walk, other: (what: string) => void): Branch {
  const from = start(walk);
  let test: Expr | null = null;
  let body: readonly Stmt[] = [];
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (role(walk) === EXPRESSION) test = expression(walk);
    else if (role(walk) !== TOKEN) other(what);
  }
  if (within) up(walk);
  return { start: from, test: test ?? nothing(walk), body };
}

function looped(walk: Walk): Stmt {
  let orelse: readonly Stmt[] = [];
  const { start, test, body } = branch(walk, () => orelse = blockWithin(walk));
  const end = endAfter(walk, orelse, body);
  return { type: "While", id: walk.nodes++, start, end, test, body, orelse };
}

function iterated(walk: Walk): Stmt {
  const from = start(walk);
  if (!down(walk)) return brokenStatement(walk, []);
  const isAsync = type(walk) === "async";
  if (isAsync) next(walk);
  const target = following(walk);
  next(walk);
  const iter = following(walk);
  let body: readonly Stmt[] = [];
  let orelse: readonly Stmt[] = [];
  while (next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "else_clause") orelse = blockWithin(walk);
  }
  up(walk);
  return {
    type: "For",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, orelse, body),
    target,
    iter,
    body,
    orelse,
    isAsync,
  };
}

function tried(walk: Walk): Stmt {
  const from = start(walk);
  const handlers: ExceptHandler[] = [];
  let body: readonly Stmt[] = [];
  let orelse: readonly Stmt[] = [];
  let finalbody: readonly Stmt[] = [];
  if (!down(walk)) return brokenStatement(walk, []);
  while (next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "else_clause") orelse = blockWithin(walk);
    else if (what === "finally_clause") finalbody = blockWithin(walk);
    else if (what === "except_clause" || what === "except_group_clause") {
      handlers.push(handler(walk));
    }
  }
  up(walk);
  const caught = handlers[handlers.length - 1]?.body ?? [];
  return {
    type: "Try",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, finalbody, orelse, caught, body),
    body,
    handlers,
    orelse,
    finalbody,
  };
}

function handler(walk: Walk): ExceptHandler {
  const from = start(walk);
  const caught: Expr[] = [];
  let name: Expr | null = null;
  let comma = false;
  let body: readonly Stmt[] = [];
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === ",") comma = true;
    else if (what === "as_pattern") {
      const { expr, target } = asPattern(walk);
      caught.push(expr);
      name = target;
    } else if (role(walk) !== TOKEN) caught.push(expression(walk));
  }
  // Since 3.14, `except A, B:` catches both; a name in lower case is Python 2's `as`.
  const [first, second] = caught;
  let test = first ?? null;
  if (comma && second !== undefined) {
    if (second.type === "Name" && !/^[A-Z]/.test(second.name)) {
      mistake(walk, "except with a comma", from);
      name = second;
    } else test = together(walk, caught, true);
  }
  if (within) up(walk);
  // `except *E` with the star to the name.
  if (test?.type === "Starred") test = test.value;
  return {
    type: "ExceptHandler",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    test,
    name: name?.type === "Name" ? name : null,
    body,
  };
}

/** `x as y` where it may stand. */
function asPattern(walk: Walk): { readonly expr: Expr; readonly target: Expr } {
  if (!down(walk)) return { expr: hollow(walk), target: nothing(walk) };
  const expr = expression(walk);
  next(walk);
  const target = following(walk);
  up(walk);
  return { expr, target };
}

function entered(walk: Walk): Stmt {
  const from = start(walk);
  const items: WithItem[] = [];
  let body: readonly Stmt[] = [];
  if (!down(walk)) return brokenStatement(walk, []);
  const isAsync = type(walk) === "async";
  if (isAsync) next(walk);
  while (next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "with_clause" && down(walk)) {
      do {
        if (type(walk) === "with_item") items.push(withItem(walk));
      } while (next(walk));
      up(walk);
    }
  }
  up(walk);
  return {
    type: "With",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    items,
    body,
    isAsync,
  };
}

/** `with (x as y):` alone is an expression in parentheses to the grammar. */
function withItem(walk: Walk): WithItem {
  let expr: Expr | null = null;
  let target: Expr | null = null;
  let levels = 0;
  if (down(walk)) {
    levels++;
    if (type(walk) === "parenthesized_expression" && holdsAs(walk)) {
      down(walk);
      next(walk);
      levels++;
    }
    if (type(walk) === "as_pattern") ({ expr, target } = asPattern(walk));
    else expr = expression(walk);
  }
  const from = start(walk);
  const till = end(walk);
  for (; levels > 0; levels--) up(walk);
  expr ??= nothing(walk);
  return { type: "WithItem", id: walk.nodes++, start: from, end: till, expr, target };
}

/** Whether the parentheses hold `x as y`; the cursor stays. */
function holdsAs(walk: Walk): boolean {
  const { type: outer } = walk;
  const within = down(walk);
  const held = within && next(walk) && type(walk) === "as_pattern";
  if (within) up(walk);
  walk.type = outer;
  return held;
}

// ---------------------------------------------------------------- match

function matched(walk: Walk): Stmt {
  const from = start(walk);
  const subjects: Expr[] = [];
  const cases: MatchCase[] = [];
  let comma = false;
  if (!down(walk)) return brokenStatement(walk, []);
  while (next(walk)) {
    const what = type(walk);
    if (what === ",") comma = true;
    else if (what === "block" && down(walk)) {
      do {
        if (type(walk) === "case_clause") cases.push(matchCase(walk));
      } while (next(walk));
      up(walk);
    } else if (role(walk) === EXPRESSION) subjects.push(expression(walk));
  }
  up(walk);
  return {
    type: "Match",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, cases),
    subject: together(walk, subjects, comma),
    cases,
  };
}

/** What a pattern binds and reads. */
type Pattern = { readonly captures: Name[]; readonly reads: Expr[] };

function matchCase(walk: Walk): MatchCase {
  const from = start(walk);
  const found: Pattern = { captures: [], reads: [] };
  let guard: Expr | null = null;
  let body: readonly Stmt[] = [];
  const within = down(walk);
  while (within && next(walk)) {
    const what = type(walk);
    if (what === "block") body = statements(walk);
    else if (what === "case_pattern") pattern(walk, found);
    else if (what === "if_clause" && down(walk)) {
      guard = following(walk);
      up(walk);
    }
  }
  if (within) up(walk);
  const { captures, reads } = found;
  return {
    type: "MatchCase",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    captures,
    reads,
    guard,
    body,
  };
}

function pattern(walk: Walk, found: Pattern): void {
  const outer = type(walk);
  if (!PATTERNS.has(outer) || walk.depth >= DEEPEST || !down(walk)) return;
  walk.depth++;
  // The name of an attribute in `Point(x=y)` is neither bound nor read.
  let named = outer === "keyword_pattern";
  do {
    const what = type(walk);
    if (what === "identifier" && named) named = false;
    else if (what === "identifier" || what === "dotted_name") {
      const read = what === "identifier" ? name(walk) : dottedName(walk);
      const binds = outer !== "class_pattern" && outer !== "dict_pattern" || what === "identifier";
      if (read.type !== "Name" || !binds) found.reads.push(read);
      else if (read.name !== "_") found.captures.push(read);
    } else pattern(walk, found);
  } while (next(walk));
  walk.depth--;
  up(walk);
}

const PATTERNS: ReadonlySet<string> = new Set([
  "case_pattern",
  "as_pattern",
  "keyword_pattern",
  "union_pattern",
  "list_pattern",
  "tuple_pattern",
  "dict_pattern",
  "splat_pattern",
  "class_pattern",
]);

function dottedName(walk: Walk): Expr {
  if (!down(walk)) return nothing(walk);
  let value = name(walk);
  while (walk.depth < DEEPEST && next(walk)) {
    if (role(walk) === TOKEN) continue;
    const attrStart = start(walk);
    const till = end(walk);
    value = {
      type: "Attribute",
      id: walk.nodes++,
      start: value.start,
      end: till,
      value,
      attr: walk.text.slice(attrStart, till),
      attrStart,
    };
  }
  up(walk);
  return value;
}

// ---------------------------------------------------------------- definitions

function decorated(walk: Walk): Stmt {
  const decorators: Expr[] = [];
  let defined: Stmt | null = null;
  if (down(walk)) {
    do {
      const what = type(walk);
      if (what === "decorator" && down(walk)) {
        decorators.push(following(walk));
        up(walk);
      } else if (what === "function_definition") defined = functionDefinition(walk, decorators);
      else if (what === "class_definition") defined = classDefinition(walk, decorators);
    } while (next(walk));
    up(walk);
  }
  return defined ?? brokenStatement(walk, decorators);
}

function functionDefinition(walk: Walk, decorators: readonly Expr[]): Stmt {
  const from = start(walk);
  if (!down(walk)) return brokenStatement(walk, decorators);
  const isAsync = type(walk) === "async";
  if (isAsync) next(walk);
  next(walk);
  const nameStart = start(walk);
  const name = walk.text.slice(nameStart, end(walk));
  let params: readonly Param[] = [];
  let returns: Expr | null = null;
  let body: readonly Stmt[] = [];
  while (next(walk)) {
    const what = type(walk);
    if (what === "parameters") params = parameters(walk);
    else if (what === "type") returns = expression(walk);
    else if (what === "block") body = statements(walk);
  }
  up(walk);
  return {
    type: "FunctionDef",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    name,
    nameStart,
    params,
    returns,
    decorators,
    body,
    isAsync,
  };
}

function classDefinition(walk: Walk, decorators: readonly Expr[]): Stmt {
  const from = start(walk);
  const bases: Expr[] = [];
  const keywords: Keyword[] = [];
  let body: readonly Stmt[] = [];
  if (!down(walk)) return brokenStatement(walk, decorators);
  next(walk);
  const nameStart = start(walk);
  const name = walk.text.slice(nameStart, end(walk));
  while (next(walk)) {
    const what = type(walk);
    if (what === "argument_list") callArguments(walk, { args: bases, keywords }, null);
    else if (what === "block") body = statements(walk);
  }
  up(walk);
  return {
    type: "ClassDef",
    id: walk.nodes++,
    start: from,
    end: endAfter(walk, body),
    name,
    nameStart,
    bases,
    keywords,
    decorators,
    body,
  };
}

/** The parameters of a function or lambda. */
function parameters(walk: Walk): Param[] {
  const params: Param[] = [];
  let positional = 0;
  let kind: Param["kind"] = "arg";
  if (!down(walk)) return params;
  do {
    const what = type(walk);
    if (what === "positional_separator") positional = params.length;
    else if (what === "keyword_separator") kind = "kwonly";
    else if (what === "tuple_pattern") {
      // Python 2: `def f((a, b))` binds both.
      mistake(walk, "tuple parameter");
      for (const elt of elements(walk)) {
        if (elt.type === "Name") params.push(param(walk, elt, [kind, null, null]));
      }
    } else if (role(walk) !== TOKEN) {
      const read = parameter(walk, kind);
      params.push(read);
      if (read.kind === "vararg") kind = "kwonly";
    }
  } while (next(walk));
  up(walk);
  if (positional === 0) return params;
  return params.map((read, at) => at < positional ? { ...read, kind: "posonly" } : read);
}

/** `x`, `*x`, `x: T`, `*x: T`, `x=1`, `x: T = 1`; a parameter reaches from its name to the end of its annotation. */
function parameter(walk: Walk, kind: Param["kind"]): Param {
  let found = kind;
  let from = start(walk);
  let till = from;
  let last = from;
  let annotation: Expr | null = null;
  let value: Expr | null = null;
  const named = (what: string) => {
    const stars = what === "list_splat_pattern" || what === "dictionary_splat_pattern";
    if (stars && down(walk)) {
      found = what === "list_splat_pattern" ? "vararg" : "kwarg";
      next(walk);
    }
    from = start(walk);
    till = end(walk);
    if (stars) up(walk);
  };
  const what = type(walk);
  if (!what.endsWith("_parameter")) named(what);
  else if (down(walk)) {
    named(type(walk));
    while (next(walk)) {
      if (type(walk) === "type") {
        last = end(walk);
        annotation = expression(walk);
      } else if (role(walk) !== TOKEN) value = expression(walk);
    }
    up(walk);
  }
  const name = walk.text.slice(from, till);
  return param(walk, { start: from, end: Math.max(till, last), name }, [
    found,
    annotation,
    value,
  ]);
}

function param(
  walk: Walk,
  named: Pick<Param, "start" | "end" | "name">,
  [kind, annotation, value]: readonly [Param["kind"], Expr | null, Expr | null],
): Param {
  const { start, end, name } = named;
  return { type: "Param", id: walk.nodes++, start, end, name, kind, annotation, default: value };
}

// ---------------------------------------------------------------- the tables

const EXPRESSIONS: ReadonlyMap<string, Lowering> = new Map<string, Lowering>([
  ["identifier", name],
  ["attribute", attribute],
  ["subscript", subscript],
  ["call", call],
  ["await", awaited],
  ["string", string],
  ["concatenated_string", strings],
  ["integer", constant("number")],
  ["float", constant("number")],
  ["true", constant("bool")],
  ["false", constant("bool")],
  ["none", constant("none")],
  ["ellipsis", constant("ellipsis")],
  ["parenthesized_expression", parenthesized],
  ["binary_operator", binary],
  ["union_type", binary],
  ["boolean_operator", boolean],
  ["not_operator", not],
  ["unary_operator", unary],
  ["comparison_operator", compare],
  ["conditional_expression", conditional],
  ["named_expression", named],
  ["lambda", lambda],
  ["list_splat", starred],
  ["list_splat_pattern", starred],
  ["dictionary_splat", starred],
  ["dictionary_splat_pattern", starred],
  ["splat_type", starred],
  ["chevron", starred],
  ["yield", yielded],
  ["tuple", tuple],
  ["tuple_pattern", tuple],
  ["expression_list", tuple],
  ["pattern_list", tuple],
  ["list", list],
  ["list_pattern", list],
  ["set", set],
  ["dictionary", dictionary],
  ["slice", slice],
  ["list_comprehension", comprehension],
  ["set_comprehension", comprehension],
  ["dictionary_comprehension", comprehension],
  ["generator_expression", comprehension],
  ["type", typed],
  ["generic_type", genericType],
  ["member_type", attribute],
  ["constrained_type", unknown],
  ["as_pattern", unknown],
  ["as_pattern_target", inner],
]);

const STATEMENTS: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ["expression_statement", expressionStatement],
  ["return_statement", returned],
  ["delete_statement", deleted],
  ["raise_statement", raised],
  ["assert_statement", asserted],
  ["pass_statement", simple("Pass")],
  ["break_statement", simple("Break")],
  ["continue_statement", simple("Continue")],
  ["global_statement", scoping("Global")],
  ["nonlocal_statement", scoping("Nonlocal")],
  ["import_statement", imported],
  ["import_from_statement", importedFrom],
  ["future_import_statement", importedFrom],
  ["if_statement", conditionally],
  ["while_statement", looped],
  ["for_statement", iterated],
  ["try_statement", tried],
  ["with_statement", entered],
  ["match_statement", matched],
  ["function_definition", (walk) => functionDefinition(walk, [])],
  ["class_definition", (walk) => classDefinition(walk, [])],
  ["decorated_definition", decorated],
  ["type_alias_statement", typeAlias],
  ["print_statement", python2("print statement")],
  ["exec_statement", python2("exec statement")],
]);

/** What holds expressions or statements that are worth finding in a broken spot. */
const PARTS: ReadonlySet<string> = new Set([
  "argument_list",
  "assignment",
  "augmented_assignment",
  "block",
  "case_clause",
  "decorator",
  "default_parameter",
  "elif_clause",
  "else_clause",
  "except_clause",
  "except_group_clause",
  "finally_clause",
  "for_in_clause",
  "format_expression",
  "format_specifier",
  "if_clause",
  "interpolation",
  "keyword_argument",
  "lambda_parameters",
  "module",
  "pair",
  "parameters",
  "type_parameter",
  "typed_default_parameter",
  "typed_parameter",
  "with_clause",
  "with_item",
]);
