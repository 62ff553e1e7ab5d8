/** What a worker is asked to do. */
import type { Needles } from "../demand/search.ts";
import type { Share } from "./share.ts";
import type { Trees } from "./shared_trees.ts";

/** A job; plain data, and memory that threads share. */
export type Job =
  | { readonly do: "search"; readonly share: Share; readonly needles: Needles }
  | { readonly do: "parse"; readonly share: Share; readonly trees: Trees };
