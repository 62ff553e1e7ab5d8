/** Nothing comes in; the rows of gevent and eventlet go out. */
import type { Passage } from "../../lib/rows/types.ts";

export const passages: readonly Passage[] = [
  {
    callee: [
      "gevent.spawn",
      "eventlet.spawn",
    ],
    params: ["func"],
    gives: "call:arg0",
    calls: { callee: "arg0", with: "rest" },
    why: "It calls the function with the other arguments",
  },
];
