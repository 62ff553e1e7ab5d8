/** A function that becomes async and a row about it come in; what changes beside the `async` goes out. */
import type { Expr, FunctionDef } from "../python/ast.ts";
import type { Class, Fn } from "../link/link.ts";
import type { Barrier, Listed } from "../rows/types.ts";
import { dropDecorator, look, renameAt, titleOf } from "../edit/change.ts";
import type { Draft } from "../edit/draft.ts";
import { type About, aboutBarrier, type Checking, spokenOf } from "./context.ts";
import { swap, type Swaps } from "./swap.ts";
import { hop } from "./trail.ts";

/** What adapting needs to know of one function. */
export interface Adapting {
  readonly fn: Fn;
  readonly node: FunctionDef;
  readonly doubt: 0 | 1;
  readonly swaps: Swaps;
  readonly once: Once;
}

/** Adds what one row asks for: another name, another base class, another decorator, or a look. */
export function adapt(checking: Checking, plain: Listed<Barrier>, adapting: Adapting): void {
  const { fn, node, doubt } = adapting;
  const listed = spokenOf(plain, fn);
  const { row } = listed;
  if (row.finding === null) return;
  if (row.configured !== undefined && checking.configured(fn.unit, row.configured)) return;
  const page = checking.page(fn.unit);
  const about = aboutBarrier(listed, doubt, [hop(fn.unit, node.start)]);
  const name = { start: node.nameStart, end: node.nameStart + node.name.length };
  if ("method" in row.on && row.finding === "rename" && row.to !== undefined) {
    if (row.to.includes(".")) bases(checking, listed, fn.cls, { ...adapting, to: row.to, about });
    else {
      checking.add(renameAt(page, name, row.to), about);
      callers(checking, fn, row.to, about);
    }
  } else if ("decorator" in row.on && row.outcome === "unwrap") {
    for (const { decorator } of decoratorsOf(checking, fn, node, row.on.decorator)) {
      checking.add(dropDecorator(page, decorator, node), about);
    }
  } else if ("decorator" in row.on && row.finding !== "review" && row.to !== undefined) {
    for (const { target } of decoratorsOf(checking, fn, node, row.on.decorator)) {
      swap(adapting.swaps, fn.unit, target, row.to, about);
    }
  } else {
    const said = look(page, name, { kind: row.finding, message: titleOf(row.write) });
    const home = checking.facts.project.homeOf(fn.unit);
    if (row.finding === "review" && ("method" in row.on || row.outlives === true)) {
      remember(adapting.once, `${home} ${about.rule}`, { said, about });
    } else checking.add(said, about);
  }
}

/** The decorators of the function that stand for one of these paths. */
function decoratorsOf(
  { facts }: Checking,
  { unit }: Fn,
  node: FunctionDef,
  paths: readonly string[],
): readonly { readonly decorator: Expr; readonly target: Expr }[] {
  return node.decorators.flatMap((decorator) => {
    const target = decorator.type === "Call" ? decorator.func : decorator;
    const meant = facts.project.resolve(unit, target).some((entity) =>
      entity.is === "foreign" &&
      (paths.includes(entity.path) || paths.includes(`${entity.path}()`))
    );
    return meant ? [{ decorator, target }] : [];
  });
}

/** A finding, and what it is about. */
interface Remark {
  readonly said: Draft;
  readonly about: About;
}

/** What is said once of a whole project of the repository, with all places that it is true of. */
export type Once = Map<string, Remark[]>;

function remember(once: Once, key: string, remark: Remark): void {
  const known = once.get(key);
  if (known === undefined) once.set(key, [remark]);
  else known.push(remark);
}

/** So many of the places are listed. */
const MOST_PLACES = 12;

/** Adds each remark at the first of its places, with the others in its trail. */
export function addRemarks(checking: Checking, once: Once): void {
  for (const remarks of once.values()) {
    const sorted = remarks.toSorted((one, other) => order(one.said, other.said));
    const [{ said, about }] = sorted as [Remark];
    const trail = sorted.slice(0, MOST_PLACES).flatMap((one) => one.about.trail);
    const places = sorted.length === 1 ? "" : ` (${sorted.length} places)`;
    checking.add({ ...said, message: said.message + places }, { ...about, trail });
  }
}

function order(one: Draft, other: Draft): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : one.line - other.line;
}

/** The classes that name the old base: among those that the method may be called on. */
function bases(
  checking: Checking,
  { row }: Listed<Barrier>,
  cls: Class | null,
  { to, about, swaps }: Adapting & { readonly to: string; readonly about: About },
): void {
  const old = "method" in row.on ? row.on.of ?? [] : [];
  const seen = new Set<Class>();
  for (const below of cls?.below ?? []) {
    for (const each of below.mro) {
      if (seen.has(each)) continue;
      seen.add(each);
      for (const base of each.node.bases) {
        const named = checking.facts.project.resolve(each.unit, base)
          .some((entity) => entity.is === "foreign" && old.includes(entity.path));
        if (named) swap(swaps, each.unit, base, to, about);
      }
    }
  }
}

/** `super().setUp()` where setUp is called asyncSetUp from now on. */
function callers(checking: Checking, fn: Fn, to: string, about: About): void {
  for (const { unit, node } of checking.sites(fn)) {
    const page = checking.facts.project.units[unit];
    const call = page?.nodes[node];
    if (page === undefined || call?.type !== "Call") continue;
    const { func } = call;
    if (func.type !== "Attribute" || func.attr !== fn.name) continue;
    const at = { start: func.attrStart, end: func.end };
    checking.add(renameAt(checking.page(page), at, to), about);
  }
}
