/** A dotted path that users import comes in; what it is, and its path in PyMongo Async, go out. */
import type { Importable } from "../../lib/rows/types.ts";
import { classPaths } from "./classes.ts";
import { others } from "./others.ts";

export { modules } from "./modules.ts";

/**
 * Every path that changes, and the paths of the async classes. A path that is not here is the same in PyMongo Async
 * (`pymongo.ASCENDING`), unless a module below that has no counterpart holds it.
 */
export const importables: readonly Importable[] = [...classPaths, ...others];
