/** A walk in, a step of it out: what one run carries along, how it moves, and where it stands. */
import type { Expr, Node, Stmt } from "../ast.ts";
import { AFTER, END, NODE, PARENT, type PythonParser, START, type Tree, TYPE } from "../parse.ts";

/** No AST is deeper than this, so that whoever walks it may recurse. */
export const DEEPEST = 1000;

/** What a node type is to us; what may stand anywhere comes last. */
export const TOKEN = 0;
export const EXPRESSION = 1;
export const STATEMENT = 2;
/** Of an expression or statement: `argument_list`. */
export const PART = 3;
export const TRIVIA = 4;
export const BROKEN = 5;

/** What makes an expression of the node that the walk is at. */
export type Lowering = (walk: Walk) => Expr;

/** What makes a statement of it. */
export type Statement = (walk: Walk) => Stmt;

/** The tables of grammar.ts by node type id. */
export interface Grammar {
  readonly types: readonly string[];
  readonly roles: Uint8Array;
  readonly expressions: readonly (Lowering | undefined)[];
  readonly statements: readonly (Statement | undefined)[];
}

/** What could not be parsed. */
export type Mistake = { readonly start: number; readonly reason: string };

/** What a broken spot holds. */
export type Found = { readonly values: Expr[]; readonly body: Stmt[] };

/** Everything that one run carries along. The walk is at a node when its function is called, and at that node again when it returns. */
export interface Walk {
  readonly text: string;
  readonly python: PythonParser;
  readonly grammar: Grammar;
  /** The nodes of the tree that is being walked. */
  tree: Tree["nodes"];
  /** The place of the node there. */
  at: number;
  /** The type of the node that the last move reached. */
  type: number;
  /** What to add to the offsets: a string's content is a tree of its own. */
  shift: number;
  nodes: number;
  depth: number;
  /** Strings stand for expressions here. */
  typing: boolean;
  readonly errors: Mistake[];
  /** What stood in broken spots, and belongs to no node yet. */
  spare: Found;
  /** The trees of the strings in annotations. */
  readonly strings: Map<string, Tree>;
  /** Keeps what can be understood of a broken node that the walk passes. */
  readonly recover: (walk: Walk) => void;
}

/** To the root of a tree. */
export function enter(walk: Walk, { nodes }: Tree): void {
  walk.tree = nodes;
  walk.at = 0;
  walk.type = nodes[TYPE]!;
}

/** To the first child, whatever it is; false, and no move, if there is none. */
export function first(walk: Walk): boolean {
  const { tree, at } = walk;
  const child = at + NODE;
  if (child === tree[at + AFTER]) return false;
  walk.at = child;
  walk.type = tree[child + TYPE]!;
  return true;
}

/** To the next sibling, whatever it is; false, and no move, if there is none. */
export function skip(walk: Walk): boolean {
  const { tree, at } = walk;
  const parent = tree[at + PARENT]!;
  const sibling = tree[at + AFTER]!;
  if (parent < 0 || sibling === tree[parent + AFTER]) return false;
  walk.at = sibling;
  walk.type = tree[sibling + TYPE]!;
  return true;
}

/** To the first child that is no comment; false, and no move, if there is none. */
export function down(walk: Walk): boolean {
  if (!first(walk)) return false;
  if (role(walk) < TRIVIA || pastTrivia(walk)) return true;
  up(walk);
  return false;
}

/** To the next sibling that is no comment; false if there is none. */
export function next(walk: Walk): boolean {
  return skip(walk) && (role(walk) < TRIVIA || pastTrivia(walk));
}

/** To the parent, whose children have been seen. */
export function up(walk: Walk): void {
  walk.at = walk.tree[walk.at + PARENT]!;
}

/** Nothing comes after a closing bracket: one step less. */
export function isClosing(walk: Walk): boolean {
  const what = type(walk);
  return what === ")" || what === "]" || what === "}";
}

function pastTrivia(walk: Walk): boolean {
  for (;;) {
    if (role(walk) === BROKEN) walk.recover(walk);
    if (!skip(walk)) return false;
    if (role(walk) < TRIVIA) return true;
  }
}

/** What the node just reached is to us. */
export function role(walk: Walk): number {
  return walk.grammar.roles[walk.type] ?? BROKEN;
}

/** The type of the node just reached; of a token its text. */
export function type(walk: Walk): string {
  return walk.grammar.types[walk.type] ?? "ERROR";
}

/** Where the node starts. */
export function start(walk: Walk): number {
  return walk.tree[walk.at + START]! + walk.shift;
}

/** Where the node ends. */
export function end(walk: Walk): number {
  return walk.tree[walk.at + END]! + walk.shift;
}

/** The start of the node that begins with `first`: what has no parentheses or quotes before it need not ask. */
export function startWith(walk: Walk, first: Expr): number {
  return first.paren === true || walk.typing ? start(walk) : first.start;
}

/** The end of the node that ends with `last`. */
export function endWith(walk: Walk, last: Expr): number {
  return last.paren === true || walk.typing ? end(walk) : last.end;
}

/** The end of a compound statement whose last statement is the last of `body`; what a broken spot left in it may stand before it. */
export function endAfter(walk: Walk, ...bodies: readonly (readonly Node[])[]): number {
  for (const body of bodies) {
    const last = body[body.length - 1];
    if (last !== undefined) return last.end < start(walk) ? end(walk) : last.end;
  }
  return end(walk);
}

/** Notes what could not be parsed. */
export function mistake(walk: Walk, reason: string, at: number = start(walk)): void {
  walk.errors.push({ start: at, reason });
}
