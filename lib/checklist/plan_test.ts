/** Holds planned() to what must land together, and in which order. */
import { assertEquals } from "@std/assert";
import type { Finding, Hop } from "../finding.ts";
import { finding } from "../testing/findings.ts";
import { planned } from "./plan.ts";

function hop(path: string, line: number, name: string | null, text = ""): Hop {
  return { path, line, column: 1, text, ...(name === null ? {} : { function: name }) };
}

/** A client that is made at module level: its class is renamed, and so is the import. */
function made(path: string): readonly Finding[] {
  const built = { path, line: 3, dialect: "pymongo", before: "MongoClient" } as const;
  return [
    finding({ ...built, line: 1, kind: "import", trail: [hop(path, 1, null)] }),
    finding({ ...built, kind: "rename", trail: [hop(path, 3, null, "c = MongoClient()")] }),
  ];
}

/** A call in a function of what is made in line 3 of that file. */
function used(path: string, name: string, from: string | null): Finding {
  const trail = [hop(path, 9, name), ...(from === null ? [] : [hop(from, 3, null)])];
  return finding({ path, line: 9, function: name, trail, edits: [] });
}

/** The function becomes async, because of what it calls. */
function spread(path: string, name: string, callee: Hop): Finding {
  return finding({
    path,
    kind: "async-def",
    function: name,
    dialect: null,
    trail: [hop(path, 8, name), callee],
  });
}

function groups(findings: readonly Finding[]): readonly number[] {
  return planned(findings, "awaitlist").findings.map(({ group }) => group);
}

Deno.test("planned() keeps apart what two clients are used for", () => {
  const [one, other] = [made("a.py"), made("b.py")];
  const numbers = groups([...one, used("a.py", "f", "a.py"), ...other, used("c.py", "g", "b.py")]);
  assertEquals(numbers, [1, 1, 1, 2, 2, 2]);
});

Deno.test("planned() joins what calls spread through, across files", () => {
  const numbers = groups([
    used("a.py", "f", "a.py"),
    ...made("a.py"),
    spread("b.py", "g", hop("a.py", 8, "f")),
    spread("c.py", "h", hop("b.py", 8, "g")),
    finding({ path: "c.py", function: "other", dialect: "async" }),
  ]);
  assertEquals(numbers, [2, 2, 2, 2, 2, 1]);
});

Deno.test("planned() joins all of a project's objects where a trail ends before the object is made", () => {
  const lost = used("c.py", "g", null);
  assertEquals(groups([...made("a.py"), ...made("b.py"), lost]), [1, 1, 1, 1, 1]);
  const elsewhere = { ...lost, project: "other" };
  assertEquals(groups([...made("a.py"), ...made("b.py"), elsewhere]), [2, 2, 3, 3, 1]);
});

Deno.test("planned() joins with its file what an edit brings an import for", () => {
  const far = [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "import asyncio\n" }];
  const one = finding({ line: 9, function: "f", dialect: "async", edits: far });
  const other = finding({ line: 1, kind: "import", dialect: "async" });
  assertEquals(groups([one, other]), [1, 1]);
});

Deno.test("planned() raises requirements first, drops them last, and puts people's work behind the patch's", () => {
  const edits = [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "x" }];
  const needs = { kind: "dependency", dialect: null, edits } as const;
  const findings = [
    finding({ ...needs, rule: "packages.old", before: "old>=3", after: "new>=4" }),
    finding({ path: "a.py", function: "f", dialect: "async" }),
    finding({ path: "b.py", function: "g", dialect: "async", edits }),
    finding({ ...needs, rule: "packages.new", before: "new==3", after: "new>=4" }),
  ];
  assertEquals(groups(findings), [4, 3, 2, 1]);
});

Deno.test("planned() lays functions in layers, from the driver up, whatever goes in circles", () => {
  const { plan } = planned([
    used("a.py", "f", "a.py"),
    ...made("a.py"),
    spread("a.py", "g", hop("a.py", 8, "f")),
    spread("a.py", "h", hop("a.py", 8, "g")),
    spread("a.py", "i", hop("a.py", 8, "j")),
    spread("a.py", "j", hop("a.py", 8, "i")),
  ], "awaitlist src");
  const [circle, group] = plan;
  assertEquals(group?.layers.map((layer) => layer.map((one) => one.function)), [
    [null, "f"],
    ["g"],
    ["h"],
  ]);
  assertEquals(circle?.layers.flat().map((one) => one.function), ["i", "j"]);
  assertEquals(group?.command, "awaitlist src --group 2 --format diff");
});

Deno.test("planned() names the libraries that a project waits for", () => {
  const blocks = finding({
    kind: "dependency",
    rule: "packages.odm",
    dialect: null,
    after: null,
    blocks: true,
  });
  const { plan } = planned([blocks, used("a.py", "f", null)], "awaitlist");
  assertEquals(plan.map(({ blockers }) => blockers), [["packages.odm"], ["packages.odm"]]);
});
