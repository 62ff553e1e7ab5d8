/** The page's data comes in, what stands on it before its script runs goes out. */
import { TARGET } from "../../finding.ts";
import type { PageData } from "./data.ts";

/** Text that no markup can hide in. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'`]/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** The rooms of the page, with what it says where scripts do not run. */
export function body(data: PageData): string {
  const { items, files, parsed, unread, root, tool } = data;
  const places = new Set(items.map(({ path }) => path)).size;
  const name = escapeMarkup(root === "" ? "this project" : root);
  const count = (amount: number, one: string) =>
    `${amount.toLocaleString("en")} ${amount === 1 ? one : `${one}s`}`;
  return `<a class="skip" href="#items">Skip to the items</a>
<header class="top">
<h1><b>To ${TARGET}</b> · ${name}</h1>
<nav aria-label="Parts of the page">
<a href="#overview">Overview</a>${data.plan.length === 0 ? "" : `<a href="#plan">Plan</a>`}
<a href="#items">Items</a><a href="#graph">Graph</a><a href="#rules">Rules</a>${
    unread.length === 0 ? "" : `<a href="#unread">Not read</a>`
  }
</nav>
<div id="tools"></div>
</header>
<main>
<section class="part" id="overview" aria-label="Overview">
<div id="burn"></div>
<p class="facts">${count(items.length, "item")} in ${count(places, "file")}. ${
    count(files, "file")
  } read, ${parsed.toLocaleString("en")} of them parsed${
    unread.length === 0 ? "" : `, <a href="#unread">${unread.length} not, or not fully</a>`
  }.${items.length === 0 && unread.length === 0 ? " Nothing is left to do." : ""}</p>
<noscript><p>The list needs the script of this page. Without it: <code>awaitlist --format markdown</code>.</p></noscript>
</section>
<section class="part" id="since" hidden>
<h2>Done since the baseline <small id="since-count"></small></h2>
<ol class="plain" id="since-list"></ol>
</section>
<section class="part" id="plan" hidden>
<h2>Plan <small>each card is a pull request that can land alone, the smallest risk first</small></h2>
<div id="cards"></div>
</section>
<section class="part" id="items">
<h2>Items <small id="shown" role="status"></small></h2>
<div class="work-area">
<aside><h3>Folders</h3><nav id="tree" aria-label="Folders"></nav></aside>
<div>
<div id="filters" role="search"></div>
<div id="list"></div>
</div>
</div>
</section>
<section class="part" id="graph">
<h2>How async spreads <small>from the driver, left, to the entry points, right: <span id="graph-of"></span></small></h2>
<p class="facts" id="graph-note"></p>
<div id="drawing" tabindex="0" role="region" aria-label="Drawing"></div>
<details><summary>The same as a list</summary><ol id="graph-list"></ol></details>
</section>
<section class="part" id="rules">
<h2>Rules <small>that have items here, each with one of them</small></h2>
<div id="rule-list"></div>
</section>
<section class="part" id="unread" hidden>
<h2>Not read, or not fully <small>items may be missing here</small></h2>
<ul class="plain" id="unread-list"></ul>
</section>
<footer>
<p>${
    escapeMarkup(tool)
  }. Boxes are remembered by this browser. Keys: <kbd>/</kbd> filter, <kbd>j</kbd> <kbd>k</kbd> next and last item, <kbd>Enter</kbd> open, <kbd>x</kbd> tick, <kbd>Esc</kbd> clear the filters.</p>
</footer>
</main>
<div id="status" role="status" aria-live="polite"></div>`;
}
