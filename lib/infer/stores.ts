/** The attributes that the methods of a class set on `self`: told by the edges, asked when a look-up finds nothing. */
import type { Class, Project, Unit } from "../link/link.ts";

/** Who sets what. */
export class Stores {
  private readonly classes = new Map<string, Set<Class>>();

  constructor(private readonly project: Project) {}

  /** Notes `self.name = …` in a method; `object`: the node of what stands before the dot. */
  note(unit: Unit, object: number, name: string): void {
    const node = unit.nodes[object];
    if (node?.type !== "Name") return;
    const fn = this.project.enclosing(unit, node.id);
    if (fn === null || fn.cls === null || fn.node.params[0]?.name !== node.name) return;
    const classes = this.classes.get(name);
    if (classes === undefined) this.classes.set(name, new Set([fn.cls]));
    else classes.add(fn.cls);
  }

  /** Does a method of the class, of a base or of a class below it set that attribute of `self`? */
  has(cls: Class, name: string): boolean {
    const classes = this.classes.get(name);
    if (classes === undefined) return false;
    return cls.mro.some((each) => classes.has(each)) || cls.below.some((each) => classes.has(each));
  }
}
