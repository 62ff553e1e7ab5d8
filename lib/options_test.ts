/** Holds parseOptions() and help() to the rows they share. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  commandOf,
  FLAGS,
  help,
  type Options,
  optionsOf,
  optionTable,
  origins,
  parseOptions,
  readArguments,
  type Setting,
  settingsOf,
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
    plan: false,
    group: null,
    byHand: false,
    baseline: null,
    spread: [],
    keepSync: [],
    why: false,
    statistics: false,
    link: null,
    part: null,
    rules: false,
    explain: null,
    show: null,
    exitZero: false,
    quiet: false,
    help: false,
    version: false,
    perFileIgnores: [],
    configured: null,
    given: new Map(),
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
  assertEquals([parsed("-h").help, parsed("-V").version, parsed("--", "-h").help], [
    true,
    true,
    false,
  ]);
  assertEquals(error("--colour"), "Unknown option --colour");
  assertEquals(
    error("--min-confidence", "high"),
    "Unknown value for --min-confidence high: there is certain, likely, review",
  );
  assertEquals(error("--group", "0"), "--group takes a number from 1 on: 0");
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
  assertEquals(error("--format"), "--format needs a value: " + FLAGS[0]?.allowed?.join(", "));
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

function settled(settings: Readonly<Record<string, unknown>>, ...args: string[]) {
  const listed: Setting[] = Object.entries(settings).map(([key, value], index) => ({
    key,
    value,
    place: `awaitlist.toml:${index + 1}`,
  }));
  const read = settingsOf(listed, "/work");
  const given = readArguments(args);
  assert(!("error" in given));
  return "error" in read ? read.error : { options: optionsOf(given, read), given, read };
}

Deno.test("settingsOf() reads options by their long names, and the command line wins", () => {
  const settings = {
    "select": ["collection", "cursor"],
    "min-confidence": "likely",
    "why": true,
    "exclude": ["docs/*.py", "old"],
    "per-file-ignores": { "tests/**": ["call"] },
  };
  const read = settled(settings, "--select", "client");
  assert(typeof read !== "string");
  const { options } = read;
  assertEquals([options.select, options.minConfidence, options.why], [["client"], "likely", true]);
  // What counts from a folder counts from that of the configuration
  assertEquals(options.exclude, ["/work/docs/*.py", "old"]);
  assertEquals(options.perFileIgnores, [{ glob: "tests/**", rules: ["call"] }]);
  const shown = origins(read.given, read.read);
  assertEquals(shown.select, { value: ["client"], from: "command line" });
  assertEquals(shown["min-confidence"], { value: "likely", from: "awaitlist.toml:2" });
  assertEquals(shown.format, { value: null, from: "default" });
});

Deno.test("settingsOf() names the nearest key, and what a key takes", () => {
  assertEquals(
    settled({ "selct": [] }),
    "awaitlist.toml:1: Unknown key selct: the nearest is select",
  );
  assertEquals(settled({ "why": "yes" }), "awaitlist.toml:1: why takes true or false");
  assertEquals(settled({ "select": [1] }), "awaitlist.toml:1: select takes a list of strings");
  assertEquals(
    settled({ "format": "txt" }),
    "awaitlist.toml:1: Unknown value for format txt: the nearest is text",
  );
  // What is asked once stands in no configuration
  assertStringIncludes(`${settled({ "version": true })}`, "Unknown key version");
  assertEquals(
    settled({ "per-file-ignores": ["a"] }),
    "awaitlist.toml:1: per-file-ignores takes a table of globs with lists of rules",
  );
});

Deno.test("commandOf() repeats what decides what is found, as a shell takes it", () => {
  const options = parsed("--exclude", "it's", "--from=motor", "--why", "--group", "2");
  assertEquals(
    commandOf(["a b", "c"], options),
    `awaitlist 'a b' c '--exclude=it'\\''s' --from=motor`,
  );
  assertEquals(commandOf(["."], parsed()), "awaitlist");
});
