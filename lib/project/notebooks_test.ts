/** What readNotebook() takes for Python. */
import { assertEquals } from "@std/assert";
import { readNotebook } from "./notebooks.ts";

function code(...sources: readonly (string | readonly string[])[]): string {
  return JSON.stringify({ cells: sources.map((source) => ({ cell_type: "code", source })) });
}

function textOf(json: string): string {
  const notebook = readNotebook(json);
  return "reason" in notebook ? notebook.reason : notebook.text;
}

Deno.test("readNotebook() joins the code cells and says where each starts", () => {
  const cells = [
    { cell_type: "code", source: ["a = 1\n", "b = 2"] },
    { cell_type: "markdown", source: "# c = 3" },
    { cell_type: "code", source: "" },
    { cell_type: "code", source: "d = 4\n" },
  ];
  assertEquals(readNotebook(JSON.stringify({ cells })), {
    text: "a = 1\nb = 2\n\nd = 4\n",
    cells: [{ number: 1, line: 1 }, { number: 3, line: 3 }, { number: 4, line: 4 }],
  });
});

Deno.test("readNotebook() skips magics and shell lines, and moves no line", () => {
  assertEquals(
    textOf(
      code("%matplotlib inline\n!pip install \\\n  x\nif a:\n    %cd b\nx?\npip install y\nz = 1"),
    ),
    "pass\npass\n\nif a:\n    pass\npass\npass\nz = 1\n",
  );
  assertEquals(textOf(code("files = !ls\nx = %sql SELECT 1")), "files = ...\nx = ...\n");
});

Deno.test("readNotebook() takes no magic within strings, brackets and joined lines", () => {
  const source = 's = """\n%d\n!x\n"""\ny = (1\n% 2)\nz = 1 \\\n% 2\nw = "(" # (\nv = 1 % 2';
  assertEquals(textOf(code(source)), `${source}\n`);
});

Deno.test("readNotebook() skips cells of other languages, and reads those that are timed", () => {
  assertEquals(
    textOf(code("%%bash\nls (", "\n%%writefile a.py\nx = 1", "%%time\ny = 1")),
    "\n\n\n\n\n\ny = 1\n",
  );
});

Deno.test("readNotebook() reads worksheets of version 3, and no code of R", () => {
  const cells = [{ cell_type: "code", input: ["x = 1"] }];
  assertEquals(textOf(JSON.stringify({ worksheets: [{ cells }] })), "x = 1\n");
  const metadata = { kernelspec: { language: "R" } };
  assertEquals(
    textOf(JSON.stringify({ cells: [{ cell_type: "code", source: "x <- 1" }], metadata })),
    "",
  );
});

Deno.test("readNotebook() says what it cannot read", () => {
  assertEquals(textOf("{"), "Cannot read: not the JSON of a notebook");
  for (const json of ["[]", "null", "{}", '{"cells": 1}', '"x"']) {
    assertEquals(textOf(json), "Cannot read: a notebook without cells");
  }
  assertEquals(textOf('{"cells": [null, 1, {"cell_type": "code", "source": [1, null]}]}'), "\n");
});
