/** Import statements come in; the drafts of their names must make exactly the statement that is written here. */
import { assertEquals } from "@std/assert";
import { applyEdits } from "./apply.ts";
import { change, read } from "../testing/page.ts";
import { addImport, rewriteImport } from "./imports.ts";

const PATHS: Readonly<Record<string, string | null>> = {
  "db.Client": "db.AsyncClient",
  "db.old.Client": "db.AsyncClient",
  "db.old.Bucket": "files.AsyncBucket",
  "db.coll.Coll": "db.aio.coll.AsyncColl",
  "db.coll.Raw": "db.aio.coll.AsyncRaw",
  "motor.aio.Client": "db.AsyncClient",
  "motor.aio.Database": "db.aio.database.AsyncDatabase",
  "motor.aio.Agnostic": null,
  "motor.aio": "db",
};

/** Rewrites every import of the text by PATHS. */
function rewritten(text: string): { readonly text: string; readonly afters: readonly unknown[] } {
  const { page } = read(text);
  const drafts = page.module.body.flatMap((outer) =>
    [outer, ...("body" in outer ? outer.body : [])].flatMap((statement) => {
      if (statement.type !== "Import" && statement.type !== "ImportFrom") return [];
      const prefix = statement.type === "Import" ? "" : `${statement.module}.`;
      return rewriteImport(
        page,
        statement,
        statement.names.flatMap((alias) => {
          const to = PATHS[prefix + alias.name];
          return to === undefined ? [] : [{ alias, to }];
        }),
      );
    })
  );
  return { text: change(text, drafts), afters: drafts.map(({ after }) => after) };
}

Deno.test("rewriteImport() renames in place where the module stays", () => {
  assertEquals(rewritten("from db import Client, ASC as A\n"), {
    text: "from db import AsyncClient, ASC as A\n",
    afters: ["from db import AsyncClient"],
  });
  assertEquals(rewritten("from db import (\n    ASC,\n    Client as C,  # ours\n)\n"), {
    text: "from db import (\n    ASC,\n    AsyncClient as C,  # ours\n)\n",
    afters: ["from db import AsyncClient as C"],
  });
});

Deno.test("rewriteImport() changes the statement's module where all names leave", () => {
  assertEquals(rewritten("from db.coll import Coll as C, Raw\n"), {
    text: "from db.aio.coll import AsyncColl as C, AsyncRaw\n",
    afters: ["from db.aio.coll import AsyncColl as C", "from db.aio.coll import AsyncRaw"],
  });
  assertEquals(
    rewritten("from motor.aio import Client, Database\n").text,
    "from db.aio.database import AsyncDatabase\nfrom db import AsyncClient\n",
  );
  assertEquals(
    rewritten("from db.old import (Bucket, Client,)\n").text,
    "from db import AsyncClient\nfrom files import AsyncBucket\n".split("\n").slice(0, 1)[0] +
      "\nfrom files import (AsyncBucket,)\n",
  );
});

Deno.test("rewriteImport() lets names leave for statements of their own", () => {
  assertEquals(
    rewritten("from db.coll import Coll, Document, Raw as R\n").text,
    "from db.aio.coll import AsyncColl\nfrom db.aio.coll import AsyncRaw as R\n" +
      "from db.coll import Document\n",
  );
  assertEquals(
    rewritten("if x:\r\n\tfrom db.coll import (\r\n\t\tDocument,  # a\r\n\t\tColl,  # b\r\n\t)\r\n")
      .text,
    "if x:\r\n\tfrom db.aio.coll import AsyncColl\r\n" +
      "\tfrom db.coll import (\r\n\t\tDocument,  # a\r\n\t)\r\n",
  );
  assertEquals(
    rewritten("from db.coll import Document, \\\n    Coll\n").text,
    "from db.aio.coll import AsyncColl\nfrom db.coll import Document\n",
  );
});

Deno.test("rewriteImport() keeps to its line between semicolons and behind a colon", () => {
  assertEquals(
    rewritten("import os; from db.coll import Coll, Document; a = 1\n").text,
    "import os; from db.aio.coll import AsyncColl; from db.coll import Document; a = 1\n",
  );
  assertEquals(
    rewritten("if x: from db.coll import Document, Coll\n").text,
    "if x: from db.aio.coll import AsyncColl; from db.coll import Document\n",
  );
});

Deno.test("rewriteImport() has no edit for a name without counterpart, and keeps it", () => {
  assertEquals(rewritten("from motor.aio import Client, Agnostic\n"), {
    text: "from db import AsyncClient\nfrom motor.aio import Agnostic\n",
    afters: ["from db import AsyncClient", null],
  });
});

Deno.test("rewriteImport() imports nothing twice in one statement", () => {
  assertEquals(
    rewritten("from db import Client, AsyncClient\n").text,
    "from db import AsyncClient\n",
  );
  assertEquals(rewritten("import db, motor.aio, os\n").text, "import db, os\n");
  assertEquals(
    rewritten("from motor.aio import Client\nfrom db import Client\n").text,
    "from db import AsyncClient\nfrom db import AsyncClient\n",
  );
});

Deno.test("rewriteImport() replaces modules, with their aliases", () => {
  assertEquals(rewritten("import motor.aio\n"), { text: "import db\n", afters: ["import db"] });
  assertEquals(rewritten("import os, motor.aio as m\n").text, "import os, db as m\n");
  assertEquals(rewritten("from motor import aio as m\n").text, "import db as m\n");
  assertEquals(rewritten("from motor import (\n    aio\n)  # a\n").text, "import db  # a\n");
  assertEquals(
    rewritten("from motor import core, aio\n").text,
    "import db\nfrom motor import core\n",
  );
});

Deno.test("addImport() stands behind the docstring and the imports from the future", () => {
  for (
    const [text, made] of [
      ["x = 1\n", "from a.b import c\nx = 1\n"],
      [
        '"""Doc."""\nfrom __future__ import d\n\nimport e\n',
        '"""Doc."""\nfrom __future__ import d\n\nfrom a.b import c\nimport e\n',
      ],
      ["# note\n@d\ndef f(): pass\n", "# note\nfrom a.b import c\n@d\ndef f(): pass\n"],
      ['"""Doc."""', '"""Doc."""\nfrom a.b import c\n'],
    ] as const
  ) {
    const { page } = read(text);
    assertEquals(read(applyEdits(text, [addImport(page, "a.b.c")])).text, made);
  }
});
