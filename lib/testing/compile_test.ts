/** What the executable holds, and what `deno install` makes. */
import { assert, assertEquals } from "@std/assert";

const ROOT = new URL("../../", import.meta.url).pathname;

async function deno(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: ROOT,
    env: { NO_COLOR: "1", ...env },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  assertEquals(code, 0, text(stderr));
  return text(stdout) + text(stderr);
}

Deno.test("task compile: one grammar, no debug builds, no source maps", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const { compile } = JSON.parse(await Deno.readTextFile(`${ROOT}/deno.json`)).tasks;
    const [program, ...args] = compile.command.split(" ");
    assertEquals(program, "deno");
    // Deno itself stands in for its runtime without the tools: that one would be fetched.
    const env = { DENORT_BIN: Deno.execPath() };
    await deno([...args, "--output", `${folder}/awaitlist`], env);
    const bytes = await Deno.readFile(`${folder}/awaitlist`);
    // What is embedded stands behind the runtime, its names as JSON.
    const text = new TextDecoder("latin1").decode(bytes.subarray(-40_000_000));
    const names = new Set(
      [...text.matchAll(/\{"File":\{"n":"([^"]+)"/g)].map(([, name = ""]) => name),
    );
    const wasm = [...names].filter((name) => name.endsWith(".wasm")).sort();
    assertEquals(wasm, ["tree-sitter-python.wasm", "tree-sitter.wasm"]);
    assertEquals(
      [...names].filter((name) => /^(?:web-)?tree-sitter.*\.map$|_test\.ts$/.test(name)),
      [],
    );
    assert(names.has("worker.ts"), "workers load their own code");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("README's deno install makes a command that works", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const readme = await Deno.readTextFile(`${ROOT}/README.md`);
    const [, command = ""] = /`deno (install [^`]*)`/.exec(readme) ?? [];
    const args = command.split(" ").map((word) =>
      word.startsWith("jsr:") ? `${ROOT}main.ts` : word
    );
    const [install = "", ...rest] = args;
    // The package brings its import map; a file must be told of it.
    await deno([install, "--root", folder, "--config", `${ROOT}deno.json`, ...rest]);
    const { stdout } = await new Deno.Command(`${folder}/bin/awaitlist`, {
      args: ["--version"],
      env: { PATH: `${Deno.execPath().replace(/\/[^/]*$/, "")}:${Deno.env.get("PATH")}` },
    }).output();
    const { version } = JSON.parse(await Deno.readTextFile(`${ROOT}/deno.json`));
    assertEquals(new TextDecoder().decode(stdout), `${version}\n`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
