/** Holds readReport() to what json() prints, merged() to keeping projects apart, and compared() to fingerprints. */
import { assert, assertEquals } from "@std/assert";
import { json } from "../report/json.ts";
import { finding, listed } from "../testing/findings.ts";
import type { Checklist } from "../finding.ts";
import { narrowed } from "./narrow.ts";
import { merged, readReport } from "./reports.ts";
import type { Selection } from "./select.ts";

const ALL: Selection = {
  select: [],
  ignore: [],
  minConfidence: "review",
  from: ["pymongo", "motor", "async"],
  group: null,
  byHand: false,
  perFileIgnores: [],
};

function read(text: string): Checklist {
  const checklist = readReport({ name: "a.json", text });
  assert(!("error" in checklist), JSON.stringify(checklist));
  return checklist;
}

const SHOP = listed([
  finding({
    fingerprint: "one",
    function: "f",
    edits: [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "await " }],
    trail: [{ path: "a.py", line: 4, column: 1, text: "x", function: "g" }],
    statement: { line: 1, endLine: 1, before: "x", after: "y" },
  }),
  finding({ fingerprint: "two", kind: "dependency", dialect: null, blocks: true, cell: 3 }),
], [{ path: "v.py", line: 7, reason: "Cannot parse: x", matters: true }]);

Deno.test("readReport() reads back what json() printed", () => {
  assertEquals(json(read(json(SHOP))), json(SHOP));
});

Deno.test("readReport() fills in what an older report lacks", () => {
  const old = JSON.parse(json(SHOP));
  delete old.plan;
  delete old.root;
  for (const one of old.findings) {
    for (const name of ["function", "project", "group", "mechanical"]) delete one[name];
  }
  const { findings, summary, plan } = read(JSON.stringify(old));
  assertEquals(findings.map(({ mechanical, project }) => [mechanical, project]), [
    [true, "."],
    [false, "."],
  ]);
  assertEquals([summary.mechanical, summary.byHand, plan.length], [1, 1, 0]);
});

Deno.test("readReport() refuses what is no report, and no report breaks it", () => {
  const said = (text: string) => JSON.stringify(readReport({ name: "a.json", text }));
  assertEquals(said("{"), '{"error":"Cannot read a.json: not JSON"}');
  assertEquals(said("[]"), '{"error":"Cannot read a.json: not a report of --format json"}');
  assertEquals(
    said('{"version":2,"findings":[]}'),
    '{"error":"Cannot read a.json: a report of version 2, not 1"}',
  );
  const odd = { version: 1, findings: [null, 3, { line: -1, kind: "x", trail: 3, edits: [null] }] };
  assertEquals(read(JSON.stringify(odd)).findings.length, 3);
});

Deno.test("merged() keeps projects apart: paths, fingerprints, groups", () => {
  const both = merged([
    { name: "out/shop.json", checklist: SHOP },
    { name: "out/blog.json", checklist: SHOP },
  ]);
  assertEquals(both.findings.map(({ path, project }) => [path, project]), [
    ["blog/app/orders.py", "blog"],
    ["blog/app/orders.py", "blog"],
    ["shop/app/orders.py", "shop"],
    ["shop/app/orders.py", "shop"],
  ]);
  assertEquals(new Set(both.findings.map(({ fingerprint }) => fingerprint)).size, 4);
  const groups = both.plan.map(({ group }) => group);
  assertEquals(groups, [1, 2, 3, 4].slice(0, groups.length));
  assertEquals([both.summary.files, both.summary.findings], [82, 4]);
  assertEquals(both.unread.map(({ path }) => path), ["blog/v.py", "shop/v.py"]);
  const alike = merged([
    { name: "x/a.json", checklist: SHOP },
    { name: "y/a.json", checklist: SHOP },
  ]);
  assertEquals([...new Set(alike.findings.map(({ project }) => project))], ["x/a", "y/a"]);
});

Deno.test("narrowed() tells what is new, known and done, and is open only for what is new", () => {
  const one = finding({ fingerprint: "one" });
  const two = finding({ fingerprint: "two", line: 2 });
  const three = finding({ fingerprint: "three", line: 3 });
  const against = (now: Checklist, before: Checklist) => {
    const { checklist, open } = narrowed(now, () => ALL, before);
    const { baseline, findings } = checklist;
    return [
      baseline?.new,
      baseline?.known,
      baseline?.done,
      findings.map(({ status }) => status),
      open,
    ];
  };
  assertEquals(against(listed([one, three]), listed([one, two])), [
    1,
    1,
    1,
    ["known", "new"],
    true,
  ]);
  assertEquals(against(listed([one]), listed([one, two])), [0, 1, 1, ["known"], false]);
  assertEquals(narrowed(listed([one]), () => ALL, null).open, true);
  const { checklist } = narrowed(listed([one]), () => ALL, listed([two]));
  assertEquals(checklist.baseline?.gone.map(({ line }) => line), [2]);
  const broken = { path: "v.py", line: 1, reason: "x", matters: true };
  assertEquals(narrowed(listed([], [broken]), () => ALL, listed([])).open, true);
  assertEquals(narrowed(listed([], [broken]), () => ALL, listed([], [broken])).open, false);
});
