/** What README, the action, the workflows and the hook tell people to run is run as it stands there, on local sources. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parse } from "@std/yaml/parse";

const ROOT = new URL("../../", import.meta.url).pathname.replace(/\/$/, "");

const PROJECT: Readonly<Record<string, string>> = {
  "app/__init__.py": "",
  "app/db.py": "from pymongo import MongoClient\n\ndb = MongoClient().shop\n",
  "app/main.py": `from app.db import db


def first(name):
    return db.users.find_one({"name": name})


def main():
    print(first("a"))


if __name__ == "__main__":
    main()
`,
  "requirements.txt": "pymongo==4.6\n",
};

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Said {
  readonly code: number;
  readonly out: string;
}

/** A folder with the project in `project/`, under git, and awaitlist on the PATH as README installs it. */
async function inScratch(run: (scratch: Scratch) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  const bash = async (
    script: string,
    env: Readonly<Record<string, string>> = {},
    cwd = "project",
  ) => {
    const { code, stdout, stderr } = await new Deno.Command("bash", {
      args: ["--noprofile", "--norc", "-eo", "pipefail", "-c", local(script)],
      cwd: `${folder}/${cwd}`,
      env: {
        PATH: `${folder}/bin:${Deno.env.get("PATH")}`,
        NO_COLOR: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        ...env,
      },
    }).output();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    return { code, out: text(stdout) + text(stderr) };
  };
  try {
    await write(`${folder}/project`, PROJECT);
    // What `deno install` makes, without the seconds that it takes.
    await write(`${folder}/bin`, {
      awaitlist: `#!/bin/sh\nexec deno run --quiet --allow-read ${ROOT}/main.ts "$@"\n`,
      deno: `#!/bin/sh\nexec ${Deno.execPath()} "$@"\n`,
    });
    for (const name of ["awaitlist", "deno"]) await Deno.chmod(`${folder}/bin/${name}`, 0o755);
    const made = await bash(
      "git init -q -b main . && git add . && git -c user.name=a -c user.email=a commit -qm a",
    );
    assertEquals(made.code, 0, made.out);
    await run({ folder, bash });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

interface Scratch {
  readonly folder: string;
  readonly bash: (
    script: string,
    env?: Readonly<Record<string, string>>,
    cwd?: string,
  ) => Promise<Said>;
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await Deno.mkdir(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await Deno.writeTextFile(`${folder}/${path}`, text);
  }
}

/** The published package is these sources. */
function local(script: string): string {
  return script.replace(/jsr:@awaitlist\/awaitlist(?:@[\w.^]+)?/g, `${ROOT}/main.ts`);
}

function fenced(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))]
    .map(([, body = ""]) => body);
}

/** Takes long, and has a test or a step of its own. */
const ELSEWHERE = /^deno (?:task|install)\b|^awaitlist reports/;

Deno.test("README: each command works, from the audit to the guard", async () => {
  const readme = await Deno.readTextFile(`${ROOT}/README.md`);
  const inline = [
    ...readme.replace(/^```.*?^```$/gms, "").matchAll(/`((?:awaitlist|deno) [^`]+)`/g),
  ]
    .map(([, command = ""]) => command);
  const commands = [
    ...fenced(readme, "sh").flatMap((block) => block.trim().split("\n")).map((line) =>
      line.replace(/\s+#.*$/, "")
    ),
    ...inline,
  ].filter((command) => !ELSEWHERE.test(command));
  assert(commands.length >= 10, commands.join("\n"));
  await inScratch(async ({ bash }) => {
    for (const command of commands) {
      const clone = command.includes("main.ts testdata");
      const { code, out } = await bash(clone ? `cd ${ROOT} && ${command}` : command);
      assert(code <= 1 && !/Unknown|Cannot|error:/.test(out), `${command}: ${code}\n${out}`);
      if (!command.includes("git apply")) continue;
      assertEquals((await bash("git diff --quiet")).code, 1, `${command} changes nothing\n${out}`);
      await bash("git checkout -q .");
    }
  });
});

Deno.test("README: the commands for GitLab end in a report, and a baseline lets pass what is known", async () => {
  const readme = await Deno.readTextFile(`${ROOT}/README.md`);
  const block = fenced(readme, "yaml").find((one) => one.includes("gl-code-quality"));
  const { awaitlist } = parse(block ?? "") as { awaitlist: { script: readonly string[] } };
  await inScratch(async ({ folder, bash }) => {
    await bash("awaitlist . --format json > awaitlist.json || true");
    for (const line of awaitlist.script) {
      const { code, out } = await bash(line);
      assertEquals(code, 0, `${line}\n${out}`);
    }
    const issues = JSON.parse(await Deno.readTextFile(`${folder}/project/gl-code-quality.json`));
    assert(issues.length > 3);
    await Deno.writeTextFile(
      `${folder}/project/app/new.py`,
      "from app.db import db\nprint(db.users.find_one())\n",
    );
    const { code } = await bash(awaitlist.script.at(-1) ?? "");
    assertEquals(code, 1);
  });
});

Deno.test("pre-commit: the hook's entry is there, runs on the current folder, and takes options", async () => {
  const hooks = parse(await Deno.readTextFile(`${ROOT}/.pre-commit-hooks.yaml`)) as readonly {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
  }[];
  const readme = await Deno.readTextFile(`${ROOT}/README.md`);
  const block = fenced(readme, "yaml").find((one) => one.includes("repos:"));
  const { repos: [{ hooks: [used] }] } = parse(block ?? "") as {
    repos: [{ hooks: [{ id: string; args: readonly string[] }] }];
  };
  const hook = hooks.find(({ id }) => id === used.id);
  assertEquals(hook?.language, "script");
  await inScratch(async ({ bash }) => {
    const found = await bash(`${ROOT}/${hook?.entry}`);
    assertEquals(found.code, 1);
    assertStringIncludes(found.out, "app/main.py");
    await bash("awaitlist . --format json > awaitlist.json || true");
    const known = await bash(`${ROOT}/${hook?.entry} ${used.args.join(" ")}`);
    assertEquals(known.code, 0, known.out);
  });
});

/** What GitHub puts in the place of `${{ … }}`. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name) => {
    const value = values[name];
    assert(value !== undefined, `Nothing is known of ${name}`);
    return value;
  });
}

function filled(step: Step, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, text]) => [name, fill(text, values)]),
  );
}

Deno.test("action: it checks, writes the summary and SARIF, and with its baseline passes what is known", async () => {
  const folder = `${ROOT}/.github/actions/awaitlist`;
  const { runs, inputs } = parse(await Deno.readTextFile(`${folder}/action.yml`)) as {
    readonly runs: { readonly steps: readonly Step[] };
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  };
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value }]) => [`inputs.${name}`, value]),
  );
  await inScratch(async ({ folder: temp, bash }) => {
    const values: Record<string, string> = {
      ...given,
      "github.action_path": folder,
      "runner.temp": temp,
    };
    const ran: number[] = [];
    for (let round = 0; round < 2; round++) {
      await Deno.writeTextFile(`${temp}/summary`, "");
      await Deno.writeTextFile(`${temp}/output`, "");
      for (const step of runs.steps) {
        if (step.run === undefined) continue;
        const { code, out } = await bash(step.run, {
          ...filled(step, values),
          GITHUB_STEP_SUMMARY: `${temp}/summary`,
          GITHUB_OUTPUT: `${temp}/output`,
        });
        if (step.run.startsWith("exit")) ran.push(code);
        else assertEquals(code, 0, `${step.name}\n${out}`);
        for (const line of (await Deno.readTextFile(`${temp}/output`)).split("\n")) {
          const [name = "", value = ""] = line.split("=");
          values[`steps.check.outputs.${name}`] = value;
        }
      }
      assertStringIncludes(await Deno.readTextFile(`${temp}/summary`), "app/main.py");
      const sarif = JSON.parse(await Deno.readTextFile(`${temp}/awaitlist/report.sarif`));
      assert(sarif.runs[0].results.length > 3);
    }
    // New at first; known once the first report is the baseline
    assertEquals(ran, [1, 0]);
  });
});

Deno.test("audit.yml: it lists, checks each repository, and merges all into one page and one report", async () => {
  const { jobs, env } = parse(await Deno.readTextFile(`${ROOT}/.github/workflows/audit.yml`)) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
    readonly env: Readonly<Record<string, string>>;
  };
  const scripts = (job: string) => jobs[job]?.steps.filter(({ run }) => run !== undefined) ?? [];
  await inScratch(async ({ folder, bash }) => {
    await bash("git clone -q --bare . ../acme/one.git && git clone -q --bare . ../acme/two.git");
    await Deno.mkdir(`${folder}/work`);
    const files = { GITHUB_OUTPUT: `${folder}/output`, GITHUB_STEP_SUMMARY: `${folder}/summary` };
    const [list] = scripts("list");
    const listed = await bash(list?.run ?? "", {
      ...files,
      REPOSITORIES: "acme/one, acme/two\nacme/gone $(touch evil) acme/one",
    }, "work");
    assertEquals(listed.code, 0, listed.out);
    const [, matrix = ""] = /^matrix=(.*)$/m.exec(await Deno.readTextFile(files.GITHUB_OUTPUT)) ??
      [];
    const batches: readonly { readonly repositories: string }[] = JSON.parse(matrix);
    assertEquals(batches.map(({ repositories }) => repositories), [
      "acme/gone",
      "acme/one",
      "acme/two",
    ]);
    for (const { repositories } of batches) {
      for (const step of scripts("audit")) {
        const { code, out } = await bash(step.run ?? "", {
          ...files,
          AWAITLIST: local(env["AWAITLIST"] ?? ""),
          REPOSITORIES: repositories,
          TOKEN: "t",
          GITHUB_SERVER_URL: `file://${folder}`,
        }, "work");
        assertEquals(code, 0, out);
        assertEquals(out.includes("Cannot check"), repositories === "acme/gone", out);
      }
    }
    for (const step of scripts("merge")) {
      const { code, out } = await bash(
        step.run ?? "",
        { ...files, AWAITLIST: local(env["AWAITLIST"] ?? "") },
        "work",
      );
      assertEquals(code, 0, out);
    }
    const report = JSON.parse(await Deno.readTextFile(`${folder}/work/page/awaitlist.json`));
    assert(report.findings.length > 6);
    assertStringIncludes(await Deno.readTextFile(`${folder}/work/page/index.html`), "acme--two");
    assertStringIncludes(
      await Deno.readTextFile(files.GITHUB_STEP_SUMMARY),
      "acme/gone: not checked",
    );
  });
});

Deno.test("every YAML file of the repository parses", async () => {
  for (const path of ["workflows/ci.yml", "workflows/audit.yml", "actions/awaitlist/action.yml"]) {
    assert(parse(await Deno.readTextFile(`${ROOT}/.github/${path}`)) !== null, path);
  }
  const readme = await Deno.readTextFile(`${ROOT}/README.md`);
  for (const block of fenced(readme, "yaml")) assert(parse(block) !== null);
});
