/** Follows a chain of attributes, items and calls from another place than the parameter that it begins with. */
import { NOWHERE, type Place } from "../../ids.ts";
import type { Expr } from "../../python/ast.ts";
import type { Unit } from "../../link/link.ts";
import { argumentsOf } from "../flows/calls.ts";
import { literal } from "../edges.ts";
import type { Test } from "../narrow/tests.ts";
import type { Engine } from "../solve.ts";

/** Sends what the chain gives to a place, where its first name holds what `root` does. */
export function followChain(
  engine: Engine,
  unit: Unit,
  { value, tests, root }: {
    readonly value: Expr;
    readonly tests: readonly Test[];
    readonly root: Place;
  },
  to: Place,
): void {
  const follow = (expr: Expr, into: Place): void => {
    const from = engine.place();
    switch (expr.type) {
      case "Name":
        passOn(engine, root, into, tests);
        return;
      case "Attribute":
        engine.edge(from, into, { op: "attr", name: expr.attr });
        follow(expr.value, from);
        return;
      case "Subscript": {
        const isSlice = expr.slice.type === "Slice";
        const step = isSlice
          ? { op: "slice" } as const
          : { op: "item", key: literal(expr.slice) } as const;
        engine.edge(from, into, step);
        follow(expr.value, from);
        return;
      }
      case "Await":
        engine.edge(from, into, { op: "settle" });
        follow(expr.value, from);
        return;
      case "Call": {
        const args = argumentsOf(expr).map((each) => ({
          ...each,
          place: engine.local(unit, each.place),
        }));
        engine.edge(from, into, {
          op: "call",
          site: { node: engine.local(unit, expr.id), args, receiver: NOWHERE },
        });
        follow(expr.func, from);
        return;
      }
      default:
        return;
    }
  };
  follow(value, to);
}

/** Sends on what passes the tests. */
export function passOn(engine: Engine, from: Place, to: Place, tests: readonly Test[]): void {
  if (tests.length === 0) engine.flow(from, to);
  else engine.edge(from, to, { op: "narrow", tests });
}
