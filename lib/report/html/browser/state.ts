/** The data of the page comes in; what a reader has chosen and ticked, and who is told of changes, goes out. */
import type { Item, PageData } from "../data.ts";
import { at } from "./dom.ts";

/** What the reader wants to see; empty: everything. */
export interface Filter {
  text: string;
  kind: string;
  rule: string;
  confidence: string;
  work: string;
  /** A folder, with `/` at its end, or a file. */
  folder: string;
  group: string;
  /** open, done */
  state: string;
}

/** All that changes while the page is open. */
export interface State {
  readonly data: PageData;
  readonly filter: Filter;
  /** The fingerprints of the items that are ticked. */
  readonly done: Set<string>;
  /** Are called after a filter changed. */
  readonly onFilter: (() => void)[];
  /** Are called after a tick. */
  readonly onTick: (() => void)[];
  /** In lower case, what the text filter looks in; made when first asked for. */
  readonly texts: Map<Item, string>;
}

/** A filter that lets everything through. */
export function everything(): Filter {
  return {
    text: "",
    kind: "",
    rule: "",
    confidence: "",
    work: "",
    folder: "",
    group: "",
    state: "",
  };
}

/** Reads the data that stands in the page, and what the browser remembers. */
export function readState(): State {
  const data: PageData = JSON.parse(at("data").textContent ?? "{}");
  return {
    data,
    filter: everything(),
    done: new Set(remembered("awaitlist:done").split(" ").filter((one) => one !== "")),
    onFilter: [],
    onTick: [],
    texts: new Map(),
  };
}

/** What the browser remembers; a file that was opened from disk may have no memory. */
export function remembered(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Has the browser remember. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It forgets, and all else works
  }
}

/** Ticks an item, or takes the tick away. */
export function tick(state: State, { fingerprint }: Item, ticked: boolean): void {
  if (ticked) state.done.add(fingerprint);
  else state.done.delete(fingerprint);
  remember("awaitlist:done", [...state.done].join(" "));
  for (const tell of state.onTick) tell();
}

/** Changes the filter. */
export function choose(state: State, chosen: Partial<Filter>): void {
  Object.assign(state.filter, chosen);
  for (const tell of state.onFilter) tell();
}

/** The items that the filter lets through. */
export function visible(state: State): readonly Item[] {
  const { data, filter, done, texts } = state;
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return data.items.filter((item) => {
    if (filter.kind !== "" && item.kind !== filter.kind) return false;
    if (filter.rule !== "" && item.rule !== filter.rule) return false;
    if (filter.confidence !== "" && item.confidence !== filter.confidence) return false;
    if (filter.work !== "" && item.work !== filter.work) return false;
    if (filter.group !== "" && String(item.group) !== filter.group) return false;
    if (
      filter.folder !== "" && item.path !== filter.folder &&
      !(filter.folder.endsWith("/") && item.path.startsWith(filter.folder))
    ) return false;
    if (filter.state === "open" && done.has(item.fingerprint)) return false;
    if (filter.state === "done" && !done.has(item.fingerprint)) return false;
    if (filter.state === "new" && !item.isNew) return false;
    if (words.length === 0) return true;
    let text = texts.get(item);
    if (text === undefined) {
      text = [item.path, item.rule, item.kind, item.title, item.before, item.after, item.function]
        .join("\n").toLowerCase();
      texts.set(item, text);
    }
    const found = text;
    return words.every((word) => found.includes(word));
  });
}
