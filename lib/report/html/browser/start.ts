/** The page comes in as it was printed; all that moves on it goes out. */
import { showBurn } from "./burn.ts";
import { showFilters } from "./filters.ts";
import { showGraph } from "./graph.ts";
import { listen, theme } from "./keys.ts";
import { showList } from "./list.ts";
import { showPlan } from "./plan.ts";
import { showRest, showRules } from "./rules.ts";
import { readState } from "./state.ts";
import { showTree } from "./tree.ts";

/** Fills the page. */
export function start(): void {
  const state = readState();
  theme();
  showBurn(state);
  showPlan(state);
  showFilters(state);
  showTree(state);
  showList(state);
  showGraph(state);
  showRules(state);
  showRest(state);
  listen(state);
}
