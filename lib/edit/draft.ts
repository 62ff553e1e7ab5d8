/** Takes a module and replacements by offset, and gives what a finding says of the text: where, before, after, the exact edits. */
import type { Attribute, Await, Call, Expr, Node, Subscript } from "../python/ast.ts";
import { type Parents, parents } from "../python/parents.ts";
import type { AnyNode, NodeIndex } from "../python/walk.ts";
import { spliced } from "./apply.ts";
import type { Edit, FindingKind, Position } from "../finding.ts";
import type { Module } from "../python/ast.ts";
import { excerpt, marked } from "./excerpt.ts";
import { type Place, places } from "./place.ts";
import { type Stretch, touchesWord, withParens } from "./stretch.ts";

/** Everything of a finding that depends on the text. */
export interface Draft extends Position {
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: FindingKind;
  readonly message: string;
  /** The stretch that `after` is about, as it stands. */
  readonly before: string;
  /** The same stretch with this one change; null where a person must decide. */
  readonly after: string | null;
  readonly edits?: readonly Edit[];
}

/** One module, with the questions that changes ask of it. */
export interface Page {
  readonly module: Module;
  readonly text: string;
  readonly parent: Parents;
  readonly place: (offset: number) => Place;
}

/** Replace the stretch by `text`. */
export interface Patch extends Stretch {
  readonly text: string;
}

/** What a verb decided. */
export interface Decision {
  readonly kind: FindingKind;
  readonly message: string;
  /** Where the finding stands. */
  readonly at: Stretch;
  /** What `before` and `after` show; `at` where it is absent. */
  readonly shown?: Stretch;
  /** In the order of the text; null where a person must decide. */
  readonly patches: readonly Patch[] | null;
}

/** Opens a module for changes; once per module. */
export function openPage(module: Module, index?: NodeIndex): Page {
  return { module, text: module.text, parent: parents(module, index), place: places(module) };
}

/** Words a decision as a draft. */
export function draft(page: Page, decision: Decision): Draft {
  const { kind, message, at, patches } = decision;
  const shown = decision.shown ?? at;
  const cut = excerpt(page.text, shown, { at: patches?.[0]?.start ?? at.start });
  const start = page.place(at.start);
  const end = page.place(at.end);
  const base = {
    path: page.module.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    kind,
    message,
    before: marked(page.text.slice(cut.start, cut.end), { cut, whole: shown }),
  };
  if (patches === null || patches.some((patch) => holdsError(page, patch))) {
    return { ...base, after: null };
  }
  const inside = cut.end - cut.start === shown.end - shown.start
    ? patches
    : patches.filter(({ start, end }) => start >= cut.start && end <= cut.end);
  return {
    ...base,
    after: marked(spliced(page.text, inside, cut).trim(), { cut, whole: shown }),
    edits: patches.map((patch) => edit(page, patch)),
  };
}

/** Does the patch take away text that the grammar could not read? What stands there then, nobody knows. */
function holdsError({ module }: Page, { start, end }: Patch): boolean {
  return module.errors.some((error) => error.start > start && error.start < end);
}

/** The same, for a person to do: what it stands in cannot change. */
export function withoutEdits({ edits: _edits, ...draft }: Draft): Draft {
  return draft;
}

/** A patch in lines and columns. */
export function edit(page: Page, patch: Patch): Edit {
  const start = page.place(patch.start);
  const end = page.place(patch.end);
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: patch.text,
  };
}

/** Write `text` at the offset. */
export function insert(at: number, text: string): Patch {
  return { start: at, end: at, text };
}

/** A word to write at the offset, apart from the word before it: `return(f)()` must not become `returnawait (f)()`. */
export function word(page: Page, at: number, text: string): string {
  return touchesWord(page.text, at) ? ` ${text}` : text;
}

/** Whether `await` in front of the expression needs parentheses to mean the expression alone. */
export function needsParens(page: Page, expr: Expr): boolean {
  if (expr.paren) return false;
  const parent = page.parent(expr);
  if (parent === null) return false;
  if (isHead(parent, expr)) return true;
  // Python reads `await x ** 2` as we mean it; many readers and some grammars do not.
  return parent.type === "BinOp" && parent.op === "**" && parent.left.id === expr.id;
}

/** Whether the node is what a trailer or an `await` of `parent` applies to. */
function isHead(parent: AnyNode, node: Node): parent is Attribute | Await | Call | Subscript {
  switch (parent.type) {
    case "Attribute":
    case "Subscript":
    case "Await":
      return parent.value.id === node.id;
    case "Call":
      return parent.func.id === node.id;
    default:
      return false;
  }
}

/**
 * The expression that a reader takes in at once: from the node upwards as long as it is what a trailer applies to.
 * `a.b()` in `x = await a.b().c(1)` gives `a.b().c(1)`; a last `await` around it is left out.
 */
export function chain(page: Page, expr: Expr): Expr {
  let top = expr;
  for (let parent = page.parent(top); parent !== null; parent = page.parent(top)) {
    if (!isHead(parent, top)) break;
    if (parent.type !== "Await") top = parent;
    else {
      const above = page.parent(parent);
      if (above === null || !isHead(above, parent)) break;
      top = parent;
    }
  }
  return top;
}

/** Whether `.attr` can be written behind the expression as it stands. */
export function isPrimary(expr: Expr): boolean {
  switch (expr.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
    case "Call":
    case "List":
    case "Set":
    case "Dict":
    case "ListComp":
    case "SetComp":
    case "DictComp":
      return true;
    default:
      return false;
  }
}

/** The arguments of a call as written, in the order of the text, parentheses of their own included. */
export function argumentsOf(
  page: Page,
  call: Call,
): readonly (Stretch & { readonly id: number })[] {
  let from = call.argsStart + 1;
  return [...call.args, ...call.keywords]
    .sort((a, b) => a.start - b.start)
    .map((node) => {
      const stretch = withParens(page.text, node, from);
      from = stretch.end;
      return { ...stretch, id: node.id };
    });
}
