/** The items come in; each rule that has some, with one of them as its example, goes on the page. */
import type { Item } from "../data.ts";
import { at, el, many } from "./dom.ts";
import { frameOf } from "./list.ts";
import { choose, everything, type State } from "./state.ts";

/** Shows the rules, the most frequent first. */
export function showRules(state: State): void {
  const { items, reasons } = state.data;
  const rules = new Map<string, Item[]>();
  for (const item of items) {
    const known = rules.get(item.rule);
    if (known === undefined) rules.set(item.rule, [item]);
    else known.push(item);
  }
  const sorted = [...rules].sort((one, other) => other[1].length - one[1].length);
  at("rule-list").replaceChildren(...sorted.map(([rule, found]) => {
    const example = found.find(({ after }) => after !== null) ?? found[0];
    const details = el(
      "details",
      {
        class: "rule",
        toggle: () => {
          if (!details.open || details.childElementCount > 1 || example === undefined) return;
          const reason = reasons[example.reason];
          details.append(
            el(
              "div",
              { class: "body" },
              reason === undefined || reason.why === "" ? null : el("p", {}, reason.why, "."),
              el(
                "div",
                { class: "frame" },
                ...frameOf(example.before, "-", example.after === null ? "same" : "old"),
                ...(example.after === null ? [] : frameOf(example.after, "+", "new")),
              ),
              el("button", {
                type: "button",
                class: "link",
                click: () => {
                  choose(state, { ...everything(), rule });
                  at("items").scrollIntoView();
                },
              }, `Show ${many(found.length, "item")}`),
            ),
          );
        },
      },
      el(
        "summary",
        {},
        el("code", {}, rule),
        el("span", { class: "count" }, found.length.toLocaleString("en")),
      ),
    );
    return details;
  }));
}

/** Shows what could not be read, and what was done since the baseline. */
export function showRest({ data }: State): void {
  at("unread").hidden = data.unread.length === 0;
  at("unread-list").replaceChildren(
    ...data.unread.map(({ path, line, cell, reason, matters }) =>
      el(
        "li",
        matters ? { class: "matters" } : {},
        el(
          "code",
          {},
          `${path}${cell === undefined ? "" : `, cell ${cell}`}${line === null ? "" : `:${line}`}`,
        ),
        ` ${reason}`,
        matters
          ? el("span", { class: "chip review" }, "names a driver: items may be missing")
          : null,
      )
    ),
  );
  const done = data.done ?? [];
  at("since").hidden = done.length === 0;
  at("since-count").textContent = many(done.length, "item");
  at("since-list").replaceChildren(
    ...done.slice(0, 2000).map(({ path, line, rule, title }) =>
      el(
        "li",
        {},
        el("code", {}, `${path}:${line}`),
        ` ${title} `,
        el("span", { class: "chip rule" }, rule),
      )
    ),
  );
}
