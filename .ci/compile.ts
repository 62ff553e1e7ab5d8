/**
 * The options of `deno compile` come in; ./awaitlist goes out. Of the packages of tree-sitter it holds what runs: the
 * two grammars that are loaded, no debug builds, no source maps.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Parser } from "web-tree-sitter";

const GRAMMAR = "tree-sitter-python.wasm";
const RUNS: ReadonlySet<string> = new Set([
  "package.json",
  "tree-sitter.js",
  "tree-sitter.wasm",
  GRAMMAR,
]);

/** The folder of tree-sitter itself, with or without a node_modules folder. */
async function treeSitter(): Promise<string> {
  let tree = "";
  await Parser.init({
    locateFile(name: string, folder: string): string {
      tree = folder;
      return folder + name;
    },
  });
  return tree;
}

/** What lies in a folder and does not run. */
function idle(folder: string): readonly string[] {
  return [...Deno.readDirSync(folder)].filter(({ name }) => !RUNS.has(name)).map(({ name }) =>
    join(folder, name)
  );
}

const tree = await treeSitter();
const grammars = ["tree-sitter-wasms/out", "tree-sitter-python"].map((folder) =>
  dirname(createRequire(tree).resolve(`${folder}/${GRAMMAR}`))
);
const others = [tree, ...grammars].flatMap(idle);
const named = Deno.args.some((arg) => arg === "--output" || arg.startsWith("--output="));
const { code } = await new Deno.Command(Deno.execPath(), {
  args: [
    ...["compile", "--quiet", "--no-prompt", "--allow-read"],
    ...named ? [] : ["--output", "awaitlist"],
    ...others.flatMap((name) => ["--exclude", name]),
    // No import leads to it.
    ...["--include", "lib/work/worker.ts"],
    ...Deno.args,
    "main.ts",
  ],
  cwd: join(import.meta.dirname ?? ".", ".."),
}).spawn().status;
Deno.exit(code);
