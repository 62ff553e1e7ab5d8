/** Patterns as in gitignore come in, what they match below a folder goes out. */
import { layered, stateOf } from "./ignores.ts";
import { isBelow, parentsOf } from "./path_parts.ts";

/** Whether a path relative to the root, or a folder on the way to it, matches the pattern, which counts from the folder. */
export function matching(glob: string, folder: string): (path: string) => boolean {
  const base = `/${folder.replace(/^\.$|\/$/, "")}`;
  const plain = glob.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "").replace(/^[!#]/, "\\$&");
  const rules = layered({ base, above: null }, [plain]);
  return (path) => {
    const file = `/${path}`;
    if (!isBelow(file, base)) return false;
    const above = parentsOf(file).filter((parent) => isBelow(parent, base) && parent !== base);
    return stateOf(file, false, rules) === "ignored" ||
      above.some((parent) => stateOf(parent, true, rules) === "ignored");
  };
}
