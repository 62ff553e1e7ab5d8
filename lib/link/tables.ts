/** The class of a ClassDef and the function of a FunctionDef or Lambda, by module and node. */
import type { Class, Fn } from "./project.ts";
import type { Unit } from "./unit.ts";

/** One number for a node, or a definition, of a module. */
export function keyOf(unit: Unit, node: number): number {
  return unit.index * 4194304 + node;
}

/** What stands at which node. */
export class Tables {
  private readonly classes = new Map<number, Class>();
  private readonly functions = new Map<number, Fn>();

  setClass(cls: Class): void {
    this.classes.set(keyOf(cls.unit, cls.node.id), cls);
  }

  setFunction(fn: Fn): void {
    this.functions.set(keyOf(fn.unit, fn.node.id), fn);
  }

  classOf(unit: Unit, node: number): Class | undefined {
    return this.classes.get(keyOf(unit, node));
  }

  functionOf(unit: Unit, node: number): Fn | undefined {
    return this.functions.get(keyOf(unit, node));
  }
}
