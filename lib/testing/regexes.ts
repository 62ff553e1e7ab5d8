/** The text of one of our modules in; the regular expressions that are written in it, out. */

/** A literal, and the line it starts in. */
export interface Literal {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** Comments, strings, templates, and what may be a literal: one after a word or a closing bracket divides. */
const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*|[\w$]+|\S/g;

/** The words that no value ends in. */
const NO_VALUE: ReadonlySet<string> = new Set(["return", "case", "typeof", "in", "of", "else"]);

/** Every literal, in the order of the text. */
export function regexesOf(text: string): readonly Literal[] {
  const found: Literal[] = [];
  const tokens = new RegExp(TOKEN);
  let before = "";
  let line = 1;
  let counted = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    if (token.startsWith("//") || token.startsWith("/*")) continue;
    const divides = /^[\w$)\]}]/.test(before.slice(-1)) && !NO_VALUE.has(before);
    if (token.length > 1 && token.startsWith("/")) {
      if (divides) {
        tokens.lastIndex = match.index + 1;
        before = "/";
        continue;
      }
      line += text.slice(counted, match.index).split("\n").length - 1;
      counted = match.index;
      const end = token.lastIndexOf("/");
      found.push({ source: token.slice(1, end), flags: token.slice(end + 1), line });
    }
    before = token;
  }
  return found;
}
