/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import builtinNext from "./builtin_next.ts";
import classRow from "./class.ts";
import close from "./close.ts";
import forRow from "./for.ts";
import open from "./open.ts";
import passes from "./passes.ts";
import read from "./read.ts";
import readchunk from "./readchunk.ts";
import readline from "./readline.ts";
import readlines from "./readlines.ts";
import seek from "./seek.ts";
import toList from "./to_list.ts";
import withRow from "./with.ts";

export const rows: readonly Rule[] = [
  { id: "grid_out.builtin_next", row: builtinNext },
  { id: "grid_out.class", row: classRow },
  { id: "grid_out.close", row: close },
  { id: "grid_out.for", row: forRow },
  { id: "grid_out.open", row: open },
  ...byMember("grid_out", passes),
  { id: "grid_out.read", row: read },
  { id: "grid_out.readchunk", row: readchunk },
  { id: "grid_out.readline", row: readline },
  { id: "grid_out.readlines", row: readlines },
  { id: "grid_out.seek", row: seek },
  { id: "grid_out.to_list", row: toList },
  { id: "grid_out.with", row: withRow },
];
