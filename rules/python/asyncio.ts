/** Nothing comes in; the rows of asyncio and of what bridges sync and async code go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";
import { LOOPS } from "./owners.ts";

const TASK = "https://docs.python.org/3/library/asyncio-task.html";
const LOOP = "https://docs.python.org/3/library/asyncio-eventloop.html";

export default {
  "python.asyncio.run": {
    on: {
      argument: [
        "asyncio.run",
        "asyncio.runners.run",
        "asyncio.Runner().run",
        "asyncio.runners.Runner().run",
        "uvloop.run",
        ...paths(LOOPS, "run_until_complete"),
        "*.run_until_complete",
      ],
      position: 0,
    },
    outcome: "pass",
    finding: "entry-point",
    write:
      "Run one coroutine, once; in code that is itself a coroutine: await it directly and delete the bridge",
    loop: "call",
    why:
      "It runs the coroutine to its end, so that its caller stays sync; inside a running loop it raises RuntimeError",
    see: "https://docs.python.org/3/library/asyncio-runner.html#asyncio.run",
  },
  "python.asyncio.run_function": {
    on: {
      argument: ["anyio.run", "anyio._core._eventloop.run", "asgiref.sync.async_to_sync"],
      position: 0,
    },
    outcome: "pass",
    finding: "entry-point",
    write:
      "Run one coroutine function, once; in code that is itself a coroutine: await it directly and delete the bridge",
    loop: "call",
    why:
      "It takes a coroutine function and runs it to its end, so that its caller stays sync; inside a running loop it raises RuntimeError",
    see: "https://anyio.readthedocs.io/en/stable/basics.html#running-async-programs",
  },
  "python.asyncio.async_to_sync": {
    on: {
      decorator: ["asgiref.sync.async_to_sync", "asgiref.sync.async_to_sync()"],
    },
    outcome: "pass",
    finding: "entry-point",
    write: "async def; drop the decorator where the callers become coroutines too",
    loop: "call",
    why: "The decorated function runs its coroutine to the end, so that its callers stay sync",
    see: "https://docs.djangoproject.com/en/stable/topics/async/#async-to-sync",
  },
  "python.asyncio.sync_to_async": {
    on: {
      argument: ["asgiref.sync.sync_to_async", "channels.db.database_sync_to_async"],
      position: 0,
    },
    outcome: "unwrap",
    finding: "rewrite",
    write: "Drop the bridge: `await f(x)`",
    why: "sync_to_async(f) raises TypeError where f is a coroutine function",
    see: "https://docs.djangoproject.com/en/stable/topics/async/#sync-to-async",
  },
  "python.asyncio.sync_to_async_decorator": {
    on: {
      decorator: [
        "asgiref.sync.sync_to_async",
        "asgiref.sync.sync_to_async()",
        "channels.db.database_sync_to_async",
      ],
    },
    outcome: "unwrap",
    finding: "rewrite",
    write: "Drop the decorator: the function is a coroutine function itself",
    why: "sync_to_async raises TypeError where the function is a coroutine function",
    see: "https://docs.djangoproject.com/en/stable/topics/async/#sync-to-async",
  },
  "python.asyncio.anyio_thread": {
    on: {
      argument: [
        "anyio.to_thread.run_sync",
        "asyncer.asyncify",
        "aioitertools.asyncify",
      ],
      position: 0,
      name: "func",
    },
    outcome: "unwrap",
    finding: "rewrite",
    silent: "the await gives a coroutine that never runs",
    write: "Drop the thread: `await f(x)`",
    why: "The thread makes the coroutine and does not run it; the driver no longer blocks the loop",
    see: "https://anyio.readthedocs.io/en/stable/threads.html",
  },
  "python.asyncio.takes_coroutine": {
    on: {
      argument: [
        "asyncio.create_task",
        "asyncio.tasks.create_task",
        "asyncio.Task",
        "asyncio.ensure_future",
        "asyncio.tasks.ensure_future",
        "asyncio.async",
        "asyncio.gather",
        "asyncio.tasks.gather",
        "asyncio.wait_for",
        "asyncio.shield",
        "asyncio.as_completed",
        "asyncio.timeout",
        "asyncio.run_coroutine_threadsafe",
        "asyncio.TaskGroup().create_task",
        "asyncio.taskgroups.TaskGroup().create_task",
        ...paths(LOOPS, "create_task"),
        "*.create_task",
        "anyio.create_task_group().start_soon",
        "anyio.create_task_group().start",
        "anyio.abc.TaskGroup().start_soon",
        "anyio.abc.TaskGroup().start",
        "*.start_soon",
        "anyio.from_thread.run",
        "anyio.from_thread.start_blocking_portal().call",
        "*.run_coroutine_threadsafe",
        "inspect.isawaitable",
        "inspect.iscoroutine",
        "inspect.iscoroutinefunction",
        "asyncio.iscoroutine",
        "asyncio.iscoroutinefunction",
        "asyncio.isfuture",
        "aiometer.run_all",
        "aiometer.run_on_each",
        "aiometer.amap",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "Hand over the coroutine, without an await",
    loop: "process",
    why: "It takes coroutines, or coroutine functions, and sees that they run",
    see: `${TASK}#asyncio.create_task`,
  },
  "python.asyncio.wait": {
    on: { argument: ["asyncio.wait", "asyncio.tasks.wait"], position: 0 },
    outcome: "adapt",
    finding: "rewrite",
    to: "asyncio.create_task",
    write: "Make each a task: `asyncio.create_task(f(x))`",
    why: "asyncio.wait() takes tasks and futures; from Python 3.11 on a coroutine is a TypeError",
    see: `${TASK}#asyncio.wait`,
  },
  "python.asyncio.trio": {
    on: { argument: ["trio.run", "trio.from_thread.run", "trio.open_nursery().start_soon"] },
    outcome: "stop",
    finding: "barrier",
    write: "Run under asyncio: PyMongo Async supports no other event loop",
    why: "PyMongo Async raises RuntimeError `no running event loop` under trio",
    see: "https://trio.readthedocs.io/en/stable/reference-core.html#trio.run",
  },
  "python.asyncio.call_soon": {
    on: {
      argument: [
        ...paths(LOOPS, "call_soon", "call_soon_threadsafe"),
        "*.call_soon",
        "*.call_soon_threadsafe",
      ],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the body never runs",
    write:
      "`loop.create_task(f(x))`; from another thread asyncio.run_coroutine_threadsafe(f(x), loop)",
    why: "The loop calls the function and drops what it returns",
    see: `${LOOP}#asyncio.loop.call_soon`,
  },
  "python.asyncio.call_later": {
    on: {
      argument: [
        ...paths(LOOPS, "call_later", "call_at", "add_reader", "add_writer"),
        "*.call_later",
        "*.call_at",
      ],
      position: 1,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the body never runs",
    write: "A task that sleeps first: `await asyncio.sleep(seconds)`, then `await f(x)`",
    why: "The loop calls the function and drops what it returns",
    see: `${LOOP}#asyncio.loop.call_later`,
  },
  "python.asyncio.add_done_callback": {
    on: {
      argument: [
        ...paths(
          [
            "asyncio.Task()",
            "asyncio.Future()",
            "asyncio.create_task()",
            "asyncio.ensure_future()",
            "concurrent.futures.Future()",
          ],
          "add_done_callback",
        ),
        "*.add_done_callback",
      ],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the body never runs",
    write:
      "Await the task in an async function, go on with the result there, and run that as the task",
    why: "The future calls the function and drops what it returns",
    see: "https://docs.python.org/3/library/asyncio-future.html#asyncio.Future.add_done_callback",
  },
  "python.asyncio.add_signal_handler": {
    on: {
      argument: [...paths(LOOPS, "add_signal_handler"), "*.add_signal_handler"],
      position: 1,
    },
    outcome: "stop",
    finding: "barrier",
    write:
      "A sync handler: it schedules a task or sets an asyncio.Event that the main coroutine awaits",
    why: "The loop raises TypeError: coroutines cannot be used with add_signal_handler()",
    see: `${LOOP}#asyncio.loop.add_signal_handler`,
  },
} satisfies Readonly<Record<string, Barrier>>;
