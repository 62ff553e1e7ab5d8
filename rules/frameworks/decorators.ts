/** Nothing comes in; the rows of libraries of decorators go out. */
import type { Passage } from "../../lib/rows/types.ts";

export const passages: readonly Passage[] = [
  {
    callee: [
      "wrapt.decorator",
      "decorator.decorator",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
