/** Nothing comes in; the exception that says, in each dialect, that there is no next one goes out. */
import type { Dialect } from "../lib/finding.ts";

/** Python's iterators raise the one, its asynchronous iterators the other. */
export const ENDS: Readonly<Record<Dialect, string>> = {
  pymongo: "StopIteration",
  motor: "StopAsyncIteration",
  async: "StopAsyncIteration",
};
