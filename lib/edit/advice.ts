/** A row's change or advice in; the draft that a person carries out, and its words, out. */
import type { Expr } from "../python/ast.ts";
import type { FindingKind } from "../finding.ts";
import type { Change } from "../rows/types.ts";
import { dropArgs, nameArg, renameArg } from "./arguments.ts";
import { type Draft, draft, type Page } from "./draft.ts";
import type { Stretch } from "./stretch.ts";

/** What a row asks for on a call or on a member that is read. */
export function makeChange(
  page: Page,
  use: Expr,
  { kind, change }: { readonly kind: FindingKind; readonly change: Change },
): Draft {
  switch (change.do) {
    case "write":
      return write(page, use, { kind, text: fill(page, use, change.text) });
    case "look":
      return look(page, use, { kind, message: fill(page, use, change.text) });
    case "drop-arg":
    case "rename-arg": {
      const keyword = use.type === "Call"
        ? use.keywords.find(({ arg }) => arg === change.name)
        : undefined;
      if (change.do === "rename-arg") {
        return use.type === "Call" && keyword !== undefined
          ? renameArg(page, use, { arg: keyword, to: change.to })
          : look(page, use, { kind, message: `Rename ${change.name}= to ${change.to}=` });
      }
      const arg = keyword ?? (use.type === "Call" ? use.args[change.position ?? -1] : undefined);
      const [first] = use.type === "Call" && arg !== undefined
        ? dropArgs(page, use, [{ id: arg.id, name: change.name }])
        : [];
      return first ?? look(page, use, { kind, message: `Drop ${change.name}=` });
    }
    case "name-arg": {
      const arg = use.type === "Call" ? use.args[change.position] : undefined;
      return use.type === "Call" && arg !== undefined
        ? nameArg(page, use, { arg, to: change.to })
        : look(page, use, { kind, message: `Name ${change.to}=` });
    }
  }
}

/** Says what to write; a person does it. */
export function write(
  page: Page,
  at: Expr,
  { kind, text }: { readonly kind: FindingKind; readonly text: string },
): Draft {
  return look(page, at, { kind, message: `Write ${oneLine(text)}` });
}

/** Says something of a stretch of text; a person decides. */
export function look(
  page: Page,
  at: Stretch,
  { kind, message, shown }: {
    readonly kind: FindingKind;
    readonly message: string;
    readonly shown?: Stretch;
  },
): Draft {
  return draft(page, { kind, message, at, shown: shown ?? at, patches: null });
}

const LONGEST_TITLE = 60;

/** As much of an advice as a message of one line holds, as an order: its first clauses. */
export function titleOf(advice: string): string {
  const order = /^(?:A |An |[`@a-z_]|[A-Z]\w*[a-z][A-Z])/.test(advice)
    ? `Write ${advice.replace(/^An? /, (article) => article.toLowerCase())}`
    : advice;
  if (order.length <= LONGEST_TITLE) return order;
  const clause = clauseEnd(order, /^(?:, | \()/);
  const sentence = clauseEnd(order, /^[;:] /) ?? clause;
  // The code to write says more than the words before it
  const isCode = clause !== undefined && order.slice(sentence, clause).includes("`");
  return order.slice(0, isCode ? clause : sentence);
}

/** The last place, outside of code, where a clause of that sort ends within the length of a title. */
function clauseEnd(text: string, ends: RegExp): number | undefined {
  let found: number | undefined;
  let quoted = false;
  for (let at = 0; at <= LONGEST_TITLE; at++) {
    if (text[at] === "`") quoted = !quoted;
    if (!quoted && ends.test(text.slice(at, at + 2))) found = at;
  }
  return found;
}

/**
 * `{x}` is the receiver of the member, `{args}` what stands between the parentheses, `{arg}` the same, without the
 * name of a lone argument; `{args or {}}` is `{}` where there are no arguments.
 */
export function fill(page: Page, use: Expr, template: string): string {
  const member = use.type === "Call" ? use.func : use;
  const receiver = member.type === "Attribute" ? member.value : member;
  const args = use.type === "Call" ? page.text.slice(use.argsStart + 1, use.end - 1).trim() : "";
  const only = use.type === "Call" && use.args.length === 0 ? use.keywords[0]?.value : undefined;
  const arg = only === undefined ? args : page.text.slice(only.start, only.end);
  const x = page.text.slice(receiver.start, receiver.end);
  return oneLine(
    template.replaceAll("{x}", () => x).replaceAll("{args}", () => args)
      .replaceAll("{args or {}}", () => args || "{}")
      .replaceAll("{arg}", () => arg),
  );
}

export function oneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const [first = "", ...rest] = text.split(/[\r\n]/);
  const inner = rest.slice(0, -1).map((line) => line.trim()).filter((line) => line !== "");
  return [first.trimEnd(), ...inner, (rest.at(-1) ?? "").trimStart()].join(" ");
}
