/** Keys that a reader presses come in; the page moves. */
import { at, el } from "./dom.ts";
import { choose, everything, remember, remembered, type State } from "./state.ts";

/** Listens to the keyboard: `/` the text filter, j and k the next and the last item, x its box, Escape no filter. */
export function listen(state: State): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    const typing = target instanceof HTMLInputElement && target.type !== "checkbox" ||
      target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
    if (event.key === "Escape") {
      if (target instanceof HTMLElement && typing) target.blur();
      choose(state, everything());
    }
    if (typing) return;
    if (event.key === "/") {
      event.preventDefault();
      at("search").focus();
    } else if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      step(event.key === "j" ? 1 : -1);
    } else if (event.key === "x") {
      const row = document.activeElement?.closest(".item");
      row?.querySelector("input")?.click();
    }
  });
}

/** Goes to the next row, or the one before. */
export function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("#list .item")];
  const now = document.activeElement?.closest(".item") ?? null;
  const near = rows.findIndex((row) => row.getBoundingClientRect().bottom > 120);
  const index = now instanceof HTMLElement ? rows.indexOf(now) + by : near;
  const next = rows[Math.max(0, index)];
  next?.scrollIntoView({ block: "center" });
  next?.querySelector("summary")?.focus({ preventScroll: true });
}

/** Dark, light, or as the system has it. */
export function theme(): void {
  const show = (chosen: string) => {
    if (chosen === "") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.setAttribute("data-theme", chosen);
  };
  const kept = remembered("awaitlist:theme");
  show(kept);
  const dark = () =>
    (document.documentElement.getAttribute("data-theme") ??
      (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  at("tools").append(el("button", {
    type: "button",
    class: "quiet",
    "aria-label": "Dark or light",
    title: "Dark or light",
    click: () => {
      const next = dark() ? "light" : "dark";
      show(next);
      remember("awaitlist:theme", next);
    },
  }, "◐"));
}
