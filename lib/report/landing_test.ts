/** Patches for files with every sort of name, from every folder, come in; git must change these files and no others. */
import { assertEquals } from "@std/assert";
import { finding, listed } from "../testing/findings.ts";
import { diff } from "./diff.ts";
import { landingOf, quoted } from "./landing.ts";

Deno.test("landingOf() counts from the repository's top, else from the current folder, and refuses what git passes over", () => {
  const ground = { root: "/r/app/src", here: "/r/app", repository: "/r" };
  assertEquals(landingOf(ground, "a.py"), { name: "app/src/a.py", git: true });
  const alone = { ...ground, repository: null };
  assertEquals(landingOf(alone, "a.py"), { name: "src/a.py", git: false });
  assertEquals(landingOf({ ...alone, here: "/r/app/src/deep" }, "a.py"), null);
  assertEquals(landingOf({ ...ground, here: "/r/application" }, "a.py"), null);
  // In a repository that nobody sees, git would take app/x.py in app/ for x.py
  assertEquals(landingOf({ ...alone, root: "/r/app" }, "app/x.py"), {
    name: "app/x.py",
    git: true,
  });
  assertEquals(landingOf({ root: "/", here: "/", repository: null }, "a.py")?.name, "a.py");
});

Deno.test("quoted() writes names as git does", () => {
  assertEquals(["a b.py", "é.py", 'a"b', "a\\b", "a\n\t\x01"].map(quoted), [
    "a b.py",
    "é.py",
    '"a\\"b"',
    '"a\\\\b"',
    '"a\\n\\t\\001"',
  ]);
});

const NAMES = [
  "plain.py",
  "a b.py",
  " lead.py",
  "it's.py",
  'quo"te.py',
  "back\\slash.py",
  "tab\tnew\nline.py",
  "é\u{1f40d}.py",
  "x 2020-01-01 10:00:00.py",
  "app/x.py",
  "sub/app/x.py",
  "sub/x.py",
  "b/b.py",
  "a/a.py",
];

Deno.test({
  name:
    "diff() makes patches that git applies from each folder, in a repository and out of one, to the files named",
  ignore: Deno.build.os === "windows",
  async fn() {
    for (const [repository, known] of [[true, true], [true, false], [false, false]] as const) {
      for (const folder of ["", "app", "app/sub"]) {
        await landsIn(folder, { repository, known });
      }
    }
  },
});

/** All names below a folder, and the same beside and above it: only the first change. */
async function landsIn(
  folder: string,
  { repository, known }: { readonly repository: boolean; readonly known: boolean },
): Promise<void> {
  const top = await Deno.realPath(await Deno.makeTempDir());
  const root = folder === "" ? top : `${top}/${folder}`;
  try {
    if (repository) await run("git", ["init", "--quiet"], top);
    const files = new Set(
      ["", "app/", "app/sub/"].flatMap((place) => NAMES.map((name) => `${top}/${place}${name}`)),
    );
    for (const file of files) {
      await Deno.mkdir(file.replace(/\/[^/]*$/, ""), { recursive: true });
      await Deno.writeTextFile(file, "f()\n");
    }
    const edits = [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "await " }];
    const findings = NAMES.map((path) => finding({ path, line: 1, column: 1, edits }));
    const ground = { root, here: root, repository: known ? top : null };
    // Without a sight of the repository, a name that repeats the folder's is refused by git, or lands where it stands
    const sure = findings.filter(({ path }) => known || !repository || !isGuessed(root, path));
    const made = diff(listed(sure), () => "f()\n", ground);
    const patch = "text" in made ? made.text : "";
    await Deno.writeTextFile(`${top}/.patch`, patch);
    assertEquals(await run("git", ["apply", `${top}/.patch`], root), "");
    const wanted = new Set(sure.map(({ path }) => `${root}/${path}`));
    for (const file of files) {
      const text = wanted.has(file) ? "await f()\n" : "f()\n";
      assertEquals(await Deno.readTextFile(file), text, `${folder} ${repository} ${known} ${file}`);
    }
  } finally {
    await Deno.remove(top, { recursive: true });
  }
}

function isGuessed(root: string, path: string): boolean {
  return landingOf({ root, here: root, repository: null }, path)?.git === true;
}

async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const { stderr } = await new Deno.Command(command, { args: [...args], cwd, env }).output();
  return new TextDecoder().decode(stderr);
}
