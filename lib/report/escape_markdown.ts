/** Text of the user's project comes in; Markdown that shows it as it is goes out. */
import { escape } from "./words.ts";

/** A code span that no backtick in the code can end. */
export function code(text: string): string {
  const safe = escape(text);
  if (safe === "") return "` `";
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(safe) ? " " : "";
  return fence + pad + safe + pad + fence;
}

/** Our own words: code spans in them stay, decorators become some (nobody is mentioned), the rest is escaped. */
export function prose(text: string): string {
  return text.split(/(`[^`]*`|@[\w.]+)/).map((part, i) =>
    i % 2 === 1 ? code(part.replace(/^`|`$/g, "")) : part.replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
  ).join("");
}

/** Code as a block that nothing in it can end. */
export function block(text: string, language: string): string {
  const safe = text.split(/\r\n|\n|\r/).map((line) => escape(line.replaceAll("\t", "    "))).join(
    "\n",
  );
  const longest = [...safe.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${safe}\n${fence}`;
}
