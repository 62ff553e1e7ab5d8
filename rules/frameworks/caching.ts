/** Nothing comes in; the rows of caches go out. */
import type { Passage } from "../../lib/rows/types.ts";

export const passages: readonly Passage[] = [
  {
    callee: [
      "async_lru.alru_cache",
      "async_lru.alru_cache()",
      "aiocache.cached()",
      "cachetools.cached()",
      "cachetools.cachedmethod()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
