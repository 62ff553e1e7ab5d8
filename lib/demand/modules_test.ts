/** Holds the look-up of modules against the layouts that projects have. */
import { assertEquals } from "@std/assert";
import { layoutOf } from "../python/roots.ts";
import { modulesOf } from "./modules.ts";

const PATHS = [
  "app/__init__.py",
  "app/db.py",
  "app/only.py",
  "db.py",
  "services/a/app/db.py",
  "services/a/worker.py",
  "src/shop/db.py",
  "vendored/pymongo/__init__.py",
  "python/contextlib.py",
  "python/os.py",
  "python/site.py",
  "services/a/flask.py",
  "services/b/main.py",
];

const NAMES = { drivers: new Set(["pymongo"]), libraries: new Set(["flask"]) };

const layout = layoutOf(
  PATHS,
  NAMES,
  (folder) => folder.startsWith("services/a/") ? "services/a/" : "services/b/",
);
const { find, namesOf } = modulesOf(PATHS, layout);

function found(name: string, folder: string): string | null {
  return PATHS[find(name, folder)] ?? null;
}

Deno.test("find() takes the module of the nearest root", () => {
  assertEquals(found("app.db", "services/a/"), "services/a/app/db.py");
  assertEquals(found("app.db", "tests/"), "app/db.py");
  assertEquals(found("shop.db", "tests/"), "src/shop/db.py");
  assertEquals(found("app", "tests/"), "app/__init__.py");
});

Deno.test("find() takes a module inside a package by its short name only beside it", () => {
  assertEquals(found("db", "tests/"), "db.py");
  assertEquals(found("only", "tests/"), null);
  assertEquals(found("only", "app/"), "app/only.py");
});

Deno.test("find() takes a module at the root by its short name though the root is a package", () => {
  const paths = ["__init__.py", "db.py", "tests/test_db.py"];
  const { find } = modulesOf(paths, layoutOf(paths, NAMES));
  assertEquals(find("db", "tests/"), 1);
});

Deno.test("find() takes a long name below a package that is none by rights", () => {
  const paths = [
    "repo/__init__.py",
    "repo/app/db.py",
    "repo/app/redis.py",
    "repo/app/x.py",
    "repo/requests.py",
  ];
  const { find } = modulesOf(paths, layoutOf(paths, NAMES));
  assertEquals(find("app.db", "repo/app/"), 1);
  assertEquals(find("app.db", "elsewhere/"), -1);
  assertEquals(find("requests", "repo/app/"), -1);
});

Deno.test("find() tells a file from one whose name ends alike", () => {
  const paths = ["app/__init__.py", "app/my__init__.py", "db.py", "lib/b__init__.py", "todos.py"];
  const { find } = modulesOf(paths, layoutOf(paths, NAMES));
  assertEquals(find("db", ""), 2);
  assertEquals([...layoutOf(paths, NAMES).packages], ["app/"]);
});

Deno.test("find() takes a path with a slash in front as it is", () => {
  assertEquals(found("/app/db", "elsewhere/"), "app/db.py");
  assertEquals(found("/app", "elsewhere/"), "app/__init__.py");
});

Deno.test("find() takes neither a nested driver, nor Python's own library, nor a library of another home", () => {
  assertEquals(found("pymongo", "tests/"), null);
  assertEquals(found("contextlib", "python/"), null);
  assertEquals(found("flask", "services/b/"), null);
  assertEquals(found("flask", "services/a/"), "services/a/flask.py");
});

Deno.test("namesOf() spells every way to import a path", () => {
  assertEquals(namesOf("app/db.py"), ["app.db", "db", "/app/db"]);
  assertEquals(namesOf("app/__init__.py"), ["app", "/app"]);
});
