/** The items and what is ticked come in; how much is done, and what the rest is, goes on the page. */
import type { Work } from "../data.ts";
import { at, el, many } from "./dom.ts";
import { choose, type State } from "./state.ts";

/** Shows the bar, and follows the ticks. */
export function showBurn(state: State): void {
  const works: readonly Work[] = ["mechanical", "by hand", "to decide", "waits"];
  const words = {
    mechanical: "the patch does it",
    "by hand": "a person writes it",
    "to decide": "a person decides first",
    waits: "until it is decided",
  };

  function show(): void {
    const { items, done } = state.data;
    const open = items.filter(({ fingerprint }) => !state.done.has(fingerprint));
    const before = done?.length ?? 0;
    const ticked = items.length - open.length;
    const total = items.length + before;
    const share = total === 0 ? 1 : (before + ticked) / total;
    const shown = works.filter((work) =>
      work !== "waits" || items.some((item) => item.work === work)
    );
    const parts: [string, number, string][] = [
      ["done", before + ticked, "done"],
      ...shown.map((work): [string, number, string] => [
        work.replace(" ", "-"),
        open.filter((item) => item.work === work).length,
        work,
      ]),
    ];
    const bar = el("div", {
      class: "bar",
      role: "img",
      "aria-label": `${Math.floor(100 * share)} % done: ${
        parts.map(([, count, name]) => `${count} ${name}`).join(", ")
      }`,
    });
    for (const [name, count] of parts) {
      if (count === 0) continue;
      const part = el("span", { class: name });
      part.style.setProperty("flex-grow", String(count));
      bar.append(part);
    }
    const cards = shown.map((work) =>
      el(
        "button",
        {
          type: "button",
          class: `heap ${work.replace(" ", "-")}`,
          "aria-pressed": String(state.filter.work === work),
          click: () => choose(state, { work: state.filter.work === work ? "" : work }),
        },
        el("b", {}, open.filter((item) => item.work === work).length.toLocaleString("en")),
        el("span", { class: "label" }, work),
        el("span", { class: "hint" }, words[work]),
      )
    );
    const finished = el(
      "div",
      { class: "heap done" },
      el("b", {}, `${Math.floor(100 * share)} %`),
      el("span", { class: "label" }, "done"),
      el(
        "span",
        { class: "hint" },
        done === null
          ? `${many(ticked, "item")} ticked`
          : `${many(before, "item")} since the baseline, ${ticked} ticked`,
      ),
    );
    at("burn").replaceChildren(bar, el("div", { class: "heaps" }, finished, ...cards));
  }

  state.onTick.push(show);
  state.onFilter.push(show);
  show();
}
