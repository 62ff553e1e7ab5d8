/** Which methods change together. */
import { assertEquals } from "@std/assert";
import { rules } from "../../rules/mod.ts";
import { linked } from "../testing/linked.ts";
import { groupsOf } from "./override_groups.ts";

const { project, fn } = linked({
  "app.py": `
class Base:
    def __init__(self): ...
    def load(self): ...
    def __enter__(self): ...
    def __exit__(self, *error): ...

class Middle(Base): ...

class One(Middle):
    def __init__(self): ...
    def load(self): ...

class Two(Base):
    def load(self): ...

class Mixin:
    def load(self): ...

class Mixed(Mixin, Two): ...

class Apart:
    def load(self): ...

def load(): ...
`,
}, rules);
const group = groupsOf(project);

function namesOf(name: string): readonly string[] {
  return group(fn(name)).map(({ cls, name }) => cls === null ? name : `${cls.node.name}.${name}`);
}

Deno.test("groupsOf() joins overrides along bases and subclasses, itself first", () => {
  assertEquals(namesOf("One.load")[0], "One.load");
  assertEquals(new Set(namesOf("One.load")), new Set(["One.load", "Base.load", "Two.load"]));
  assertEquals(namesOf("Apart.load"), ["Apart.load"]);
  assertEquals(namesOf("load"), ["load"]);
});

Deno.test("groupsOf() leaves constructors alone, and joins the methods that only make sense together", () => {
  assertEquals(namesOf("One.__init__"), ["One.__init__"]);
  assertEquals(new Set(namesOf("Base.__enter__")), new Set(["Base.__enter__", "Base.__exit__"]));
});
