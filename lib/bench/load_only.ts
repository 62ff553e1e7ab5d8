/** Nothing comes in; web-tree-sitter and the grammar are loaded, and nothing else is done: the least that a run with a driver in it costs. */
import { loadBare } from "./bare.ts";

await loadBare();
