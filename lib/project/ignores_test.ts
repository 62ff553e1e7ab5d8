/** Ignore rules: the quick look against the full test, and what takes a folder back in. */
import { assert, assertEquals } from "@std/assert";
import { layered, stateOf, withoutBlankets } from "./ignores.ts";

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
        const folder = path.endsWith("/");
        const plain = folder ? path.slice(0, -1) : path;
        return layer.rules.some(({ glob }) => glob.matches(plain, folder));
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

Deno.test("stateOf() says nothing of what lies in a folder that a rule matches", () => {
  const layer = layered({ base: "/r", above: null }, ["out/", "/p/**/gen", "*.pyc"]);
  const states = ["/r/out/a.py", "/r/out", "/r/p/q/gen", "/r/p/q/gen/a.py", "/r/out/a.pyc"].map(
    (file) => stateOf(file, true, layer),
  );
  assertEquals(states, [null, "ignored", "ignored", null, "ignored"]);
});

Deno.test("withoutBlankets() drops the rules that ignore a folder by all that is in it, and no others", () => {
  const lines = ["out/**", "*", "other/**", "*.pyc", "out/*", "out", "/out/x/*"];
  const layer = withoutBlankets(layered({ base: "/r", above: null }, lines), "/r/out/x");
  assertEquals(layer?.lines, ["other/**", "*.pyc", "out", "/out/x/*"]);
});
