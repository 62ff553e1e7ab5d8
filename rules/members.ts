/** Nothing comes in; every row about the drivers' members goes out, each with its id: the path of its module, without the extension. */
import type { Member, On } from "../lib/rows/types.ts";
import boundSessionPasses from "./bound_session/passes.ts";
import boundSessionWith from "./bound_session/with.ts";
import bucketClass from "./bucket/class.ts";
import bucketDelete from "./bucket/delete.ts";
import bucketDeleteByName from "./bucket/delete_by_name.ts";
import bucketDownloadToStream from "./bucket/download_to_stream.ts";
import bucketDownloadToStreamByName from "./bucket/download_to_stream_by_name.ts";
import bucketOpenDownloadStream from "./bucket/open_download_stream.ts";
import bucketOpenDownloadStreamByName from "./bucket/open_download_stream_by_name.ts";
import bucketPasses from "./bucket/passes.ts";
import bucketRename from "./bucket/rename.ts";
import bucketRenameByName from "./bucket/rename_by_name.ts";
import bucketUploadFromStream from "./bucket/upload_from_stream.ts";
import bucketUploadFromStreamWithId from "./bucket/upload_from_stream_with_id.ts";
import changeStreamBuiltinNext from "./change_stream/builtin_next.ts";
import changeStreamClose from "./change_stream/close.ts";
import changeStreamFor from "./change_stream/for.ts";
import changeStreamNext from "./change_stream/next.ts";
import changeStreamPasses from "./change_stream/passes.ts";
import changeStreamTryNext from "./change_stream/try_next.ts";
import changeStreamWith from "./change_stream/with.ts";
import clientAclose from "./client/aclose.ts";
import clientAconnect from "./client/aconnect.ts";
import clientAddress from "./client/address.ts";
import clientArbiters from "./client/arbiters.ts";
import clientBulkWrite from "./client/bulk_write.ts";
import clientClass from "./client/class.ts";
import clientClose from "./client/close.ts";
import clientDropDatabase from "./client/drop_database.ts";
import clientIsMongos from "./client/is_mongos.ts";
import clientIsPrimary from "./client/is_primary.ts";
import clientListDatabaseNames from "./client/list_database_names.ts";
import clientListDatabases from "./client/list_databases.ts";
import clientPasses from "./client/passes.ts";
import clientPrimary from "./client/primary.ts";
import clientRemoved from "./client/removed.ts";
import clientSecondaries from "./client/secondaries.ts";
import clientServerInfo from "./client/server_info.ts";
import clientStartSession from "./client/start_session.ts";
import clientWatch from "./client/watch.ts";
import clientWith from "./client/with.ts";
import collectionAggregate from "./collection/aggregate.ts";
import collectionAggregateRawBatches from "./collection/aggregate_raw_batches.ts";
import collectionBulkWrite from "./collection/bulk_write.ts";
import collectionClass from "./collection/class.ts";
import collectionCountDocuments from "./collection/count_documents.ts";
import collectionCreateIndex from "./collection/create_index.ts";
import collectionCreateIndexes from "./collection/create_indexes.ts";
import collectionCreateSearchIndex from "./collection/create_search_index.ts";
import collectionCreateSearchIndexes from "./collection/create_search_indexes.ts";
import collectionDeleteMany from "./collection/delete_many.ts";
import collectionDeleteOne from "./collection/delete_one.ts";
import collectionDistinct from "./collection/distinct.ts";
import collectionDrop from "./collection/drop.ts";
import collectionDropIndex from "./collection/drop_index.ts";
import collectionDropIndexes from "./collection/drop_indexes.ts";
import collectionDropSearchIndex from "./collection/drop_search_index.ts";
import collectionEstimatedDocumentCount from "./collection/estimated_document_count.ts";
import collectionFindOne from "./collection/find_one.ts";
import collectionFindOneAndDelete from "./collection/find_one_and_delete.ts";
import collectionFindOneAndReplace from "./collection/find_one_and_replace.ts";
import collectionFindOneAndUpdate from "./collection/find_one_and_update.ts";
import collectionIndexInformation from "./collection/index_information.ts";
import collectionInsertMany from "./collection/insert_many.ts";
import collectionInsertOne from "./collection/insert_one.ts";
import collectionListIndexes from "./collection/list_indexes.ts";
import collectionListSearchIndexes from "./collection/list_search_indexes.ts";
import collectionOptions from "./collection/options.ts";
import collectionPasses from "./collection/passes.ts";
import collectionRemoved from "./collection/removed.ts";
import collectionRename from "./collection/rename.ts";
import collectionReplaceOne from "./collection/replace_one.ts";
import collectionUpdateMany from "./collection/update_many.ts";
import collectionUpdateOne from "./collection/update_one.ts";
import collectionUpdateSearchIndex from "./collection/update_search_index.ts";
import collectionWatch from "./collection/watch.ts";
import commandCursorBatchSize from "./command_cursor/batch_size.ts";
import commandCursorBuiltinNext from "./command_cursor/builtin_next.ts";
import commandCursorClose from "./command_cursor/close.ts";
import commandCursorFor from "./command_cursor/for.ts";
import commandCursorNext from "./command_cursor/next.ts";
import commandCursorPasses from "./command_cursor/passes.ts";
import commandCursorToList from "./command_cursor/to_list.ts";
import commandCursorTryNext from "./command_cursor/try_next.ts";
import commandCursorWith from "./command_cursor/with.ts";
import cursorAddOption from "./cursor/add_option.ts";
import cursorBuiltinNext from "./cursor/builtin_next.ts";
import cursorClose from "./cursor/close.ts";
import cursorDistinct from "./cursor/distinct.ts";
import cursorExplain from "./cursor/explain.ts";
import cursorFor from "./cursor/for.ts";
import cursorItem from "./cursor/item.ts";
import cursorNext from "./cursor/next.ts";
import cursorPasses from "./cursor/passes.ts";
import cursorRemoved from "./cursor/removed.ts";
import cursorRewind from "./cursor/rewind.ts";
import cursorSlice from "./cursor/slice.ts";
import cursorToList from "./cursor/to_list.ts";
import cursorWith from "./cursor/with.ts";
import databaseAggregate from "./database/aggregate.ts";
import databaseCommand from "./database/command.ts";
import databaseCreateCollection from "./database/create_collection.ts";
import databaseCursorCommand from "./database/cursor_command.ts";
import databaseDereference from "./database/dereference.ts";
import databaseDropCollection from "./database/drop_collection.ts";
import databaseListCollectionNames from "./database/list_collection_names.ts";
import databaseListCollections from "./database/list_collections.ts";
import databasePasses from "./database/passes.ts";
import databaseRemoved from "./database/removed.ts";
import databaseValidateCollection from "./database/validate_collection.ts";
import databaseWatch from "./database/watch.ts";
import encryptionAddKeyAltName from "./encryption/add_key_alt_name.ts";
import encryptionClass from "./encryption/class.ts";
import encryptionClose from "./encryption/close.ts";
import encryptionCreateDataKey from "./encryption/create_data_key.ts";
import encryptionCreateEncryptedCollection from "./encryption/create_encrypted_collection.ts";
import encryptionDecrypt from "./encryption/decrypt.ts";
import encryptionDeleteKey from "./encryption/delete_key.ts";
import encryptionEncrypt from "./encryption/encrypt.ts";
import encryptionEncryptExpression from "./encryption/encrypt_expression.ts";
import encryptionGetKey from "./encryption/get_key.ts";
import encryptionGetKeyByAltName from "./encryption/get_key_by_alt_name.ts";
import encryptionGetKeys from "./encryption/get_keys.ts";
import encryptionRemoveKeyAltName from "./encryption/remove_key_alt_name.ts";
import encryptionRewrapManyDataKey from "./encryption/rewrap_many_data_key.ts";
import encryptionWith from "./encryption/with.ts";
import gridInAbort from "./grid_in/abort.ts";
import gridInClose from "./grid_in/close.ts";
import gridInPasses from "./grid_in/passes.ts";
import gridInSet from "./grid_in/set.ts";
import gridInWith from "./grid_in/with.ts";
import gridInWrite from "./grid_in/write.ts";
import gridInWritelines from "./grid_in/writelines.ts";
import gridOutBuiltinNext from "./grid_out/builtin_next.ts";
import gridOutClass from "./grid_out/class.ts";
import gridOutClose from "./grid_out/close.ts";
import gridOutFor from "./grid_out/for.ts";
import gridOutOpen from "./grid_out/open.ts";
import gridOutPasses from "./grid_out/passes.ts";
import gridOutRead from "./grid_out/read.ts";
import gridOutReadchunk from "./grid_out/readchunk.ts";
import gridOutReadline from "./grid_out/readline.ts";
import gridOutReadlines from "./grid_out/readlines.ts";
import gridOutSeek from "./grid_out/seek.ts";
import gridOutToList from "./grid_out/to_list.ts";
import gridOutWith from "./grid_out/with.ts";
import gridOutCursorBuiltinNext from "./grid_out_cursor/builtin_next.ts";
import gridOutCursorFor from "./grid_out_cursor/for.ts";
import gridOutCursorNext from "./grid_out_cursor/next.ts";
import gridOutCursorPasses from "./grid_out_cursor/passes.ts";
import gridOutCursorToList from "./grid_out_cursor/to_list.ts";
import gridOutIteratorBuiltinNext from "./grid_out_iterator/builtin_next.ts";
import gridOutIteratorFor from "./grid_out_iterator/for.ts";
import gridOutIteratorNext from "./grid_out_iterator/next.ts";
import gridOutIteratorPasses from "./grid_out_iterator/passes.ts";
import gridfsDelete from "./gridfs/delete.ts";
import gridfsExists from "./gridfs/exists.ts";
import gridfsFindOne from "./gridfs/find_one.ts";
import gridfsGet from "./gridfs/get.ts";
import gridfsGetLastVersion from "./gridfs/get_last_version.ts";
import gridfsGetVersion from "./gridfs/get_version.ts";
import gridfsList from "./gridfs/list.ts";
import gridfsPasses from "./gridfs/passes.ts";
import gridfsPut from "./gridfs/put.ts";
import motorClosed from "./motor/closed.ts";
import motorCollection from "./motor/collection.ts";
import motorDelegate from "./motor/delegate.ts";
import motorEach from "./motor/each.ts";
import motorFetchNext from "./motor/fetch_next.ts";
import motorGetIoLoop from "./motor/get_io_loop.ts";
import motorIoLoop from "./motor/io_loop.ts";
import motorNextObject from "./motor/next_object.ts";
import motorStarted from "./motor/started.ts";
import motorStreamToHandler from "./motor/stream_to_handler.ts";
import motorWrap from "./motor/wrap.ts";
import rawCommandCursorPasses from "./raw_command_cursor/passes.ts";
import rawCursorFor from "./raw_cursor/for.ts";
import rawCursorPasses from "./raw_cursor/passes.ts";
import rewrapResultPasses from "./rewrap_result/passes.ts";
import sessionAbortTransaction from "./session/abort_transaction.ts";
import sessionCommitTransaction from "./session/commit_transaction.ts";
import sessionEndSession from "./session/end_session.ts";
import sessionPasses from "./session/passes.ts";
import sessionStartTransaction from "./session/start_transaction.ts";
import sessionWith from "./session/with.ts";
import sessionWithTransaction from "./session/with_transaction.ts";
import sessionOptionsPasses from "./session_options/passes.ts";
import transactionPasses from "./transaction/passes.ts";
import transactionWith from "./transaction/with.ts";
import transactionOptionsPasses from "./transaction_options/passes.ts";
import uriParserParseUri from "./uri_parser/parse_uri.ts";

/** A row and the rule's id that reports, options and suppressions name. */
export interface Rule {
  readonly id: string;
  readonly row: Member;
}

/** Every row, in the order of the files. */
export const members: readonly Rule[] = [
  ...passes("bound_session", boundSessionPasses),
  { id: "bound_session.with", row: boundSessionWith },
  { id: "bucket.class", row: bucketClass },
  { id: "bucket.delete", row: bucketDelete },
  { id: "bucket.delete_by_name", row: bucketDeleteByName },
  { id: "bucket.download_to_stream", row: bucketDownloadToStream },
  { id: "bucket.download_to_stream_by_name", row: bucketDownloadToStreamByName },
  { id: "bucket.open_download_stream", row: bucketOpenDownloadStream },
  { id: "bucket.open_download_stream_by_name", row: bucketOpenDownloadStreamByName },
  ...passes("bucket", bucketPasses),
  { id: "bucket.rename", row: bucketRename },
  { id: "bucket.rename_by_name", row: bucketRenameByName },
  { id: "bucket.upload_from_stream", row: bucketUploadFromStream },
  { id: "bucket.upload_from_stream_with_id", row: bucketUploadFromStreamWithId },
  { id: "change_stream.builtin_next", row: changeStreamBuiltinNext },
  { id: "change_stream.close", row: changeStreamClose },
  { id: "change_stream.for", row: changeStreamFor },
  { id: "change_stream.next", row: changeStreamNext },
  ...passes("change_stream", changeStreamPasses),
  { id: "change_stream.try_next", row: changeStreamTryNext },
  { id: "change_stream.with", row: changeStreamWith },
  { id: "client.aclose", row: clientAclose },
  { id: "client.aconnect", row: clientAconnect },
  { id: "client.address", row: clientAddress },
  { id: "client.arbiters", row: clientArbiters },
  { id: "client.bulk_write", row: clientBulkWrite },
  { id: "client.class", row: clientClass },
  { id: "client.close", row: clientClose },
  { id: "client.drop_database", row: clientDropDatabase },
  { id: "client.is_mongos", row: clientIsMongos },
  { id: "client.is_primary", row: clientIsPrimary },
  { id: "client.list_database_names", row: clientListDatabaseNames },
  { id: "client.list_databases", row: clientListDatabases },
  ...passes("client", clientPasses),
  { id: "client.primary", row: clientPrimary },
  ...passes("client", clientRemoved),
  { id: "client.secondaries", row: clientSecondaries },
  { id: "client.server_info", row: clientServerInfo },
  { id: "client.start_session", row: clientStartSession },
  { id: "client.watch", row: clientWatch },
  { id: "client.with", row: clientWith },
  { id: "collection.aggregate", row: collectionAggregate },
  { id: "collection.aggregate_raw_batches", row: collectionAggregateRawBatches },
  { id: "collection.bulk_write", row: collectionBulkWrite },
  { id: "collection.class", row: collectionClass },
  { id: "collection.count_documents", row: collectionCountDocuments },
  { id: "collection.create_index", row: collectionCreateIndex },
  { id: "collection.create_indexes", row: collectionCreateIndexes },
  { id: "collection.create_search_index", row: collectionCreateSearchIndex },
  { id: "collection.create_search_indexes", row: collectionCreateSearchIndexes },
  { id: "collection.delete_many", row: collectionDeleteMany },
  { id: "collection.delete_one", row: collectionDeleteOne },
  { id: "collection.distinct", row: collectionDistinct },
  { id: "collection.drop", row: collectionDrop },
  { id: "collection.drop_index", row: collectionDropIndex },
  { id: "collection.drop_indexes", row: collectionDropIndexes },
  { id: "collection.drop_search_index", row: collectionDropSearchIndex },
  { id: "collection.estimated_document_count", row: collectionEstimatedDocumentCount },
  { id: "collection.find_one", row: collectionFindOne },
  { id: "collection.find_one_and_delete", row: collectionFindOneAndDelete },
  { id: "collection.find_one_and_replace", row: collectionFindOneAndReplace },
  { id: "collection.find_one_and_update", row: collectionFindOneAndUpdate },
  { id: "collection.index_information", row: collectionIndexInformation },
  { id: "collection.insert_many", row: collectionInsertMany },
  { id: "collection.insert_one", row: collectionInsertOne },
  { id: "collection.list_indexes", row: collectionListIndexes },
  { id: "collection.list_search_indexes", row: collectionListSearchIndexes },
  { id: "collection.options", row: collectionOptions },
  ...passes("collection", collectionPasses),
  ...passes("collection", collectionRemoved),
  { id: "collection.rename", row: collectionRename },
  { id: "collection.replace_one", row: collectionReplaceOne },
  { id: "collection.update_many", row: collectionUpdateMany },
  { id: "collection.update_one", row: collectionUpdateOne },
  { id: "collection.update_search_index", row: collectionUpdateSearchIndex },
  { id: "collection.watch", row: collectionWatch },
  { id: "command_cursor.batch_size", row: commandCursorBatchSize },
  { id: "command_cursor.builtin_next", row: commandCursorBuiltinNext },
  { id: "command_cursor.close", row: commandCursorClose },
  { id: "command_cursor.for", row: commandCursorFor },
  { id: "command_cursor.next", row: commandCursorNext },
  ...passes("command_cursor", commandCursorPasses),
  { id: "command_cursor.to_list", row: commandCursorToList },
  { id: "command_cursor.try_next", row: commandCursorTryNext },
  { id: "command_cursor.with", row: commandCursorWith },
  { id: "cursor.add_option", row: cursorAddOption },
  { id: "cursor.builtin_next", row: cursorBuiltinNext },
  { id: "cursor.close", row: cursorClose },
  { id: "cursor.distinct", row: cursorDistinct },
  { id: "cursor.explain", row: cursorExplain },
  { id: "cursor.for", row: cursorFor },
  { id: "cursor.item", row: cursorItem },
  { id: "cursor.next", row: cursorNext },
  ...passes("cursor", cursorPasses),
  ...passes("cursor", cursorRemoved),
  { id: "cursor.rewind", row: cursorRewind },
  { id: "cursor.slice", row: cursorSlice },
  { id: "cursor.to_list", row: cursorToList },
  { id: "cursor.with", row: cursorWith },
  { id: "database.aggregate", row: databaseAggregate },
  { id: "database.command", row: databaseCommand },
  { id: "database.create_collection", row: databaseCreateCollection },
  { id: "database.cursor_command", row: databaseCursorCommand },
  { id: "database.dereference", row: databaseDereference },
  { id: "database.drop_collection", row: databaseDropCollection },
  { id: "database.list_collection_names", row: databaseListCollectionNames },
  { id: "database.list_collections", row: databaseListCollections },
  ...passes("database", databasePasses),
  ...passes("database", databaseRemoved),
  { id: "database.validate_collection", row: databaseValidateCollection },
  { id: "database.watch", row: databaseWatch },
  { id: "encryption.add_key_alt_name", row: encryptionAddKeyAltName },
  { id: "encryption.class", row: encryptionClass },
  { id: "encryption.close", row: encryptionClose },
  { id: "encryption.create_data_key", row: encryptionCreateDataKey },
  { id: "encryption.create_encrypted_collection", row: encryptionCreateEncryptedCollection },
  { id: "encryption.decrypt", row: encryptionDecrypt },
  { id: "encryption.delete_key", row: encryptionDeleteKey },
  { id: "encryption.encrypt", row: encryptionEncrypt },
  { id: "encryption.encrypt_expression", row: encryptionEncryptExpression },
  { id: "encryption.get_key", row: encryptionGetKey },
  { id: "encryption.get_key_by_alt_name", row: encryptionGetKeyByAltName },
  { id: "encryption.get_keys", row: encryptionGetKeys },
  { id: "encryption.remove_key_alt_name", row: encryptionRemoveKeyAltName },
  { id: "encryption.rewrap_many_data_key", row: encryptionRewrapManyDataKey },
  { id: "encryption.with", row: encryptionWith },
  { id: "grid_in.abort", row: gridInAbort },
  { id: "grid_in.close", row: gridInClose },
  ...passes("grid_in", gridInPasses),
  { id: "grid_in.set", row: gridInSet },
  { id: "grid_in.with", row: gridInWith },
  { id: "grid_in.write", row: gridInWrite },
  { id: "grid_in.writelines", row: gridInWritelines },
  { id: "grid_out.builtin_next", row: gridOutBuiltinNext },
  { id: "grid_out.class", row: gridOutClass },
  { id: "grid_out.close", row: gridOutClose },
  { id: "grid_out.for", row: gridOutFor },
  { id: "grid_out.open", row: gridOutOpen },
  ...passes("grid_out", gridOutPasses),
  { id: "grid_out.read", row: gridOutRead },
  { id: "grid_out.readchunk", row: gridOutReadchunk },
  { id: "grid_out.readline", row: gridOutReadline },
  { id: "grid_out.readlines", row: gridOutReadlines },
  { id: "grid_out.seek", row: gridOutSeek },
  { id: "grid_out.to_list", row: gridOutToList },
  { id: "grid_out.with", row: gridOutWith },
  { id: "grid_out_cursor.builtin_next", row: gridOutCursorBuiltinNext },
  { id: "grid_out_cursor.for", row: gridOutCursorFor },
  { id: "grid_out_cursor.next", row: gridOutCursorNext },
  ...passes("grid_out_cursor", gridOutCursorPasses),
  { id: "grid_out_cursor.to_list", row: gridOutCursorToList },
  { id: "grid_out_iterator.builtin_next", row: gridOutIteratorBuiltinNext },
  { id: "grid_out_iterator.for", row: gridOutIteratorFor },
  { id: "grid_out_iterator.next", row: gridOutIteratorNext },
  ...passes("grid_out_iterator", gridOutIteratorPasses),
  { id: "gridfs.delete", row: gridfsDelete },
  { id: "gridfs.exists", row: gridfsExists },
  { id: "gridfs.find_one", row: gridfsFindOne },
  { id: "gridfs.get", row: gridfsGet },
  { id: "gridfs.get_last_version", row: gridfsGetLastVersion },
  { id: "gridfs.get_version", row: gridfsGetVersion },
  { id: "gridfs.list", row: gridfsList },
  ...passes("gridfs", gridfsPasses),
  { id: "gridfs.put", row: gridfsPut },
  ...each("motor.closed", motorClosed),
  ...each("motor.collection", motorCollection),
  ...each("motor.delegate", motorDelegate),
  ...each("motor.each", motorEach),
  ...each("motor.fetch_next", motorFetchNext),
  ...each("motor.get_io_loop", motorGetIoLoop),
  ...each("motor.io_loop", motorIoLoop),
  ...each("motor.next_object", motorNextObject),
  ...each("motor.started", motorStarted),
  { id: "motor.stream_to_handler", row: motorStreamToHandler },
  ...each("motor.wrap", motorWrap),
  ...passes("raw_command_cursor", rawCommandCursorPasses),
  { id: "raw_cursor.for", row: rawCursorFor },
  ...passes("raw_cursor", rawCursorPasses),
  ...passes("rewrap_result", rewrapResultPasses),
  { id: "session.abort_transaction", row: sessionAbortTransaction },
  { id: "session.commit_transaction", row: sessionCommitTransaction },
  { id: "session.end_session", row: sessionEndSession },
  ...passes("session", sessionPasses),
  { id: "session.start_transaction", row: sessionStartTransaction },
  { id: "session.with", row: sessionWith },
  { id: "session.with_transaction", row: sessionWithTransaction },
  ...passes("session_options", sessionOptionsPasses),
  ...passes("transaction", transactionPasses),
  { id: "transaction.with", row: transactionWith },
  ...passes("transaction_options", transactionOptionsPasses),
  { id: "uri_parser.parse_uri", row: uriParserParseUri },
];

/** The rows of a class that need no edit, or are gone since PyMongo 4; they share a module, so the member completes the id: `collection.find`. */
function passes(folder: string, rows: readonly Member[]): Rule[] {
  return rows.map((row) => ({ id: `${folder}.${nameOf(row.on)}`, row }));
}

/** The rows of a member that Motor has on several classes; the class completes the id: `motor.each.cursor`. */
function each(id: string, rows: readonly Member[]): Rule[] {
  return rows.map((row) => ({ id: `${id}.${kindOf(row.on)}`, row }));
}

/** The last word of a row's id: the member, or a word for the protocol. */
export function nameOf(on: On): string {
  if (on.startsWith("next(")) return "builtin_next";
  if (on.startsWith("for ")) return "for";
  if (on.startsWith("with ")) return "with";
  if (on.endsWith("[slice]")) return "slice";
  if (on.endsWith("]")) return "item";
  const dot = on.indexOf(".");
  return dot < 0 ? "class" : on.slice(dot + 1).replace("()", "");
}

/** The kind of object that a row is about. */
export function kindOf(on: On): string {
  return on.replace(/^(for |with |next\()/, "").replace(/[.([)].*$/, "");
}
