/** Names, attributes and children come in, elements go out: texts are only ever texts, never markup. */

/** What stands in an element. */
export type Child = Node | string | null;

/** An element; an attribute that is null is left out, one that is a function hears the event of its name. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | null | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  fit(element, attributes, children);
  return element;
}

/** The same for a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | null | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  fit(element, attributes, children);
  return element;
}

/** Puts attributes and children on an element. */
export function fit(
  element: Element,
  attributes: Readonly<Record<string, string | null | ((event: Event) => void)>>,
  children: readonly Child[],
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, spelled(value));
  }
  const shown = children.filter((child) => child !== null);
  element.append(...shown.map((child) => typeof child === "string" ? spelled(child) : child));
}

/** The text with what reorders or hides other text spelled out; line ends and tabs stay. */
export function spelled(text: string): string {
  return text.replace(
    /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** The element of the page with that id. */
export function at(id: string): HTMLElement {
  return document.getElementById(id) ?? document.body;
}

/** Says something to whoever cannot see it change. */
export function say(text: string): void {
  const status = at("status");
  status.textContent = text;
  status.classList.add("shown");
  setTimeout(() => status.classList.remove("shown"), 2500);
}

/** A text that a click copies. */
export function command(text: string): HTMLElement {
  return el(
    "div",
    { class: "command" },
    el("code", {}, text),
    el("button", {
      type: "button",
      class: "quiet",
      "aria-label": `Copy ${text}`,
      click: () => copy(text),
    }, "Copy"),
  );
}

/** Copies a text, also where a file that was opened from disk may not use the clipboard. */
export function copy(text: string): void {
  const old = () => {
    const area = el("textarea", { readonly: "", class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  const copied = () => say(`Copied: ${text}`);
  if (navigator.clipboard === undefined) {
    old();
    copied();
  } else navigator.clipboard.writeText(text).catch(old).then(copied);
}

/** `1 item`, `2 items`. */
export function many(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;
}
