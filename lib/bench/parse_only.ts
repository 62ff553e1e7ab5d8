/** A folder's name comes in; its Python files are parsed, and nothing else is done: what the whole run is measured against. */
import { walk } from "../project/walk.ts";
import { loadBare } from "./bare.ts";

const parser = await loadBare();
for (const { file } of walk(Deno.args, { exclude: [] }).paths) {
  parser.parse(Deno.readTextFileSync(file))?.delete();
}
