/** Runs every annotated fixture of testdata/ through the pipeline, as a test named by the fixture's title. */
import { assertEquals } from "@std/assert";
import { members } from "../../rules/members.ts";
import { newBench } from "./bench.ts";
import { hold, readFixtures } from "./shelf.ts";

/** Folders of testdata/ that hold no fixtures. */
const PROJECTS = ["shop"];

const kept = readFixtures(PROJECTS);
const bench = await newBench();

Deno.test("every fixture can be read, and no two have one title", () => {
  const faults = kept.flatMap(({ path, fixture }) =>
    fixture.faults.map(({ line, reason }) => `testdata/${path}:${line}  ${reason}`)
  );
  assertEquals(faults, []);
  const titles = kept.map(({ fixture }) => fixture.title);
  assertEquals(titles, [...new Set(titles)]);
});

Deno.test("every family of rules has fixtures with a fix and an ok", () => {
  const busy = members.filter(({ row }) =>
    [row.pymongo, row.motor].some((form) =>
      form !== row.async && form !== "absent" && form !== "raises"
    )
  );
  const families = new Set(busy.map(({ id }) => id.slice(0, id.indexOf("."))));
  const lacking = [...families].flatMap((family) => {
    const marks = kept.filter(({ path }) => path.startsWith(`${family}/`))
      .flatMap(({ fixture }) => fixture.marks)
      .filter(({ subject }) => subject.startsWith(`${family}.`));
    return (["fix", "ok"] as const)
      .filter((verb) => !marks.some((mark) => mark.verb === verb))
      .map((verb) => `testdata/${family}/ has no ${verb}`);
  });
  assertEquals(lacking, []);
});

for (const fixture of kept) {
  Deno.test(`${fixture.fixture.title} (${fixture.path})`, () => hold(fixture, bench));
}
