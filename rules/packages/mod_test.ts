/** The rows of packages, held against the names that the facts list. */
import { assert, assertEquals } from "@std/assert";
import { dependencies } from "../../lib/check/dependencies.ts";
import { readManifest } from "../../lib/project/manifests/mod.ts";
import { DRIVER, packages } from "./mod.ts";

const NAMES = `
agno aiogram apache-airflow-providers-mongo apscheduler arctic beanie bunnet celery ddtrace django-mongodb-backend djongo elastic-apm faker
fastapi-cache2 fastapi-pagination fastapi-users fastapi-users-db-beanie fastapi-users-db-mongodb flask-mongoengine
flask-pymongo flask-session kombu langchain-mongodb langgraph-checkpoint-mongodb limits
llama-index-storage-kvstore-mongodb llama-index-vector-stores-mongodb mongodb-atlas-haystack mongodb-odm mongoengine mongojet mongomock mongomock-motor motor motorhead newrelic
odmantic opentelemetry-instrumentation-pymongo ormdantic pydantic-mongo pydongo pymongo pymongo-inmemory pymongo-migrate pymongoarrow
pyodmongo pytest-mongo pytest-mongodb sentry-sdk slowapi testcontainers umongo
`.trim().split(/\s+/);

Deno.test("packages has one row for each library of the facts", () => {
  assertEquals(packages.map(({ name }) => name).sort(), NAMES);
});

Deno.test("packages names each library as PyPI's normal form does, and says what to do in one line", () => {
  for (const { name, write, why, see, imports } of packages) {
    assertEquals(name, name.toLowerCase().replace(/[-_.]+/g, "-"));
    assert(/^[A-Z][^\n]*[^.\n]$/.test(write), `${name}: ${write}`);
    assert(/^\S[^\n]*[^.\n]$/.test(why), `${name}: ${why}`);
    assert(see.startsWith("https://"), name);
    assert(imports.every((path) => /^[a-z_]\w*(\.[a-z_]\w*)*$/.test(path)), name);
  }
});

Deno.test("packages gives a lowest version only where one is needed", () => {
  for (const { name, verdict, atLeast } of packages) {
    if (atLeast === undefined) continue;
    assertEquals(verdict, "needs", name);
    assert(/^\d+(\.\d+)+$/.test(atLeast), name);
  }
});

Deno.test("packages says of every mapper, and of every double, that it wears the drivers' names", () => {
  const shadowing = packages.filter(({ shadows }) => shadows).map(({ name }) => name).sort();
  assertEquals(
    shadowing,
    ("beanie bunnet djongo flask-mongoengine mongodb-odm mongoengine mongojet mongomock mongomock-motor motorhead " +
      "odmantic ormdantic pydantic-mongo pydongo pyodmongo umongo").split(" "),
  );
});

Deno.test("DRIVER names a row, and a version that its row is content with", () => {
  const [, name, version] = /^([a-z]+)>=([\d.]+)$/.exec(DRIVER) ?? [];
  const row = packages.find((one) => one.name === name);
  assertEquals(row?.atLeast, "4.13");
  assertEquals(version, "4.15.1");
});

Deno.test("packages turns Motor into PyMongo, raises PyMongo's floor, and names what holds the move up", async () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["motor==3.3.1", "pymongo>=4.15.1"],
    ["motor[srv]", "pymongo[srv]>=4.15.1"],
    ["pymongo<4.13", "pymongo>=4.15.1"],
    ["pymongo[srv]==4.5", "pymongo[srv]>=4.15.1"],
    ["pymongo>=4.9,<5", "pymongo>=4.15.1,<5"],
    ["beanie==1.26", null],
    ["Flask_PyMongo>=2", null],
    ["odmantic", null],
    ["ddtrace>=3", null],
  ];
  for (const [text, after] of cases) {
    const read = await readManifest("requirements.txt", text);
    assert(!("reason" in read));
    const [finding] = dependencies(read, packages, DRIVER);
    assertEquals([finding?.after, finding?.confidence], [
      after,
      after === null ? "review" : "certain",
    ]);
  }
  for (
    const text of [
      "pymongo>=4.13",
      "pymongo",
      "pymongo<5",
      "beanie~=2.0",
      "sentry-sdk",
      "ddtrace==4.5.1",
      "celery",
      "httpx",
    ]
  ) {
    const read = await readManifest("requirements.txt", text);
    assert(!("reason" in read));
    assertEquals(dependencies(read, packages, DRIVER), [], text);
  }
});
