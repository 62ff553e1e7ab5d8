/** A checklist comes in, a JUnit report goes out: one suite a file, one failure an item. */
import type { Checklist, Finding, Unread } from "../finding.ts";
import { escape, oneLine, opened, sentence, spot } from "./words.ts";

/** The report; a checklist with nothing to do is one test that passes. */
export function junit({ findings, unread, root, tool }: Checklist): string {
  const files = Map.groupBy(findings, ({ path }) => path);
  const missed = Map.groupBy(unread.filter(({ matters }) => matters), ({ path }) => path);
  const paths = [...new Set([...files.keys(), ...missed.keys()])];
  const errors = [...missed.values()].flat().length;
  const clean = paths.length === 0;
  const counts = `tests="${
    findings.length + errors + Number(clean)
  }" failures="${findings.length}"`;
  const suites = clean
    ? [element("testsuite", { name: tool.name, tests: 1, failures: 0, errors: 0 }, [
      element("testcase", { name: "Nothing left to do", classname: tool.name }, []),
    ])]
    : paths.map((path) => suite(opened(root, path), files.get(path) ?? [], missed.get(path) ?? []));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(tool.name)}" ${counts} errors="${errors}">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(path: string, findings: readonly Finding[], missed: readonly Unread[]): string {
  const tests = findings.length + missed.length;
  return element(
    "testsuite",
    { name: path, tests, failures: findings.length, errors: missed.length },
    [
      ...findings.map((finding) => failure(path, finding)),
      ...missed.map(({ line, reason }) => {
        const name = line === null ? "read" : `read (${line})`;
        const message = { message: oneLine(reason), type: "unread" };
        return element("testcase", { name, classname: path }, [element("error", message, [])]);
      }),
    ],
  );
}

function failure(path: string, finding: Finding): string {
  const { rule, line, column, kind, confidence, why } = finding;
  const text = [`${path}:${spot(finding)}`, sentence(finding), oneLine(why)].map(content).join(
    "\n",
  );
  const said = { message: sentence(finding), type: `${kind} ${confidence}` };
  return element(
    "testcase",
    { name: `${rule} (${spot(finding)})`, classname: path, line, column },
    [
      `<failure ${attributes(said)}>${text}</failure>`,
    ],
  );
}

function element(
  name: string,
  fields: Readonly<Record<string, string | number>>,
  children: readonly string[],
): string {
  const head = `<${name} ${attributes(fields)}`;
  if (children.length === 0) return `${head}/>`;
  return [`${head}>`, ...children.map((child) => child.replace(/^/gm, "  ")), `</${name}>`].join(
    "\n",
  );
}

function attributes(fields: Readonly<Record<string, string | number>>): string {
  return Object.entries(fields).map(([name, value]) => `${name}="${attribute(`${value}`)}"`)
    .join(" ");
}

function attribute(text: string): string {
  return content(text).replaceAll('"', "&quot;");
}

/** Characters that XML cannot hold are spelled out, as everywhere. */
function content(text: string): string {
  return escape(text).replace(/[\ufffe\uffff]/g, "?").replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
