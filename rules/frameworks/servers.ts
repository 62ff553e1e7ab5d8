/** Nothing comes in; the rows of sockets, remote calls and watchers go out. */
import type { Barrier, Loop } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const loops: readonly Loop[] = [
  {
    does: "serves",
    callee: [
      "aiohttp.web.run_app",
      "uvicorn.run",
      "hypercorn.run.run",
      "sanic.Sanic().run",
      "quart.Quart().run",
      "telegram.ext.Application().run_polling",
      "telegram.ext.Application().run_webhook",
      "telegram.ext.ApplicationBuilder().build().run_polling",
      "telegram.ext.Application.builder().build().run_polling",
      "discord.ext.commands.Bot().run",
      "discord.Client().run",
      "discord.Bot().run",
      "nextcord.ext.commands.Bot().run",
      "disnake.ext.commands.Bot().run",
      "pyrogram.Client().run",
    ],
    why: "It starts an event loop of its own and runs until the program ends",
  },
];

export const barriers = {
  "frameworks.servers.socketio": {
    on: {
      decorator: paths(["socketio.Server()", "socketio.Client()"], "event", "event()", "on()"),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the handler never runs",
    write: "socketio.AsyncServer with AsyncNamespace",
    why: "Server calls its handlers in threads and drops the coroutine",
    see: "https://python-socketio.readthedocs.io/en/stable/server.html",
  },
  "frameworks.servers.socketio_async": {
    on: {
      decorator: paths(
        [
          "socketio.AsyncServer()",
          "socketio.AsyncClient()",
          "socketio.asyncio_server.AsyncServer()",
        ],
        "event",
        "event()",
        "on()",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "AsyncServer awaits async handlers on its loop",
    see: "socketio/async_server.py",
  },
  "frameworks.servers.socketio_namespace": {
    on: {
      method: ["on_*", "trigger_event"],
      of: ["socketio.Namespace", "flask_socketio.Namespace"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the handler never runs",
    write: "socketio.AsyncNamespace, on a socketio.AsyncServer",
    why: "Namespace calls its handlers and drops the coroutine",
    see: "https://python-socketio.readthedocs.io/en/stable/server.html#class-based-namespaces",
  },
  "frameworks.servers.socketio_async_namespace": {
    on: {
      method: ["on_*", "trigger_event"],
      of: ["socketio.AsyncNamespace", "socketio.AsyncClientNamespace"],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "AsyncNamespace awaits async handlers",
    see: "https://python-socketio.readthedocs.io/en/stable/server.html#class-based-namespaces",
  },
  "frameworks.servers.watchdog": {
    on: {
      method: [
        "on_any_event",
        "on_created",
        "on_modified",
        "on_deleted",
        "on_moved",
        "on_closed",
        "on_opened",
        "dispatch",
      ],
      of: [
        "watchdog.events.FileSystemEventHandler",
        "watchdog.events.PatternMatchingEventHandler",
        "watchdog.events.RegexMatchingEventHandler",
        "watchdog.events.LoggingEventHandler",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the handler never runs",
    write: "asyncio.run_coroutine_threadsafe(f(event), loop), with the loop that owns the client",
    why: "The observer calls the handler in its thread and drops the coroutine",
    see: "https://python-watchdog.readthedocs.io/en/stable/api.html",
  },
  "frameworks.servers.grpc": {
    on: { method: ["*"], of: ["*Servicer"] },
    outcome: "adapt",
    finding: "review",
    write: "Serve it by grpc.aio.server() first, which takes async and sync methods",
    loop: "process",
    why:
      "grpc.server fails to serialize the coroutine, and the client sees DEADLINE_EXCEEDED or an internal error",
    see: "https://grpc.github.io/grpc/python/grpc_asyncio.html",
  },
  "frameworks.servers.lambda": {
    on: { method: ["lambda_handler"] },
    outcome: "stop",
    finding: "entry-point",
    silent: "the function ends without an error, and the body never ran",
    write:
      "A sync handler: it runs the coroutine on one loop that lives as long as the module (loop.run_until_complete), with the client of that loop",
    loop: "call",
    why: "The runtime calls the handler and cannot serialize the coroutine",
    see: "https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html",
  },
} satisfies Readonly<Record<string, Barrier>>;
