/** Nothing comes in; the rows of the positions in which no await can stand go out. */
import type { Barrier } from "../../lib/rows/types.ts";

export default {
  "python.positions.lambda": {
    on: { position: "lambda" },
    outcome: "stop",
    finding: "barrier",
    write:
      "Put a named async def in place of the lambda, where its caller awaits; else await before, and let the lambda use the result",
    why: "There is no async lambda: an await in it is a syntax error",
    see: "https://docs.python.org/3/reference/expressions.html#lambda",
  },
  "python.positions.class_body": {
    on: { position: "class-body" },
    outcome: "stop",
    finding: "barrier",
    write:
      "Move the call to an async function that runs at start-up, or to an async classmethod that builds the object",
    why: "An await in a class body is a syntax error",
    see: "https://docs.python.org/3/reference/expressions.html#await-expression",
  },
  "python.positions.module": {
    on: { position: "module" },
    outcome: "stop",
    finding: "entry-point",
    write:
      'Move the calls to an `async def main()` and run it once, under `if __name__ == "__main__": asyncio.run(main())`; in a web application, move them to its lifespan; or keep a short-lived MongoClient for work at import time (indexes)',
    loop: "call",
    why: "An await at module level is a syntax error, but in notebooks and `python -m asyncio`",
    see: "https://docs.python.org/3/library/asyncio-runner.html#asyncio.run",
  },
  "python.positions.default": {
    on: { position: "default" },
    outcome: "stop",
    finding: "barrier",
    write: "Default to None and await in the body",
    why:
      "A default is evaluated where the def stands: an await there is legal only inside an async def, and runs once",
    see: "https://docs.python.org/3/reference/compound_stmts.html#function-definitions",
  },
  "python.positions.decorator": {
    on: { position: "decorator" },
    outcome: "stop",
    finding: "barrier",
    write: "Await before, in an async function, and hand the result to the decorator",
    why:
      "A decorator is evaluated where the def stands: an await there is legal only inside an async def",
    see: "https://docs.python.org/3/reference/compound_stmts.html#function-definitions",
  },
} satisfies Readonly<Record<string, Barrier>>;
