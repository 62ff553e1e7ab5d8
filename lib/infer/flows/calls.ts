/** Takes a module, gives the edges of calls: the function waits for its values, the arguments stand ready. */
import type { Call } from "../../python/ast.ts";
import { type ArgPlace, type Flow, literal } from "../edges.ts";

export default {
  id: "calls",
  why: "A call gives what the functions it may reach return",
  on: {
    Call(node: Call, at) {
      const { func } = node;
      if (func.type === "Name" && at.module.bindings.reaching[func.id] === undefined) {
        // db = getattr(client, "shop")
        const name = node.args[1] === undefined ? null : literal(node.args[1]);
        if (func.name === "getattr" && name !== null && node.args[0] !== undefined) {
          at.edge(node.args[0].id, node.id, { op: "attr", name });
          return;
        }
        // setattr(app, "db", client.shop)
        if (func.name === "setattr" && name !== null && node.args[0] !== undefined && node.args[2] !== undefined) {
          const value = node.args[2].id;
          at.edge(node.args[0].id, value, { op: "set-attr", name, value });
          return;
        }
        if (func.name === "super") {
          at.seed(node.id, { is: "super", node: node.id });
          return;
        }
      }
      const args: ArgPlace[] = [];
      for (const arg of node.args) {
        if (arg.type === "Starred") args.push({ place: arg.value.id, name: null, star: 1, literal: null });
        else args.push({ place: arg.id, name: null, star: 0, literal: literal(arg) });
      }
      for (const { arg, value } of node.keywords) {
        args.push({ place: value.id, name: arg, star: arg === null ? 2 : 0, literal: literal(value) });
      }
      const receiver = func.type === "Attribute" ? func.value.id : -1;
      at.edge(func.id, node.id, { op: "call", site: { node: node.id, args, receiver } });
    },
  },
} satisfies Flow;
