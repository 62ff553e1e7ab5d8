/** Nothing comes in; the rows of threads, pools and processes go out. */
import type { Barrier } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";
import { LOOPS, POOLS, PROCESS_POOLS, THREAD_POOLS } from "./owners.ts";

const TARGET =
  "Run it as a task of the loop that owns the client; or hand over a sync function that calls asyncio.run once, with a client of its own";
const DEAD = "the thread or process ends without an error, and the body never ran";

export default {
  "python.threads.to_thread": {
    on: { argument: ["asyncio.to_thread", "asyncio.threads.to_thread"], position: 0, name: "func" },
    outcome: "unwrap",
    finding: "rewrite",
    silent: "the await gives a coroutine that never runs",
    write: "Drop the thread: `await f(x)`",
    why: "The thread makes the coroutine and does not run it; the driver no longer blocks the loop",
    see: "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread",
  },
  "python.threads.run_in_executor": {
    on: {
      argument: [...paths(LOOPS, "run_in_executor"), "*.run_in_executor"],
      position: 1,
      name: "func",
    },
    outcome: "unwrap",
    finding: "rewrite",
    silent: "the await gives a coroutine that never runs",
    write: "Drop the thread: `await f(x)`",
    why: "The thread makes the coroutine and does not run it; the driver no longer blocks the loop",
    see: "https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_in_executor",
  },
  "python.threads.executor": {
    on: { argument: [...paths(THREAD_POOLS, "submit", "map"), "*.submit"], position: 0 },
    outcome: "adapt",
    finding: "rewrite",
    silent: "the result of the future is a coroutine that never runs",
    write:
      "Drop the pool: `await asyncio.gather(*(f(x) for x in xs))`, or asyncio.create_task for one; a Semaphore keeps the number of calls at a time",
    loop: "call",
    why: "The thread makes the coroutine and does not run it",
    see:
      "https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.submit",
  },
  "python.threads.process_pool": {
    on: {
      argument: [
        ...paths(PROCESS_POOLS, "submit", "map"),
        ...paths(
          POOLS,
          "apply",
          "apply_async",
          "map",
          "map_async",
          "imap",
          "imap_unordered",
          "starmap",
          "starmap_async",
        ),
        "joblib.delayed",
      ],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "in a pool of threads the result is a coroutine that never runs",
    write:
      "Keep the function sync: it calls asyncio.run once, with a client of its own, or uses MongoClient",
    loop: "call",
    why: "A coroutine cannot be pickled, and a client must not cross a fork",
    see: "https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.Pool",
  },
  "python.threads.initializer": {
    on: {
      argument: [
        "concurrent.futures.ThreadPoolExecutor",
        "concurrent.futures.ProcessPoolExecutor",
        "concurrent.futures.thread.ThreadPoolExecutor",
        "concurrent.futures.process.ProcessPoolExecutor",
        "multiprocessing.Pool",
        "multiprocessing.pool.Pool",
        "multiprocessing.pool.ThreadPool",
      ],
      name: "initializer",
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the initializer never runs",
    write: "Keep the initializer sync; open the client in the function, with a loop of its own",
    loop: "call",
    why: "The worker drops what the initializer returns",
    see:
      "https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.ThreadPoolExecutor",
  },
  "python.threads.target": {
    on: {
      argument: [
        "threading.Thread",
        "multiprocessing.Process",
        "multiprocessing.process.BaseProcess",
        "multiprocessing.context.Process",
        "multiprocessing.get_context().Process",
        "multiprocessing.dummy.Process",
        "billiard.Process",
      ],
      position: 1,
      name: "target",
    },
    outcome: "stop",
    finding: "barrier",
    silent: DEAD,
    write: TARGET,
    loop: "call",
    why: "The thread calls the target and drops the coroutine",
    see: "https://docs.python.org/3/library/threading.html#threading.Thread",
  },
  "python.threads.timer": {
    on: { argument: ["threading.Timer"], position: 1, name: "function" },
    outcome: "stop",
    finding: "barrier",
    silent: DEAD,
    write: "A task that sleeps first: `await asyncio.sleep(seconds)`, then `await f()`",
    loop: "call",
    why: "The thread calls the function and drops the coroutine",
    see: "https://docs.python.org/3/library/threading.html#threading.Timer",
  },
  "python.threads.start_new_thread": {
    on: {
      argument: ["_thread.start_new_thread", "thread.start_new_thread"],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: DEAD,
    write: TARGET,
    loop: "call",
    why: "The thread calls the function and drops the coroutine",
    see: "https://docs.python.org/3/library/_thread.html",
  },
  "python.threads.run": {
    on: {
      method: ["run"],
      of: [
        "threading.Thread",
        "threading.Timer",
        "multiprocessing.Process",
        "multiprocessing.process.BaseProcess",
        "multiprocessing.context.Process",
      ],
    },
    outcome: "adapt",
    finding: "barrier",
    silent: DEAD,
    write: TARGET,
    loop: "call",
    why: "start() calls run() and drops the coroutine",
    see: "https://docs.python.org/3/library/threading.html#threading.Thread.run",
  },
  "python.threads.greenlet": {
    on: {
      argument: [
        "gevent.spawn",
        "gevent.spawn_later",
        "gevent.Greenlet",
        "gevent.Greenlet.spawn",
        ...paths(["gevent.pool.Pool()", "gevent.pool.Group()"], "spawn", "map", "imap", "apply"),
        "eventlet.spawn",
        "eventlet.spawn_n",
        "eventlet.spawn_after",
        ...paths(["eventlet.GreenPool()"], "spawn", "spawn_n", "imap", "starmap"),
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the greenlet's value is a coroutine that never runs",
    write: "Keep MongoClient under gevent and eventlet, or replace them by asyncio tasks",
    why: "Greenlets have no event loop of asyncio",
    see: "https://www.gevent.org/api/gevent.html",
  },
} satisfies Readonly<Record<string, Barrier>>;
