/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import passes from "./passes.ts";

export const rows: readonly Rule[] = [
  ...byMember("raw_command_cursor", passes),
];
