/** Nothing comes in; the rows of the smaller web frameworks go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const VERBS = ["get()", "post()", "put()", "patch()", "delete()", "head()", "options()", "route()"];
const LITESTAR = [
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "route",
  "websocket",
  "websocket_listener",
  "asgi",
];
const RESPONDERS = [
  "on_get*",
  "on_post*",
  "on_put*",
  "on_patch*",
  "on_delete*",
  "on_head*",
  "on_options*",
  "on_websocket",
];

export const barriers = {
  "frameworks.web.litestar": {
    on: {
      decorator: [
        ...LITESTAR.flatMap((
          name,
        ) => [`litestar.${name}()`, `litestar.handlers.${name}()`, `starlite.${name}()`]),
        "litestar.events.listener()",
      ],
    },
    outcome: "pass",
    finding: null,
    returned: "serialised",
    write: "async def; drop sync_to_thread=",
    loop: "process",
    why: "Litestar awaits async handlers on the server's loop and runs sync ones in a thread",
    see: "https://docs.litestar.dev/latest/topics/sync-vs-async.html",
  },
  "frameworks.web.litestar_argument": {
    on: {
      argument: [
        "litestar.di.Provide",
        "litestar.Litestar",
        "litestar.Router",
        "starlite.Provide",
        "starlite.Starlite",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def; drop sync_to_thread=",
    loop: "process",
    why: "Litestar awaits dependencies, hooks, guards and lifespans on the server's loop",
    see: "https://docs.litestar.dev/latest/usage/dependency-injection.html",
  },
  "frameworks.web.falcon_responder": {
    on: { argument: ["falcon.App", "falcon.API"] },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient here, or serve the resources by falcon.asgi.App",
    why:
      "The WSGI application raises CompatibilityError on async middleware and sinks, and awaits no responder",
    see: "https://falcon.readthedocs.io/en/stable/user/faq.html",
  },
  "frameworks.web.falcon_route": {
    on: {
      argument: [
        ...paths(
          ["falcon.App()", "falcon.API()"],
          "add_route",
          "add_sink",
          "add_error_handler",
          "add_middleware",
        ),
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient here, or serve the resources by falcon.asgi.App",
    why:
      "The WSGI application raises CompatibilityError on async middleware and sinks, and awaits no responder",
    see: "falcon/app.py, falcon/app_helpers.py",
  },
  "frameworks.web.falcon_asgi": {
    on: {
      argument: [
        "falcon.asgi.App",
        ...paths(
          ["falcon.asgi.App()"],
          "add_route",
          "add_sink",
          "add_error_handler",
          "add_middleware",
        ),
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "The ASGI application awaits responders, hooks and middleware, and accepts no sync ones",
    see: "falcon/asgi/app.py",
  },
  "frameworks.web.falcon_method": {
    on: { method: RESPONDERS, of: ["*Resource"] },
    outcome: "adapt",
    finding: "review",
    write: "Serve the resource by falcon.asgi.App; else keep MongoClient here",
    loop: "process",
    why:
      "The same class is a resource of falcon.App, which awaits nothing, or of falcon.asgi.App, which awaits every responder",
    see: "https://falcon.readthedocs.io/en/stable/api/app.html",
  },
  "frameworks.web.bottle": {
    on: {
      decorator: [
        ...paths(
          ["bottle.Bottle()", "bottle", "bottle.default_app()"],
          ...VERBS,
          "error()",
          "hook()",
        ),
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient here, or move to an async framework",
    why: "Bottle takes the coroutine for the response body",
    see: "https://bottlepy.org/docs/dev/async.html",
  },
  "frameworks.web.pyramid": {
    on: {
      decorator: [
        "pyramid.view.view_config()",
        "pyramid.view.notfound_view_config()",
        "pyramid.view.forbidden_view_config()",
        "pyramid.view.exception_view_config()",
        "pyramid.events.subscriber()",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient here, or move to an async framework",
    why: "Pyramid takes the coroutine for the response or for the renderer's value",
    see: "https://docs.pylonsproject.org/projects/pyramid/en/latest/narr/views.html",
  },
  "frameworks.web.pyramid_argument": {
    on: {
      argument: paths(
        ["pyramid.config.Configurator()"],
        "add_view",
        "add_request_method",
        "add_subscriber",
        "add_tween",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient here, or move to an async framework",
    why: "Pyramid calls it and cannot await it",
    see: "https://docs.pylonsproject.org/projects/pyramid/en/latest/api/config.html",
  },
  "frameworks.web.cherrypy": {
    on: {
      decorator: [
        "cherrypy.expose",
        "cherrypy.expose()",
        ...VERBS.map((verb) => `hug.${verb}`),
        "hug.cli()",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep MongoClient here, or move to an async framework",
    why: "The server takes the coroutine for the response",
    see: "https://docs.cherrypy.dev/en/latest/basics.html",
  },
  "frameworks.web.robyn": {
    on: {
      decorator: [
        ...paths([
          "robyn.Robyn()",
          "robyn.SubRouter()",
          "blacksheep.Application()",
          "esmerald.Gateway()",
          "microdot.Microdot()",
        ], ...VERBS),
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "The framework awaits async handlers on the server's loop",
    see: "https://robyn.tech/documentation",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "mapping",
    callee: [
      "litestar.Litestar",
      "litestar.Router",
      "litestar.Controller",
      ...["get", "post", "put", "patch", "delete", "route", "websocket"].flatMap((name) => [
        `litestar.${name}`,
        `litestar.handlers.${name}`,
      ]),
      "starlite.Starlite",
    ],
    argument: "dependencies",
    wrapper: ["litestar.di.Provide", "litestar.Provide", "starlite.Provide"],
    why: "Litestar fills the parameter of the same name with what the provider gives",
  },
];
