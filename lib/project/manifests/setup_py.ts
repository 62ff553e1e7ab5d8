/** A setup.py in, the requirements that its string literals spell out. */
import { readRequirement, removalOf, type Span, type Spot } from "./requirement.ts";

interface Bracket {
  readonly kind: string;
  /** It, or one around it, is called as lists of requirements are. */
  readonly listed: boolean;
  /** `extras_require={"all": [` makes the inner one `all`. */
  readonly group: string | null;
}

/** What lists of requirements are called. */
const LIST = /requir|depend|deps|extras/i;

/** Reads each string that stands alone as an element of what is called `install_requires`, `extras_require` or alike. */
export function readSetupPy(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  const brackets: Bracket[] = [];
  // A string that nothing closes ends with its line, or with the text
  const token =
    /#[^\n]*|(?<!\w)[rRbBuUfF]{0,2}(?:"""(?:[^\\]|\\(?:[^]|$))*?(?:"""|$)|'''(?:[^\\]|\\(?:[^]|$))*?(?:'''|$)|"(?:[^"\\\n]|\\(?:[^]|$))*(?:"|$|(?=\n))|'(?:[^'\\\n]|\\(?:[^]|$))*(?:'|$|(?=\n)))|[()[\]{}]/g;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found.startsWith("#")) continue;
    if (/^[([{]$/.test(found)) {
      const outer = brackets.at(-1);
      const before = text.slice(Math.max(0, index - 200), index)
        .replace(outer === undefined ? /^[^]*[\n,([{]/ : /^[^]*[,([{]/, "");
      const named = LIST.test(before);
      const word = /(?<!\w)(\w+)\W*$/.exec(before)?.[1] ?? null;
      const group = named ? null : outer?.listed ? word ?? outer.group : null;
      brackets.push({ kind: found, listed: named || outer?.listed === true, group });
    } else if (/^[)\]}]$/.test(found)) brackets.pop();
    else {
      const around = brackets.at(-1);
      if (around === undefined || !around.listed) continue;
      const span = { start: index, end: index + found.length };
      const spot = readLiteral(text, span);
      if (spot === null) continue;
      spots.push({
        ...spot,
        group: around.group,
        removal: around.kind === "[" ? removalOf(text, span) : null,
      });
    }
  }
  return spots;
}

/** A plain literal that is an element: no key of a dict, no part of an expression. */
function readLiteral(text: string, { start, end }: Span): Spot | null {
  const literal = /^[rRuU]?("""|'''|"|')([^]*)\1$/.exec(text.slice(start, end));
  if (literal === null || !/^\s*(?:#[^\n]*\n\s*)*[,\])}]/.test(text.slice(end, end + 500))) {
    return null;
  }
  const [whole, quote = "", content = ""] = literal;
  if (/[\n\\]/.test(content)) return null;
  const from = start + whole.indexOf(quote) + quote.length;
  return readRequirement(text, { start: from, end: from + content.length });
}
