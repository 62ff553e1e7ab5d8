/** Nothing comes in; the rows of retry libraries go out. */
import type { Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const passages: readonly Passage[] = [
  {
    callee: [
      ...paths(["tenacity"], "retry", "retry()"),
      ...paths(["backoff"], "on_exception()", "on_predicate()"),
      "retry.retry()",
      "retry.api.retry()",
      "retrying.retry",
      "retrying.retry()",
      "stamina.retry()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
  {
    callee: [
      ...paths(
        ["tenacity.Retrying()", "tenacity.AsyncRetrying()"],
        "call",
        "__call__",
      ),
      "tenacity.Retrying()",
      "tenacity.AsyncRetrying()",
      "retry.api.retry_call",
      "backoff.retry_call",
    ],
    gives: "call:arg0",
    calls: { callee: "arg0", with: "rest" },
    why: "It calls the function with the other arguments, again and again",
  },
];
