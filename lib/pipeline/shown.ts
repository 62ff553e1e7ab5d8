/** What was read and found in; the values of the stages, for `--show`, out. */
import type { Analysis } from "../analyse.ts";
import type { Finding } from "../finding.ts";
import type { Checked } from "../options.ts";
import { asWritten } from "../project/bytes.ts";
import type { Reading } from "./reading.ts";

/** The texts as they are written, for edits in bytes. */
export function textAsWritten({ walked, numbers, texts }: Reading): Checked["text"] {
  return (path) => {
    const text = texts.get(path) ?? "";
    const file = walked.paths[numbers.get(path) ?? -1] ??
      walked.manifests.find((each) => each.path === path);
    return file === undefined ? text : asWritten(file, text);
  };
}

export function stagesOf(
  { modules, facts, uses, colours }: Analysis,
  { walked, texts }: Reading,
  findings: readonly Finding[],
): Checked["stages"] {
  return {
    paths: walked.paths,
    sources: modules.map(({ path }) => ({ path, text: texts.get(path) ?? "" })),
    // A list with a hole for every node that is no name says less than it is long
    modules: modules.map((module) => ({
      ...module,
      bindings: { ...module.bindings, reaching: { ...module.bindings.reaching } },
    })),
    project: facts.project.classes.map(({ unit, node, mro, foreign }) => ({
      path: unit.path,
      name: node.name,
      bases: mro.slice(1).map((cls) => cls.node.name),
      foreign,
    })),
    facts: facts.values.list.length,
    uses: uses.uses.map((use) => ({
      ...use,
      unit: facts.project.units[use.unit]!.path,
      row: facts.shelves.id(use.row),
    })),
    calls: uses.reached.map((site) => ({ ...site, unit: facts.project.units[site.unit]!.path })),
    colours: [...colours.coloured.values()].map(({ fn, doubt }) => ({
      path: fn.unit.path,
      name: fn.name,
      doubt,
    })),
    findings,
  };
}
