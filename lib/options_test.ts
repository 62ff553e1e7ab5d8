/** Holds parseOptions() and help() to the rows they share. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  FLAGS,
  help,
  type Options,
  optionTable,
  parseOptions,
  shown,
  unknownRule,
} from "./options.ts";

function parsed(...args: string[]): Options {
  const options = parseOptions(args);
  assert(!("error" in options), JSON.stringify(options));
  return options;
}

function error(...args: string[]): string {
  const options = parseOptions(args);
  assert("error" in options, JSON.stringify(options));
  return options.error;
}

Deno.test("parseOptions() gives the defaults of the issue", () => {
  assertEquals(parsed(), {
    paths: ["."],
    format: "text",
    select: [],
    ignore: [],
    minConfidence: "review",
    exclude: [],
    from: ["pymongo", "motor", "async"],
    group: null,
    byHand: false,
    why: false,
    rules: false,
    explain: null,
    show: null,
    exitZero: false,
    quiet: false,
    help: false,
    version: false,
  });
});

Deno.test("parseOptions() reads lists with commas and repeated, globs whole, the last of one", () => {
  const options = parsed(
    ..."a 007 --select collection,cursor.next --select=client --from=motor,async b --why".split(
      " ",
    ),
    ..."--exclude {x,y}/** --exclude z --format json --format diff --exit-zero --quiet".split(" "),
  );
  assertEquals(options.paths, ["a", "007", "b"]);
  assertEquals(options.select, ["collection", "cursor.next", "client"]);
  assertEquals(options.from, ["motor", "async"]);
  assertEquals(options.exclude, ["{x,y}/**", "z"]);
  assertEquals(options.format, "diff");
  assertEquals([options.why, options.exitZero, options.quiet, options.rules], [
    true,
    true,
    true,
    false,
  ]);
});

Deno.test("parseOptions() takes strange names for paths", () => {
  assertEquals(parsed("--why", "true", "1e3").paths, ["true", "1e3"]);
  assertEquals(parsed("--quiet", "--", "--why", "-x").paths, ["--why", "-x"]);
  assertEquals(parsed("--", "--why").why, false);
});

Deno.test("parseOptions() names the nearest option or value", () => {
  assertEquals(error("--formt", "json"), "Unknown option --formt: the nearest is --format");
  assertEquals(error("--no-why"), "Unknown option --no-why: the nearest is --why");
  assertEquals(error("-h"), "Unknown option -h: the nearest is --help");
  assertEquals(error("--__proto__=1").replace(/: .*/, ""), "Unknown option --__proto__");
  assertEquals(error("--format", "jsn"), "Unknown value for --format jsn: the nearest is json");
  assertEquals(
    error("--from", "motor,pymngo"),
    "Unknown value for --from pymngo: the nearest is pymongo",
  );
  assertEquals(
    error("--show", "modles"),
    "Unknown value for --show modles: the nearest is modules",
  );
  assertEquals(
    error("--min-confidence=sure").replace(/: .*/, ""),
    "Unknown value for --min-confidence sure",
  );
});

Deno.test("parseOptions() refuses a missing value and a value too many", () => {
  assertEquals(error("--format"), "--format needs a value: text, markdown, html, json, diff");
  assertEquals(error("--select", "--why"), "--select needs a value: RULE[,RULE]");
  assertEquals(error("--exclude="), "--exclude needs a value: GLOB");
  assertEquals(error("--why=no"), "--why takes no value: --why=no");
});

Deno.test("unknownRule() knows ids and prefixes up to a dot", () => {
  const known = ["collection.aggregate", "python.list"];
  assertEquals(unknownRule(["collection", "python.list"], known), null);
  assertEquals(
    unknownRule(["collection", "collection.agregate"], known),
    "Unknown rule collection.agregate: the nearest is collection.aggregate",
  );
});

Deno.test("shown() takes a stage or one of its values", () => {
  assertEquals(shown("infer"), ["facts", "uses", "calls"]);
  assertEquals(shown("uses"), ["uses"]);
});

Deno.test("help() and optionTable() name every option", () => {
  for (const flag of FLAGS) {
    assertStringIncludes(help(), `--${flag.name}`);
    assertStringIncludes(optionTable(), `--${flag.name}`);
  }
  for (const line of help().split("\n")) assert(line.length <= 100, line);
});
