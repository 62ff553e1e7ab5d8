/** A stretch of any length and an offset in it come in; what a report shows of it goes out. */
import type { Stretch } from "./stretch.ts";

/** Longer text is cut: 10,000 findings in one statement would each bring the whole of it. */
const MOST = 2000;

/** What stands where something was cut. */
export const CUT = "…";

/** The part of a stretch that is shown: around `at`, of no more than `most` UTF-16 units, no code point in halves. */
export function excerpt(
  text: string,
  { start, end }: Stretch,
  { at, most = MOST }: { readonly at: number; readonly most?: number },
): Stretch {
  if (end - start <= most) return { start, end };
  const from = at - start <= most / 2 ? start : whole(text, Math.min(at - most / 4, end - most));
  return { start: from, end: whole(text, Math.min(end, from + most)) };
}

/** The text of a part, with a mark where it is cut out of the whole. */
export function marked(part: string, { cut, whole }: { cut: Stretch; whole: Stretch }): string {
  return (cut.start > whole.start ? CUT : "") + part + (cut.end < whole.end ? CUT : "");
}

/** The offset, or the one before it where it would part a pair of surrogates. */
function whole(text: string, at: number): number {
  const offset = Math.floor(at);
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset - 1 : offset;
}
