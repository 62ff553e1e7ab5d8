/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import type { Rule } from "../listed.ts";
import parseUri from "./parse_uri.ts";

export const rows: readonly Rule[] = [
  { id: "uri_parser.parse_uri", row: parseUri },
];
