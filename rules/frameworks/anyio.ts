/** Nothing comes in; the rows of AnyIO and Trio go out. */
import type { Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const passages: readonly Passage[] = [
  {
    callee: paths(
      [
        "anyio.create_task_group()",
        "anyio.abc.TaskGroup()",
        "trio.open_nursery()",
      ],
      "start_soon",
      "start",
    ).concat("*.start_soon"),
    params: ["func"],
    gives: "nothing",
    calls: { callee: "arg0", with: "rest" },
    why: "It calls the function as a task with the other arguments",
  },
];
