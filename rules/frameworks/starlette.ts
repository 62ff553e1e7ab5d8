/** Nothing comes in; the rows of Starlette go out. */
import type { Barrier, Channel, Loop, Passage, Sink } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "starlette.applications.Starlette()",
  "starlette.routing.Router()",
];

const ASGI_APPS = [
  "fastapi.FastAPI()",
  "fastapi.applications.FastAPI()",
  "starlette.applications.Starlette()",
];
const ASGI_REQUESTS = [
  "fastapi.Request()",
  "fastapi.requests.Request()",
  "fastapi.WebSocket()",
  "fastapi.websockets.WebSocket()",
  "fastapi.requests.HTTPConnection()",
  "starlette.requests.Request()",
  "starlette.requests.HTTPConnection()",
  "starlette.websockets.WebSocket()",
];
const LITESTAR_APPS = ["litestar.Litestar()", "litestar.app.Litestar()", "starlite.Starlite()"];

export const barriers = {
  "frameworks.starlette.route": {
    on: {
      argument: [
        "starlette.routing.Route",
        "starlette.routing.WebSocketRoute",
        "starlette.routing.Mount",
        ...paths(APPS, "add_route", "add_websocket_route"),
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "An async endpoint runs on the server's loop, a sync one in a thread pool",
    see: "starlette/routing.py",
  },
  "frameworks.starlette.decorator": {
    on: {
      decorator: paths(
        APPS,
        "route()",
        "websocket_route()",
        "middleware()",
        "exception_handler()",
      ),
    },
    outcome: "pass",
    finding: null,
    returned: "serialised",
    write: "async def",
    loop: "process",
    why: "An async endpoint runs on the server's loop, a sync one in a thread pool",
    see: "starlette/routing.py",
  },
  "frameworks.starlette.endpoint": {
    on: {
      method: ["get", "post", "put", "patch", "delete", "head", "options", "dispatch", "on_*"],
      of: [
        "starlette.endpoints.HTTPEndpoint",
        "starlette.endpoints.WebSocketEndpoint",
        "starlette.middleware.base.BaseHTTPMiddleware",
        "fastapi.middleware.base.BaseHTTPMiddleware",
        "starlette.authentication.AuthenticationBackend",
      ],
    },
    outcome: "pass",
    finding: null,
    returned: "serialised",
    write: "async def",
    loop: "process",
    why: "Starlette awaits it; a sync dispatch() that returns a response is an error 500",
    see: "starlette/endpoints.py, starlette/middleware/base.py",
  },
  "frameworks.starlette.authenticate": {
    on: { method: ["authenticate"], of: ["starlette.authentication.AuthenticationBackend"] },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "AuthenticationMiddleware awaits it",
    see: "starlette/middleware/authentication.py",
  },
  "frameworks.starlette.lifespan": {
    on: {
      argument: ["starlette.applications.Starlette", "starlette.routing.Router"],
      name: "lifespan",
    },
    outcome: "pass",
    finding: null,
    write: "An async context manager that opens the client, yields, and awaits its close()",
    loop: "process",
    why: "The lifespan runs on the loop that serves the requests",
    see: "https://www.starlette.io/lifespan/",
  },
  "frameworks.starlette.on_event": {
    on: {
      decorator: paths(
        ["starlette.applications.Starlette()", "starlette.routing.Router()"],
        "on_event()",
      ),
    },
    outcome: "adapt",
    finding: "review",
    write: "Open and close the client in `lifespan=`: on_event is gone from Starlette 1.0 on",
    loop: "process",
    why: "Up to 0.x the handler may be async; Starlette 1.0 removed it",
    see: "starlette/docs/release-notes.md, 1.0.0rc1",
  },
  "frameworks.starlette.event_handler": {
    on: {
      argument: paths(
        ["starlette.applications.Starlette()", "starlette.routing.Router()"],
        "add_event_handler",
      ),
      position: 1,
      name: "func",
    },
    outcome: "adapt",
    finding: "review",
    write:
      "Open and close the client in `lifespan=`: add_event_handler is gone from Starlette 1.0 on",
    loop: "process",
    why: "Up to 0.x the handler may be async; Starlette 1.0 removed it",
    see: "starlette/docs/release-notes.md, 1.0.0rc1",
  },
  "frameworks.starlette.background": {
    on: {
      argument: [
        "starlette.background.BackgroundTask",
        "starlette.background.BackgroundTasks().add_task",
        "fastapi.BackgroundTasks().add_task",
        "fastapi.background.BackgroundTasks().add_task",
        "*.add_task",
      ],
      position: 0,
      name: "func",
    },
    outcome: "pass",
    finding: null,
    detects: true,
    write: "Hand over the async function",
    loop: "process",
    why: "An async task is awaited on the server's loop, a sync one runs in a thread pool",
    see: "starlette/background.py",
  },
  "frameworks.starlette.threadpool": {
    on: {
      argument: [
        "starlette.concurrency.run_in_threadpool",
        "starlette.concurrency.iterate_in_threadpool",
        "fastapi.concurrency.run_in_threadpool",
        "fastapi.concurrency.iterate_in_threadpool",
      ],
      position: 0,
      name: "func",
    },
    outcome: "unwrap",
    finding: "rewrite",
    silent: "the await gives a coroutine that never runs",
    write: "Drop the thread: `await f(x)`",
    why: "The thread makes the coroutine and does not run it; the driver no longer blocks the loop",
    see: "starlette/concurrency.py",
  },
  "frameworks.starlette.test_client": {
    on: {
      argument: [
        "starlette.testclient.TestClient",
        "fastapi.testclient.TestClient",
      ],
    },
    outcome: "pass",
    finding: null,
    write:
      "One `with TestClient(app)` per client, and the client made in the lifespan; or httpx.AsyncClient with ASGITransport",
    loop: "call",
    why:
      "Without `with`, each request has an event loop of its own: the second use of a module's client raises RuntimeError",
    see: "https://www.starlette.io/testclient/",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const loops: readonly Loop[] = [
  {
    does: "requests",
    callee: ["starlette.testclient.TestClient", "fastapi.testclient.TestClient"],
    why: "It opens a portal for each request, or one for all as a context manager",
  },
];

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      ...paths(ASGI_APPS, "state"),
      ...paths(ASGI_REQUESTS, "app.state"),
      ...paths(LITESTAR_APPS, "state"),
      "litestar.Request().app.state",
      "litestar.connection.Request().app.state",
      "litestar.datastructures.State()",
      "*.app.state",
    ],
    access: "both",
    why: "What start-up stores in the application's state is read in each request",
  },
  {
    via: "bag",
    paths: [...paths(ASGI_REQUESTS, "state"), "litestar.Request().state", "*.request.state"],
    access: "both",
    filled: {
      callee: [
        "fastapi.FastAPI",
        "fastapi.applications.FastAPI",
        "starlette.applications.Starlette",
      ],
      argument: "lifespan",
      by: "gives",
    },
    why:
      "What a middleware, or the dict that the lifespan yields, puts into the state of a request is read in its handler",
  },
  {
    via: "bag",
    paths: [...ASGI_APPS, ...paths(ASGI_REQUESTS, "app"), "*.request.app", "*.app"],
    access: "attribute",
    why: "Attributes set on the application itself are read through request.app",
  },
  {
    via: "parameter",
    decorator: paths(
      ["starlette.applications.Starlette()", "fastapi.FastAPI()"],
      "route()",
      "middleware()",
    ),
    callee: ["starlette.routing.Route", ...paths(ASGI_APPS, "add_route")],
    methods: {
      of: ["starlette.middleware.base.BaseHTTPMiddleware", "starlette.endpoints.HTTPEndpoint"],
      names: ["dispatch", "get", "post", "put", "patch", "delete"],
    },
    position: 0,
    gives: "starlette.requests.Request()",
    why: "An endpoint or middleware receives the request",
  },
  {
    via: "parameter",
    decorator: [],
    callee: ["starlette.routing.WebSocketRoute", ...paths(ASGI_APPS, "add_websocket_route")],
    position: 0,
    gives: "starlette.websockets.WebSocket()",
    why: "An endpoint receives the socket",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [
      "starlette.concurrency.run_in_threadpool",
      "fastapi.concurrency.run_in_threadpool",
    ],
    params: ["func"],
    gives: "call:arg0",
    calls: { callee: "arg0", with: "rest" },
    why: "It calls the function with the other arguments",
  },
  {
    callee: [
      "starlette.concurrency.iterate_in_threadpool",
      "fastapi.concurrency.iterate_in_threadpool",
    ],
    gives: "elements:arg0",
    why: "It hands out the elements of the iterator",
  },
  {
    callee: [
      "starlette.background.BackgroundTask",
      "starlette.background.BackgroundTasks().add_task",
      "fastapi.BackgroundTasks().add_task",
      "fastapi.background.BackgroundTasks().add_task",
      "*.add_task",
    ],
    params: ["func"],
    gives: "nothing",
    calls: { callee: "arg0", with: "rest" },
    why: "It calls the function after the response with the other arguments",
  },
];

export const sinks: readonly Sink[] = [
  {
    callee: [
      ...paths(
        ["starlette.responses", "fastapi.responses", "fastapi"],
        "JSONResponse",
        "ORJSONResponse",
        "UJSONResponse",
        "HTMLResponse",
        "PlainTextResponse",
        "Response",
      ),
      "fastapi.encoders.jsonable_encoder",
    ],
    takes: "raises",
    deep: true,
    why: "It makes a response of what it is handed",
  },
];
