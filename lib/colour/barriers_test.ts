/** Which rows of barriers are about a function, held against small modules. */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import { linked } from "../testing/linked.ts";
import { barriersOf } from "./barriers.ts";

function row(id: string, on: Barrier["on"], over?: readonly string[]): Listed<Barrier> {
  const plain = { outcome: "stop", finding: "barrier", write: "", why: "", see: "" } as const;
  return { id, row: { ...plain, on, ...over === undefined ? {} : { over } } };
}

const { fn } = linked({
  "app.py": `
import lib

dependencies = []

class View(lib.View):
    def get(self):
        def get(): ...
    def get_all(self): ...

class Mixin:
    def get(self): ...

class Mixed(Mixin, lib.View): ...

class Other:
    def get(self): ...

def upgrade(): ...
`,
  "plain.py": "def downgrade(): ...\n",
}, rules);

function idsOf(rows: readonly Listed<Barrier>[], name: string, paths: readonly string[] = []) {
  return barriersOf(rows).of(fn(name), paths).map(({ id }) => id);
}

Deno.test("barriersOf() finds a method by its name, a prefix of it, and the foreign bases of its class", () => {
  const rows = [
    row("exact", { method: ["get"], of: ["lib.View"] }),
    row("any", { method: ["get_*"] }),
  ];
  assertEquals(idsOf(rows, "View.get"), ["exact"]);
  assertEquals(idsOf(rows, "View.get_all"), ["any"]);
  assertEquals(idsOf(rows, "Mixin.get"), ["exact"]);
  assertEquals(idsOf(rows, "Other.get"), []);
});

Deno.test("barriersOf() prefers a row about the class to one about any, and drops what another is over", () => {
  const named = row("named", { method: ["get"], of: ["lib.View"] });
  const any = row("any", { method: ["get"] });
  const mark = row("mark", { decorator: ["lib.mark"] }, ["named"]);
  assertEquals(idsOf([any, named], "View.get"), ["named"]);
  assertEquals(idsOf([any, named], "Other.get"), ["any"]);
  assertEquals(idsOf([named, mark], "View.get", ["lib.mark"]), ["mark"]);
});

Deno.test("barriersOf() finds a function beside a name of its module, and only there", () => {
  const rows = [row("beside", { function: ["upgrade", "downgrade"], beside: ["dependencies"] })];
  assertEquals(idsOf(rows, "upgrade"), ["beside"]);
  assertEquals(idsOf(rows, "downgrade"), []);
});

Deno.test("barriersOf() finds rows about arguments and places by what they name", () => {
  const barriers = barriersOf([
    row("argument", { argument: ["lib.run", "*.run"] }),
    row("place", { position: "lambda" }),
  ]);
  assertEquals(barriers.arguments("lib.run").map(({ id }) => id), ["argument"]);
  assertEquals(barriers.arguments("run"), []);
  assertEquals(barriers.position("lambda")?.id, "place");
  assertEquals(barriers.position("module"), undefined);
});
