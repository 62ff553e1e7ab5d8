/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import aggregate from "./aggregate.ts";
import command from "./command.ts";
import createCollection from "./create_collection.ts";
import cursorCommand from "./cursor_command.ts";
import dereference from "./dereference.ts";
import dropCollection from "./drop_collection.ts";
import listCollectionNames from "./list_collection_names.ts";
import listCollections from "./list_collections.ts";
import passes from "./passes.ts";
import removed from "./removed.ts";
import validateCollection from "./validate_collection.ts";
import watch from "./watch.ts";

export const rows: readonly Rule[] = [
  { id: "database.aggregate", row: aggregate },
  { id: "database.command", row: command },
  { id: "database.create_collection", row: createCollection },
  { id: "database.cursor_command", row: cursorCommand },
  { id: "database.dereference", row: dereference },
  { id: "database.drop_collection", row: dropCollection },
  { id: "database.list_collection_names", row: listCollectionNames },
  { id: "database.list_collections", row: listCollections },
  ...byMember("database", passes),
  ...byMember("database", removed),
  { id: "database.validate_collection", row: validateCollection },
  { id: "database.watch", row: watch },
];
