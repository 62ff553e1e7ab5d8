/** Foreign callables: what a row says that a call of one does with the values handed to it. */
import { NOWHERE, type Place, type ValueId } from "../../ids.ts";
import type { Gives, Operand, Passage, Travel } from "../../rows/types.ts";
import { type ArgPlace, type CallSite, ELEMENT } from "../edges.ts";
import type { Engine } from "../solve.ts";

interface Calling {
  readonly engine: Engine;
  readonly row: Passage;
  readonly site: CallSite;
  readonly number: ValueId;
  readonly from: Place;
  /** What the call that `calls` speaks of gives; made on demand. */
  result: Place;
}

/** Applies one row to one call. */
export function applyPassage(
  engine: Engine,
  row: Passage,
  site: CallSite,
  number: ValueId,
  from: Place,
  to: Place,
): void {
  if (
    !engine.once(
      `passage ${number} ${to} ${site.node} ${site.args[0]?.place ?? -1} ${row.callee[0]}`,
    )
  ) return;
  const calling: Calling = { engine, row, site, number, from, result: NOWHERE };
  const gives = typeof row.gives === "string" ? [row.gives] : row.gives;
  for (const each of gives) give(calling, each, to);
  if (row.calls !== undefined) called(calling, row.calls.callee);
  if (row.puts !== undefined) {
    const into = operand(calling, row.puts.into);
    const what = operand(calling, row.puts.what);
    if (into >= 0 && what >= 0) {
      const key = row.puts.as === "value" ? site.args[0]?.literal ?? null : null;
      if (row.puts.as === "elements") {
        const each = engine.place();
        engine.edge(what, each, ELEMENT);
        engine.edge(into, each, { op: "set-item", key: null, value: each });
      } else engine.edge(into, what, { op: "set-item", key, value: what });
    }
  }
}

/** The place of an operand; -1: the call has none. */
function operand({ row, site }: Calling, which: Operand): Place {
  if (which === "receiver") return site.receiver;
  if (which === "args") return NOWHERE;
  const name = which.startsWith("=") ? which.slice(1) : row.params?.[Number(which.slice(3))];
  if (name !== undefined) {
    const named = site.args.find((arg) => arg.name === name);
    if (named !== undefined) return named.place;
  }
  return which.startsWith("=")
    ? NOWHERE
    : positional(site)[Number(which.slice(3))]?.place ?? NOWHERE;
}

function positional(site: CallSite): readonly ArgPlace[] {
  const list: ArgPlace[] = [];
  for (const arg of site.args) {
    if (arg.star === 1) break;
    if (arg.name === null && arg.star === 0) list.push(arg);
  }
  return list;
}

/** What calling the operand as the row says gives. */
function called(calling: Calling, callee: Operand): Place {
  if (calling.result >= 0) return calling.result;
  const { engine, row, site } = calling;
  const func = operand(calling, callee);
  calling.result = engine.place();
  if (func < 0) return calling.result;
  const how = row.calls?.with ?? [];
  let args: ArgPlace[];
  if (how === "rest" || how === "elements") {
    const after = positional(site).findIndex((arg) => arg.place === func) + 1;
    args = site.args.filter((arg, index) =>
      arg.name === null ? index >= after : arg.place !== func && how === "rest"
    );
    if (how === "elements") {
      args = args.map((arg) => {
        const place = engine.place();
        engine.edge(arg.place, place, ELEMENT);
        return { ...arg, place };
      });
    }
  } else if ("args" in how) {
    args = [];
    const list = operand(calling, how.args);
    const named = operand(calling, how.kwargs);
    if (list >= 0) args.push({ place: list, name: null, star: 1, literal: null });
    if (named >= 0) args.push({ place: named, name: null, star: 2, literal: null });
  } else {
    args = how.map((
      each,
    ) => ({ place: travel(calling, each), name: null, star: 0, literal: null } as const));
  }
  engine.edge(func, calling.result, {
    op: "call",
    site: { node: NOWHERE, args, receiver: NOWHERE },
  });
  return calling.result;
}

/** Is the expression a name that only parameters give its value? */
function isParameter(engine: Engine, place: Place): boolean {
  const at = engine.unitAt(place);
  if (at === null) return false;
  const { unit, local } = at;
  const { reaching, definitions } = unit.module.bindings;
  const reached = unit.nodes[local]?.type === "Name" ? reaching[local] ?? [] : [];
  return reached.length > 0 && reached.every((id) => definitions[id]?.kind === "param");
}

/** The place of a value made of an operand. */
function travel(calling: Calling, how: Travel): Place {
  const colon = how.indexOf(":");
  if (colon < 0) return operand(calling, how as Operand);
  const { engine, site } = calling;
  const what = how.slice(colon + 1) as Operand;
  const verb = how.slice(0, colon);
  if (verb === "call") return called(calling, what);
  const source = operand(calling, what);
  if (source < 0) return NOWHERE;
  if (verb === "built") {
    return isParameter(engine, source) ? NOWHERE : called(calling, what);
  }
  if (verb === "awaited") {
    const place = engine.place();
    engine.edge(source, place, { op: "settle" });
    return place;
  }
  const place = engine.place();
  if (verb === "entered") engine.edge(source, place, { op: "enter" });
  else if (verb === "element") engine.edge(source, place, ELEMENT);
  else engine.edge(source, place, { op: "item", key: site.args[0]?.literal ?? null });
  return place;
}

function give(calling: Calling, gives: Gives, to: Place): void {
  const { engine, site, number, from } = calling;
  const colon = gives.indexOf(":");
  const verb = gives.slice(0, Math.max(colon, 0));
  const rest = gives.slice(colon + 1);
  const made = (value: Parameters<typeof engine.values.intern>[0]) =>
    engine.add(to, engine.values.intern(value), from, number);
  const container = (): Place => {
    const at = engine.place();
    made({ is: "container", site: at });
    return at;
  };
  switch (verb) {
    case "list": {
      const at = container();
      if (rest === "args") {
        positional(site).forEach((arg, index) =>
          engine.flow(arg.place, engine.slot(at, String(index)))
        );
        for (const arg of site.args) {
          if (arg.star === 1) engine.edge(arg.place, engine.slot(at, null), ELEMENT);
        }
        return;
      }
      const place = travel(calling, rest as Travel);
      if (place >= 0) engine.flow(place, engine.slot(at, null));
      return;
    }
    case "elements":
    case "copy": {
      const at = container();
      const sources = rest === "args"
        ? site.args.filter(({ name }) => name === null).map(({ place }) => place)
        : [operand(calling, rest as Operand)];
      for (const source of sources) {
        if (source < 0) continue;
        engine.edge(source, engine.slot(at, null), ELEMENT);
        if (verb === "copy") engine.flow(source, to);
      }
      return;
    }
    case "values": {
      const source = operand(calling, rest as Operand);
      if (source >= 0) {
        engine.edge(source, engine.slot(container(), null), { op: "item", key: null });
      }
      return;
    }
    case "items":
    case "pairs":
    case "groups":
    case "halves": {
      const source = operand(calling, rest as Operand);
      if (source < 0) return;
      const at = container();
      const pair = engine.place();
      engine.add(pair, engine.values.intern({ is: "container", site: pair }), from, number);
      if (verb === "halves") {
        engine.edge(source, engine.slot(pair, null), ELEMENT);
        engine.flow(pair, engine.slot(at, "0"));
        engine.flow(pair, engine.slot(at, "1"));
        return;
      }
      engine.flow(pair, engine.slot(at, null));
      if (verb === "groups") {
        const group = engine.place();
        engine.add(group, engine.values.intern({ is: "container", site: group }), from, number);
        engine.edge(source, engine.slot(group, null), ELEMENT);
        engine.flow(group, engine.slot(pair, "1"));
      } else {
        const step = verb === "items" ? { op: "item", key: null } as const : ELEMENT;
        engine.edge(source, engine.slot(pair, "1"), step);
      }
      return;
    }
    case "tuples": {
      const at = container();
      const tuple = engine.place();
      engine.add(tuple, engine.values.intern({ is: "container", site: tuple }), from, number);
      engine.flow(tuple, engine.slot(at, null));
      positional(site).forEach((arg, index) =>
        engine.edge(arg.place, engine.slot(tuple, String(index)), ELEMENT)
      );
      return;
    }
    case "future":
    case "manager": {
      const place = travel(calling, rest as Travel);
      if (place >= 0) made({ is: verb, place });
      return;
    }
    case "partial": {
      const func = operand(calling, rest as Operand);
      if (func < 0) return;
      const args = site.args.filter((arg) => arg.place !== func);
      engine.partials.set(to, { func, args });
      made({ is: "partial", site: to });
      return;
    }
    default: {
      if (gives === "nothing") return;
      if (gives === "args") {
        for (const arg of positional(site)) engine.flow(arg.place, to);
        return;
      }
      const place = travel(calling, gives as Travel);
      if (place >= 0) engine.flow(place, to);
    }
  }
}
