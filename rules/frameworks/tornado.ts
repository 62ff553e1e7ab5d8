/** Nothing comes in; the rows of Tornado go out. */
import type { Barrier, Channel, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const HANDLERS = [
  "tornado.web.RequestHandler",
  "tornado.websocket.WebSocketHandler",
  "tornado.web.StaticFileHandler",
];
const LOOPS = [
  "tornado.ioloop.IOLoop()",
  "tornado.ioloop.IOLoop.current()",
  "tornado.ioloop.IOLoop.instance()",
  "motor.motor_tornado.MotorClient().get_io_loop()",
];

const TORNADO_APPS = ["tornado.web.Application()"];
const TORNADO_HANDLERS = ["tornado.web.RequestHandler()", "tornado.websocket.WebSocketHandler()"];
const IOLOOPS = [
  "tornado.ioloop.IOLoop()",
  "tornado.ioloop.IOLoop.current()",
  "tornado.ioloop.IOLoop.instance()",
];

export const barriers = {
  "frameworks.tornado.verb": {
    on: {
      method: [
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "head",
        "options",
        "prepare",
        "data_received",
        "open",
        "on_message",
      ],
      of: HANDLERS,
    },
    outcome: "pass",
    finding: null,
    returned: "awaited",
    write: "async def",
    loop: "process",
    why: "Tornado awaits it on the IOLoop, which is asyncio's",
    see: "tornado/web.py",
  },
  "frameworks.tornado.sync": {
    on: {
      method: [
        "initialize",
        "on_finish",
        "on_close",
        "on_connection_close",
        "get_current_user",
        "get_login_url",
        "get_template_namespace",
        "get_user_locale",
        "write_error",
        "log_exception",
        "set_default_headers",
        "check_origin",
        "select_subprotocol",
      ],
      of: HANDLERS,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the body is skipped; a coroutine as current_user is true",
    write:
      "Set self.current_user in an async prepare(); for work after the response, IOLoop.current().spawn_callback(f)",
    loop: "process",
    why: "Tornado calls it and drops the coroutine, or uses it as the value",
    see: "https://www.tornadoweb.org/en/stable/guide/security.html#user-authentication",
  },
  "frameworks.tornado.coroutine": {
    on: { decorator: ["tornado.gen.coroutine", "tornado.gen.engine", "tornado.web.asynchronous"] },
    outcome: "adapt",
    finding: "rewrite",
    write:
      "Drop the decorator: async def, `await` instead of `yield`, `return x` instead of `raise gen.Return(x)`",
    loop: "process",
    why: "A generator-based coroutine cannot hold an await",
    see: "https://www.tornadoweb.org/en/stable/guide/coroutines.html",
  },
  "frameworks.tornado.authenticated": {
    on: {
      decorator: ["tornado.web.authenticated", "tornado.web.removeslash", "tornado.web.addslash"],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "The wrapper hands back what the method returns",
    see: "tornado/web.py",
  },
  "frameworks.tornado.run_sync": {
    on: { argument: [...paths(LOOPS, "run_sync"), "*.run_sync"], position: 0, name: "func" },
    outcome: "pass",
    finding: "entry-point",
    write: "Hand over one coroutine function, once; in a coroutine: await it directly",
    loop: "call",
    why: "It runs the coroutine function to its end, so that its caller stays sync",
    see: "https://www.tornadoweb.org/en/stable/ioloop.html#tornado.ioloop.IOLoop.run_sync",
  },
  "frameworks.tornado.callback": {
    on: {
      argument: [
        ...paths(LOOPS, "add_callback", "spawn_callback", "add_callback_from_signal"),
        "tornado.ioloop.PeriodicCallback",
        "*.spawn_callback",
        "*.add_callback",
      ],
      position: 0,
      name: "callback",
    },
    outcome: "pass",
    finding: null,
    write: "Hand over the async function",
    loop: "process",
    why: "The IOLoop runs the coroutine that the callback returns",
    see: "https://www.tornadoweb.org/en/stable/ioloop.html",
  },
  "frameworks.tornado.executor": {
    on: {
      decorator: ["tornado.concurrent.run_on_executor", "tornado.concurrent.run_on_executor()"],
    },
    outcome: "unwrap",
    finding: "rewrite",
    silent: "the await gives a coroutine that never runs",
    write: "Drop the decorator: async def",
    why: "The thread makes the coroutine and does not run it",
    see: "https://www.tornadoweb.org/en/stable/concurrent.html#tornado.concurrent.run_on_executor",
  },
  "frameworks.tornado.test": {
    on: { decorator: ["tornado.testing.gen_test", "tornado.testing.gen_test()"] },
    outcome: "pass",
    finding: null,
    over: ["frameworks.testing.function", "frameworks.tornado.test_case"],
    write: "async def",
    loop: "call",
    why: "gen_test runs the coroutine on the test's IOLoop",
    see: "https://www.tornadoweb.org/en/stable/testing.html",
  },
  "frameworks.tornado.test_case": {
    on: {
      method: ["test*"],
      of: ["tornado.testing.AsyncTestCase", "tornado.testing.AsyncHTTPTestCase"],
    },
    outcome: "adapt",
    finding: "rewrite",
    over: ["frameworks.testing.function"],
    to: "tornado.testing.gen_test",
    write: "@tornado.testing.gen_test on the test; or derive from unittest.IsolatedAsyncioTestCase",
    loop: "call",
    why: "AsyncTestCase fails a test that returns a coroutine without gen_test",
    see: "https://www.tornadoweb.org/en/stable/testing.html",
  },
  "frameworks.tornado.test_set_up": {
    on: {
      method: ["setUp", "tearDown", "get_app", "get_new_ioloop"],
      of: ["tornado.testing.AsyncTestCase", "tornado.testing.AsyncHTTPTestCase"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the set-up never runs",
    write: "`self.io_loop.run_sync(f)` in setUp; or derive from unittest.IsolatedAsyncioTestCase",
    loop: "call",
    why: "AsyncTestCase calls it and drops the coroutine",
    see: "https://www.tornadoweb.org/en/stable/testing.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      ...paths(TORNADO_APPS, "settings"),
      ...paths(TORNADO_HANDLERS, "settings", "application.settings"),
    ],
    access: "item",
    filled: { callee: ["tornado.web.Application"], argument: null, by: "keywords" },
    why: "Keyword arguments of the application are its settings, which each handler reads",
  },
  {
    via: "bag",
    paths: [...TORNADO_APPS, ...paths(TORNADO_HANDLERS, "application")],
    access: "attribute",
    why: "Attributes set on the application are read through self.application",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [...paths(IOLOOPS, "run_sync"), "*.run_sync"],
    params: ["func"],
    gives: "call:arg0",
    calls: { callee: "arg0", with: [] },
    why: "It runs the function and returns what it gives",
  },
  {
    callee: paths(IOLOOPS, "run_in_executor"),
    params: ["executor", "func"],
    gives: "future:call:arg1",
    calls: { callee: "arg1", with: "rest" },
    why: "It calls its second argument in the executor with those after it",
  },
  {
    callee: [
      ...paths(IOLOOPS, "add_callback", "spawn_callback"),
      "*.add_callback",
      "*.spawn_callback",
    ],
    params: ["callback"],
    gives: "nothing",
    calls: { callee: "arg0", with: "rest" },
    why: "The IOLoop calls the function with the other arguments",
  },
  {
    callee: [
      "tornado.gen.coroutine",
      "tornado.web.authenticated",
      "tornado.testing.gen_test",
      "tornado.testing.gen_test()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
