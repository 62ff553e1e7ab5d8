/** The paths of the async classes come in; where they do not stand, but where one looks for them first, goes out. */
import type { Importable } from "../../lib/rows/types.ts";
import { classPaths } from "./classes.ts";

const known = new Set(classPaths.map(({ path }) => path));
const added = new Set<string>();

/** `pymongo.collection.AsyncCollection`: there is none beside the sync class. */
export const misplaced: readonly Importable[] = classPaths.flatMap((row) => {
  const name = row.path.slice(row.path.lastIndexOf(".") + 1);
  if (row.dialect !== "async" || row.kind === null || !name.startsWith("Async")) return [];
  const to = classPaths.find(({ kind, dialect }) => kind === row.kind && dialect === "pymongo")?.to;
  if (to?.endsWith(`.${name}`) !== true) return [];
  const path = row.path.replace(".asynchronous.", ".");
  if (known.has(path) || added.has(path)) return [];
  added.add(path);
  const why = `${path} does not exist: the class is ${to}`;
  return [{ path, to, dialect: "async", kind: row.kind, why }];
});
