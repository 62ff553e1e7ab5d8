/** Nothing comes in; the rows of Celery go out. */
import type { Barrier, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const APPS = [
  "celery.Celery()",
  "celery.app.Celery()",
  "celery.app.base.Celery()",
  "celery.current_app",
];
const SIGNALS = [
  "worker_process_init",
  "worker_process_shutdown",
  "worker_init",
  "worker_ready",
  "worker_shutdown",
  "worker_shutting_down",
  "beat_init",
  "celeryd_init",
  "setup_logging",
  "before_task_publish",
  "after_task_publish",
  "task_prerun",
  "task_postrun",
  "task_success",
  "task_failure",
  "task_retry",
  "task_revoked",
  "task_received",
];
const WRITE =
  "A sync task that hands the coroutine to one runner: one loop and one client per worker process, made in worker_process_init; or keep MongoClient here. Never asyncio.run with a shared client";

export const barriers = {
  "frameworks.celery.task": {
    on: {
      decorator: [
        ...paths(APPS, "task", "task()"),
        "celery.shared_task",
        "celery.shared_task()",
        "celery.app.shared_task",
        "celery.app.shared_task()",
        "celery.task",
        "celery.task()",
        "celery.task.task",
        "celery.task.task()",
        "celery.decorators.task",
        "celery.decorators.task()",
        "celery.task.periodic_task()",
        "*.periodic_task()",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the task ends as SUCCESS, and the body never ran",
    write: WRITE,
    why: "The worker takes the coroutine for the task's result",
    see: "https://github.com/celery/celery/issues/6552",
  },
  "frameworks.celery.class": {
    on: {
      method: [
        "run",
        "__call__",
        "on_success",
        "on_failure",
        "on_retry",
        "after_return",
        "before_start",
      ],
      of: ["celery.Task", "celery.app.task.Task", "celery.task.Task"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the task ends as SUCCESS, and the body never ran",
    write: WRITE,
    why: "The worker takes the coroutine for the task's result",
    see: "https://docs.celeryq.dev/en/stable/userguide/tasks.html#custom-task-classes",
  },
  "frameworks.celery.signal": {
    on: {
      decorator: SIGNALS.flatMap((name) => [
        `celery.signals.${name}.connect`,
        `celery.signals.${name}.connect()`,
      ]).concat(
        paths(
          APPS,
          "on_after_configure.connect",
          "on_after_finalize.connect",
          "on_configure.connect",
        ),
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the handler never runs",
    write:
      "A sync handler; it may make the worker's loop and run the coroutine on it (`loop.run_until_complete`)",
    why: "The signal drops what its handlers return",
    see: "https://docs.celeryq.dev/en/stable/userguide/signals.html",
  },
  "frameworks.celery.signal_connect": {
    on: { argument: SIGNALS.map((name) => `celery.signals.${name}.connect`), position: 0 },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the handler never runs",
    write:
      "A sync handler; it may make the worker's loop and run the coroutine on it (`loop.run_until_complete`)",
    why: "The signal drops what its handlers return",
    see: "https://docs.celeryq.dev/en/stable/userguide/signals.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const passages: readonly Passage[] = [
  {
    callee: [
      "celery.shared_task",
      "celery.shared_task()",
      ...paths(["celery.Celery()"], "task", "task()"),
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
