/** Reads every module's imports and holds up the walls: who may import what, and who may touch the machine. */
import { assertEquals, assertGreater } from "@std/assert";
import { rules } from "../rules/mod.ts";
import { STORE } from "./finding.ts";
import { driversOf } from "./rows/libraries.ts";

/** From where, and what it may import besides its own folder, `lib/finding.ts` and `lib/rows/types.ts`. The first row that fits counts. */
const WALLS: readonly { readonly from: RegExp; readonly may: readonly RegExp[] }[] = [
  { from: /_test\.ts$|^lib\/(testing|bench)\//, may: [/./] },
  { from: /^main\.ts$/, may: [/^lib\//, /^rules\/mod\.ts$/, /^deno\.json$/] },
  // The library's door, as main.ts is that of the command.
  { from: /^lib\/mod\.ts$/, may: [/^lib\//, /^rules\/mod\.ts$/] },
  { from: /^lib\/finding\.ts$/, may: [] },
  { from: /^lib\/(ids|rows\/types)\.ts$/, may: [] },
  { from: /^lib\/options\.ts$/, may: [/^@std\//] },
  {
    from: /^lib\/selections\.ts$/,
    may: [/^lib\/(options\.ts$|checklist\/|project\/|python\/|colour\/(boundaries|regions)\.ts$)/],
  },
  { from: /^lib\/rows\/catalog\.ts$/, may: [/^lib\/report\/rules\.ts$/] },
  { from: /^lib\/rows\//, may: [/^lib\/python\//] },
  { from: /^lib\/pipeline(?:\.ts$|\/)/, may: [/^lib\//, /^deno\.json$/] },
  // What the main thread and its workers do alike.
  { from: /^lib\/work\//, may: [/^lib\/(project|python|demand)\//] },
  // From modules to findings: the second half of the pipeline.
  {
    from: /^lib\/analyse\.ts$/,
    may: [/^lib\/(link|rows|infer(?!\/solve)|colour|check|edit|checklist|python)\//],
  },
  {
    from: /^lib\/python\/parse\.ts$/,
    may: [/^web-tree-sitter$/, /^tree-sitter-wasms/, /^tree-sitter-python/, /^node:module$/],
  },
  { from: /^lib\/python\/lower\//, may: [/^lib\/python\/(ast|parse)\.ts$/] },
  // The AST and what walks it are Python's own vocabulary, as the types are ours.
  { from: /^lib\/python\/bind\//, may: [/^lib\/python\/(ast|walk)\.ts$/] },
  { from: /^lib\/python\//, may: [] },
  {
    from: /^lib\/project\//,
    may: [
      /^lib\/project\//,
      /^@std\//,
      /^toml-eslint-parser$/,
      /^lib\/python\/(ast|columns|source|walk|roots)\.ts$/,
    ],
  },
  // What to read next: by text before anything is parsed, by facts afterwards.
  {
    from: /^lib\/demand\/(families|leads)\.ts$/,
    may: [/^lib\/(analyse\.ts$|colour\/reach\.ts$|python\/|link\/|infer\/(?!solve))/],
  },
  { from: /^lib\/demand\//, may: [/^lib\/python\/(ast|roots|walk)\.ts$/] },
  { from: /^lib\/link\//, may: [/^lib\/python\//] },
  { from: /^lib\/infer\//, may: [/^lib\/(python|link|rows|infer)\//] },
  // What comes after inference reads facts; only inference may write them.
  { from: /^lib\/colour\//, may: [/^lib\/(python|link|rows|infer)\/(?!solve)/] },
  // The text side: no facts, no rows.
  { from: /^lib\/edit\//, may: [/^lib\/python\//] },
  { from: /^lib\/checklist\//, may: [/^lib\/(python|edit)\//] },
  {
    from: /^lib\/check\//,
    may: [
      /^lib\/(python|link|rows|infer|colour|edit)\/(?!solve)/,
      /^lib\/project\/manifests\//,
      /^lib\/checklist\//,
    ],
  },
  { from: /^lib\/report\/mod\.ts$/, may: [/^lib\/options\.ts$/] },
  {
    from: /^lib\/report\/html(\.ts|\/[^/]*)$/,
    may: [/^lib\/report\/html\//, /^lib\/checklist\/work\.ts$/],
  },
  // What runs in the browser, as the text of its functions: it has only each other.
  { from: /^lib\/report\/html\/browser\//, may: [/^lib\/report\/html\/data\.ts$/] },
  { from: /^lib\/report\/diff\.ts$/, may: [/^diff$/, /^lib\/edit\/apply\.ts$/] },
  {
    from: /^lib\/report\/full\.ts$/,
    may: [/^@std\/fmt\/colors$/, /^lib\/(edit\/apply|checklist\/work)\.ts$/],
  },
  { from: /^lib\/report\/sarif\.ts$/, may: [/^sarif$/, /^lib\/checklist\/work\.ts$/] },
  {
    from: /^lib\/report\//,
    may: [/^@std\/fmt\/colors$/, /^get-east-asian-width$/, /^lib\/checklist\/work\.ts$/],
  },
  // A rule is a row: types, its own shelf, the words that the shelves share.
  { from: /^rules\/mod\.ts$/, may: [/^rules\//, /^lib\/rows\/shelves\.ts$/] },
  { from: /^rules\/[^/]*\.ts$/, may: [/^rules\//] },
  { from: /^rules\//, may: [/^rules\/[^/]*\.ts$/] },
];

/** What every room may speak in. */
const VOCABULARY: ReadonlySet<string> = new Set([
  "lib/finding.ts",
  "lib/ids.ts",
  "lib/rows/types.ts",
  "lib/python/source.ts",
]);

/** The only modules that read the project or the grammar, print or exit. */
const MACHINE =
  /^main\.ts$|^lib\/project\/(owners|repository|scan|walk)\.ts$|^lib\/python\/parse\.ts$|^lib\/(testing|bench)\/|_test\.ts$/;

/** May name a driver. */
const FREE = /_test\.ts$|^lib\/(finding|options|rows\/types)\.ts$|^lib\/(testing|bench)\//;

const STRING = /"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const ROOT = new URL("../", import.meta.url);

interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

async function modules(): Promise<readonly Module[]> {
  const paths = [...await files("lib/"), ...await files("rules/"), "main.ts"];
  return await Promise.all(paths.map(async (path) => {
    const text = await Deno.readTextFile(new URL(path, ROOT));
    const named =
      /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
    const imports = [...text.matchAll(named)].map(([, from, bare, late]) =>
      from ?? bare ?? late ?? ""
    );
    return { path, text, imports: imports.map((name) => resolve(path, name)) };
  }));
}

async function files(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of Deno.readDir(new URL(folder, ROOT))) {
    const path = folder + entry.name;
    if (entry.isDirectory) found.push(...await files(`${path}/`));
    else if (path.endsWith(".ts") && !path.endsWith(".d.ts")) found.push(path);
  }
  return found.sort();
}

function uncommented(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
}

/** A relative import as a path from the root of the repository; a bare one as it is. */
function resolve(from: string, name: string): string {
  return name.startsWith(".") ? new URL(name, new URL(from, "file:///")).pathname.slice(1) : name;
}

function allowed(path: string, imported: string): boolean {
  const folder = path.replace(/[^/]*$/, "");
  const wall = WALLS.find(({ from }) => from.test(path));
  return VOCABULARY.has(imported) && path !== "lib/finding.ts" ||
    (folder !== "lib/" && folder !== "" && imported.startsWith(folder)) ||
    wall?.may.some((one) => one.test(imported)) === true;
}

Deno.test("every module imports only what its wall lets through", async () => {
  const all = await modules();
  assertGreater(all.flatMap(({ imports }) => imports).length, 100);
  const breaches = all.flatMap(({ path, imports }) =>
    imports.filter((one) => !allowed(path, one)).map((one) => `${path} imports ${one}`)
  );
  assertEquals(breaches, []);
});

Deno.test("only main, walk, scan, owners, parse and the tests touch the machine", async () => {
  const touching = (await modules()).filter(({ path, text }) =>
    !MACHINE.test(path) &&
    /\b(?:Deno|console|process)\./.test(uncommented(text).replace(STRING, '""'))
  );
  assertEquals(touching.map(({ path }) => path), []);
});

/** Names that Python has as well: `collections.abc.Collection`. */
const PYTHONS: ReadonlySet<string> = new Set(["Collection"]);

/** Every word that is a driver's own: its modules, its classes, its members of more than one plain word, its server. */
function driverWords(): ReadonlySet<string> {
  const classes = Object.values(rules.classes).flatMap((names) => Object.values(names));
  const imported = rules.importables.map(({ path }) => path.slice(path.lastIndexOf(".") + 1));
  const members = rules.members.map(({ row }) => /\.(\w+)/.exec(row.on)?.[1] ?? "");
  return new Set([
    ...driversOf(rules),
    ...classes.filter((name) => name !== null),
    ...imported.filter((name) => /^[A-Z]\w*[a-z]/.test(name)),
    ...members.filter((name) => name.includes("_") && !name.startsWith("_")),
    STORE,
  ].filter((word) => !PYTHONS.has(word)));
}

Deno.test("lib/ names no driver, none of its classes, members or packages, but in the types and the options", async () => {
  const words = driverWords();
  assertGreater(words.size, 200);
  const naming = (await modules()).flatMap(({ path, text }) => {
    if (!path.startsWith("lib/") || FREE.test(path)) return [];
    return [...uncommented(text).matchAll(STRING)].map(([text]) => text).filter((text) =>
      /mongo/i.test(text) || (text.match(/[A-Za-z_][\w]*/g) ?? []).some((word) => words.has(word))
    ).map((text) => `${path}: ${text}`);
  });
  assertEquals(naming, []);
});

Deno.test("every module opens with one sentence on what comes in and what goes out", async () => {
  const silent = (await modules()).filter(({ text }) => !text.startsWith("/**"));
  assertEquals(silent.map(({ path }) => path), []);
});
