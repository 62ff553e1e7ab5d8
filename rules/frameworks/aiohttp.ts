/** Nothing comes in; the rows of aiohttp go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = ["aiohttp.web.Application()", "aiohttp.web_app.Application()"];
const VERBS = ["get", "post", "put", "patch", "delete", "head", "options", "view", "route"];

const AIOHTTP_APPS = ["aiohttp.web.Application()", "aiohttp.web_app.Application()"];
const AIOHTTP_REQUESTS = [
  "aiohttp.web.Request()",
  "aiohttp.web_request.Request()",
  "aiohttp.web.View().request",
];

export const barriers = {
  "frameworks.aiohttp.decorator": {
    on: {
      decorator: [
        ...paths(
          ["aiohttp.web.RouteTableDef()", "aiohttp.web_routedef.RouteTableDef()"],
          ...VERBS.map((verb) => `${verb}()`),
        ),
        "aiohttp.web.middleware",
      ],
    },
    outcome: "pass",
    finding: null,
    returned: "awaited",
    write: "async def",
    loop: "process",
    why: "aiohttp awaits handlers on the server's loop and accepts no sync ones",
    see: "aiohttp/web_urldispatcher.py",
  },
  "frameworks.aiohttp.argument": {
    on: {
      argument: [
        ...paths(["aiohttp.web"], ...VERBS),
        ...paths(
          [...paths(APPS, "router"), "aiohttp.web.UrlDispatcher()", "*.router"],
          ...VERBS.map((verb) => `add_${verb}`),
        ),
        ...paths(
          APPS,
          "on_startup.append",
          "on_cleanup.append",
          "on_shutdown.append",
          "on_response_prepare.append",
          "cleanup_ctx.append",
          "middlewares.append",
        ),
        "*.on_startup.append",
        "*.on_cleanup.append",
        "*.on_shutdown.append",
        "*.cleanup_ctx.append",
        "aiohttp.web.Application",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def; open and close the client in cleanup_ctx",
    loop: "process",
    why: "aiohttp awaits handlers, hooks and middlewares on the server's loop",
    see: "https://docs.aiohttp.org/en/stable/web_advanced.html",
  },
  "frameworks.aiohttp.view": {
    on: {
      method: ["get", "post", "put", "patch", "delete", "head", "options"],
      of: ["aiohttp.web.View", "aiohttp.web_urldispatcher.View"],
    },
    outcome: "pass",
    finding: null,
    returned: "awaited",
    write: "async def",
    loop: "process",
    why: "aiohttp awaits it on the server's loop",
    see: "aiohttp/web_urldispatcher.py",
  },
  "frameworks.aiohttp.test_case": {
    on: {
      method: [
        "test*",
        "get_application",
        "get_server",
        "setUpAsync",
        "tearDownAsync",
        "asyncSetUp",
        "asyncTearDown",
      ],
      of: ["aiohttp.test_utils.AioHTTPTestCase"],
    },
    outcome: "pass",
    finding: null,
    over: ["frameworks.testing.function"],
    write: "async def",
    loop: "call",
    why: "AioHTTPTestCase is an IsolatedAsyncioTestCase: each test has an event loop of its own",
    see: "https://docs.aiohttp.org/en/stable/testing.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      ...AIOHTTP_APPS,
      ...paths(AIOHTTP_REQUESTS, "app", "config_dict"),
      "*.request.app",
      "*.app",
    ],
    access: "item",
    why: "The application is a mapping: what start-up stores is read through request.app",
  },
  {
    via: "bag",
    paths: AIOHTTP_REQUESTS,
    access: "item",
    why: "The request is a mapping: what a middleware stores is read in its handler",
  },
  {
    via: "parameter",
    decorator: paths(
      ["aiohttp.web.RouteTableDef()"],
      "get()",
      "post()",
      "put()",
      "patch()",
      "delete()",
      "head()",
      "options()",
      "route()",
    ).concat("aiohttp.web.middleware"),
    callee: [
      ...paths(["aiohttp.web"], "get", "post", "put", "patch", "delete", "head", "route"),
      ...paths(
        paths(AIOHTTP_APPS, "router"),
        "add_get",
        "add_post",
        "add_put",
        "add_patch",
        "add_delete",
        "add_route",
      ),
    ],
    position: 0,
    gives: "aiohttp.web.Request()",
    why: "A handler or middleware receives the request",
  },
  {
    via: "parameter",
    decorator: [],
    callee: paths(
      AIOHTTP_APPS,
      "on_startup.append",
      "on_cleanup.append",
      "on_shutdown.append",
      "cleanup_ctx.append",
    ),
    position: 0,
    gives: "aiohttp.web.Application()",
    why: "A hook receives the application",
  },
];
