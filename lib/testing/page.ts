/** Python text comes in; its page, its nodes by their text, and the text after some drafts go out. */
import { applyEdits } from "../edit/apply.ts";
import { type Draft, openPage, type Page } from "../edit/draft.ts";
import { lower } from "../python/lower.ts";
import { loadPython } from "../python/parse.ts";
import { type AnyNode, indexNodes } from "../python/walk.ts";

const python = await loadPython();

type Type = AnyNode["type"];
type Typed<T extends Type> = Extract<AnyNode, { readonly type: T }>;

/** A text with the lookup of its nodes. */
export interface Reading {
  readonly text: string;
  readonly page: Page;
  /** The first node of the type that is written so, or that starts so where none is. */
  readonly find: <T extends Type>(type: T, code: string) => Typed<T>;
}

/** Reads a text that must parse. */
export function read(text: string): Reading {
  const module = {
    ...lower(python.parse(text), { path: "app.py", text }, python),
    bindings: {
      scopes: [],
      definitions: [],
      reaching: [],
      scopeOf: {},
      exports: {},
      members: {},
      all: null,
    },
  };
  const [mistake] = module.errors;
  if (mistake !== undefined) {
    throw new SyntaxError(`${mistake.reason} at ${mistake.start} of:\n${text}`);
  }
  const index = indexNodes(module);
  return {
    text,
    page: openPage(module, index),
    find<T extends Type>(type: T, code: string) {
      const typed = index.nodes.filter((node): node is Typed<T> => node?.type === type);
      const written = (node: AnyNode) => text.slice(node.start, node.end);
      const found = typed.find((node) => written(node) === code) ??
        typed.find((node) => written(node).startsWith(code));
      if (found === undefined) throw new Error(`No ${type} is written ${code} in:\n${text}`);
      return found;
    },
  };
}

/** The text with the edits of all drafts, in the order of a checklist; it must parse, too. */
export function change(text: string, drafts: readonly Draft[]): string {
  const sorted = [...drafts].sort((a, b) =>
    a.line - b.line || a.column - b.column || b.endLine - a.endLine || b.endColumn - a.endColumn
  );
  return read(applyEdits(text, sorted.flatMap((draft) => draft.edits ?? []))).text;
}
