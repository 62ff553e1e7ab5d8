/** An error of the file system in, the reason that a report gives out. */

const REASONS: Readonly<Record<string, string>> = {
  NotFound: "not found",
  PermissionDenied: "permission denied",
  NotCapable: "permission denied",
  IsADirectory: "is a folder",
  FilesystemLoop: "a link that leads to itself",
};

/** What the system said, in our words. */
export function reasonOf(error: unknown): string {
  return `Cannot read: ${causeOf(error)}`;
}

/** The same of a path that a user named. */
export function targetReasonOf(error: unknown): string {
  if (!(error instanceof Error)) return causeOf(error);
  // a.py/b: a file is no folder; a name with a NUL byte is none
  return ["NotFound", "NotADirectory", "InvalidData", "TypeError"].includes(error.name)
    ? "no such file or folder"
    : causeOf(error);
}

/** What went wrong in our own code; the run goes on without the file. */
export function defectOf(error: unknown): string {
  if (error instanceof Error && error.name === "TooLong") return `Cannot parse: ${error.message}`;
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Cannot parse: ${said.replace(/\.$/, "")}. This is a defect of awaitlist`;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return REASONS[error.name] ?? error.message.replace(/ ?[(:].*$/s, "");
}
