/** A folder's name comes in; its Python files are parsed, and nothing else is done: what the whole run is measured against. */
import { readSource } from "../project/scan.ts";
import { walk } from "../project/walk.ts";
import { loadPython } from "../python/parse.ts";

const python = await loadPython();
for (const path of walk(Deno.args, { exclude: [] }).paths) {
  const read = readSource(path);
  if (!("reason" in read)) python.parse(read.source.text).syntax.delete();
}
