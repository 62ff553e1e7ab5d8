/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import deleteRow from "./delete.ts";
import exists from "./exists.ts";
import findOne from "./find_one.ts";
import get from "./get.ts";
import getLastVersion from "./get_last_version.ts";
import getVersion from "./get_version.ts";
import list from "./list.ts";
import passes from "./passes.ts";
import put from "./put.ts";

export const rows: readonly Rule[] = [
  { id: "gridfs.delete", row: deleteRow },
  { id: "gridfs.exists", row: exists },
  { id: "gridfs.find_one", row: findOne },
  { id: "gridfs.get", row: get },
  { id: "gridfs.get_last_version", row: getLastVersion },
  { id: "gridfs.get_version", row: getVersion },
  { id: "gridfs.list", row: list },
  ...byMember("gridfs", passes),
  { id: "gridfs.put", row: put },
];
