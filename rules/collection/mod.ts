/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import aggregate from "./aggregate.ts";
import aggregateRawBatches from "./aggregate_raw_batches.ts";
import bulkWrite from "./bulk_write.ts";
import classRow from "./class.ts";
import countDocuments from "./count_documents.ts";
import createIndex from "./create_index.ts";
import createIndexes from "./create_indexes.ts";
import createSearchIndex from "./create_search_index.ts";
import createSearchIndexes from "./create_search_indexes.ts";
import deleteMany from "./delete_many.ts";
import deleteOne from "./delete_one.ts";
import distinct from "./distinct.ts";
import drop from "./drop.ts";
import dropIndex from "./drop_index.ts";
import dropIndexes from "./drop_indexes.ts";
import dropSearchIndex from "./drop_search_index.ts";
import estimatedDocumentCount from "./estimated_document_count.ts";
import findOne from "./find_one.ts";
import findOneAndDelete from "./find_one_and_delete.ts";
import findOneAndReplace from "./find_one_and_replace.ts";
import findOneAndUpdate from "./find_one_and_update.ts";
import indexInformation from "./index_information.ts";
import insertMany from "./insert_many.ts";
import insertOne from "./insert_one.ts";
import listIndexes from "./list_indexes.ts";
import listSearchIndexes from "./list_search_indexes.ts";
import options from "./options.ts";
import passes from "./passes.ts";
import removed from "./removed.ts";
import rename from "./rename.ts";
import replaceOne from "./replace_one.ts";
import updateMany from "./update_many.ts";
import updateOne from "./update_one.ts";
import updateSearchIndex from "./update_search_index.ts";
import watch from "./watch.ts";

export const rows: readonly Rule[] = [
  { id: "collection.aggregate", row: aggregate },
  { id: "collection.aggregate_raw_batches", row: aggregateRawBatches },
  { id: "collection.bulk_write", row: bulkWrite },
  { id: "collection.class", row: classRow },
  { id: "collection.count_documents", row: countDocuments },
  { id: "collection.create_index", row: createIndex },
  { id: "collection.create_indexes", row: createIndexes },
  { id: "collection.create_search_index", row: createSearchIndex },
  { id: "collection.create_search_indexes", row: createSearchIndexes },
  { id: "collection.delete_many", row: deleteMany },
  { id: "collection.delete_one", row: deleteOne },
  { id: "collection.distinct", row: distinct },
  { id: "collection.drop", row: drop },
  { id: "collection.drop_index", row: dropIndex },
  { id: "collection.drop_indexes", row: dropIndexes },
  { id: "collection.drop_search_index", row: dropSearchIndex },
  { id: "collection.estimated_document_count", row: estimatedDocumentCount },
  { id: "collection.find_one", row: findOne },
  { id: "collection.find_one_and_delete", row: findOneAndDelete },
  { id: "collection.find_one_and_replace", row: findOneAndReplace },
  { id: "collection.find_one_and_update", row: findOneAndUpdate },
  { id: "collection.index_information", row: indexInformation },
  { id: "collection.insert_many", row: insertMany },
  { id: "collection.insert_one", row: insertOne },
  { id: "collection.list_indexes", row: listIndexes },
  { id: "collection.list_search_indexes", row: listSearchIndexes },
  { id: "collection.options", row: options },
  ...byMember("collection", passes),
  ...byMember("collection", removed),
  { id: "collection.rename", row: rename },
  { id: "collection.replace_one", row: replaceOne },
  { id: "collection.update_many", row: updateMany },
  { id: "collection.update_one", row: updateOne },
  { id: "collection.update_search_index", row: updateSearchIndex },
  { id: "collection.watch", row: watch },
];
