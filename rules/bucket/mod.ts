/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byMember, type Rule } from "../listed.ts";
import classRow from "./class.ts";
import deleteRow from "./delete.ts";
import deleteByName from "./delete_by_name.ts";
import downloadToStream from "./download_to_stream.ts";
import downloadToStreamByName from "./download_to_stream_by_name.ts";
import openDownloadStream from "./open_download_stream.ts";
import openDownloadStreamByName from "./open_download_stream_by_name.ts";
import passes from "./passes.ts";
import rename from "./rename.ts";
import renameByName from "./rename_by_name.ts";
import uploadFromStream from "./upload_from_stream.ts";
import uploadFromStreamWithId from "./upload_from_stream_with_id.ts";

export const rows: readonly Rule[] = [
  { id: "bucket.class", row: classRow },
  { id: "bucket.delete", row: deleteRow },
  { id: "bucket.delete_by_name", row: deleteByName },
  { id: "bucket.download_to_stream", row: downloadToStream },
  { id: "bucket.download_to_stream_by_name", row: downloadToStreamByName },
  { id: "bucket.open_download_stream", row: openDownloadStream },
  { id: "bucket.open_download_stream_by_name", row: openDownloadStreamByName },
  ...byMember("bucket", passes),
  { id: "bucket.rename", row: rename },
  { id: "bucket.rename_by_name", row: renameByName },
  { id: "bucket.upload_from_stream", row: uploadFromStream },
  { id: "bucket.upload_from_stream_with_id", row: uploadFromStreamWithId },
];
