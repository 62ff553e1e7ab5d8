/** Nothing comes in; the rows of Sanic go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "sanic.Sanic()",
  "sanic.app.Sanic()",
  "sanic.Blueprint()",
  "sanic.blueprints.Blueprint()",
];

export default {
  "frameworks.sanic.handler": {
    on: {
      decorator: paths(
        APPS,
        "route()",
        "get()",
        "post()",
        "put()",
        "patch()",
        "delete()",
        "head()",
        "options()",
        "websocket()",
        "middleware",
        "middleware()",
        "on_request",
        "on_request()",
        "on_response",
        "on_response()",
        "listener()",
        "before_server_start",
        "after_server_start",
        "before_server_stop",
        "after_server_stop",
        "main_process_start",
        "main_process_stop",
        "exception()",
        "signal()",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def; make the client in before_server_start",
    loop: "process",
    why: "Sanic awaits it on the worker's loop; each worker has one",
    see: "https://sanic.dev/en/guide/basics/handlers.html",
  },
  "frameworks.sanic.argument": {
    on: {
      argument: paths(
        APPS,
        "add_route",
        "add_websocket_route",
        "add_task",
        "register_middleware",
        "register_listener",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Sanic awaits it on the worker's loop",
    see: "https://sanic.dev/en/guide/basics/listeners.html",
  },
  "frameworks.sanic.view": {
    on: {
      method: ["get", "post", "put", "patch", "delete", "head", "options", "dispatch_request"],
      of: ["sanic.views.HTTPMethodView"],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Sanic awaits it on the worker's loop",
    see: "https://sanic.dev/en/guide/advanced/class-based-views.html",
  },
} satisfies Readonly<Record<string, Barrier>>;
