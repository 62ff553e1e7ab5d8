/** Holds the reports that other tools read to what their formats allow. */
import { assert, assertEquals } from "@std/assert";
import Ajv from "ajv";
import { finding, listed } from "../testing/findings.ts";
import { gitlab } from "./gitlab.ts";
import { rdjson } from "./rdjson.ts";

/** Each kind of item that a report may hold. */
const ITEMS = listed([
  finding({ see: "https://example.org/find_one", fingerprint: "a" }),
  finding({
    fingerprint: "b",
    path: "b/\u202e c.py",
    line: 3,
    endLine: 5,
    confidence: "likely",
    trail: [{ path: "app/db.py", line: 4, column: 1, text: "c = MongoClient()" }],
    edits: [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "await " }],
  }),
  finding({ fingerprint: "c", path: "n.ipynb", cell: 2, confidence: "review", after: null }),
  finding({
    kind: "await",
    fingerprint: "d",
    decision: "store.Store",
    mechanical: false,
    edits: [{ line: 1, column: 1, endLine: 1, endColumn: 1, text: "await " }],
  }),
], [{ path: "v1.py", line: 7, reason: "Cannot parse: print", matters: true }]);

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const GITLAB = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      type: { const: "issue" },
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!/|\\./)" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: {
              begin: { type: "integer", minimum: 1 },
              end: { type: "integer", minimum: 1 },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
};

const POSITION = {
  type: "object",
  required: ["line"],
  properties: {
    line: { type: "integer", minimum: 1 },
    column: { type: "integer", minimum: 1 },
  },
  additionalProperties: false,
};
const RANGE = {
  type: "object",
  required: ["start"],
  properties: { start: POSITION, end: POSITION },
  additionalProperties: false,
};
const LOCATION = {
  type: "object",
  required: ["path"],
  properties: { path: { type: "string", minLength: 1 }, range: RANGE },
  additionalProperties: false,
};

/** reviewdog's proto/rdf/reviewdog.proto, `DiagnosticResult` */
const RDJSON = {
  type: "object",
  required: ["diagnostics"],
  properties: {
    source: {
      type: "object",
      properties: { name: { type: "string" }, url: { type: "string" } },
      additionalProperties: false,
    },
    severity: { enum: ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"] },
    diagnostics: {
      type: "array",
      items: {
        type: "object",
        required: ["message", "location"],
        properties: {
          message: { type: "string", minLength: 1 },
          location: LOCATION,
          severity: { enum: ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"] },
          code: {
            type: "object",
            required: ["value"],
            properties: { value: { type: "string" }, url: { type: "string" } },
            additionalProperties: false,
          },
          suggestions: {
            type: "array",
            items: {
              type: "object",
              required: ["range", "text"],
              properties: { range: RANGE, text: { type: "string" } },
              additionalProperties: false,
            },
          },
          original_output: { type: "string" },
          relatedLocations: {
            type: "array",
            items: {
              type: "object",
              required: ["location"],
              properties: { message: { type: "string" }, location: LOCATION },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

function valid(schema: object, report: string): unknown {
  const ajv = new Ajv({ allErrors: true });
  const read: unknown = JSON.parse(report);
  assert(ajv.validate(schema, read), ajv.errorsText());
  return read;
}

Deno.test("gitlab() gives what GitLab's Code Quality report allows", () => {
  for (const checklist of [ITEMS, listed([])]) valid(GITLAB, gitlab(checklist));
});

Deno.test("rdjson() gives what reviewdog's format allows, and suggests nothing that waits for a decision", () => {
  const text = () => "c.find_one({})\n\n\n\n\n";
  for (const checklist of [ITEMS, listed([])]) valid(RDJSON, rdjson(checklist, text));
  const { diagnostics } = JSON.parse(rdjson(ITEMS, text));
  const suggested = diagnostics.map((one: object) => "suggestions" in one);
  assertEquals(suggested.filter((one: boolean) => one).length, 1);
});
