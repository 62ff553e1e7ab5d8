/** What a linked project is: its classes and functions, and what can be asked of its names. */
import type {
  ClassDef,
  Definition,
  Expr,
  FunctionDef,
  Lambda,
  Return,
  Yield,
  YieldFrom,
} from "../python/ast.ts";
import type { Unit } from "./unit.ts";

/** A class of the project. */
export interface Class {
  readonly id: number;
  readonly unit: Unit;
  readonly node: ClassDef;
  readonly bases: readonly Entity[];
  /** Itself first, then its project bases in the order of look-up. */
  readonly mro: readonly Class[];
  /** Dotted paths of foreign bases, of its own and of its bases. */
  readonly foreign: readonly string[];
  /** Classes below it, itself included. */
  readonly below: readonly Class[];
  /** Has it, or a class below it, a foreign base? */
  readonly reachesForeign: boolean;
}

/** A function or lambda of the project. */
export interface Fn {
  readonly id: number;
  readonly unit: Unit;
  readonly node: FunctionDef | Lambda;
  readonly name: string;
  /** The class in whose body it stands. */
  readonly cls: Class | null;
  /** How its first parameter is bound. */
  readonly binding: "none" | "self" | "cls";
  readonly property: boolean;
  /** Dotted paths of its decorators, a called one with `()` at the end. */
  readonly decorators: readonly string[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly returns: readonly Return[];
  readonly yields: readonly (Yield | YieldFrom)[];
}

/** What a name stands for, as far as imports, definitions and plain aliases tell. */
export type Entity =
  | { readonly is: "class"; readonly cls: Class }
  | { readonly is: "function"; readonly fn: Fn }
  | {
    readonly is: "module";
    readonly name: string;
    readonly unit: Unit | null;
    readonly from: Unit;
  }
  | { readonly is: "variable"; readonly unit: Unit; readonly definition: Definition }
  | { readonly is: "foreign"; readonly path: string };

/** The linked project. */
export interface Project {
  readonly units: readonly Unit[];
  readonly classes: readonly Class[];
  readonly functions: readonly Fn[];
  /** The class of a ClassDef, the function of a FunctionDef or Lambda, by unit and node id. */
  readonly classOf: (unit: Unit, node: number) => Class | undefined;
  readonly functionOf: (unit: Unit, node: number) => Fn | undefined;
  /** The module of that dotted name as `from` would import it. */
  readonly findModule: (name: string, from: Unit) => Unit | null;
  /** Does a package or folder of that dotted name exist? */
  readonly isNamespace: (name: string) => boolean;
  /** The project of a repository that the module belongs to, as a folder. */
  readonly homeOf: (unit: Unit) => string;
  /** What a name or a dotted expression stands for; empty where that takes more than imports to tell. */
  readonly resolve: (unit: Unit, expr: Expr) => readonly Entity[];
  /** What an attribute of a module, class or foreign thing stands for. */
  readonly member: (entity: Entity, name: string) => readonly Entity[];
  /** The definitions, or a foreign path, behind one imported name. */
  readonly imported: (unit: Unit, definition: Definition) => readonly Entity[];
  /** The method, or the getter of the property, that an instance of the class has under a name; null: none of the project's. */
  readonly method: (cls: Class, name: string) => Fn | null;
  readonly property: (cls: Class, name: string) => Fn | null;
  /** Is any property of the project called so? */
  readonly hasProperty: (name: string) => boolean;
  /** The function or class whose body the node stands in; null at module level. */
  readonly enclosing: (unit: Unit, node: number) => Fn | null;
}
