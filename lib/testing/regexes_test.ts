/** Reads the regular expressions of every module; none may take longer than the text is long. */
import { assertEquals, assertGreater } from "@std/assert";
import recheck from "recheck";
import { type Literal, regexesOf } from "./regexes.ts";

/** What recheck says of an expression. */
interface Verdict {
  readonly status: "safe" | "vulnerable" | "unknown";
  readonly error?: { readonly kind: string };
  readonly complexity?: { readonly summary: string };
  readonly attack?: { readonly pattern: string };
}

const { checkSync }: {
  readonly checkSync: (source: string, flags: string, options: object) => Verdict;
} = recheck;

const ROOT = new URL("../../", import.meta.url);

function* modules(folder: string): Iterable<string> {
  for (const { name, isDirectory } of Deno.readDirSync(new URL(folder, ROOT))) {
    const path = folder + name;
    if (isDirectory) yield* modules(`${path}/`);
    else if (/(?<!_test|\.d)\.ts$/.test(path)) yield path;
  }
}

function verdictOf({ source, flags }: Literal): Verdict {
  // A sticky one is tried at one place only
  const whole = flags.includes("y") ? `^(?:${source})` : source;
  const plain = flags.replace(/[dgvy]/g, "");
  const said = checkSync(whole, plain, { checker: "automaton", timeout: 60_000 });
  // Looks ahead and behind are beyond it, and what tries texts instead gives another answer each time
  return said.error?.kind === "unsupported" ? { status: "safe" } : said;
}

Deno.test("regular expressions take no longer than the text is long", () => {
  let seen = 0;
  for (const path of [...modules("lib/"), ...modules("rules/"), "main.ts"]) {
    if (/^lib\/(testing|bench)\//.test(path)) continue;
    for (const literal of regexesOf(Deno.readTextFileSync(new URL(path, ROOT)))) {
      seen++;
      const { status, complexity, attack, error } = verdictOf(literal);
      const said = complexity?.summary ?? error?.kind;
      assertEquals(
        status,
        "safe",
        `${path}:${literal.line} /${literal.source}/ ${said}: ${attack?.pattern}`,
      );
    }
  }
  assertGreater(seen, 150);
});

Deno.test("regexesOf() finds the literals, and neither divisions nor what stands in text", () => {
  const code = 'const x = a / b / c; // /no/\n"/no/"; f(/a[/]b/gi); `/no/`;\nreturn /\\/x/;\n';
  assertEquals(regexesOf(code), [
    { source: "a[/]b", flags: "gi", line: 2 },
    { source: "\\/x", flags: "", line: 3 },
  ]);
});
