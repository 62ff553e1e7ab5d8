/** What the methods of Python's containers give and take. */
import type { Place, ValueId } from "../../ids.ts";
import type { CallSite } from "../edges.ts";
import type { Engine } from "../solve.ts";

type Effect =
  | "element"
  | "value"
  | "container"
  | "values"
  | "items"
  | "put"
  | "extend"
  | "insert"
  | "set-default"
  | "update";

const EFFECTS: Readonly<Record<string, Effect>> = {
  pop: "value",
  popleft: "element",
  get: "value",
  get_nowait: "element",
  setdefault: "set-default",
  copy: "container",
  values: "values",
  items: "items",
  append: "put",
  appendleft: "put",
  add: "put",
  put: "put",
  put_nowait: "put",
  insert: "insert",
  extend: "extend",
  update: "update",
  union: "container",
  __getitem__: "value",
  __next__: "element",
  __anext__: "element",
  send: "element",
  asend: "element",
};

/** The names of the methods that are followed. */
export const CONTAINER_METHODS: ReadonlySet<string> = new Set(Object.keys(EFFECTS));

/** Does what calling a method of the container does. */
export function callContainer(
  engine: Engine,
  site: Place,
  name: string,
  call: CallSite,
  number: ValueId,
  from: Place,
  to: Place,
): void {
  const first = call.args[0];
  const second = call.args[1];
  const elements = engine.elements(site);
  switch (EFFECTS[name]) {
    case "element":
      engine.flow(elements, to);
      return;
    case "value":
      if (first !== undefined && first.literal !== null && first.literal !== "0") {
        engine.flow(engine.slot(site, first.literal), to);
        engine.flow(engine.slot(site, null), to);
      } else engine.flow(elements, to);
      if (second !== undefined) engine.flow(second.place, to);
      return;
    case "container":
      engine.add(to, engine.values.intern({ is: "container", site }), from, number);
      return;
    case "values": {
      const view = engine.made(`values ${to}`);
      engine.flow(elements, engine.slot(view, null));
      engine.add(to, engine.values.intern({ is: "container", site: view }), from, number);
      return;
    }
    case "items": {
      const pair = engine.made(`pair ${to}`);
      engine.add(pair, engine.values.intern({ is: "container", site: pair }), from, number);
      engine.flow(elements, engine.slot(pair, "1"));
      const view = engine.made(`items ${to}`);
      engine.flow(pair, engine.slot(view, null));
      engine.add(to, engine.values.intern({ is: "container", site: view }), from, number);
      return;
    }
    case "put":
      if (first !== undefined) engine.flow(first.place, engine.slot(site, null));
      return;
    case "insert":
      if (second !== undefined) engine.flow(second.place, engine.slot(site, null));
      return;
    case "set-default":
      if (second !== undefined) {
        engine.flow(second.place, engine.slot(site, first?.literal ?? null));
      }
      engine.flow(elements, to);
      return;
    case "extend":
      if (first !== undefined) engine.edge(first.place, engine.slot(site, null), { op: "element" });
      return;
    case "update":
      for (const arg of call.args) {
        if (arg.name !== null) engine.flow(arg.place, engine.slot(site, arg.name));
        else engine.edge(arg.place, engine.slot(site, null), { op: "item", key: null });
      }
      return;
    case undefined:
      return;
  }
}
