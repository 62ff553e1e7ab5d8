/** Takes a module, gives what its import statements bind. */
import type { Alias } from "../../python/ast.ts";
import type { Flow } from "../edges.ts";

export default {
  id: "imports",
  why: "An import binds what the other module's name holds at its end",
  on: {
    // from app.db import db as database
    Alias(node: Alias, at) {
      const place = at.defined(node);
      if (place >= 0) at.seed(place, { is: "import", definition: place - at.module.nodes });
    },
  },
} satisfies Flow;
