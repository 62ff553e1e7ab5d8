/** Nothing comes in; a bare parser of Python goes out, as anybody would load one. */
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";

/** Loads web-tree-sitter and the grammar. */
export async function loadBare(): Promise<Parser> {
  let folder = "";
  await Parser.init({
    locateFile(name: string, beside: string): string {
      folder = beside;
      return beside + name;
    },
  });
  const grammar = createRequire(folder).resolve("tree-sitter-wasms/out/tree-sitter-python.wasm");
  return new Parser().setLanguage(await Language.load(grammar));
}
