/** Nothing comes in; the rows of FastAPI go out. */
import type { Barrier, Channel, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "fastapi.FastAPI()",
  "fastapi.applications.FastAPI()",
  "fastapi.APIRouter()",
  "fastapi.routing.APIRouter()",
];

export const barriers = {
  "frameworks.fastapi.route": {
    on: {
      decorator: paths(
        APPS,
        "get()",
        "post()",
        "put()",
        "patch()",
        "delete()",
        "head()",
        "options()",
        "trace()",
        "websocket()",
        "websocket_route()",
        "api_route()",
        "route()",
        "middleware()",
        "exception_handler()",
        "on_event()",
      ),
    },
    outcome: "pass",
    finding: null,
    returned: "serialised",
    silent: "an AsyncCursor that is returned is answered with 200 and {}",
    write: "async def; return documents, never a cursor",
    loop: "process",
    why: "An async route runs on the server's loop, a sync one in a thread pool",
    see: "https://fastapi.tiangolo.com/async/",
  },
  "frameworks.fastapi.add_route": {
    on: {
      argument: paths(
        APPS,
        "add_api_route",
        "add_api_websocket_route",
        "add_route",
        "add_websocket_route",
        "add_exception_handler",
        "add_event_handler",
      ),
      position: 1,
      name: "endpoint",
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "An async route runs on the server's loop, a sync one in a thread pool",
    see: "https://fastapi.tiangolo.com/async/",
  },
  "frameworks.fastapi.depends": {
    on: {
      argument: [
        "fastapi.Depends",
        "fastapi.Security",
        "fastapi.params.Depends",
        "fastapi.params.Security",
        "fastapi.param_functions.Depends",
        "fastapi.param_functions.Security",
        "fast_depends.Depends",
        "faststream.Depends",
        "propan.Depends",
      ],
      position: 0,
      name: "dependency",
    },
    outcome: "pass",
    finding: null,
    silent: "Depends(lambda: load()) injects a coroutine",
    write: "async def, or an async generator; not a lambda, not the __init__ of a class",
    loop: "process",
    why: "FastAPI awaits async functions, async generators, async __call__ and partials of them",
    see: "https://fastapi.tiangolo.com/tutorial/dependencies/",
  },
  "frameworks.fastapi.lifespan": {
    on: { argument: ["fastapi.FastAPI", "fastapi.applications.FastAPI", "fastapi.APIRouter"] },
    outcome: "pass",
    finding: null,
    write:
      "An async context manager as `lifespan=` that opens the client, yields, and awaits its close()",
    loop: "process",
    why: "The lifespan runs on the loop that serves the requests",
    see: "https://fastapi.tiangolo.com/advanced/events/",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "default",
    callee: [
      "fastapi.Depends",
      "fastapi.Security",
      "fastapi.params.Depends",
      "fastapi.params.Security",
      "fastapi.param_functions.Depends",
      "fastapi.param_functions.Security",
      "fast_depends.Depends",
      "faststream.Depends",
      "taskiq.TaskiqDepends",
      "taskiq_dependencies.Depends",
      "arq_dependencies.Depends",
      "modern_di_fastapi.FromDI",
    ],
    param: "dependency",
    why:
      "The framework calls the dependency for each call and passes what it gives, awaited, or the first value it yields",
  },
  {
    via: "parameter",
    decorator: [],
    callee: ["fastapi.FastAPI", "fastapi.applications.FastAPI", "starlette.applications.Starlette"],
    position: 0,
    gives: "fastapi.FastAPI()",
    why: "The lifespan receives the application",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [
      "asyncer.asyncify",
      "asyncer.syncify",
    ],
    gives: "arg0",
    why: "What it gives calls the function with the same arguments and returns what that gives",
  },
  {
    callee: ["fastapi.encoders.jsonable_encoder"],
    gives: "nothing",
    why: "It gives plain data",
  },
];
