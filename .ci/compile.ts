/**
 * The options of `deno compile` come in; ./awaitlist goes out. It holds what runs: no packages that only tests import,
 * and of those of tree-sitter the two grammars that are loaded, no debug builds, no source maps.
 */
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
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

/** What `deno info` says of the packages of a program. */
interface Info {
  readonly modules: readonly { readonly npmPackage?: string }[];
  readonly npmPackages: Readonly<Record<string, Package>>;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly dependencies: readonly string[];
}

/** The packages of the import map that the program does not reach. */
async function strangers(): Promise<readonly Package[]> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "main.ts"],
    cwd: ROOT,
    stderr: "null",
  }).output();
  const { modules, npmPackages }: Info = JSON.parse(new TextDecoder().decode(stdout));
  const reached = new Set<string>();
  const queue = modules.flatMap(({ npmPackage }) => npmPackage ?? []);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...npmPackages[next]?.dependencies ?? []);
  }
  return Object.entries(npmPackages).filter(([id]) => !reached.has(id)).map(([, one]) => one);
}

const ROOT = join(import.meta.dirname ?? ".", "..");
const tree = await treeSitter();
/** The folder that all packages are in, unless they are in a node_modules folder. */
const [cache = ""] = tree.split(`${sep}web-tree-sitter${sep}`);
const grammars = ["tree-sitter-wasms/out", "tree-sitter-python"].map((folder) =>
  dirname(createRequire(tree).resolve(`${folder}/${GRAMMAR}`))
);
// tree-sitter-python is reached by name at run time, not by an import
const unused = (await strangers()).filter(({ name }) => name !== "tree-sitter-python")
  .map(({ name, version }) => join(cache, name, version));
const others = [...[tree, ...grammars].flatMap(idle), ...unused];
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
  cwd: ROOT,
}).spawn().status;
Deno.exit(code);
