/** Nothing comes in; the rows of tracing go out. */
import type { Passage } from "../../lib/rows/types.ts";

export const passages: readonly Passage[] = [
  {
    callee: [
      "opentelemetry.trace.get_tracer().start_as_current_span()",
      "sentry_sdk.trace",
      "ddtrace.tracer.wrap()",
      "newrelic.agent.background_task()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
