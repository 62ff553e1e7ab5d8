/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import abort from "./abort.ts";
import close from "./close.ts";
import passes from "./passes.ts";
import set from "./set.ts";
import withRow from "./with.ts";
import write from "./write.ts";
import writelines from "./writelines.ts";

export const rows: readonly Rule[] = [
  { id: "grid_in.abort", row: abort },
  { id: "grid_in.close", row: close },
  ...byMember("grid_in", passes),
  { id: "grid_in.set", row: set },
  { id: "grid_in.with", row: withRow },
  { id: "grid_in.write", row: write },
  { id: "grid_in.writelines", row: writelines },
];
