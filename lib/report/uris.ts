/** A path comes in, a relative URI goes out. */

/** Each part encoded, so that nothing in a name ends a link or looks like a scheme. */
export function uri(path: string): string {
  return path.split("/").map((part) =>
    encodeURIComponent(part.toWellFormed()).replace(/[!'()*]/g, encoded)
  ).join("/");
}

/** One ASCII character, encoded. */
export function encoded(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
