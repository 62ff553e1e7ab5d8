/** What a place can hold, interned: every distinct value has one number, so that facts are pairs of numbers. */
import type { Place, ValueId } from "../ids.ts";
import { type Dialect, DIALECTS } from "../finding.ts";
import type { Importable, Kind } from "../rows/types.ts";
import type { Shelves } from "../rows/shelves.ts";
import type { Class, Fn, Unit } from "../link/link.ts";

export type Value =
  /** An instance of a driver class. */
  | { readonly is: "driver"; readonly kind: Kind; readonly dialect: Dialect }
  /** A driver class itself, or another importable of a driver. */
  | { readonly is: "importable"; readonly row: Importable }
  /** A member of a driver object, not called yet. */
  | { readonly is: "member"; readonly row: number; readonly kind: Kind; readonly dialect: Dialect }
  /** A class or an instance of it; family: or of any class below it, as `self` is. */
  | { readonly is: "class"; readonly cls: Class; readonly family: boolean }
  | { readonly is: "instance"; readonly cls: Class; readonly family: boolean }
  /** A function; bound: its first parameter is filled already, by `self` where the function gives that back. */
  | { readonly is: "function"; readonly fn: Fn; readonly bound: boolean; readonly self: ValueId }
  | {
    readonly is: "module";
    readonly name: string;
    readonly unit: Unit | null;
    readonly from: Unit;
  }
  /** Something that is none of the project's, by dotted path. */
  | { readonly is: "foreign"; readonly path: string }
  /** A list, tuple, set, dict, generator or view; `site` tells it from others. */
  | { readonly is: "container"; readonly site: Place }
  /** A method of a container, not called yet. */
  | { readonly is: "container-method"; readonly site: Place; readonly name: string }
  /** A callable that calls another with arguments of its own before. */
  | { readonly is: "partial"; readonly site: Place }
  /** What `with`, awaiting and asking for a result, or calling turns into the values of a place. */
  | { readonly is: "manager" | "future" | "thunk"; readonly place: Place }
  | { readonly is: "super"; readonly cls: Class; readonly self: ValueId };

/** The classes that an instance, or a class, may be of. */
export function concrete(
  { cls, family }: { readonly cls: Class; readonly family: boolean },
): readonly Class[] {
  return family ? cls.below : [cls];
}

/** What dialects are named by where several may stand: the one with the most to change first. */

/** A text by which values are sorted, the same whatever was read first; containers have none of their own. */
export function orderOf(value: Value, shelves: Shelves): string {
  switch (value.is) {
    case "driver":
      return `driver ${value.kind} ${DIALECTS.indexOf(value.dialect)}`;
    case "member": {
      const { on } = shelves.row(value.row);
      return `driver ${value.kind} ${DIALECTS.indexOf(value.dialect)} ${on}`;
    }
    case "importable":
      return `importable ${value.row.path}`;
    case "class":
    case "instance":
    case "super":
      return `${value.is} ${placed(value.cls.node, value.cls.unit)}`;
    case "function":
      return `function ${value.fn.name} ${placed(value.fn.node, value.fn.unit)} ${value.bound}`;
    case "module":
      return `module ${value.name} ${value.unit?.path ?? ""}`;
    case "foreign":
      return `foreign ${value.path}`;
    case "container":
    case "container-method":
    case "partial":
    case "manager":
    case "future":
    case "thunk":
      return `of ${value.is}`;
  }
}

/** By where it stands in its file first: the name of a file decides between equals only. */
function placed(node: { readonly id: number }, unit: Unit): string {
  return `${String(node.id).padStart(7, "0")} ${unit.path}`;
}

/** The table of values. */
export interface Values {
  readonly list: readonly Value[];
  intern(value: Value): ValueId;
}

/** A new, empty table. */
export function values(): Values {
  const list: Value[] = [];
  const ids = new Map<string | number, ValueId>();
  return {
    list,
    intern(value) {
      const key = numberOf(value) ?? keyOf(value);
      let id = ids.get(key);
      if (id === undefined) {
        id = list.length as ValueId;
        ids.set(key, id);
        list.push(value);
      }
      return id;
    },
  };
}

/** A key for the values that there are most of; null: it takes a text. */
function numberOf(value: Value): number | null {
  switch (value.is) {
    case "container":
      return value.site * 8;
    case "instance":
      return (value.cls.id * 2 + (value.family ? 1 : 0)) * 8 + 1;
    case "class":
      return (value.cls.id * 2 + (value.family ? 1 : 0)) * 8 + 2;
    case "function":
      return value.self >= 0 ? null : (value.fn.id * 2 + (value.bound ? 1 : 0)) * 8 + 3;
    case "manager":
      return value.place * 8 + 4;
    case "partial":
      return value.site * 8 + 5;
    default:
      return null;
  }
}

function keyOf(value: Value): string {
  switch (value.is) {
    case "driver":
      return `d${value.kind}/${value.dialect}`;
    case "importable":
      return `i${value.row.path}`;
    case "member":
      return `m${value.row}/${value.kind}/${value.dialect}`;
    case "class":
      return `c${value.cls.id}${value.family ? "+" : ""}`;
    case "instance":
      return `o${value.cls.id}${value.family ? "+" : ""}`;
    case "function":
      return `f${value.fn.id}/${value.bound ? 1 : 0}/${value.self}`;
    case "module":
      return `M${value.name}/${value.unit?.index ?? -1}`;
    case "foreign":
      return `x${value.path}`;
    case "container":
      return `[${value.site}`;
    case "container-method":
      return `.${value.site}/${value.name}`;
    case "partial":
      return `p${value.site}`;
    case "manager":
      return `w${value.place}`;
    case "future":
      return `a${value.place}`;
    case "thunk":
      return `t${value.place}`;
    case "super":
      return `s${value.cls.id}/${value.self}`;
  }
}
