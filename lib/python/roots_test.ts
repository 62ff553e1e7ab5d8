/** Which modules a name can mean, by the layouts that projects have. */
import { assertEquals, assertGreater } from "@std/assert";
import { fit, layoutOf, mayBeNamespace } from "./roots.ts";

const layout = layoutOf(
  [
    "examples/flask/app.py",
    "proj/__init__.py",
    "proj/celery.py",
    "services/a/flask.py",
    "vendored/pymongo.py",
    "stdlib/os.py",
    "stdlib/site.py",
    "tools/os.py",
  ],
  { drivers: new Set(["pymongo"]), libraries: new Set(["celery", "flask"]) },
  (folder) => /^services\/\w+\//.exec(folder)?.[0] ?? "",
);

Deno.test("layoutOf() tells packages, and copies of Python's own library", () => {
  assertEquals([...layout.packages], ["proj/"]);
  assertEquals([...layout.copies], ["stdlib/"]);
});

Deno.test("fit() takes the celery.py of a package for none, and not a library of another home", () => {
  assertEquals(fit("celery", "proj/", "proj/", layout), -1);
  assertEquals(fit("tasks", "proj/", "proj/", layout) >= 0, true);
  assertEquals(fit("flask", "services/a/", "services/b/", layout), -1);
  assertEquals(fit("flask", "services/a/", "services/a/", layout) >= 0, true);
});

Deno.test("fit() takes neither a nested driver nor a copy of Python's own library", () => {
  assertEquals(fit("pymongo", "vendored/", "", layout), -1);
  assertEquals(fit("pymongo.errors", "src/", "", layout) >= 0, true);
  assertEquals(fit("abc", "stdlib/", "stdlib/", layout), -1);
  assertEquals(fit("abc", "tools/", "tools/", layout) >= 0, true);
});

Deno.test("fit() prefers the nearest root", () => {
  const near = fit("db", "services/a/", "services/a/app/", layout);
  assertGreater(near, fit("db", "", "services/a/app/", layout));
  assertGreater(near, fit("db", "services/b/", "services/a/app/", layout));
});

Deno.test("mayBeNamespace() lets libraries go before folders", () => {
  assertEquals(
    ["flask", "pymongo.errors", "examples"].map((name) => mayBeNamespace(name, layout)),
    [
      false,
      false,
      true,
    ],
  );
});
