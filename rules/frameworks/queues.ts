/** Nothing comes in; the rows of task queues and schedulers go out. */
import type { Barrier, Channel, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

const SYNC_SCHEDULERS = [
  "apscheduler.schedulers.background.BackgroundScheduler()",
  "apscheduler.schedulers.blocking.BlockingScheduler()",
  "apscheduler.schedulers.gevent.GeventScheduler()",
  "apscheduler.schedulers.qt.QtScheduler()",
  "apscheduler.schedulers.twisted.TwistedScheduler()",
  "flask_apscheduler.APScheduler()",
];
const ASYNC_SCHEDULERS = [
  "apscheduler.schedulers.asyncio.AsyncIOScheduler()",
  "apscheduler.schedulers.tornado.TornadoScheduler()",
  "apscheduler.AsyncScheduler()",
];
const ACTORS = ["dramatiq.actor", "dramatiq.actor()"];
const BROKERS = [
  "taskiq.InMemoryBroker()",
  "taskiq.AsyncBroker()",
  "taskiq_redis.ListQueueBroker()",
  "taskiq_redis.RedisStreamBroker()",
  "taskiq_aio_pika.AioPikaBroker()",
  "taskiq_nats.NatsBroker()",
];
const STREAMS = [
  "faststream.rabbit.RabbitBroker()",
  "faststream.kafka.KafkaBroker()",
  "faststream.confluent.KafkaBroker()",
  "faststream.nats.NatsBroker()",
  "faststream.redis.RedisBroker()",
  "faststream.FastStream()",
];

const TASKIQ = [
  "taskiq.Context()",
  "taskiq.AsyncBroker()",
  "taskiq.InMemoryBroker()",
  "taskiq_redis.ListQueueBroker()",
];

export const barriers = {
  "frameworks.queues.rq": {
    on: {
      argument: [
        ...paths(
          ["rq.Queue()", "rq.queue.Queue()", "django_rq.get_queue()"],
          "enqueue",
          "enqueue_call",
          "enqueue_in",
          "enqueue_at",
        ),
        "django_rq.enqueue",
        "rq_scheduler.Scheduler().schedule",
        "rq_scheduler.Scheduler().cron",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def, rq 1.8 or later; open and close the client inside the job",
    loop: "call",
    why: "The worker runs each job in a new event loop, which a shared client does not survive",
    see: "rq/job.py",
  },
  "frameworks.queues.rq_job": {
    on: { decorator: ["rq.decorators.job()", "rq.job()", "django_rq.job", "django_rq.job()"] },
    outcome: "pass",
    finding: null,
    write: "async def, rq 1.8 or later; open and close the client inside the job",
    loop: "call",
    why: "The worker runs each job in a new event loop, which a shared client does not survive",
    see: "rq/job.py",
  },
  "frameworks.queues.dramatiq": {
    on: { decorator: ACTORS },
    outcome: "adapt",
    finding: "review",
    write:
      "Add the AsyncIO middleware to the broker (dramatiq 1.15 or later), and use the client in actors only",
    loop: "process",
    why:
      "Without the middleware an async actor raises RuntimeError; with it each worker has one loop",
    see: "https://dramatiq.io/cookbook.html#asyncio",
  },
  "frameworks.queues.huey": {
    on: {
      decorator: paths(
        [
          "huey.Huey()",
          "huey.RedisHuey()",
          "huey.SqliteHuey()",
          "huey.MemoryHuey()",
          "huey.contrib.djhuey",
        ],
        "task()",
        "periodic_task()",
        "on_startup()",
        "on_shutdown()",
        "pre_execute()",
        "post_execute()",
        "db_task()",
        "db_periodic_task()",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the task's result is a coroutine, and the body never ran",
    write: "A sync task: it calls asyncio.run with a client of its own; or keep MongoClient here",
    why: "The consumer takes the coroutine for the task's result",
    see: "https://huey.readthedocs.io/en/latest/",
  },
  "frameworks.queues.arq": {
    on: {
      argument: [
        "arq.cron",
        "arq.cron.cron",
        "arq.func",
        "arq.worker.func",
        "arq.worker.Worker",
        "arq.run_worker",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def; open the client in on_startup and store it in ctx",
    loop: "process",
    why: "The worker awaits its functions, and accepts no sync ones",
    see: "https://arq-docs.helpmanual.io/",
  },
  "frameworks.queues.taskiq": {
    on: { decorator: [...paths(BROKERS, "task", "task()", "on_event()")] },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "The worker awaits async tasks on its loop and runs sync ones in an executor",
    see: "taskiq/receiver/receiver.py",
  },
  "frameworks.queues.faststream": {
    on: {
      decorator: paths(
        STREAMS,
        "subscriber()",
        "publisher()",
        "on_startup",
        "on_shutdown",
        "after_startup",
        "after_shutdown",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "FastStream awaits async handlers on its loop and runs sync ones in a thread",
    see: "https://faststream.ag2.ai/latest/",
  },
  "frameworks.queues.faust": {
    on: {
      decorator: paths(
        ["faust.App()"],
        "agent()",
        "timer()",
        "task",
        "task()",
        "crontab()",
        "page()",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Faust awaits it on its loop",
    see: "https://faust-streaming.github.io/faust/",
  },
  "frameworks.queues.apscheduler": {
    on: { argument: paths(SYNC_SCHEDULERS, "add_job", "add_listener", "modify_job") },
    outcome: "stop",
    finding: "barrier",
    silent: "the job is reported as executed, and the body never ran",
    write:
      "AsyncIOScheduler, started inside the running loop; or a sync job with a client of its own, or MongoClient",
    why: "The scheduler calls the job in a thread and drops the coroutine",
    see:
      "https://apscheduler.readthedocs.io/en/3.x/userguide.html#choosing-the-right-scheduler-job-store-s-executor-s-and-trigger-s",
  },
  "frameworks.queues.apscheduler_decorator": {
    on: { decorator: paths(SYNC_SCHEDULERS, "scheduled_job()", "task()") },
    outcome: "stop",
    finding: "barrier",
    silent: "the job is reported as executed, and the body never ran",
    write:
      "AsyncIOScheduler, started inside the running loop; or a sync job with a client of its own, or MongoClient",
    why: "The scheduler calls the job in a thread and drops the coroutine",
    see:
      "https://apscheduler.readthedocs.io/en/3.x/userguide.html#choosing-the-right-scheduler-job-store-s-executor-s-and-trigger-s",
  },
  "frameworks.queues.apscheduler_async": {
    on: {
      argument: paths(ASYNC_SCHEDULERS, "add_job", "add_schedule", "configure_task"),
      position: 0,
      name: "func",
    },
    outcome: "pass",
    finding: null,
    detects: true,
    write: "async def; start the scheduler inside the running loop",
    loop: "process",
    why: "The scheduler awaits coroutine functions on its loop",
    see: "https://apscheduler.readthedocs.io/en/3.x/modules/schedulers/asyncio.html",
  },
  "frameworks.queues.apscheduler_async_decorator": {
    on: { decorator: paths(ASYNC_SCHEDULERS, "scheduled_job()", "task()") },
    outcome: "pass",
    finding: null,
    write: "async def; start the scheduler inside the running loop",
    loop: "process",
    why: "The scheduler awaits coroutine functions on its loop",
    see: "https://apscheduler.readthedocs.io/en/3.x/modules/schedulers/asyncio.html",
  },
  "frameworks.queues.schedule": {
    on: {
      argument: [
        "schedule.every().do",
        ...[
          "second",
          "seconds",
          "minute",
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "week",
          "weeks",
        ].flatMap((unit) => [
          `schedule.every().${unit}.do`,
          `schedule.every().${unit}.at().do`,
        ]),
      ],
      position: 0,
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the job runs on time, and its body never does",
    write: "A loop of asyncio with asyncio.sleep, or AsyncIOScheduler; or keep MongoClient here",
    why: "schedule calls the job and drops the coroutine",
    see: "https://schedule.readthedocs.io/en/stable/",
  },
  "frameworks.queues.consumer": {
    on: {
      argument: [
        ...paths(["pika.BlockingConnection().channel()", "*.channel"], "basic_consume"),
        "*.basic_consume",
        "*.on_message_callback",
        "confluent_kafka.Consumer().subscribe",
        "confluent_kafka.Producer().produce",
        "redis.Redis().pubsub().subscribe",
        "paho.mqtt.client.Client().message_callback_add",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the message is taken, and the body never ran",
    write:
      "An async consumer (aiokafka, aio-pika, redis.asyncio); or a consumer thread that calls run_coroutine_threadsafe on the loop that owns the client",
    why: "The blocking consumer calls the callback and drops the coroutine",
    see: "https://aiokafka.readthedocs.io/en/stable/",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: ["arq.worker.Worker().ctx", "arq.Worker().ctx"],
    access: "item",
    parameters: ["ctx"],
    why: "The worker hands one dict to its start-up hook and to each function",
  },
  {
    via: "parameter",
    decorator: [],
    callee: ["arq.Worker", "arq.worker.Worker", "arq.func", "arq.worker.func"].concat(
      "arq.cron",
      "arq.cron.cron",
    ),
    fields: {
      beside: ["functions", "cron_jobs", "redis_settings"],
      names: [
        "functions",
        "cron_jobs",
        "on_startup",
        "on_shutdown",
        "on_job_start",
        "on_job_end",
        "after_job_end",
      ],
    },
    position: 0,
    gives: "arq.worker.Worker().ctx",
    why: "Each function and each hook of the worker receives its dict",
  },
  {
    via: "bag",
    paths: ["taskiq.TaskiqState()", "taskiq.state.TaskiqState()", ...paths(TASKIQ, "state")],
    access: "both",
    why: "What start-up stores in the broker's state is read through the context",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: paths(
      ["rq.Queue()", "rq.queue.Queue()", "django_rq.get_queue()"],
      "enqueue",
    ).concat("django_rq.enqueue"),
    gives: "nothing",
    calls: { callee: "arg0", with: "rest" },
    why: "The worker calls the function with the other arguments",
  },
];
