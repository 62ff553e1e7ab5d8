/** Files of the shop and of the fixtures come in, broken in many ways; whatever they are, the checker must say something, and its edits must fit. */
import { assert, assertEquals, assertGreater } from "@std/assert";
import type { Named } from "../finding.ts";
import { applyEdits } from "../edit/apply.ts";
import type { Source } from "../python/source.ts";
import { newBench } from "./bench.ts";
import { chance, samples } from "./projects.ts";

/** How many texts are tried: some thousand, and many more where it is asked for. */
const TEXTS = Deno.env.get("AWAITLIST_LONG") === "1" ? 20_000 : 1_500;

const SEED = Number(Deno.env.get("AWAITLIST_SEED") ?? "12");

const bench = await newBench();
const all = samples();

/** A way to spoil a text; `other` is another file's. */
type Spoil = (text: string, next: (below: number) => number, other: string) => string;

/** Letters of every kind: wide, combining, hidden, from right to left, of no plane, ends of lines. */
const LETTERS = [
  ..."\u{1f40d}\u00e9e\u0301\u200b\u202e\u2028\ufeff\u00a0\u0085\x0c\x00\x1a\r\n\t\\\"'`#:()[]{}@=,.",
  "\ud800",
  "\udc00",
  "ﬁ",
  "𝒹𝒷",
  '"""',
  "await ",
  "async ",
  "\r\n",
];

const SPOILS: Readonly<Record<string, Spoil>> = {
  flip(text, next) {
    const at = next(text.length);
    const code = text.charCodeAt(at) ^ (1 << next(7));
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
  },
  letter(text, next) {
    const at = next(text.length + 1);
    return text.slice(0, at) + LETTERS[next(LETTERS.length)] + text.slice(at);
  },
  cut(text, next) {
    const at = next(text.length + 1);
    return text.slice(0, at) + text.slice(at + next(60));
  },
  end: (text, next) => text.slice(0, next(text.length + 1)),
  splice(text, next, other) {
    const at = next(text.length + 1);
    return text.slice(0, at) + other.slice(next(other.length + 1));
  },
  lines(text, next) {
    const lines = text.split("\n");
    const at = next(lines.length);
    lines.splice(at, 1 + next(4));
    return lines.join("\n");
  },
  twice(text, next) {
    const lines = text.split("\n");
    const at = next(lines.length);
    const block = lines.slice(at, at + 1 + next(5));
    lines.splice(next(lines.length), 0, ...block);
    return lines.join("\n");
  },
  indent(text, next) {
    const lines = text.split("\n");
    const at = next(lines.length);
    lines[at] = next(2) === 0 ? ` ${lines[at]}` : lines[at]!.replace(/^ {1,4}/, "");
    return lines.join("\n");
  },
  join(text, next) {
    const lines = text.split("\n");
    const at = next(lines.length);
    lines.splice(at, 2, `${lines[at]};${(lines[at + 1] ?? "").trim()}`);
    return lines.join("\n");
  },
};

/** A text before and after its edits. */
interface Pair {
  readonly said: string;
  readonly before: string;
  readonly after: string;
}

Deno.test(`${TEXTS} spoiled files are checked without an exception, and their edits fit`, async () => {
  const next = chance(SEED);
  const ways = Object.entries(SPOILS);
  const pairs: Pair[] = [];
  for (let index = 0; index < TEXTS; index++) {
    const sample = all[next(all.length)]!;
    const victim = sample.sources[next(sample.sources.length)]!;
    const other = all[next(all.length)]!.sources[0]!.text;
    let text = victim.text;
    const done: string[] = [];
    for (let times = 1 + next(3); times > 0; times--) {
      const [name, spoil] = ways[next(ways.length)]!;
      text = spoil(text, next, other);
      done.push(name);
    }
    const said = `seed ${SEED}, text ${index}: ${sample.name} ${victim.path}, ${done.join(", ")}`;
    // The shop is too large to be checked whole each time
    const beside = sample.name === "shop" ? [] : sample.sources.filter((one) => one !== victim);
    pairs.push(...await pairsOf([...beside, { path: victim.path, text }], said));
  }
  assertGreater(pairs.length, TEXTS / 4);
  assertEquals(await uncompilable(pairs), []);
});

async function pairsOf(sources: readonly Source[], said: string): Promise<readonly Pair[]> {
  const found = await checked(sources, said);
  return [...Map.groupBy(found, ({ path }) => path)].flatMap(([path, own]) => {
    const before = sources.find((source) => source.path === path)!.text;
    const edits = own.flatMap((finding) => finding.edits ?? []);
    if (edits.length === 0) return [];
    return [{ said, before, after: applied(before, { edits, said }) }];
  });
}

async function checked(sources: readonly Source[], said: string): Promise<readonly Named[]> {
  try {
    return (await bench.check(sources)).findings;
  } catch (error) {
    throw new Error(`${said}:\n${JSON.stringify(sources.at(-1)?.text)}`, { cause: error });
  }
}

function applied(
  before: string,
  { edits, said }: { readonly edits: Parameters<typeof applyEdits>[1]; readonly said: string },
): string {
  try {
    return applyEdits(before, edits);
  } catch (error) {
    throw new Error(`${said}:\n${JSON.stringify(before)}`, { cause: error });
  }
}

/** Compiles what stands on each line, and prints the numbers of the lines that compile. */
const COMPILER = `import json, sys, warnings
warnings.simplefilter("ignore")
for number, line in enumerate(sys.stdin):
    try:
        compile(json.loads(line), "x", "exec", dont_inherit=True)
    except Exception:
        continue
    print(number)
`;

/** The pairs that Python compiles before the edits and not after them; none where there is no Python. */
async function uncompilable(pairs: readonly Pair[]): Promise<readonly string[]> {
  const lines = pairs.flatMap(({ before, after }) => [before, after]).map((text) =>
    `${JSON.stringify(text)}\n`
  );
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command("python3", {
      args: ["-c", COMPILER],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch {
    console.error("No python3 found: what the edits leave is not compiled");
    return [];
  }
  const writing = new Blob(lines).stream().pipeTo(child.stdin);
  const { stdout } = await child.output();
  await writing;
  const good = new Set(new TextDecoder().decode(stdout).split("\n").filter(Boolean).map(Number));
  assert(good.size > 0);
  return pairs.flatMap(({ said, before, after }, index) =>
    good.has(2 * index) && !good.has(2 * index + 1)
      ? [`${said}:\n${before}\n---- after the edits:\n${after}`]
      : []
  );
}
