/** A dialect in, the words in which a program of it waits for the driver out. */
import type { Dialect } from "../../finding.ts";

/** How one dialect writes what all programs do. */
export interface Words {
  readonly dialect: Dialect;
  /** `def` or `async def`. */
  readonly def: string;
  /** `for` or `async for`, over a cursor. */
  readonly for: string;
  /** A call of the driver, or of a coroutine function of the program, that is awaited. */
  readonly wait: (call: string) => string;
  /** The same, for a trailer behind it. */
  readonly head: (call: string) => string;
  /** A cursor of `aggregate()`, which PyMongo Async alone awaits. */
  readonly aggregate: (call: string) => string;
  /** All documents of a cursor in a list; `list(c)` where the cursor is sync. */
  readonly list: (cursor: string) => string;
  /** The same where Python iterates the cursor by itself: `zip(c, c)`. */
  readonly iterable: (cursor: string) => string;
  /** The coroutine main() is run by. */
  readonly run: (call: string) => string;
}

/** The words; `forgets` says of each await of async code whether it is left out. */
export function wordsOf(dialect: Dialect, forgets: () => boolean = () => false): Words {
  if (dialect === "pymongo") {
    const same = (text: string) => text;
    return {
      dialect,
      def: "def",
      for: "for",
      wait: same,
      head: same,
      aggregate: same,
      list: (cursor) => `list(${cursor})`,
      iterable: same,
      run: same,
    };
  }
  const length = dialect === "motor" ? "None" : "";
  const isCall = (cursor: string) => !cursor.startsWith("await ");
  const all = (cursor: string) =>
    `await ${isCall(cursor) ? cursor : `(${cursor})`}.to_list(${length})`;
  return {
    dialect,
    def: "async def",
    for: "async for",
    wait: (call) => forgets() ? call : `await ${call}`,
    head: (call) => forgets() ? call : `(await ${call})`,
    aggregate: (call) => dialect === "motor" ? call : `await ${call}`,
    list: all,
    iterable: all,
    run: (call) => `asyncio.run(${call})`,
  };
}
