/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import addOption from "./add_option.ts";
import builtinNext from "./builtin_next.ts";
import close from "./close.ts";
import distinct from "./distinct.ts";
import explain from "./explain.ts";
import forRow from "./for.ts";
import item from "./item.ts";
import next from "./next.ts";
import passes from "./passes.ts";
import removed from "./removed.ts";
import rewind from "./rewind.ts";
import slice from "./slice.ts";
import toList from "./to_list.ts";
import withRow from "./with.ts";

export const rows: readonly Rule[] = [
  { id: "cursor.add_option", row: addOption },
  { id: "cursor.builtin_next", row: builtinNext },
  { id: "cursor.close", row: close },
  { id: "cursor.distinct", row: distinct },
  { id: "cursor.explain", row: explain },
  { id: "cursor.for", row: forRow },
  { id: "cursor.item", row: item },
  { id: "cursor.next", row: next },
  ...byMember("cursor", passes),
  ...byMember("cursor", removed),
  { id: "cursor.rewind", row: rewind },
  { id: "cursor.slice", row: slice },
  { id: "cursor.to_list", row: toList },
  { id: "cursor.with", row: withRow },
];
