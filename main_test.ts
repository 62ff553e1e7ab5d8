/** Runs the tool as a user does, with read permission alone. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import config from "./deno.json" with { type: "json" };

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function awaitlist(...args: string[]): Promise<Run> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--quiet", "--allow-read", "main.ts", ...args],
    cwd: import.meta.dirname ?? ".",
  }).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

Deno.test("main prints help and the version on standard output", async () => {
  const help = await awaitlist("--help");
  assertEquals([help.code, help.err], [0, ""]);
  assertStringIncludes(help.out, "--min-confidence");
  assertEquals(await awaitlist("--version"), { code: 0, out: `${config.version}\n`, err: "" });
});

Deno.test("main refuses an unknown option, value, stage or rule on standard error with 2", async () => {
  for (
    const [args, nearest] of [
      [["--formt=json"], "--format"],
      [["--format=jsn"], "json"],
      [["--show=infr"], "infer"],
      [["--select=colection"], "collection"],
      [["--explain=collection.find_on"], "collection.find_one"],
    ] as const
  ) {
    const run = await awaitlist(...args);
    assertEquals([run.code, run.out], [2, ""]);
    assertMatch(run.err, new RegExp(`^Unknown .*: the nearest is ${nearest} .*\n$`));
  }
});

Deno.test("main explains a rule, and all rules below a prefix", async () => {
  const one = await awaitlist("--explain", "collection.aggregate");
  assertMatch(one.out, /^collection\.aggregate\n( {2}.*\n)+$/);
  const many = await awaitlist("--explain", "cursor");
  assertStringIncludes(many.out, "\n\ncursor.to_list\n");
});

Deno.test("main says that a folder holds no Python and exits with 0", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const run = await awaitlist(folder);
    assertEquals(run, { code: 0, out: "No Python files found, nothing to check.\n", err: "" });
  } finally {
    await Deno.remove(folder);
  }
});

Deno.test("main ends quietly when its reader goes away", async () => {
  const run = await new Deno.Command("bash", {
    args: [
      "-c",
      `"$0" run --no-prompt --quiet --allow-read main.ts --explain collection | (exec 0<&-); exit "\${PIPESTATUS[0]}"`,
      Deno.execPath(),
    ],
    cwd: import.meta.dirname ?? ".",
  }).output();
  assertEquals(new TextDecoder().decode(run.stderr), "");
  assertEquals(run.code, 0);
});
