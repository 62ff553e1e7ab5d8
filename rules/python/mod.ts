/** Nothing comes in; every row about Python goes out. */
import type { Barrier } from "../../lib/rows/types.ts";
import asyncio from "./asyncio.ts";
import callables from "./callables.ts";
import callbacks from "./callbacks.ts";
import cli from "./cli.ts";
import construction from "./construction.ts";
import decorators from "./decorators.ts";
import positions from "./positions.ts";
import special from "./special.ts";
import stacks from "./stacks.ts";
import threads from "./threads.ts";
import unittest from "./unittest.ts";

export { passages } from "./passages.ts";
export { sinks } from "./sinks.ts";

/** What stands at the edge of the spread of async in Python itself. */
export const barriers: readonly { readonly id: string; readonly row: Barrier }[] = [
  asyncio,
  callables,
  callbacks,
  cli,
  construction,
  decorators,
  positions,
  special,
  stacks,
  threads,
  unittest,
].flatMap((rows) => Object.entries(rows).map(([id, row]) => ({ id, row })));
