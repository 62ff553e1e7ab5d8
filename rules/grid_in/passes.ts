/** A use as written comes in; what a grid in hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const RAISES = { pymongo: "raises", motor: "raises", async: "raises" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "grid_in._id",
    ...READ,
    why: "A field of the document of the file, without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_in.chunk_size",
    ...READ,
    why: "A field of the document of the file, without I/O in all three dialects",
    see: SEE,
  },
  { on: "grid_in.closed", ...READ, why: "What the file knows already, without I/O", see: SEE },
  {
    on: "grid_in.content_type",
    ...READ,
    why: "A field of the document of the file, without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_in.filename",
    ...READ,
    why: "A field of the document of the file, without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_in.length",
    ...READ,
    why:
      "A field of the document of the file, without I/O; some can be read only once the file is closed",
    see: SEE,
  },
  {
    on: "grid_in.md5",
    ...READ,
    motor: "absent",
    why: "A field of the document of the file; Motor shows it by way of the wrapped file",
    see: SEE,
  },
  {
    on: "grid_in.name",
    ...READ,
    why: "A field of the document of the file, without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_in.read()",
    ...RAISES,
    why: "Raises UnsupportedOperation in all three dialects: the file is for writing",
    see: SEE,
  },
  { on: "grid_in.readable()", ...CALL, why: "Answers without I/O in all three dialects", see: SEE },
  { on: "grid_in.seekable()", ...CALL, why: "Answers without I/O in all three dialects", see: SEE },
  {
    on: "grid_in.upload_date",
    ...READ,
    why:
      "A field of the document of the file, without I/O; some can be read only once the file is closed",
    see: SEE,
  },
  {
    on: "grid_in.writeable()",
    ...CALL,
    why: "Answers without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_in()",
    yields: "grid_in",
    ...CALL,
    why: "Builds a file to write to and sends nothing; open_upload_stream() is the usual way",
    see: SEE,
  },
] satisfies readonly Member[];
