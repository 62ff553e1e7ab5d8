/** Nothing comes in; every shelf of rules goes out. */
import type { Rules } from "../lib/pipeline.ts";
import { members } from "./members.ts";

export { importables, modules } from "./imports.ts";
export { bases, classes, silent, unknown } from "./kinds.ts";
export { members } from "./members.ts";

/** Every rule, listed. */
export const rules: Rules = { members, barriers: [], packages: [] };
