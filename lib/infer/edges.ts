/** What a flow says: plain edges between the places of one module. Places are numbers local to the module. */
import type { Place } from "../ids.ts";
import type { Expr, Match, MatchCase, Module, Node } from "../python/ast.ts";
import type { Any } from "../link/link.ts";
import type { Test } from "./narrow/tests.ts";

/** The place of a module that is being read: a node, a definition or a place of a flow's own, from 0. */
export type LocalPlace = number;

/** An argument of a call site; `star` 1 for `*x`, 2 for `**x`. */
export interface ArgPlace<P = Place> {
  readonly place: P;
  readonly name: string | null;
  readonly star: 0 | 1 | 2;
  /** The text of a literal string or number, for keys. */
  readonly literal: string | null;
}

/** A call as written: where its arguments are. */
export interface CallSite<P = Place> {
  /** The node of the call, -1 for a call that stands nowhere (a decorator, a framework's). */
  readonly node: P;
  readonly args: readonly ArgPlace<P>[];
  /** The place of the object whose method it is, where it is written as one; -1 otherwise. */
  readonly receiver: P;
}

/** What a value becomes on its way along an edge. */
export type Step<P = Place> =
  /** It is the same. */
  | { readonly op: "is" }
  /** What awaiting it gives: the same, or what a future holds. */
  | { readonly op: "settle" }
  /** What all callers of a function hand over comes out of it: another step, certain only where they agree. */
  | { readonly op: "mixed"; readonly step: Step<P> }
  /** The same, where no test of its type speaks against it. */
  | { readonly op: "narrow"; readonly tests: readonly Test[] }
  /** An attribute of it. */
  | { readonly op: "attr"; readonly name: string }
  /** Each member of its class whose name looks so: a dispatch by name. */
  | { readonly op: "attrs"; readonly pattern: string }
  /** Some attribute of it, by a name that is no literal, is set to what the place `value` holds. */
  | { readonly op: "set-any"; readonly value: P }
  /** An instance of it, made without calling it. */
  | { readonly op: "instance" }
  /** A function of a class body becomes a method of its instance. */
  | { readonly op: "bind" }
  /** What stands at a key; null: a key that is not a literal. */
  | { readonly op: "item"; readonly key: string | null }
  /** A part of it: `rows[1:]`, `cursor[2:5]`. */
  | { readonly op: "slice" }
  /** The n-th of what it is unpacked into; -1: the starred rest. */
  | { readonly op: "unpack"; readonly index: number }
  /** The one thing that a generator yields. */
  | { readonly op: "first" }
  /** What iterating it gives. */
  | { readonly op: "element" }
  /** What `with` binds. */
  | { readonly op: "enter" }
  /** What calling it gives. */
  | { readonly op: "call"; readonly site: CallSite<P> }
  /** An attribute of it is set to what the place `value` holds. */
  | { readonly op: "set-attr"; readonly name: string; readonly value: P }
  | { readonly op: "set-item"; readonly key: string | null; readonly value: P }
  /** It becomes an element of the container made at `to`. */
  | { readonly op: "put"; readonly key: string | null };

/** What a place holds from the start. */
export type Seed =
  | { readonly is: "function" | "class"; readonly node: number }
  /** The container made here. */
  | { readonly is: "container" }
  /** What the import binds. */
  | { readonly is: "import"; readonly definition: number }
  /** What the name stands for outside the module: a builtin or a star import. */
  | { readonly is: "outside"; readonly name: string }
  /** An instance of what the annotation names; `yields`: the element type of a generator's annotation. */
  | {
    readonly is: "type";
    readonly annotation: Expr;
    readonly generator: boolean;
    /** A result that names what a parameter names, too: `def first(of: list[T]) -> T`. */
    readonly echoes?: boolean;
  }
  /** The first parameter of a method. */
  | { readonly is: "self"; readonly node: number }
  | { readonly is: "super"; readonly node: number };

export interface Seeded {
  readonly place: LocalPlace;
  readonly seed: Seed;
}

/** What a flow may ask of the module, and where it says its edges. */
export interface At {
  readonly module: Module;
  readonly nodes: readonly (Any | undefined)[];
  readonly parents: Int32Array;
  /** The place of a definition made by that node (a Name target, an alias, a def, a parameter); -1: it makes none. */
  defined(node: Node): LocalPlace;
  /** Where what a generator yields is held. */
  yielded(fn: number): LocalPlace;
  /** The id of the function or lambda in whose body the node stands; -1: none. */
  enclosing(node: number): number;
  /** The tests of types that a definition passes on its way to a name. */
  tests(definition: number, name: number): readonly Test[];
  /** The tests of types that a dotted path passes on its way to where it is read. */
  testsOfPath(attribute: number): readonly Test[];
  /** By case of a match, the tests of types that the subject passes there. */
  testsOfMatch(
    match: Match,
  ): readonly { readonly part: MatchCase; readonly tests: readonly Test[] }[];
  /** A place of its own. */
  place(): LocalPlace;
  edge(from: LocalPlace, to: LocalPlace, step: Step<LocalPlace>): void;
  seed(place: LocalPlace, seed: Seed): void;
}

/** One way an object travels. */
export interface Flow {
  readonly id: string;
  readonly why: string;
  /** By the type of the node it is about. */
  // deno-lint-ignore no-explicit-any -- each handler takes the node of its own type
  readonly on: { readonly [type: string]: (node: any, at: At) => void };
}

/** The same value. */
export const IS: Step<never> = { op: "is" };
export const ELEMENT: Step<never> = { op: "element" };

/** Says that what the place `from` holds is bound to an assignment target. */
export function bindTarget(target: Expr, from: LocalPlace, at: At): void {
  switch (target.type) {
    case "Name": {
      const place = at.defined(target);
      if (place >= 0) at.edge(from, place, IS);
      return;
    }
    case "Attribute":
      at.edge(target.value.id, from, { op: "set-attr", name: target.attr, value: from });
      return;
    case "Subscript":
      at.edge(target.value.id, from, { op: "set-item", key: literal(target.slice), value: from });
      return;
    case "Starred":
      bindTarget(target.value, from, at);
      return;
    case "Tuple":
    case "List": {
      let starred = false;
      target.elts.forEach((element, index) => {
        const place = at.place();
        if (element.type === "Starred") {
          starred = true;
          at.seed(place, { is: "container" });
          const rest = at.place();
          at.edge(from, rest, { op: "unpack", index: -1 });
          at.edge(rest, place, { op: "put", key: null });
        } else at.edge(from, place, { op: "unpack", index: starred ? -1 : index });
        bindTarget(element, place, at);
      });
      return;
    }
    default:
      return;
  }
}

/** The text of a literal string or number; null for anything else. */
export function literal(expr: Expr): string | null {
  if (expr.type === "Constant" && (expr.kind === "str" || expr.kind === "number")) {
    return expr.value;
  }
  return null;
}
