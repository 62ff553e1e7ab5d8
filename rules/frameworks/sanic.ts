/** Nothing comes in; the rows of Sanic go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "sanic.Sanic()",
  "sanic.app.Sanic()",
  "sanic.Blueprint()",
  "sanic.blueprints.Blueprint()",
];

const SANIC_APPS = ["sanic.Sanic()", "sanic.app.Sanic()", "sanic.Sanic.get_app()"];
const SANIC_REQUESTS = ["sanic.Request()", "sanic.request.Request()"];

export const barriers = {
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
    returned: "awaited",
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
    returned: "awaited",
    write: "async def",
    loop: "process",
    why: "Sanic awaits it on the worker's loop",
    see: "https://sanic.dev/en/guide/advanced/class-based-views.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      ...paths(SANIC_APPS, "ctx"),
      ...paths(SANIC_REQUESTS, "app.ctx"),
      "*.app.ctx",
    ],
    access: "attribute",
    why: "What a listener stores in the application's ctx is read in each request",
  },
  {
    via: "bag",
    paths: [...SANIC_APPS, ...paths(SANIC_REQUESTS, "app")],
    access: "attribute",
    why:
      "Attributes set on the application itself (Sanic before 21.12) are read through request.app",
  },
  {
    via: "bag",
    paths: paths(SANIC_REQUESTS, "ctx"),
    access: "attribute",
    why: "What a middleware stores in a request's ctx is read in its handler",
  },
  {
    via: "parameter",
    decorator: paths(
      ["sanic.Sanic()", "sanic.Blueprint()"],
      "route()",
      "get()",
      "post()",
      "put()",
      "patch()",
      "delete()",
      "websocket()",
      "middleware",
      "middleware()",
      "on_request",
      "on_response",
    ),
    callee: paths(["sanic.Sanic()", "sanic.Blueprint()"], "add_route", "register_middleware"),
    methods: {
      of: ["sanic.views.HTTPMethodView"],
      names: ["get", "post", "put", "patch", "delete"],
    },
    position: 0,
    gives: "sanic.Request()",
    why: "A handler or middleware receives the request",
  },
  {
    via: "parameter",
    decorator: paths(
      ["sanic.Sanic()", "sanic.Blueprint()"],
      "listener()",
      "before_server_start",
      "after_server_start",
      "before_server_stop",
      "after_server_stop",
      "main_process_start",
    ),
    callee: paths(["sanic.Sanic()", "sanic.Blueprint()"], "register_listener"),
    position: 0,
    gives: "sanic.Sanic()",
    why: "A listener receives the application",
  },
];
