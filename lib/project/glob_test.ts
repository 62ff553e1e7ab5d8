/** Patterns and paths come in; git itself must say the same of them. */
import { assert, assertEquals } from "@std/assert";
import { globOf } from "./glob.ts";
import { layered, stateOf } from "./ignores.ts";

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

const NAMES = [
  "a",
  "b",
  "ab",
  "a.py",
  "b.pyc",
  "aé",
  "[a]",
  "a b",
  "!a",
  "#a",
  "-",
  "A",
  "a\\",
  "é",
];
const PARTS = [
  ...["a", "b", "*", "?", "**", "/", "/", "[ab]", "[!a]", "[^b-z]", "[a-", "[]a]", "[[:alpha:]]"],
  ...["\\a", "\\*", "\\", " ", "\\ ", "!", "#", ".py", "[", "]", "é", "/**/", "**/", "/**", "-"],
  ...["[[:nope:]]", "[a-c]", "[\\]]", "[--b]", "[[:upper:]a]", "[/]", "[a/b]", "***"],
];
const CASES = 300;

Deno.test({
  name: "globOf() and stateOf() say of random rules and paths what git says",
  ignore: !await hasGit(),
  async fn() {
    const root = await Deno.realPath(await Deno.makeTempDir());
    try {
      const next = numbers(7);
      const pick = <T>(all: readonly T[]): T => all[next(all.length)]!;
      const paths: string[] = [];
      const layers = new Map<string, ReturnType<typeof layered>>();
      for (let one = 0; one < CASES; one++) {
        const base = `${root}/${one}`;
        const rules = Array.from({ length: 1 + next(3) }, () =>
          (next(5) === 0 ? "!" : "") +
          Array.from({ length: 1 + next(4) }, () => pick(PARTS)).join(""));
        for (let depth = 0; depth < 4; depth++) {
          const names = Array.from({ length: depth + 1 }, () => pick(NAMES));
          const path = `${one}/${names.join("/")}`;
          try {
            await Deno.mkdir(`${root}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
            if (next(4) === 0) await Deno.mkdir(`${root}/${path}`);
            else await Deno.writeTextFile(`${root}/${path}`, "");
            paths.push(path);
          } catch {
            // A file of that name stands in the way
          }
        }
        await Deno.writeTextFile(`${base}/.gitignore`, rules.join("\n"));
        layers.set(`${one}`, layered({ base, above: null }, rules));
      }
      await git(root, ["init", "--quiet"], "");
      const said = await git(
        root,
        ["check-ignore", "--no-index", "-v", "-n", "-z", "--stdin"],
        paths.join("\0"),
      );
      const fields = said.split("\0");
      let ignored = 0;
      for (const [index, path] of paths.entries()) {
        const pattern = fields[4 * index + 2]!;
        const wanted = pattern !== "" && !pattern.startsWith("!");
        const layer = layers.get(path.split("/")[0]!)!;
        assertEquals(
          isIgnored(root, path, layer),
          wanted,
          `${JSON.stringify(layer.lines)} ${path} ${pattern}`,
        );
        if (wanted) ignored++;
      }
      assert(ignored > CASES / 4, `${ignored}`);
    } finally {
      await Deno.remove(root, { recursive: true });
    }
  },
});

/** Asks for the folders on the way first, as the walk does. */
function isIgnored(root: string, path: string, layer: ReturnType<typeof layered>): boolean {
  const names = path.split("/");
  return names.slice(1).some((_, index) => {
    const file = `${root}/${names.slice(0, index + 2).join("/")}`;
    return stateOf(file, Deno.statSync(file).isDirectory, layer) === "ignored";
  });
}

async function hasGit(): Promise<boolean> {
  try {
    return (await new Deno.Command("git", { args: ["--version"] }).output()).success;
  } catch {
    return false;
  }
}

async function git(cwd: string, args: readonly string[], input: string): Promise<string> {
  const child = new Deno.Command("git", {
    args: [...args],
    cwd,
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(input));
  await writer.close();
  return new TextDecoder().decode((await child.output()).stdout);
}

Deno.test("globOf() takes a pattern of many stars on a long name in its stride", () => {
  const stars = globOf(`${"*a".repeat(100)}b`);
  const deep = globOf(`${"**/a/".repeat(100)}b`);
  assertEquals(stars?.matches("a".repeat(4000), false), false);
  assertEquals(deep?.matches("a/".repeat(1000) + "a", false), false);
  assertEquals(deep?.matches("a/".repeat(1000) + "b", false), true);
});
