/** Whom a CODEOWNERS file names. */
import { assertEquals } from "@std/assert";
import { ownersBelow, readOwners } from "./owners.ts";

Deno.test("readOwners() takes the last line that fits", () => {
  const owners = readOwners(
    "# all\n* @all\n*.py @python\n/app/ @api # ours\ndocs/* @docs\ntests/ @qa\n/app/free.py\nlib/**/x.py @x\n",
  );
  const found = (path: string) => owners(path).join(" ");
  assertEquals(found("setup.cfg"), "@all");
  assertEquals(found("a/b.py"), "@python");
  assertEquals(found("app/a/b.py"), "@api");
  assertEquals(found("other/app/b.py"), "@python");
  assertEquals(found("docs/a.md"), "@docs");
  assertEquals(found("docs/a/b.md"), "@all");
  assertEquals(found("a/tests/b.py"), "@qa");
  assertEquals(found("app/free.py"), "");
  assertEquals(found("lib/x.py"), "@x");
  assertEquals(found("lib/a/b/x.py"), "@x");
});

Deno.test("readOwners() reads GitLab's sections, and takes characters as they stand", () => {
  const owners = readOwners(
    "[Store][2] @store @db\nstore/\n^[Docs]\ndocs/ a@b.example\na+(b).py @odd\n",
  );
  assertEquals(owners("store/a.py"), ["@store", "@db"]);
  assertEquals(owners("docs/a.md"), ["a@b.example"]);
  assertEquals(owners("a+(b).py"), ["@odd"]);
  assertEquals(owners("aab.py"), []);
});

Deno.test("ownersBelow() finds the file of the repository around a folder", () => {
  const root = Deno.makeTempDirSync();
  try {
    Deno.mkdirSync(`${root}/.git`);
    Deno.writeTextFileSync(`${root}/.git/HEAD`, "");
    Deno.mkdirSync(`${root}/.github`);
    Deno.mkdirSync(`${root}/services/shop`, { recursive: true });
    Deno.writeTextFileSync(`${root}/.github/CODEOWNERS`, "/services/shop/app/ @shop\n");
    assertEquals(ownersBelow(`${root}/services/shop`)("app/db.py"), ["@shop"]);
    assertEquals(ownersBelow(root)("app/db.py"), []);
    Deno.removeSync(`${root}/.github`, { recursive: true });
    assertEquals(ownersBelow(`${root}/services/shop`)("app/db.py"), []);
  } finally {
    Deno.removeSync(root, { recursive: true });
  }
});
