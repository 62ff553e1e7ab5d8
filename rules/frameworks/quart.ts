/** Nothing comes in; the rows of Quart go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "quart.Quart()",
  "quart.app.Quart()",
  "quart.Blueprint()",
  "quart.blueprints.Blueprint()",
];

export default {
  "frameworks.quart.view": {
    on: {
      decorator: paths(
        APPS,
        "route()",
        "get()",
        "post()",
        "put()",
        "patch()",
        "delete()",
        "websocket()",
        "before_request",
        "after_request",
        "teardown_request",
        "before_app_request",
        "after_app_request",
        "before_websocket",
        "after_websocket",
        "before_serving",
        "after_serving",
        "while_serving",
        "teardown_appcontext",
        "errorhandler()",
        "app_errorhandler()",
        "context_processor",
        "cli.command()",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def; before_serving and after_serving open and close the client",
    loop: "process",
    why: "Quart awaits async functions on the server's loop and runs sync ones in a thread",
    see: "quart/app.py, ensure_async",
  },
  "frameworks.quart.method_view": {
    on: {
      method: ["dispatch_request", "get", "post", "put", "patch", "delete", "head", "options"],
      of: ["quart.views.View", "quart.views.MethodView"],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Quart awaits async functions on the server's loop and runs sync ones in a thread",
    see: "quart/views.py",
  },
  "frameworks.quart.argument": {
    on: { argument: paths(APPS, "add_url_rule", "add_background_task", "add_websocket") },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Quart awaits async functions on the server's loop and runs sync ones in a thread",
    see: "quart/app.py, ensure_async",
  },
} satisfies Readonly<Record<string, Barrier>>;
