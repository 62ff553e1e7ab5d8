/** Nothing comes in; the rows of dependency injection go out. */
import type { Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const passages: readonly Passage[] = [
  {
    callee: [
      "injector.inject",
      "injector.singleton",
      "dependency_injector.wiring.inject",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
  {
    callee: [
      ...paths(
        ["dependency_injector.providers"],
        "Factory",
        "Singleton",
        "ThreadSafeSingleton",
        "ThreadLocalSingleton",
        "ContextLocalSingleton",
        "Resource",
        "Callable",
        "Coroutine",
      ),
    ],
    gives: "partial:arg0",
    calls: { callee: "arg0", with: "rest" },
    why: "Calling the provider calls its first argument, or gives what that gave",
  },
];
