/** Calls of foreign callables: functions handed over to them get their parameters from the framework, arguments fill its bags. */
import { NOWHERE, type Place } from "../../ids.ts";
import type { Channel } from "../../rows/types.ts";
import { type ArgPlace, type CallSite, ELEMENT } from "../edges.ts";
import { bagPlace, fillOf } from "../steps/bags.ts";
import type { Engine } from "../solve.ts";
import { given } from "./framework_arguments.ts";

type Parameter = Extract<Channel, { via: "parameter" }>;
type Bag = Extract<Channel, { via: "bag" }>;

/** `app.on_startup.append(open_db)`, `FastAPI(lifespan=lifespan)`, `Application(handlers, db=client.shop)`. */
export function hand(engine: Engine, path: string, site: CallSite): void {
  const rows = engine.shelves.handed(path);
  if (rows.length === 0) return;
  const first = site.args[0]?.place ?? -1;
  if (!engine.once(`handed ${path} ${site.node} ${first} ${site.args.length}`)) return;
  for (const row of rows) {
    if (row.via === "parameter") {
      const decorates = row.decorator.includes(path);
      for (const arg of site.args) {
        if (arg.star !== 0) continue;
        if (decorates) callBack(engine, row, bound(engine, arg.place));
        else callBack(engine, row, arg.place);
      }
    } else if (row.via === "bag") fill(engine, row, site.args);
  }
}

/** `@commands.command()` on a method: the framework calls it on the object. */
function bound(engine: Engine, decorated: Place): Place {
  const place = engine.place();
  engine.edge(decorated, place, { op: "bind" });
  return place;
}

/** Calls what the place holds, a function or several, as the framework does. */
export function callBack(engine: Engine, row: Parameter, callback: Place): void {
  const args = given(engine, row.gives, row.position);
  const step = { op: "call", site: { node: NOWHERE, args, receiver: NOWHERE } } as const;
  engine.edge(callback, engine.place(), step);
  const each = engine.place();
  engine.edge(callback, each, ELEMENT);
  engine.edge(each, engine.place(), step);
}

function fill(engine: Engine, { paths, access, filled }: Bag, args: readonly ArgPlace[]): void {
  const path = paths[0];
  if (filled === undefined || path === undefined) return;
  const accesses = access === "both" ? ["attribute", "item"] as const : [access];
  for (const each of accesses) {
    const content = fillOf(engine, path, each);
    for (const arg of args) {
      if (filled.by === "keywords") {
        if (arg.star === 2) engine.flow(arg.place, content);
        else if (arg.name !== null) engine.flow(arg.place, bagPlace(engine, path, arg.name, each));
      } else if (arg.name !== null && arg.name === filled.argument) {
        if (filled.by === "is") engine.flow(arg.place, content);
        else {
          // @asynccontextmanager async def lifespan(app): yield {"db": db}
          const result = engine.place();
          engine.edge(arg.place, result, {
            op: "call",
            site: { node: NOWHERE, args: [], receiver: NOWHERE },
          });
          engine.flow(result, content);
          engine.edge(result, content, { op: "enter" });
        }
      }
    }
  }
}
