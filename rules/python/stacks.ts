/** Nothing comes in; the rows of contextlib's stacks and wrappers go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";
import { EXIT_STACKS } from "./owners.ts";

const CONTEXTLIB = "https://docs.python.org/3/library/contextlib.html";

export default {
  "python.stacks.enter_context": {
    on: { argument: paths(EXIT_STACKS, "enter_context"), position: 0, name: "cm" },
    outcome: "adapt",
    finding: "rewrite",
    to: "contextlib.AsyncExitStack.enter_async_context",
    calls: "__enter__",
    write: "`await stack.enter_async_context(cm)`, on an AsyncExitStack, entered by `async with`",
    why: "enter_context() raises TypeError (AttributeError up to 3.10) on an async context manager",
    see: `${CONTEXTLIB}#contextlib.AsyncExitStack.enter_async_context`,
  },
  "python.stacks.callback": {
    on: { argument: paths(EXIT_STACKS, "callback"), position: 0 },
    outcome: "adapt",
    finding: "rewrite",
    to: "contextlib.AsyncExitStack.push_async_callback",
    silent: "the coroutine is dropped: nothing is closed",
    write: "`stack.push_async_callback(f)` on an AsyncExitStack, entered by `async with`",
    why: "callback() drops what the function returns",
    see: `${CONTEXTLIB}#contextlib.AsyncExitStack.push_async_callback`,
  },
  "python.stacks.push": {
    on: { argument: paths(EXIT_STACKS, "push"), position: 0 },
    outcome: "adapt",
    finding: "rewrite",
    to: "contextlib.AsyncExitStack.push_async_exit",
    silent: "a coroutine is true: every exception is swallowed",
    write: "`stack.push_async_exit(f)` on an AsyncExitStack, entered by `async with`",
    why: "The stack takes the truth of what the function returns",
    see: `${CONTEXTLIB}#contextlib.AsyncExitStack.push_async_exit`,
  },
  "python.stacks.async": {
    on: {
      argument: paths(
        ["contextlib.AsyncExitStack()"],
        "enter_async_context",
        "push_async_callback",
        "push_async_exit",
      ),
      position: 0,
    },
    outcome: "pass",
    finding: null,
    write: "Hand over the async function or context manager",
    why: "The stack awaits it",
    see: `${CONTEXTLIB}#contextlib.AsyncExitStack`,
  },
  "python.stacks.closing": {
    on: { argument: ["contextlib.closing"], position: 0, name: "thing" },
    outcome: "adapt",
    finding: "rewrite",
    to: "contextlib.aclosing",
    calls: "close",
    silent: "the coroutine of close() is dropped: nothing is closed",
    write: "`async with` on the object itself; or aclosing() (3.10), which awaits aclose()",
    why: "closing() calls close() and drops what it returns",
    see: `${CONTEXTLIB}#contextlib.aclosing`,
  },
  "python.stacks.aclosing": {
    on: { argument: ["contextlib.aclosing"], position: 0, name: "thing" },
    outcome: "adapt",
    finding: "rewrite",
    lacks: "aclose",
    write: "`async with` on the object itself",
    why: "aclosing() awaits aclose(), which the driver's object does not have: AttributeError",
    see: `${CONTEXTLIB}#contextlib.aclosing`,
  },
} satisfies Readonly<Record<string, Barrier>>;
