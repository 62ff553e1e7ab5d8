/** The paths of the items come in, the tree of their folders with counts and owners goes on the page. */
import type { PageData } from "../data.ts";
import { at, el } from "./dom.ts";
import { choose, type State } from "./state.ts";

/** A folder, or a file. */
export interface Branch {
  /** With `/` at the end of a folder's. */
  readonly path: string;
  readonly name: string;
  count: number;
  readonly below: Map<string, Branch>;
}

/** Shows the tree. */
export function showTree(state: State): void {
  const root = treeOf(state.data);
  const buttons: [HTMLElement, string][] = [];

  function leaf(branch: Branch, above: string): HTMLElement {
    const found = ownersOf(state.data, branch.path);
    // Said once, at the highest folder
    const owners = found === above ? "" : found;
    const button = el(
      "button",
      {
        type: "button",
        "aria-pressed": "false",
        title: branch.path,
        click: () =>
          choose(state, { folder: state.filter.folder === branch.path ? "" : branch.path }),
      },
      el("span", { class: "name" }, branch.name),
      owners === "" ? null : el("span", { class: "owner", title: owners }, owners),
      el("span", { class: "count" }, branch.count.toLocaleString("en")),
    );
    buttons.push([button, branch.path]);
    return button;
  }

  function grow(branch: Branch, depth: number): HTMLElement {
    const above = branch.path === "" ? "" : ownersOf(state.data, branch.path);
    const children = [...branch.below.values()].sort((one, other) =>
      Number(other.path.endsWith("/")) - Number(one.path.endsWith("/")) ||
      (one.name < other.name ? -1 : 1)
    );
    return el(
      "ul",
      {},
      ...children.map((child) => {
        if (child.below.size === 0) return el("li", {}, leaf(child, above));
        const details = el("details", {
          toggle: () => {
            if (details.open && details.childElementCount === 1) {
              details.append(grow(child, depth + 1));
            }
          },
        }, el("summary", { "aria-label": `Folder ${child.path}` }, leaf(child, above)));
        if (depth < 1 && children.length < 12) details.open = true;
        return el("li", {}, details);
      }),
    );
  }

  at("tree").replaceChildren(grow(root, 0));
  state.onFilter.push(() => {
    for (const [button, path] of buttons) {
      button.setAttribute("aria-pressed", String(path === state.filter.folder));
    }
  });
}

/** The tree; a folder with nothing but one folder in it is one with it. */
export function treeOf({ items }: Pick<PageData, "items">): Branch {
  const root: Branch = { path: "", name: "", count: 0, below: new Map() };
  for (const { path } of items) {
    let at = root;
    at.count++;
    const parts = path.split("/");
    parts.forEach((part, index) => {
      const isFolder = index < parts.length - 1;
      const key = isFolder ? `${part}/` : part;
      let next = at.below.get(key);
      if (next === undefined) {
        next = { path: at.path + key, name: key, count: 0, below: new Map() };
        at.below.set(key, next);
      }
      next.count++;
      at = next;
    });
  }
  return joined(root);
}

/** Joins chains of folders. */
export function joined(branch: Branch): Branch {
  const below = [...branch.below.values()].map(joined);
  const [only] = below;
  if (branch.path !== "" && below.length === 1 && only !== undefined && only.path.endsWith("/")) {
    return { ...only, name: branch.name + only.name };
  }
  return { ...branch, below: new Map(below.map((one) => [one.name, one])) };
}

/** Who owns all that is below a path, separated by spaces; empty where nobody is named. */
export function ownersOf({ owners }: PageData, path: string): string {
  const found = new Set<string>();
  if (!path.endsWith("/")) return (owners[path] ?? []).join(" ");
  for (const [file, names] of Object.entries(owners)) {
    if (file.startsWith(path)) names.forEach((name) => found.add(name));
  }
  return found.size > 3 ? `${found.size} owners` : [...found].join(" ");
}
