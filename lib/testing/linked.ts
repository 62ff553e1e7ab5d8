/** The texts of some files come in; the project that they make, and the facts about it, go out. */
import { flows } from "../infer/flows/mod.ts";
import { infer } from "../infer/infer.ts";
import type { Facts } from "../infer/facts.ts";
import { type Class, type Fn, link, type Project } from "../link/link.ts";
import { bind } from "../python/bind.ts";
import { lower } from "../python/lower.ts";
import { loadPython } from "../python/parse.ts";
import { layoutOf } from "../python/roots.ts";
import { outsideNames } from "../rows/libraries.ts";
import { shelve } from "../rows/shelves.ts";
import type { Rules } from "../rows/types.ts";

const python = await loadPython();

/** A linked project, by the names of what is in it. */
export interface Linked {
  readonly project: Project;
  readonly facts: () => Facts;
  readonly cls: (name: string) => Class;
  readonly fn: (name: string) => Fn;
}

/** Links the files; `Store.load` names a method. */
export function linked(files: Readonly<Record<string, string>>, rules: Rules): Linked {
  const modules = Object.entries(files).map(([path, text]) => {
    const lowered = lower(python.parse(text), { path, text }, python);
    return { ...lowered, bindings: bind(lowered) };
  });
  const project = link(modules, layoutOf(Object.keys(files), outsideNames(rules)));
  const found = <T>(thing: T | undefined, name: string): T => {
    if (thing === undefined) throw new Error(`No ${name} in ${Object.keys(files)}`);
    return thing;
  };
  return {
    project,
    facts: () => infer(project, flows, shelve(rules)),
    cls: (name) => found(project.classes.find(({ node }) => node.name === name), name),
    fn: (name) =>
      found(
        project.functions.find((fn) =>
          (fn.cls === null ? fn.name : `${fn.cls.node.name}.${fn.name}`) === name
        ),
        name,
      ),
  };
}
