/** The class of a ClassDef and the function of a FunctionDef or Lambda, by module and node. */
import { type SpotKey, spotOf } from "../ids.ts";
import type { Class, Fn } from "./project.ts";
import type { Unit } from "./unit.ts";

/** What stands at which node. */
export class Tables {
  private readonly classes = new Map<SpotKey, Class>();
  private readonly functions = new Map<SpotKey, Fn>();

  setClass(cls: Class): void {
    this.classes.set(spotOf(cls.unit.index, cls.node.id), cls);
  }

  setFunction(fn: Fn): void {
    this.functions.set(spotOf(fn.unit.index, fn.node.id), fn);
  }

  classOf(unit: Unit, node: number): Class | undefined {
    return this.classes.get(spotOf(unit.index, node));
  }

  functionOf(unit: Unit, node: number): Fn | undefined {
    return this.functions.get(spotOf(unit.index, node));
  }
}
