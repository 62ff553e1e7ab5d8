/** The functions that run in the browser come in, the text of the page's script goes out. */
import { showBurn } from "./browser/burn.ts";
import * as dom from "./browser/dom.ts";
import * as filters from "./browser/filters.ts";
import * as graph from "./browser/graph.ts";
import * as keys from "./browser/keys.ts";
import * as list from "./browser/list.ts";
import * as plan from "./browser/plan.ts";
import * as rules from "./browser/rules.ts";
import { start } from "./browser/start.ts";
import * as state from "./browser/state.ts";
import * as tree from "./browser/tree.ts";

/**
 * The script. A function's own text is what it is without its types, and each calls the others by the names that they
 * have in their modules: so the browser's side is checked, formatted and tested as all code is, and nothing bundles it.
 */
export function script(): string {
  const shelves = [dom, state, filters, list, tree, plan, graph, rules, keys];
  const functions = [...shelves.flatMap((shelf) => Object.values(shelf)), showBurn, start];
  return `"use strict";\n${functions.map(String).join("\n")}\nstart();\n`;
}
