/** The plan comes in; a card for each pull request goes on the page. */
import type { Card } from "../data.ts";
import { at, command, el, many } from "./dom.ts";
import { choose, type State } from "./state.ts";

/** Shows the plan; without one, nothing. */
export function showPlan(state: State): void {
  const { plan } = state.data;
  at("plan").hidden = plan.length === 0;
  const most = 24;
  const cards = el(
    "div",
    { class: "cards" },
    ...plan.slice(0, most).map((card) => cardOf(state, card)),
  );
  const rest = plan.slice(most);
  at("cards").replaceChildren(
    cards,
    ...rest.length === 0 ? [] : [el("button", {
      type: "button",
      class: "quiet more",
      click: ({ target }) => {
        cards.append(...rest.map((card) => cardOf(state, card)));
        if (target instanceof Element) target.remove();
      },
    }, `Show ${many(rest.length, "more pull request")}`)],
  );
}

/** One pull request. */
export function cardOf(state: State, card: Card): HTMLElement {
  const items = state.data.items.filter(({ group }) => group === card.number);
  const count = el("span", {});
  const meter = el("progress", { max: String(items.length), "aria-label": "Done" });
  const show = () => {
    const done = items.filter(({ fingerprint }) => state.done.has(fingerprint)).length;
    meter.value = done;
    count.textContent = done === 0
      ? many(card.items, "item")
      : `${done} of ${many(card.items, "item")}`;
  };
  state.onTick.push(show);
  show();
  const button = el(
    "button",
    {
      type: "button",
      class: "link",
      click: () => {
        choose(state, {
          group: state.filter.group === String(card.number) ? "" : String(card.number),
        });
        at("items").scrollIntoView();
      },
    },
    "Show its items and its graph",
  );
  return el(
    "article",
    { class: "card", "aria-label": `Pull request ${card.number}` },
    el("h3", {}, el("span", { class: "number" }, String(card.number)), card.title),
    el(
      "p",
      { class: "counts" },
      count,
      ` in ${many(card.files.length, "file")}`,
      card.byHand === 0 ? null : el("span", { class: "chip hand" }, `${card.byHand} by hand`),
    ),
    meter,
    ...card.blockers.map((blocker) => el("p", { class: "blocker" }, "⚠ ", blocker)),
    card.layers.length === 0 ? null : el(
      "details",
      {},
      el("summary", {}, `${many(card.layers.length, "layer")}, from the driver up`),
      el(
        "ol",
        { class: "layers" },
        ...card.layers.map((layer) =>
          el(
            "li",
            {},
            ...layer.slice(0, 12).flatMap((name, index) => [
              index === 0 ? null : ", ",
              el("code", {}, name),
            ]),
            layer.length > 12 ? ` and ${layer.length - 12} more` : null,
          )
        ),
      ),
    ),
    ...card.commands.map(command),
    button,
  );
}
