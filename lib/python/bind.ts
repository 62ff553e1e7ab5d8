/**
 * Takes a lowered module; gives its scopes, its definitions, and for every name that is read the definitions that may
 * reach it, as CPython would find them.
 *
 * Two walks. The first, in names.ts, opens every scope and numbers every definition. The second, in flow.ts, runs each
 * scope in order and keeps with each variable the definitions that may hold now.
 */
import type { Bindings, Module } from "./ast.ts";
import { exportsOf, literalAll } from "./bind/exports.ts";
import { run } from "./bind/flow.ts";
import { settle } from "./bind/reaching.ts";
import { declareAll, type Defs, rootOf } from "./bind/scopes.ts";

/** Finds what every name of a module means. A definition's `scope` is where its name lives, `global` respected. */
export function bind(module: Omit<Module, "bindings">): Bindings {
  const names = declareAll(module);
  const flow = run(module, names);
  const settledSets = new Map<Defs, Defs>();
  for (const id of flow.unsettled) {
    const defs = flow.reaching[id];
    if (defs !== undefined) flow.reaching[id] = settle(flow, defs, settledSets);
  }
  return {
    scopes: names.blocks.map(({ scope }) => scope),
    definitions: names.definitions,
    reaching: flow.reaching,
    scopeOf: names.scopeOf,
    exports: exportsOf(rootOf(names)),
    members: flow.members,
    all: module.text.includes("__all__") ? literalAll(module.body) : null,
  };
}
