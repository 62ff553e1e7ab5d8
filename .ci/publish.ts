/**
 * The repository comes in; what JSR would publish of it is made in a folder of its own, and `deno publish` is asked
 * what it thinks of that. The repository takes the standard library from npm, so that a clone is built from one
 * registry, also where JSR cannot be reached; the package takes it from JSR, where it is at home. Without
 * `--publish` it is a dry run; where JSR cannot be reached, that is one with npm's standard library, and it says so.
 */
import { dirname, fromFileUrl, join } from "@std/path";

const ROOT = fromFileUrl(new URL("../", import.meta.url));

/** The release of each package of the standard library that the package asks for. */
const STANDARD: Readonly<Record<string, string>> = {
  cli: "^1.0.0",
  fmt: "^1.0.0",
  path: "^1.0.0",
  text: "^1.0.0",
};

async function run(cwd: string, command: string, args: readonly string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(command, { cwd, args: [...args] })
    .output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  if (!success) throw new Error(`${command} ${args.join(" ")}: ${said}`);
  return said;
}

/** The import map of the package: `@std/x/y` from JSR; what only tests import is not in it. */
export function published(imports: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(imports).flatMap(([name, from]) => {
      const [, std, rest = ""] = /^@std\/([^/]+)(\/.*)?$/.exec(name) ?? [];
      if (std === undefined) return [[name, from]];
      const release = STANDARD[std];
      return release === undefined ? [] : [[name, `jsr:@std/${std}@${release}${rest}`]];
    }),
  );
}

async function reachable(): Promise<boolean> {
  try {
    const response = await fetch("https://jsr.io/@std/path/meta.json");
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const [mode] = Deno.args;
  const online = await reachable();
  if (!online && mode === "--publish") throw new Error("Cannot publish: JSR cannot be reached");
  if (!online) console.error("JSR cannot be reached: checked with the standard library from npm");
  const folder = await Deno.makeTempDir();
  try {
    const files = await run(ROOT, "git", [
      "ls-files",
      "-z",
      "--cached",
      "--others",
      "--exclude-standard",
    ]);
    for (const file of files.split("\0").filter((name) => name !== "")) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.copyFile(join(ROOT, file), join(folder, file)).catch((error) => {
        // Deleted, and not committed yet
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      });
    }
    const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
    if (online) config.imports = published(config.imports);
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify(config, null, 2));
    await Deno.remove(join(folder, "deno.lock"));
    const args = ["publish", "--allow-dirty", ...mode === "--publish" ? [] : ["--dry-run"]];
    console.log(await run(folder, Deno.execPath(), args));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
