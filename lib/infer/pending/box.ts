/** What containers do with what lies in them, by the names of their methods. */

/** The keys under which a value lies, one a container, the outermost last; null: any. */
export type Box = readonly (string | null)[];

/** Methods that give the container, or a view of it. */
export const KEEPS: ReadonlySet<string> = new Set(["copy", "values", "items"]);

/** Methods that give one of the things in it. */
export const TAKES: ReadonlySet<string> = new Set(["get", "pop", "popleft", "get_nowait"]);

/** Methods that put something in, and do nothing with what is there. */
export const PUTS: ReadonlySet<string> = new Set([
  "add",
  "append",
  "appendleft",
  "clear",
  "extend",
  "insert",
  "keys",
  "put_nowait",
  "reverse",
  "update",
]);

/** What a future, a task or a coroutine has of its own; how to write it instead is a finding of its own. */
const FUTURE: ReadonlySet<string> = new Set([
  "add_done_callback",
  "cancel",
  "close",
  "done",
  "exception",
  "result",
  "send",
  "throw",
]);

export function isFuture(name: string): boolean {
  return FUTURE.has(name) || /^(cr|gi|ag)_/.test(name);
}

/** `-1` is as good as any other place. */
export function unpacked(key: string): string | null {
  return key.startsWith("-") ? null : key;
}
