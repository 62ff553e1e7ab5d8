/** Reads the fixtures of testdata/, and writes what the checker says in their place when it is told to accept it. */
import { assertEquals, AssertionError } from "@std/assert";
import { type Bench, judge, type Verdict } from "./fixture.ts";
import { type Fixture, readMarks } from "./marks.ts";

const TESTDATA = new URL("../../testdata/", import.meta.url);

/** A fixture, and where it is kept. */
export type Kept = {
  /** Below testdata/. */
  readonly path: string;
  readonly fixture: Fixture;
};

/** The fixtures of the folders of testdata/, but for these. */
export function readFixtures(except: readonly string[]): readonly Kept[] {
  return [...Deno.readDirSync(TESTDATA)]
    .filter(({ name, isDirectory }) => isDirectory && !except.includes(name))
    .flatMap(({ name }) =>
      [...Deno.readDirSync(new URL(name, TESTDATA))].map((file) => `${name}/${file.name}`)
    )
    .filter((path) => path.endsWith(".py") && !path.endsWith(".after.py"))
    .sort()
    .map((path) => ({ path, fixture: read(path) }));
}

function read(path: string): Fixture {
  const text = Deno.readTextFileSync(new URL(path, TESTDATA));
  return readMarks(text, "fixture.py");
}

/** Whether this run rewrites what it cannot confirm; never in CI. */
export function accepting(): boolean {
  if (!Deno.args.includes("--accept")) return false;
  if (Deno.env.get("CI")) {
    throw new Error("Cannot accept in CI: accept at home, read the diff, commit it");
  }
  return true;
}

/** Fails unless the fixture says what is found and the file after all edits is the one beside it. */
export async function hold(kept: Kept, bench: Bench): Promise<void> {
  const { path } = kept;
  const verdict = await judge(accepting() ? await accept(kept, bench) : kept.fixture, bench);
  if (verdict.faults.length > 0) throw new AssertionError(print(path, verdict));
  assertEquals(
    readText(afterPath(path)),
    verdict.after,
    `${afterPath(path)} is not the file after all edits (deno task accept writes it)`,
  );
}

async function accept({ path, fixture }: Kept, bench: Bench): Promise<Fixture> {
  const { text, after } = await judge(fixture, bench);
  Deno.writeTextFileSync(new URL(path, TESTDATA), text);
  writeAfter(path, after);
  return read(path);
}

/** Fails unless a text of testdata/ is exactly this. */
export function holdText(path: string, text: string): void {
  if (accepting()) Deno.writeTextFileSync(new URL(path, TESTDATA), text);
  assertEquals(text, readText(path), `testdata/${path} is stale (deno task accept writes it)`);
}

function print(path: string, { faults, diff }: Verdict): string {
  const lines = faults.map(({ line, reason }) => `  testdata/${path}:${line}  ${reason}`);
  const advice = "If it is right as it is found: deno task accept, then read the diff";
  return [`${path} does not say what is found`, ...lines, "", diff, "", advice].join("\n");
}

function afterPath(path: string): string {
  return path.replace(/\.py$/, ".after.py");
}

function readText(path: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(path, TESTDATA));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function writeAfter(path: string, after: string | null): void {
  const url = new URL(afterPath(path), TESTDATA);
  if (after !== null) Deno.writeTextFileSync(url, after);
  else if (readText(afterPath(path)) !== null) Deno.removeSync(url);
}

/** The Python files of the shop, by path. */
export function readShop(): ReadonlyMap<string, string> {
  const root = new URL("shop/", TESTDATA);
  const read = (folder: string): [string, string][] =>
    [...Deno.readDirSync(new URL(folder, root))].flatMap(({ name, isDirectory }) =>
      isDirectory
        ? read(`${folder}${name}/`)
        : name.endsWith(".py")
        ? [[folder + name, Deno.readTextFileSync(new URL(folder + name, root))]]
        : []
    );
  return new Map(
    read("./").map(([path, text]) => [path.replace(/^\.\//, ""), text] as const).sort(),
  );
}
