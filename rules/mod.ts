/** Nothing comes in; every shelf of rules goes out. */
import type { Rules } from "../lib/rows/types.ts";
import * as frameworks from "./frameworks/mod.ts";
import { misplaced } from "./imports/misplaced.ts";
import { importables, modules } from "./imports/mod.ts";
import { bases, classes, eager, leaving, truthless, unknown } from "./kinds.ts";
import { members } from "./members.ts";
import { packages } from "./packages/mod.ts";
import { library } from "./library.ts";
import * as python from "./python/mod.ts";
import { kin, stores } from "./stores.ts";

export { importables, modules } from "./imports/mod.ts";
export { bases, classes, silent, unknown } from "./kinds.ts";
export { members } from "./members.ts";

/** Every rule, listed. */
export const rules: Rules = {
  members,
  importables: [...importables, ...misplaced],
  modules,
  bases,
  unknown,
  eager,
  leaving,
  truthless,
  classes,
  barriers: [...python.barriers, ...frameworks.barriers],
  passages: [...python.passages, ...frameworks.passages],
  sinks: [...python.sinks, ...frameworks.sinks],
  channels: frameworks.channels,
  packages,
  loops: frameworks.loops,
  stores,
  kin,
  library,
};
