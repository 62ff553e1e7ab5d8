/** Folders come in, or are made up; a table of how long the tool takes beside other commands goes to standard output. */
import { parseArgs } from "@std/cli/parse-args";
import { fromFileUrl } from "@std/path";
import { members } from "../../rules/members.ts";
import { type Command, type Cost, median, once } from "./measure.ts";
import { writeDouble, writeIrrelevant, writeShops } from "./made_projects.ts";

const HELP =
  `deno task bench [FOLDER ...] [--tree FOLDER] [--project FOLDER] [--small FOLDER] [--runs 5]

FOLDER      a row for each: processor time over that of bare parsing, the median of three runs, and memory;
            without one, the table of cases:
--tree      a large tree with little MongoDB in it (made up: 4000 modules, one shop)
--project   a project where everything matters (made up: 40 shops, some 1 MB)
--small     a project of about 20 files (made up: the shop)
--runs      the best of so many runs counts
`;

/** One line of the table: what is measured, against what. */
interface Row {
  readonly name: string;
  readonly cost: Cost;
  readonly beside: readonly { readonly name: string; readonly cost: Cost | null }[];
}

const here = (path: string) => fromFileUrl(new URL(path, import.meta.url));

function deno(script: string, ...args: readonly string[]): Command {
  const run = ["run", "--quiet", "--no-prompt", "--allow-read", here(script)];
  return { name: script, program: Deno.execPath(), args: [...run, ...args] };
}

/** Loads web-tree-sitter and the grammar, and does nothing else: the least that a run with a driver in it costs. */
function grammarOnly(): Command {
  const code = `const { loadBare } = await import("${new URL(
    "./bare.ts",
    import.meta.url,
  )}"); await loadBare();`;
  return {
    name: "deno eval, grammar loaded",
    program: Deno.execPath(),
    args: ["eval", "--quiet", "--config", here("../../deno.json"), code],
  };
}

function awaitlist(folder: string): Command {
  return { ...deno("../../main.ts", folder, "--format", "json"), name: "awaitlist" };
}

function ripgrep(folder: string): Command {
  const args = ["-l", "-g", "*.py", "--no-ignore", "pymongo|motor|gridfs", folder];
  return { name: "rg", program: "rg", args };
}

/** With a rule as one writes it: a pattern for each method. One regular expression over the names takes a quarter of it. */
function astGrep(folder: string): Command {
  const names = members.flatMap(({ row }) => /\.(\w+)\(\)$/.exec(row.on)?.[1] ?? []);
  const any = [...new Set(names)].map((name) => ({ pattern: `$O.${name}($$$A)` }));
  const rule = { id: "member", language: "Python", rule: { any } };
  const args = ["scan", "--inline-rules", JSON.stringify(rule), "--json=stream", folder];
  return { name: "ast-grep", program: "ast-grep", args };
}

/** The best of some runs; null: the program is not there. */
async function best(command: Command, runs: number): Promise<Cost | null> {
  const costs: Cost[] = [];
  for (let i = 0; i < runs; i++) {
    const cost = await once(command);
    if (cost === null) return null;
    costs.push(cost);
  }
  const memory = costs.flatMap((cost) => cost.memory ?? []);
  return {
    seconds: Math.min(...costs.map(({ seconds }) => seconds)),
    user: null,
    memory: memory.length === 0 ? null : Math.max(...memory),
  };
}

async function row(
  name: string,
  command: Command,
  beside: readonly Command[],
  runs: number,
): Promise<Row> {
  // One run each to warm the disk's cache and Deno's own.
  for (const each of [command, ...beside]) await best(each, 1);
  const cost = await best(command, runs);
  if (cost === null) throw new Error(`Cannot run ${command.program}`);
  const others = [];
  for (const each of beside) others.push({ name: each.name, cost: await best(each, runs) });
  return { name, cost, beside: others };
}

function printed({ name, cost, beside }: Row): string {
  const memory = cost.memory === null ? "" : `${Math.round(cost.memory)} MB`;
  const compared = beside.map((each) =>
    each.cost === null
      ? `${each.name}: skipped, not on the PATH`
      : `${each.name}: ${each.cost.seconds.toFixed(2)} s, ratio ${
        (cost.seconds / each.cost.seconds).toFixed(1)
      }`
  );
  return `| ${name} | ${cost.seconds.toFixed(2)} s | ${memory} | ${compared.join("; ")} |`;
}

/** So many runs of which the one in the middle counts. */
const ROUNDS = 3;

/** Processor time beside that of parsing the same files, in turn, so that the machine cancels out. */
async function folderRow(folder: string): Promise<string> {
  const runs: { readonly tool: Cost; readonly parse: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const parse = await once(deno("parse_only.ts", folder));
    const tool = await once(awaitlist(folder));
    if (tool !== null && parse !== null) runs.push({ tool, parse });
  }
  const of = (pick: (run: typeof runs[number]) => number | null) =>
    median(runs.flatMap((run) => pick(run) ?? []));
  const cells = [
    folder,
    `${of(({ tool }) => tool.user).toFixed(2)} s`,
    `${of(({ parse }) => parse.user).toFixed(2)} s`,
    of(({ tool, parse }) => (tool.user ?? NaN) / (parse.user ?? NaN)).toFixed(1),
    of(({ tool, parse }) => tool.seconds / parse.seconds).toFixed(1),
    `${Math.round(Math.max(...runs.map(({ tool }) => tool.memory ?? NaN)))} MB`,
  ];
  return `| ${cells.join(" | ")} |`;
}

async function folders(names: readonly string[]): Promise<void> {
  console.log("| folder | processor | parsing alone | ratio | ratio on the clock | most memory |");
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const name of names) console.log(await folderRow(name));
}

async function table(): Promise<void> {
  const options = parseArgs(Deno.args, {
    string: ["tree", "project", "small", "runs"],
    boolean: ["help"],
  });
  if (options["help"]) return console.log(HELP);
  const named = options._.map(String);
  if (named.length > 0) return await folders(named);
  const runs = Number(options["runs"] ?? 5);
  const temporary = Deno.makeTempDirSync();
  try {
    const tree = given(options["tree"]) ?? `${temporary}/tree`;
    const twice = `${temporary}/twice`;
    if (!given(options["tree"])) {
      writeShops(`${tree}/shop`, 1);
      writeIrrelevant(tree, 0, 4000);
      writeShops(`${twice}/shop`, 1);
      writeIrrelevant(twice, 0, 8000);
    }
    const project = given(options["project"]) ?? `${temporary}/project`;
    if (!given(options["project"])) writeShops(project, 60);
    const small = given(options["small"]) ?? `${temporary}/small`;
    if (!given(options["small"])) writeShops(small, 1);
    const double = `${temporary}/double`;
    writeDouble(project, double);
    console.log("| case | awaitlist | resident | beside |\n| --- | --- | --- | --- |");
    const line = async (...args: Parameters<typeof row>) =>
      console.log(printed(await row(...args)));
    await line("a large tree, one small project in it", awaitlist(tree), [ripgrep(tree)], runs);
    if (!given(options["tree"])) {
      await line("twice the irrelevant files", awaitlist(twice), [ripgrep(twice)], runs);
    }
    const parse = { ...deno("parse_only.ts", project), name: "load and parse only" };
    await line(
      "a project where everything matters",
      awaitlist(project),
      [parse, astGrep(project)],
      runs,
    );
    await line(
      "twice that project",
      awaitlist(double),
      [{ ...awaitlist(project), name: "once" }],
      runs,
    );
    await line("a small project", awaitlist(small), [grammarOnly()], runs);
  } finally {
    Deno.removeSync(temporary, { recursive: true });
  }
}

function given(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

await table();
