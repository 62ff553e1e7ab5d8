/** Nothing comes in; the rows of argparse, where a program starts, go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const PARSERS = [
  "argparse.ArgumentParser()",
  "argparse.ArgumentParser().add_subparsers().add_parser()",
  "argparse.ArgumentParser().add_subparsers()",
];

export default {
  "python.cli.set_defaults": {
    on: { argument: [...paths(PARSERS, "set_defaults"), "*.set_defaults"] },
    outcome: "stop",
    finding: "entry-point",
    silent: "the program ends with exit code 0, and the body never ran",
    write:
      "Let the one place that calls `args.func(args)` run it: `asyncio.run(args.func(args))`, once, with the client opened inside",
    loop: "call",
    why: "The script calls the function and drops the coroutine",
    see: "https://docs.python.org/3/library/argparse.html#argparse.ArgumentParser.set_defaults",
  },
  "python.cli.add_argument": {
    on: { argument: [...paths(PARSERS, "add_argument"), "*.add_argument"] },
    outcome: "stop",
    finding: "barrier",
    silent: "the argument's value is a coroutine",
    write: "Parse plain text; load in the async main",
    why: "argparse stores what `type=` returns, without awaiting it",
    see: "https://docs.python.org/3/library/argparse.html#type",
  },
  "python.cli.action": {
    on: { method: ["__call__"], of: ["argparse.Action"] },
    outcome: "stop",
    finding: "barrier",
    over: ["python.special.call"],
    silent: "the coroutine is dropped: the action never runs",
    write: "Store plain values in the action; load in the async main",
    why: "argparse drops what the action returns",
    see: "https://docs.python.org/3/library/argparse.html#action-classes",
  },
} satisfies Readonly<Record<string, Barrier>>;
