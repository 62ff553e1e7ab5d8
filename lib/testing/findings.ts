/** A few fields come in, a whole finding, module or checklist for a test goes out. */
import { checklist } from "../checklist/checklist.ts";
import { planned } from "../checklist/plan.ts";
import type { Checklist, Finding, Unread } from "../finding.ts";
import type { Module } from "../python/ast.ts";

/** A finding with these fields and plain values for the rest. */
export function finding(fields: Partial<Finding>): Finding {
  const line = fields.line ?? 1;
  const column = fields.column ?? 1;
  return {
    path: "app/orders.py",
    line,
    column,
    endLine: line,
    endColumn: column + 5,
    kind: "await",
    rule: "collection.find_one",
    confidence: "certain",
    dialect: "pymongo",
    message: "Await the call",
    before: "db.orders.find_one(q)",
    after: "await db.orders.find_one(q)",
    why: "The call became a coroutine",
    trail: [],
    fingerprint: "",
    see: null,
    function: null,
    project: ".",
    group: 1,
    mechanical: (fields.edits ?? []).length > 0,
    ...fields,
  };
}

/** A module of that text whose comments are found by text: enough for what reads comments only. */
export function commented(path: string, text: string): Module {
  return {
    path,
    text,
    lines: [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)],
    body: [],
    comments: [...text.matchAll(/#.*awaitlist:.*/g)]
      .map((found) => ({ start: found.index, end: found.index + found[0].length })),
    nodes: 0,
    errors: [],
    bindings: {
      scopes: [],
      definitions: [],
      reaching: [],
      scopeOf: {},
      exports: {},
      members: {},
      all: null,
    },
  };
}

/** The checklist of these findings in a project of 41 files. */
export function listed(findings: readonly Finding[], unread: readonly Unread[] = []): Checklist {
  return checklist(findings, {
    unread,
    files: 41,
    parsed: 12,
    tool: { name: "awaitlist", version: "0.0.0" },
    root: ".",
    command: "awaitlist",
    plan: planned(findings, "awaitlist").plan,
  });
}
