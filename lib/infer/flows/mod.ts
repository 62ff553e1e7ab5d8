/** Every flow, in alphabetical order. */
import type { Flow } from "../edges.ts";
import annotations from "./annotations.ts";
import assignment from "./assignment.ts";
import calls from "./calls.ts";
import chains from "./chains.ts";
import choices from "./choices.ts";
import containers from "./containers.ts";
import functions from "./functions.ts";
import imports from "./imports.ts";
import loops from "./loops.ts";
import matches from "./matches.ts";
import names from "./names.ts";
import narrowing from "./narrowing.ts";
import withs from "./with.ts";

export const flows: readonly Flow[] = [
  annotations,
  assignment,
  calls,
  chains,
  choices,
  containers,
  functions,
  imports,
  loops,
  matches,
  names,
  narrowing,
  withs,
];
