/** A use as written comes in; what a grid out hands on or tells without any edit goes out. */
import type { Member } from "../../lib/rows/types.ts";

const SEE = "https://pymongo.readthedocs.io/en/stable/api/gridfs/asynchronous/grid_file.html";
const CALL = { pymongo: "call", motor: "call", async: "call" } as const;
const RAISES = { pymongo: "raises", motor: "raises", async: "raises" } as const;
const READ = { pymongo: "read", motor: "read", async: "read" } as const;

export default [
  {
    on: "grid_out._id",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.aliases",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.chunk_size",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.closed",
    ...READ,
    motor: "absent",
    why:
      "What the file knows already, without I/O; Motor shows it by way of the wrapped file once open",
    see: SEE,
  },
  {
    on: "grid_out.content_type",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.filename",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.fileno()",
    ...RAISES,
    motor: "absent",
    why: "Raises UnsupportedOperation: there is no file descriptor",
    see: SEE,
  },
  {
    on: "grid_out.flush()",
    ...CALL,
    motor: "absent",
    why: "Does nothing, the file being for reading; Motor has no such method",
    see: SEE,
  },
  {
    on: "grid_out.isatty()",
    ...CALL,
    motor: "absent",
    why: "Answers without I/O; Motor has no such method",
    see: SEE,
  },
  {
    on: "grid_out.length",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.md5",
    ...READ,
    motor: "absent",
    why: "A field of the document of the file; Motor shows it by way of the wrapped file",
    see: SEE,
  },
  {
    on: "grid_out.metadata",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.name",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.readable()",
    ...CALL,
    why: "Answers without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_out.seekable()",
    ...CALL,
    why: "Answers without I/O in all three dialects",
    see: SEE,
  },
  {
    on: "grid_out.tell()",
    ...CALL,
    why: "Gives the position without I/O in all three dialects, unlike `seek`",
    see: SEE,
  },
  {
    on: "grid_out.truncate()",
    ...RAISES,
    motor: "absent",
    why: "Raises UnsupportedOperation: the file is for reading",
    see: SEE,
  },
  {
    on: "grid_out.upload_date",
    ...READ,
    why: "A field of the document of the file, read without I/O once the file is open",
    see: SEE,
  },
  {
    on: "grid_out.writable()",
    ...CALL,
    motor: "absent",
    why: "Answers without I/O; Motor has no such method",
    see: SEE,
  },
  {
    on: "grid_out.write()",
    ...RAISES,
    why: "Raises UnsupportedOperation in all three dialects: the file is for reading",
    see: SEE,
  },
  {
    on: "grid_out.writelines()",
    ...RAISES,
    motor: "absent",
    why: "Raises UnsupportedOperation: the file is for reading",
    see: SEE,
  },
] satisfies readonly Member[];
