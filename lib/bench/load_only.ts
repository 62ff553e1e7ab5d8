/** Nothing comes in; the grammar is loaded, and nothing else is done: the least that a run with a driver in it costs. */
import { loadPython } from "../python/parse.ts";

await loadPython();
