/** The items that the filter lets through come in; their rows go on the page, made when somebody is about to see them. */
import type { Item } from "../data.ts";
import { at, copy, el, many } from "./dom.ts";
import { choose, everything, type State, tick, visible } from "./state.ts";

/** Shows the items, and shows them anew when the filter changes. */
export function showList(state: State): void {
  const list = at("list");
  const fill = new Map<Element, () => void>();
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) open(target);
  }, { rootMargin: "1200px 0px" });

  function open(target: Element): void {
    seen.unobserve(target);
    fill.get(target)?.();
    fill.delete(target);
  }

  function show(): void {
    seen.disconnect();
    fill.clear();
    const items = visible(state);
    const all = state.data.items.length;
    at("shown").textContent = items.length === all
      ? many(all, "item")
      : `${items.length.toLocaleString("en")} of ${many(all, "item")}`;
    list.replaceChildren(
      ...chunksOf(items).map(({ chunk, first }) => {
        const path = chunk[0]?.path ?? "";
        const rows = el("ol", { class: "rows" });
        const section = el(
          "section",
          { class: "chunk", "aria-label": path },
          first === 0
            ? null
            : el("h3", { class: "path" }, path, el("span", {}, ` ${many(first, "item")}`)),
          rows,
        );
        rows.style.setProperty("min-height", `${chunk.length * 3.1}rem`);
        fill.set(section, () => {
          rows.style.removeProperty("min-height");
          rows.append(...chunk.map((item) => rowOf(state, item)));
        });
        seen.observe(section);
        return section;
      }),
    );
    if (items.length === 0) {
      list.append(el("p", { class: "none" }, "Nothing here: the filters leave nothing over."));
    }
  }

  state.onFilter.push(show);
  addEventListener("beforeprint", () => [...fill.keys()].forEach(open));
  list.addEventListener("reveal", ({ target }) => target instanceof Element && open(target));
  show();
}

/** Some rows of one file; `first` counts those of the whole file in its first chunk, and is 0 in the others. */
export function chunksOf(
  items: readonly Item[],
): readonly { readonly chunk: readonly Item[]; readonly first: number }[] {
  const chunks: { chunk: Item[]; first: number }[] = [];
  let head: { chunk: Item[]; first: number } | null = null;
  for (const item of items) {
    const last = chunks.at(-1);
    if (last !== undefined && head !== null && head.chunk[0]?.path === item.path) {
      head.first++;
      if (last.chunk.length < 30) last.chunk.push(item);
      else chunks.push({ chunk: [item], first: 0 });
    } else {
      head = { chunk: [item], first: 1 };
      chunks.push(head);
    }
  }
  return chunks;
}

/** `31:5`, in a notebook `cell 3, 2:5`. */
export function placeOf({ cell, line, column }: Pick<Item, "cell" | "line" | "column">): string {
  return `${cell === undefined ? "" : `cell ${cell}, `}${line}:${column}`;
}

/** One item: a box, one line, and below it what is shown when it is opened. */
export function rowOf(state: State, item: Item): HTMLElement {
  const box = el("input", {
    type: "checkbox",
    "aria-label": `Done: ${item.title}, ${item.path} line ${item.line}`,
    change: () => {
      tick(state, item, box.checked);
      row.classList.toggle("done", box.checked);
    },
  });
  box.checked = state.done.has(item.fingerprint);
  const work = { "mechanical": "⚙", "by hand": "✎", "to decide": "?", "waits": "⏸" }[item.work];
  const sure = { certain: null, likely: "likely", review: "review" }[item.confidence];
  const details = el(
    "details",
    {
      toggle: () => {
        if (details.open && details.childElementCount === 1) details.append(bodyOf(state, item));
      },
    },
    el(
      "summary",
      {},
      el("span", { class: `work ${item.work.replace(" ", "-")}`, title: item.work }, work),
      el("span", { class: "unseen" }, `${item.work}: `),
      el("span", { class: "place" }, placeOf(item)),
      el(
        "span",
        { class: "what" },
        item.title,
        item.after === null ? null : el("code", {}, item.after.replace(/\s+/g, " ").trim()),
      ),
      item.isNew ? el("span", { class: "chip new" }, "new") : null,
      sure === null ? null : el("span", { class: `chip ${sure}` }, sure),
      el("span", { class: "chip rule" }, item.rule),
    ),
  );
  const row = el(
    "li",
    { class: box.checked ? "item done" : "item", id: `i-${item.fingerprint}` },
    box,
    details,
  );
  return row;
}

/** The whole statement before and after, the reason, the trail. */
export function bodyOf(state: State, item: Item): HTMLElement {
  const reason = state.data.reasons[item.reason];
  const see = reason?.see ?? null;
  const link = state.data.link;
  return el(
    "div",
    { class: "body" },
    el(
      "p",
      { class: "where" },
      link === null || item.cell !== undefined
        ? el("span", {}, `${item.path}:${placeOf(item)}`)
        : el(
          "a",
          { href: `${link}${encodeURI(item.path)}#L${item.line}` },
          `${item.path}:${item.line}`,
        ),
      item.function === null ? null : el("span", {}, ` in ${item.function}`),
      ` · ${item.kind} · ${item.work}`,
      el("button", {
        type: "button",
        class: "link",
        click: () => choose(state, { group: String(item.group) }),
      }, ` · pull request ${item.group}`),
    ),
    el(
      "div",
      { class: "frame" },
      ...frameOf(item.before, "-", item.after === null ? "same" : "old"),
      ...(item.after === null ? [] : frameOf(item.after, "+", "new")),
    ),
    item.after === null ? el("p", { class: "hand" }, item.title) : null,
    reason === undefined || reason.why === "" ? null : el("p", { class: "why" }, reason.why, "."),
    see === null
      ? null
      : /^https?:\/\//.test(see)
      ? el("p", { class: "see" }, el("a", { href: see, rel: "noreferrer" }, see))
      : el("p", { class: "see" }, see),
    item.trail.length === 0 ? null : el(
      "div",
      {},
      el("h4", {}, "Why it is believed"),
      el(
        "ol",
        { class: "trail" },
        ...item.trail.map((hop) =>
          el(
            "li",
            {},
            el("button", {
              type: "button",
              class: "link",
              click: () => follow(state, hop),
            }, `${hop.path}:${placeOf(hop)}`),
            " ",
            el("code", {}, hop.text),
          )
        ),
      ),
    ),
  );
}

/** Lines of code, each marked as old, new or the same. */
export function frameOf(code: string, mark: string, kind: string): readonly HTMLElement[] {
  return code.split(/\r\n|\r|\n/).map((line) =>
    el(
      "div",
      { class: `code ${kind}` },
      el("span", { class: "mark", "aria-hidden": "true" }, kind === "same" ? " " : mark),
      el(
        "span",
        { class: "unseen" },
        kind === "old" ? "before: " : kind === "new" ? "after: " : "",
      ),
      el("code", {}, line === "" ? " " : line),
    )
  );
}

/** Goes to the item at the place of a hop; where there is none, the place is opened or copied. */
export function follow(state: State, hop: Item["trail"][number]): void {
  const there = state.data.items.find((item) =>
    item.path === hop.path && item.line === hop.line && item.cell === hop.cell
  );
  if (there !== undefined) {
    reveal(state, there);
    return;
  }
  const { link } = state.data;
  if (link === null || hop.cell !== undefined) copy(`${hop.path}:${hop.line}:${hop.column}`);
  else open(`${link}${encodeURI(hop.path)}#L${hop.line}`, "_blank", "noreferrer");
}

/** Brings an item into sight and opens it. */
export function reveal(state: State, item: Item): void {
  if (!visible(state).includes(item)) {
    choose(state, everything());
  }
  const id = `i-${item.fingerprint}`;
  if (document.getElementById(id) === null) {
    const sections = [...document.querySelectorAll("#list .chunk")];
    const index = chunksOf(visible(state)).findIndex(({ chunk }) => chunk.includes(item));
    sections[index]?.dispatchEvent(new CustomEvent("reveal", { bubbles: true }));
  }
  const row = at(id);
  const details = row.querySelector("details");
  if (details !== null) details.open = true;
  row.scrollIntoView({ block: "center" });
  row.querySelector("summary")?.focus({ preventScroll: true });
  row.classList.add("found");
  setTimeout(() => row.classList.remove("found"), 1600);
}
