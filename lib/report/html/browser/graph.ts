/** The items of a pull request come in; the drawing of how async spreads from the driver to the entry points goes on the page. */
import type { Item } from "../data.ts";
import { at, draw, el, many } from "./dom.ts";
import { reveal } from "./list.ts";
import { choose, everything, type State } from "./state.ts";

/** A function that becomes async, or a member of the driver. */
export interface Dot {
  readonly key: string;
  readonly name: string;
  /** What a click goes to. */
  readonly item: Item | null;
  readonly isDriver: boolean;
  /** How many steps it is from the driver. */
  layer: number;
  /** What it calls, by key. */
  readonly calls: Set<string>;
}

/** Shows the drawing for the group or the filter that is chosen. */
export function showGraph(state: State): void {
  const most = 160;

  function show(): void {
    const { group, folder } = state.filter;
    const items = state.data.items.filter((item) =>
      (group === "" || String(item.group) === group) &&
      (folder === "" || item.path === folder || item.path.startsWith(folder))
    );
    const dots = layered(dotsOf(items));
    const drawn = dots.slice(0, most);
    at("graph").hidden = state.data.items.every(({ kind }) => kind !== "async-def");
    at("graph-of").textContent = group === ""
      ? folder === "" ? "the whole project" : folder
      : `pull request ${group}`;
    at("graph-note").textContent = dots.length > most
      ? `${most} of ${dots.length} functions and members are drawn: choose a pull request or a folder to see fewer.`
      : "";
    at("drawing").replaceChildren(
      drawn.length === 0
        ? el("p", { class: "none" }, "No function becomes async here.")
        : drawing(state, drawn),
    );
    at("graph-list").replaceChildren(
      ...drawn.filter(({ isDriver }) => !isDriver).map((dot) =>
        el(
          "li",
          {},
          el("code", {}, dot.name),
          ` must be async: it reaches `,
          [...dot.calls].map((key) => dots.find((one) => one.key === key)?.name ?? "").filter((
            name,
          ) => name !== "").join(", "),
        )
      ),
    );
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  state.onFilter.push(() => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 60);
  });
  show();
}

/**
 * A function stands where its `async-def` item does. A trail that passes such places leads from one function to the
 * next; where it ends at another item, that is the use of the driver.
 */
export function dotsOf(items: readonly Item[]): readonly Dot[] {
  const key = ({ path, cell, line }: Pick<Item, "path" | "cell" | "line">) =>
    `${path}\n${cell ?? ""}\n${line}`;
  const dots = new Map<string, Dot>();
  const named = new Map<string, Dot>();
  for (const item of items) {
    if (item.kind !== "async-def") continue;
    const name = item.function ?? /def\s+(\w+)/.exec(item.before)?.[1] ?? item.path;
    const dot = {
      key: key(item),
      name,
      item,
      isDriver: false,
      layer: -1,
      calls: new Set<string>(),
    };
    dots.set(dot.key, dot);
    named.set(`${item.path}\n${name}`, dot);
  }
  /** The uses of the driver; what is called of the project has a rule without a shelf. */
  const uses = new Map<string, Item>();
  for (const item of items) if (item.rule.includes(".")) uses.set(key(item), item);
  const join = (from: Dot, to: string) => {
    if (from.key !== to) from.calls.add(to);
  };
  const joinDriver = (from: Dot, use: Item) => {
    const to = `driver\n${use.rule}`;
    if (!dots.has(to)) {
      const dot = { key: to, name: use.rule, item: use, isDriver: true, layer: 0 };
      dots.set(to, { ...dot, calls: new Set<string>() });
    }
    join(from, to);
  };
  for (const item of items) {
    const isDef = item.kind === "async-def";
    let from = isDef ? dots.get(key(item)) : named.get(`${item.path}\n${item.function ?? ""}`);
    if (from === undefined) continue;
    if (!isDef && ["await", "async-for", "async-with", "async-comp"].includes(item.kind)) {
      const [first] = item.trail;
      const to = first === undefined || item.rule.includes(".") ? undefined : dots.get(key(first));
      if (item.rule.includes(".")) joinDriver(from, item);
      else if (to !== undefined) join(from, to.key);
    }
    if (!isDef) continue;
    for (const hop of item.trail) {
      const to = dots.get(key(hop));
      if (to !== undefined) {
        join(from, to.key);
        from = to;
        continue;
      }
      const use = uses.get(key(hop));
      if (use !== undefined) joinDriver(from, use);
    }
  }
  return [...dots.values()];
}

/** The dots with their longest way from the driver, the nearest first; a circle is cut where it is closed. */
export function layered(dots: readonly Dot[]): readonly Dot[] {
  const by = new Map(dots.map((dot) => [dot.key, dot]));
  const open = new Set<Dot>();
  const layerOf = (dot: Dot): number => {
    if (dot.isDriver || dot.layer >= 0) return dot.layer;
    if (open.has(dot) || open.size > 1000) return 0;
    open.add(dot);
    const below = [...dot.calls].map((key) => by.get(key)).filter((one) => one !== undefined);
    dot.layer = 1 + below.reduce((most, one) => Math.max(most, layerOf(one)), 0);
    open.delete(dot);
    return dot.layer;
  };
  for (const dot of dots) layerOf(dot);
  return [...dots].sort((one, other) => one.layer - other.layer);
}

/** Columns from the driver on the left to the entry points on the right; in each, near what is called. */
export function drawing(state: State, dots: readonly Dot[]): SVGElement {
  const wide = 250;
  const high = 30;
  const deepest = dots.reduce((most, { layer }) => Math.max(most, layer), 0);
  const columns = Array.from(
    { length: deepest + 1 },
    (_, layer) => dots.filter((dot) => dot.layer === layer),
  );
  const rows = new Map<string, number>();
  for (const column of columns) {
    const heart = (dot: Dot) => {
      const found = [...dot.calls].flatMap((key) => rows.get(key) ?? []);
      return found.length === 0 ? 0 : found.reduce((sum, row) => sum + row, 0) / found.length;
    };
    column.sort((one, other) => heart(one) - heart(other));
    column.forEach((dot, index) => rows.set(dot.key, index));
  }
  const tallest = Math.max(...columns.map((column) => column.length));
  const shift = new Map(
    columns.flatMap((column) =>
      column.map((dot) => [dot.key, (tallest - column.length) / 2] as const)
    ),
  );
  const spot = (dot: Dot) => ({
    x: 8 + dot.layer * wide,
    y: 8 + ((rows.get(dot.key) ?? 0) + (shift.get(dot.key) ?? 0)) * high,
  });
  const by = new Map(dots.map((dot) => [dot.key, dot]));
  const lines = dots.flatMap((dot) =>
    [...dot.calls].flatMap((key) => {
      const other = by.get(key);
      if (other === undefined) return [];
      const from = spot(other);
      const to = spot(dot);
      const right = from.x + wide - 44;
      const middle = (right + to.x) / 2;
      const back = to.x <= from.x;
      return [draw("path", {
        class: "line",
        d: back
          ? `M${from.x} ${from.y + 11} C${from.x - 30} ${from.y + 11} ${to.x - 30} ${
            to.y + 11
          } ${to.x} ${to.y + 11}`
          : `M${right} ${from.y + 11} C${middle} ${from.y + 11} ${middle} ${to.y + 11} ${to.x} ${
            to.y + 11
          }`,
      })];
    })
  );
  const boxes = dots.map((dot) => {
    const { x, y } = spot(dot);
    const name = dot.name.length > 27 ? `${dot.name.slice(0, 26)}…` : dot.name;
    const done = dot.item !== null && !dot.isDriver && state.done.has(dot.item.fingerprint);
    return draw(
      "g",
      {
        class: dot.isDriver ? "dot driver" : done ? "dot done" : "dot",
        tabindex: "0",
        role: "button",
        transform: `translate(${x} ${y})`,
        click: () => dot.item !== null && goTo(state, dot),
        keydown: (event) => {
          if (event instanceof KeyboardEvent && event.key === "Enter" && dot.item !== null) {
            goTo(state, dot);
          }
        },
      },
      draw(
        "title",
        {},
        `${dot.name}${
          dot.item === null || dot.isDriver ? "" : `\n${dot.item.path}:${dot.item.line}`
        }`,
      ),
      draw("rect", { width: String(wide - 44), height: "22", rx: "6" }),
      draw("text", { x: "8", y: "15" }, name),
    );
  });
  const width = columns.length * wide - 24;
  const height = 16 + tallest * high;
  return draw(
    "svg",
    {
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": `${
        many(dots.filter(({ isDriver }) => !isDriver).length, "function")
      } between the driver and the entry points`,
    },
    ...lines,
    ...boxes,
  );
}

/** Of a member of the driver, the items of its rule; of a function, its own item. */
export function goTo(state: State, dot: Dot): void {
  if (dot.item === null) return;
  if (dot.isDriver) {
    choose(state, { ...everything(), group: state.filter.group, rule: dot.item.rule });
    at("items").scrollIntoView();
  } else reveal(state, dot.item);
}
