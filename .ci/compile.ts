/** The options of `deno compile` come in; ./awaitlist goes out, with one grammar of the dozens that their package holds. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Parser } from "web-tree-sitter";

const GRAMMAR = "tree-sitter-python.wasm";

/** Where the grammars are, with or without a node_modules folder: seen from the folder of tree-sitter itself. */
async function grammars(): Promise<string> {
  let tree = "";
  await Parser.init({
    locateFile(name: string, folder: string): string {
      tree = folder;
      return folder + name;
    },
  });
  return dirname(createRequire(tree).resolve(`tree-sitter-wasms/out/${GRAMMAR}`));
}

const folder = await grammars();
const others = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) =>
  name !== GRAMMAR
);
const { code } = await new Deno.Command(Deno.execPath(), {
  args: [
    ...["compile", "--quiet", "--no-prompt", "--allow-read", "--output", "awaitlist"],
    ...others.flatMap((name) => ["--exclude", join(folder, name)]),
    // No import leads to it.
    ...["--include", "lib/work/worker.ts"],
    ...Deno.args,
    "main.ts",
  ],
  cwd: join(import.meta.dirname ?? ".", ".."),
}).spawn().status;
Deno.exit(code);
