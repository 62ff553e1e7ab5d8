/** Nothing comes in; the rows of Quart go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "quart.Quart()",
  "quart.app.Quart()",
  "quart.Blueprint()",
  "quart.blueprints.Blueprint()",
];

const QUART_APPS = ["quart.Quart()", "quart.app.Quart()", "quart.current_app"];

export const barriers = {
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
    returned: "serialised",
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
    returned: "serialised",
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

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: ["quart.g"],
    access: "both",
    why: "quart.g lives as long as the application context",
  },
  {
    via: "bag",
    paths: QUART_APPS,
    access: "attribute",
    why: "current_app is the application: attributes set on it are read there",
  },
  {
    via: "bag",
    paths: paths(QUART_APPS, "config"),
    access: "item",
    why: "The configuration is a dict of the application",
  },
  {
    via: "bag",
    paths: paths(QUART_APPS, "extensions"),
    access: "item",
    why: "Extensions store themselves in a dict of the application",
  },
  {
    via: "member",
    paths: ["quart_motor.Motor().db"],
    kind: "database",
    dialect: "motor",
    why: "Quart-Motor's db is a Motor database",
  },
  {
    via: "member",
    paths: ["quart_motor.Motor().cx"],
    kind: "client",
    dialect: "motor",
    why: "Quart-Motor's cx is a Motor client",
  },
];
