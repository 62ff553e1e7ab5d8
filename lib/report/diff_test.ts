/** Holds diff() to what `git apply` takes. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { applyEdits } from "../edit/apply.ts";
import { finding, listed } from "../testing/findings.ts";
import type { Edit, Finding } from "../finding.ts";
import { diff } from "./diff.ts";

function insert(path: string, line: number, column: number, text: string, to = column): Finding {
  const edit: Edit = { line, column, endLine: line, endColumn: to, text };
  return finding({ path, line, column, edits: [edit] });
}

const GROUND = { root: "/r", here: "/r", repository: "/r" };

function report(files: Readonly<Record<string, string>>, findings: readonly Finding[]): string {
  const made = diff(listed(findings), (path) => files[path] ?? "", GROUND);
  assert("text" in made);
  return made.text;
}

/** Runs `git apply` on the files and gives what stands in them afterwards. */
async function gitApply(
  files: Readonly<Record<string, string>>,
  patch: string,
): Promise<Record<string, string>> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [path, text] of Object.entries(files)) {
      const parent = `${folder}/${path}`.replace(/\/[^/]*$/, "");
      await Deno.mkdir(parent, { recursive: true });
      await Deno.writeTextFile(`${folder}/${path}`, text);
    }
    await Deno.writeTextFile(`${folder}/.patch`, patch);
    const git = await new Deno.Command("git", {
      args: ["apply", "--whitespace=nowarn", ".patch"],
      cwd: folder,
      stderr: "piped",
      env: { GIT_DIR: `${folder}/none`, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    }).output();
    assertEquals(new TextDecoder().decode(git.stderr), "");
    const after: Record<string, string> = {};
    for (const path of Object.keys(files)) {
      after[path] = await Deno.readTextFile(`${folder}/${path}`);
    }
    return after;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("diff() prints one hunk with three lines of context", () => {
  const text = "1\n2\n3\n4\nx = c.find_one()\n6\n7\n8\n9\n";
  assertEquals(
    report({ "a/b.py": text }, [insert("a/b.py", 5, 5, "await ")]),
    `diff --git a/a/b.py b/a/b.py
--- a/a/b.py
+++ b/a/b.py
@@ -2,7 +2,7 @@
 2
 3
 4
-x = c.find_one()
+x = await c.find_one()
 6
 7
 8
`,
  );
});

Deno.test("diff() is taken by git apply, whatever the names and line ends", async () => {
  const files = {
    "plain.py": Array.from({ length: 40 }, (_, i) => `line ${i + 1}\n`).join(""),
    'with space/qu"ote\\ é\t.py': "a\r\nb\r\nc\r\n",
    "no newline.py": "a\nb",
    "bom.py": "\ufeffa\nb\n",
    "empty.py": "",
    "cr.py": "a\rb\rc",
  };
  const findings = [
    insert("plain.py", 1, 1, "# first\n"),
    ...[2, 3, 9, 16, 24, 25, 33].map((line) => insert("plain.py", line, 1, "await ")),
    insert("plain.py", 30, 1, "", 5),
    finding({
      path: "plain.py",
      line: 38,
      edits: [{ line: 38, column: 1, endLine: 40, endColumn: 1, text: "" }],
    }),
    insert("plain.py", 41, 1, "last"),
    insert('with space/qu"ote\\ é\t.py', 2, 1, "await "),
    insert("no newline.py", 2, 2, "!"),
    insert("bom.py", 1, 1, "await "),
    insert("empty.py", 1, 1, "import x\n"),
    insert("cr.py", 2, 1, "await "),
  ];
  const after = await gitApply(files, report(files, findings));
  for (const [path, text] of Object.entries(files)) {
    const edits = findings.filter((one) => one.path === path).flatMap((one) => one.edits ?? []);
    assertEquals(after[path], applyEdits(text, edits), path);
  }
  assertEquals(after['with space/qu"ote\\ é\t.py'], "a\r\nawait b\r\nc\r\n");
});

Deno.test("diff() is empty without edits, and drops edits that change nothing", () => {
  assertEquals(report({ "a.py": "x\n" }, [finding({ path: "a.py" })]), "");
  assertEquals(report({ "a.py": "x\n" }, [insert("a.py", 1, 1, "x", 2)]), "");
});

Deno.test("diff() leaves out the items whose edits contradict others, and names them", () => {
  const findings = [
    insert("a.py", 1, 1, "x", 3),
    insert("a.py", 1, 2, "y", 3),
    insert("a.py", 1, 3, "z", 4),
    insert("a.py", 9, 1, "w"),
    insert("b.py", 1, 1, "await "),
  ];
  const made = diff(listed(findings), () => "abc\n", GROUND);
  assert("text" in made);
  assertStringIncludes(made.text, "+xz\n");
  assertStringIncludes(made.text, "+await abc");
  assertEquals(made.notes.map((note) => note.split(":", 2).join(":")), [
    "a.py:1 is left out",
    "a.py:9 is left out",
  ]);
});
