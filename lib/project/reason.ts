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
  if (!(error instanceof Error)) return "Cannot read: unknown error";
  return `Cannot read: ${REASONS[error.name] ?? error.message.replace(/ ?[(:].*$/s, "")}`;
}
