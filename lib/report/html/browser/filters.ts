/** The items come in; the boxes in which a reader chooses among them go on the page. */
import type { Item } from "../data.ts";
import { at, el } from "./dom.ts";
import { choose, everything, type Filter, type State } from "./state.ts";

/** Shows the filters. */
export function showFilters(state: State): void {
  const { data, filter } = state;
  const search = el("input", {
    type: "search",
    id: "search",
    placeholder: "Filter by text  ( / )",
    "aria-label": "Filter by text",
    autocomplete: "off",
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => choose(state, { text: search.value }), 120);
  });
  const selects = ([
    ["work", "Work"],
    ["kind", "Kind"],
    ["rule", "Rule"],
    ["confidence", "Confidence"],
    ["group", "Pull request"],
  ] as const).map(([name, label]) => select(state, name, label, counted(data.items, name)));
  const states: [string, number][] = [["open", -1], ["done", -1]];
  if (data.done !== null) states.push(["new", data.items.filter(({ isNew }) => isNew).length]);
  selects.push(select(state, "state", "State", states));
  const clear = el("button", {
    type: "button",
    class: "quiet",
    click: () => choose(state, everything()),
  }, "Clear");
  at("filters").replaceChildren(search, ...selects.filter((one) => one !== null), clear);
  state.onFilter.push(() => {
    if (search.value !== filter.text && document.activeElement !== search) {
      search.value = filter.text;
    }
    if (filter.text === "") search.value = "";
    clear.hidden = Object.values(filter).every((value) => value === "");
  });
  clear.hidden = true;
}

/** The values of a field, the most frequent first; of groups, in their order. */
export function counted(
  items: readonly Item[],
  name: "work" | "kind" | "rule" | "confidence" | "group",
): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = item[name];
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const sorted = [...counts].sort((one, other) => other[1] - one[1]);
  return name === "group" ? sorted.sort((one, other) => Number(one[0]) - Number(other[0])) : sorted;
}

/** One choice; null where there is nothing to choose. */
export function select(
  state: State,
  name: keyof Filter,
  label: string,
  values: readonly (readonly [string, number])[],
): HTMLElement | null {
  if (values.length < 2) return null;
  const choice = el(
    "select",
    { "aria-label": label, change: () => choose(state, { [name]: choice.value }) },
    el("option", { value: "" }, label),
    ...values.map(([value, count]) =>
      el("option", { value }, count < 0 ? value : `${value} (${count.toLocaleString("en")})`)
    ),
  );
  state.onFilter.push(() => {
    choice.value = state.filter[name];
    choice.classList.toggle("chosen", choice.value !== "");
  });
  return choice;
}
