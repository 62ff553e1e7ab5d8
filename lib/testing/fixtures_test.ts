/** Runs every annotated fixture of testdata/ through the pipeline, as a test named by the fixture's title. */
import { assertEquals } from "@std/assert";
import { members } from "../../rules/members.ts";
import { rules } from "../../rules/mod.ts";
import { newBench } from "./bench.ts";
import { hold, readFixtures } from "./shelf.ts";

/** Folders of testdata/ that hold no fixtures. */
const PROJECTS = ["backends", "half", "shop"];

const kept = readFixtures(PROJECTS);
const bench = await newBench();
const marked = { fix: subjects("fix"), ok: subjects("ok") };

/** The rules that some fixture has a mark about. */
function subjects(verb: "fix" | "ok"): ReadonlySet<string> {
  const marks = kept.flatMap(({ fixture }) => fixture.marks);
  return new Set(marks.flatMap((mark) => mark.verb === verb ? [mark.subject] : []));
}

Deno.test("every fixture can be read, and no two have one title", () => {
  const faults = kept.flatMap(({ path, fixture }) =>
    fixture.faults.map(({ line, reason }) => `testdata/${path}:${line}  ${reason}`)
  );
  assertEquals(faults, []);
  const titles = kept.map(({ fixture }) => fixture.title);
  assertEquals(titles, [...new Set(titles)]);
});

Deno.test("every driver member that needs an edit has a fixture with a fix and one with an ok", () => {
  const needy = members.filter(({ row }) =>
    row.checks !== undefined ||
    [row.pymongo, row.motor].some((form) =>
      form !== row.async && form !== "absent" && form !== "raises"
    )
  );
  assertEquals(needy.flatMap(({ id }) => lacking(id)), []);
});

Deno.test("every barrier that reports has a fixture with a fix and one with an ok", () => {
  const reporting = rules.barriers.filter(({ row }) =>
    row.finding !== null && row.outcome !== "pass"
  );
  assertEquals(reporting.flatMap(({ id }) => lacking(id)), []);
});

/** What no fixture says of a rule. */
function lacking(id: string): readonly string[] {
  return (["fix", "ok"] as const).filter((verb) => !marked[verb].has(id))
    .map((verb) => `no fixture has #> ${verb} ${id}`);
}

for (const fixture of kept) {
  Deno.test(`${fixture.fixture.title} (${fixture.path})`, () => hold(fixture, bench));
}
