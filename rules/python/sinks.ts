/** Nothing comes in; Python's own callables that look at what they are handed go out. */
import type { Sink } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const LOGGERS = ["logging", "logging.getLogger()", "logging.Logger()", "*"];

export const sinks: readonly Sink[] = [
  {
    callee: paths(
      ["builtins"],
      "abs",
      "aiter",
      "all",
      "anext",
      "any",
      "bytes",
      "dict",
      "divmod",
      "enumerate",
      "float",
      "frozenset",
      "int",
      "iter",
      "len",
      "list",
      "map",
      "max",
      "min",
      "next",
      "pow",
      "reversed",
      "round",
      "set",
      "sorted",
      "sum",
      "tuple",
      "zip",
    ),
    takes: "raises",
    why: "It iterates, measures or calculates with what it is handed",
  },
  {
    callee: paths(["builtins"], "ascii", "bool", "format", "hash", "isinstance", "repr", "str"),
    takes: "goes-on",
    why: "Every object has a text, a truth and a class",
  },
  {
    callee: ["builtins.print", "pprint.pprint", "pprint.pformat"],
    takes: "goes-on",
    deep: true,
    why: "It prints `<coroutine object …>`",
  },
  {
    callee: paths(
      ["builtins"],
      "Exception",
      "KeyError",
      "LookupError",
      "RuntimeError",
      "TypeError",
      "ValueError",
    ),
    takes: "goes-on",
    why: "An exception keeps it for its message",
  },
  {
    callee: [
      ...paths(LOGGERS, "debug", "info", "warning", "error", "critical", "exception"),
      "*.format",
    ],
    takes: "goes-on",
    deep: true,
    why: "The text has `<coroutine object …>` in it",
  },
  {
    callee: [
      "json.dumps",
      "json.dump",
      "bson.json_util.dumps",
      "bson.encode",
      "orjson.dumps",
      "ujson.dumps",
      "pickle.dumps",
      "pickle.dump",
      "yaml.dump",
      "yaml.safe_dump",
    ],
    takes: "raises",
    deep: true,
    why: "A coroutine cannot be serialized",
  },
];
