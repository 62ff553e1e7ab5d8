/** Ignore rules: the quick look against the full test, and what takes a folder back in. */
import { assert, assertEquals } from "@std/assert";
import { layered, reopened, stateOf, withoutBlankets } from "./ignores.ts";

const RULES = [
  "app.py",
  "app",
  "app/",
  "/app.py",
  "p/app.py",
  "/p/q/app.py",
  "**/app.py",
  "p/**/app.py",
  "p/q/**",
  "*.py",
  "*",
  "a*",
  "*pp.p*",
  "app.p?",
  "app.py[cod]",
  "app.p[yz]",
  "[!b]pp.py",
  "\\app.py",
  "app\\.py",
  "\\#app.py",
  "\\!app.py",
  "app.py  ",
  "#app.py",
  "a+b$.py",
  "(a).py",
  "app.py\\ ",
];
const NAMES = [
  "app.py",
  "app",
  "b.py",
  "app.pyc",
  "#app.py",
  "!app.py",
  "a+b$.py",
  "(a).py",
  "app.py ",
];

Deno.test("layered() concerns a name wherever the full test says anything", () => {
  let passedOver = 0;
  for (const rule of RULES.flatMap((one) => [one, `!${one}`])) {
    const layer = layered({ base: "/r", above: null }, [rule]);
    for (const name of NAMES) {
      const tests = [name, `p/q/${name}`, `${name}/`, `p/q/${name}/`].map((path) => {
        const { ignored, unignored } = layer.rules.test(path);
        // A rule that matches the folder above ends the walk there.
        return (ignored || unignored) && !layer.rules.test("p/q/").ignored;
      });
      if (layer.concerns(name)) continue;
      passedOver += 1;
      assert(!tests.includes(true), `${rule} matches ${name}`);
    }
  }
  assert(passedOver > 200, `${passedOver}`);
});

Deno.test("stateOf() lets the innermost file decide, and in it the last rule", () => {
  const outer = layered({ base: "/r", above: null }, ["*.py", "!keep.py", "x.txt"]);
  const inner = layered({ base: "/r/sub", above: outer }, ["keep.py", "!a.py"]);
  assertEquals(stateOf("/r/a.py", false, outer), "ignored");
  assertEquals(stateOf("/r/keep.py", false, outer), "unignored");
  assertEquals(stateOf("/r/sub/a.py", false, inner), "unignored");
  assertEquals(stateOf("/r/sub/keep.py", false, inner), "ignored");
  assertEquals(stateOf("/r/sub/b.py", false, inner), "ignored");
  assertEquals(stateOf("/r/sub/b.md", false, inner), null);
  assertEquals(stateOf("/r/sub/b.md", false, null), null);
});

Deno.test("reopened() takes a folder back in, whatever its name, and not what is ignored below it", () => {
  for (const name of ["out", "a b", "[x]", "!a", "#a", "a*", "tail ", "back\\slash"]) {
    const layer = layered({ base: "/r", above: null }, ["*/", "*.pyc"]);
    const folder = `/r/p/${name}`;
    assertEquals(stateOf(`${folder}/a.py`, false, layer), "ignored", name);
    const open = reopened(layer, folder);
    assertEquals(stateOf(`${folder}/a.py`, false, open), null, name);
    assertEquals(stateOf(`${folder}/a.pyc`, false, open), "ignored", name);
    assertEquals(stateOf(`${folder}/sub`, true, open), "ignored", name);
  }
});

Deno.test("withoutBlankets() drops the rules that ignore a folder by all that is in it, and no others", () => {
  const lines = ["out/**", "*", "other/**", "*.pyc", "out/*", "out", "/out/x/*"];
  const layer = withoutBlankets(layered({ base: "/r", above: null }, lines), "/r/out/x");
  assertEquals(layer?.lines, ["other/**", "*.pyc", "out", "/out/x/*"]);
});
