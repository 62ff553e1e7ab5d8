/** Nothing comes in; the rows of logging go out. */
import type { Barrier } from "../../lib/rows/types.ts";

const LOGGING = "https://docs.python.org/3/library/logging.html";

export const barriers = {
  "frameworks.logging.handler": {
    on: {
      method: [
        "emit",
        "handle",
        "flush",
        "close",
        "format",
        "filter",
        "formatException",
        "acquire",
        "release",
      ],
      of: [
        "logging.Handler",
        "logging.StreamHandler",
        "logging.FileHandler",
        "logging.handlers.BufferingHandler",
        "logging.handlers.MemoryHandler",
        "logging.handlers.QueueHandler",
        "logging.Filter",
        "logging.Formatter",
        "logging.LoggerAdapter",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing is logged; as a filter it lets every record pass",
    write:
      "A QueueHandler and a task: it takes records from the queue and awaits the insert; or keep MongoClient here",
    why: "logging calls it, in any thread, and drops the coroutine",
    see: `${LOGGING}#logging.Handler.emit`,
  },
  "frameworks.logging.sink": {
    on: { argument: ["loguru.logger.add"], position: 0, name: "sink" },
    outcome: "pass",
    finding: null,
    write: "async def, and `await logger.complete()` before the loop ends",
    loop: "process",
    why: "loguru schedules a coroutine sink on the running loop",
    see: "https://loguru.readthedocs.io/en/stable/api/logger.html#loguru._logger.Logger.add",
  },
} satisfies Readonly<Record<string, Barrier>>;
