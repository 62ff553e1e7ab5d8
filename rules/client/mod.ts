/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import aclose from "./aclose.ts";
import aconnect from "./aconnect.ts";
import address from "./address.ts";
import arbiters from "./arbiters.ts";
import bulkWrite from "./bulk_write.ts";
import classRow from "./class.ts";
import close from "./close.ts";
import dropDatabase from "./drop_database.ts";
import isMongos from "./is_mongos.ts";
import isPrimary from "./is_primary.ts";
import listDatabaseNames from "./list_database_names.ts";
import listDatabases from "./list_databases.ts";
import passes from "./passes.ts";
import primary from "./primary.ts";
import removed from "./removed.ts";
import secondaries from "./secondaries.ts";
import serverInfo from "./server_info.ts";
import startSession from "./start_session.ts";
import watch from "./watch.ts";
import withRow from "./with.ts";

export const rows: readonly Rule[] = [
  { id: "client.aclose", row: aclose },
  { id: "client.aconnect", row: aconnect },
  { id: "client.address", row: address },
  { id: "client.arbiters", row: arbiters },
  { id: "client.bulk_write", row: bulkWrite },
  { id: "client.class", row: classRow },
  { id: "client.close", row: close },
  { id: "client.drop_database", row: dropDatabase },
  { id: "client.is_mongos", row: isMongos },
  { id: "client.is_primary", row: isPrimary },
  { id: "client.list_database_names", row: listDatabaseNames },
  { id: "client.list_databases", row: listDatabases },
  ...byMember("client", passes),
  { id: "client.primary", row: primary },
  ...byMember("client", removed),
  { id: "client.secondaries", row: secondaries },
  { id: "client.server_info", row: serverInfo },
  { id: "client.start_session", row: startSession },
  { id: "client.watch", row: watch },
  { id: "client.with", row: withRow },
];
