/** Nothing comes in; the rows of hooks that Python calls at a moment of its own go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const DROPPED = "the coroutine is dropped: the body never runs";

export default {
  "python.callbacks.atexit": {
    on: { argument: ["atexit.register"], position: 0, name: "func" },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: nothing runs at exit",
    write:
      "Close where the program ends: `async with`, `finally` in the async main, or the framework's shutdown hook",
    why: "atexit drops what the function returns, and no event loop runs at exit",
    see: "https://docs.python.org/3/library/atexit.html",
  },
  "python.callbacks.finalize": {
    on: { argument: ["weakref.finalize", "weakref.ref", "weakref.proxy"], position: 1 },
    outcome: "stop",
    finding: "barrier",
    silent: DROPPED,
    write: "Close explicitly: an async close() that the owner awaits, or `async with`",
    why: "weakref drops what the function returns",
    see: "https://docs.python.org/3/library/weakref.html#weakref.finalize",
  },
  "python.callbacks.signal": {
    on: { argument: ["signal.signal"], position: 1, name: "handler" },
    outcome: "stop",
    finding: "barrier",
    silent: DROPPED,
    write:
      "Use loop.add_signal_handler with a sync handler: it sets an asyncio.Event; the main coroutine awaits it and closes",
    why: "Python drops what the handler returns",
    see: "https://docs.python.org/3/library/signal.html#signal.signal",
  },
  "python.callbacks.hook": {
    on: {
      argument: [
        "sys.settrace",
        "sys.setprofile",
        "sys.addaudithook",
        "threading.settrace",
        "threading.setprofile",
        "os.register_at_fork",
        "gc.callbacks.append",
        ...paths(["sched.scheduler()"], "enter", "enterabs"),
        "ast.NodeVisitor",
        "code.interact",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: DROPPED,
    write: "A sync hook: it schedules a task on the loop that owns the client",
    why: "Python drops what the hook returns",
    see: "https://docs.python.org/3/library/sys.html",
  },
  "python.callbacks.server": {
    on: {
      method: ["handle", "setup", "finish", "do_*"],
      of: [
        "socketserver.BaseRequestHandler",
        "socketserver.StreamRequestHandler",
        "http.server.BaseHTTPRequestHandler",
        "http.server.SimpleHTTPRequestHandler",
        "xmlrpc.server.SimpleXMLRPCRequestHandler",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the request is answered with nothing",
    write: "Keep MongoClient in this server, or move to an async one (aiohttp, Starlette)",
    why: "The server calls the method and drops the coroutine",
    see: "https://docs.python.org/3/library/http.server.html",
  },
  "python.callbacks.cmd": {
    on: {
      method: [
        "do_*",
        "default",
        "emptyline",
        "precmd",
        "postcmd",
        "preloop",
        "postloop",
        "onecmd",
        "complete_*",
      ],
      of: ["cmd.Cmd", "cmd2.Cmd"],
    },
    outcome: "stop",
    finding: "entry-point",
    silent: "a coroutine is true: the command loop ends, and the body never ran",
    write:
      "A sync command: it hands the coroutine to one loop that lives as long as the shell (asyncio.Runner().run, 3.11)",
    why: "The command loop takes the truth of what the method returns",
    see: "https://docs.python.org/3/library/cmd.html",
  },
  "python.callbacks.io": {
    on: {
      method: [
        "read",
        "readinto",
        "readline",
        "readall",
        "write",
        "seek",
        "tell",
        "truncate",
        "flush",
        "close",
        "readable",
        "writable",
        "seekable",
      ],
      of: [
        "io.IOBase",
        "io.RawIOBase",
        "io.BufferedIOBase",
        "io.TextIOBase",
        "io.BytesIO",
        "io.StringIO",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "a writer that nobody awaits stores nothing",
    write:
      "A class of its own with async read() and write(), and edit what is handed the file object",
    why: "The standard library calls the methods of a file object and cannot await them",
    see: "https://docs.python.org/3/library/io.html#io.IOBase",
  },
} satisfies Readonly<Record<string, Barrier>>;
