/** Nothing comes in; the rows of workflow engines go out. */
import type { Barrier, Channel, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const barriers = {
  "frameworks.pipelines.airflow": {
    on: {
      decorator: [
        ...["airflow.decorators", "airflow.sdk", "airflow.sdk.definitions.decorators"].flatMap((
          owner,
        ) =>
          paths(
            [owner],
            "task",
            "task()",
            "task.branch",
            "task.branch()",
            "task.short_circuit()",
            "task.sensor()",
          )
        ),
      ],
    },
    outcome: "adapt",
    finding: "review",
    silent: "before Airflow 3.2 the task's result is a coroutine, and the body never ran",
    write:
      "Use Airflow 3.2 or later; before it, a sync task that calls asyncio.run with a client of its own",
    loop: "call",
    why: "Airflow 3.2 awaits async tasks; before it they are called and their coroutine dropped",
    see: "https://github.com/apache/airflow/pull/60268",
  },
  "frameworks.pipelines.airflow_operator": {
    on: {
      argument: [
        "airflow.operators.python.PythonOperator",
        "airflow.operators.python_operator.PythonOperator",
        "airflow.providers.standard.operators.python.PythonOperator",
        "airflow.operators.python.BranchPythonOperator",
        "airflow.operators.python.ShortCircuitOperator",
        "airflow.sensors.python.PythonSensor",
      ],
      name: "python_callable",
    },
    outcome: "adapt",
    finding: "review",
    silent: "before Airflow 3.2 the task's result is a coroutine, and the body never ran",
    write:
      "Use Airflow 3.2 or later; before it, a sync function that calls asyncio.run with a client of its own",
    loop: "call",
    why:
      "Airflow 3.2 awaits async callables; before it they are called and their coroutine dropped",
    see: "https://github.com/apache/airflow/pull/60268",
  },
  "frameworks.pipelines.airflow_external": {
    on: {
      decorator: ["airflow.decorators", "airflow.sdk"].flatMap((owner) =>
        paths(
          [owner],
          "task.virtualenv()",
          "task.external_python()",
          "task.docker()",
          "task.kubernetes()",
        )
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the task's result is a coroutine, and the body never ran",
    write: "A sync task: it calls asyncio.run with a client of its own; or keep MongoClient here",
    why: "The other interpreter calls the function and drops the coroutine",
    see: "https://github.com/apache/airflow/pull/60268",
  },
  "frameworks.pipelines.airflow_class": {
    on: {
      method: ["execute", "poke", "pre_execute", "post_execute", "on_kill"],
      of: [
        "airflow.models.BaseOperator",
        "airflow.models.baseoperator.BaseOperator",
        "airflow.sdk.BaseOperator",
        "airflow.sensors.base.BaseSensorOperator",
        "airflow.sdk.bases.sensor.BaseSensorOperator",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "a coroutine is true: a sensor succeeds at once",
    write:
      "A sync execute(): it calls asyncio.run with a client of its own; or keep MongoClient here",
    why: "Airflow calls it and takes the coroutine for the result",
    see: "https://airflow.apache.org/docs/apache-airflow/stable/howto/custom-operator.html",
  },
  "frameworks.pipelines.airflow_dag": {
    on: {
      decorator: [
        "airflow.decorators.dag",
        "airflow.decorators.dag()",
        "airflow.sdk.dag",
        "airflow.sdk.dag()",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write: "Keep the DAG's function sync: move the query into a task",
    why: "The DAG is built by calling the function while the file is imported",
    see:
      "https://airflow.apache.org/docs/apache-airflow/stable/best-practices.html#top-level-python-code",
  },
  "frameworks.pipelines.prefect": {
    on: { decorator: ["prefect.flow", "prefect.flow()", "prefect.task", "prefect.task()"] },
    outcome: "pass",
    finding: null,
    write: "async def; the flow that calls it awaits it",
    loop: "call",
    why: "Prefect awaits async flows and tasks",
    see: "https://docs.prefect.io/v3/concepts/flows",
  },
  "frameworks.pipelines.dagster": {
    on: {
      decorator: paths(["dagster"], "op", "op()", "asset", "asset()", "multi_asset()"),
    },
    outcome: "pass",
    finding: null,
    write: "async def; open the client inside the op",
    loop: "call",
    why: "Dagster runs each async op in an event loop of its own",
    see: "https://github.com/dagster-io/dagster/issues/2268",
  },
  "frameworks.pipelines.dagster_graph": {
    on: {
      decorator: paths(
        ["dagster"],
        "graph",
        "graph()",
        "job",
        "job()",
        "graph_asset()",
        "sensor()",
        "schedule()",
        "resource",
        "resource()",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    write: "Move the query into an op",
    why:
      "An async graph or job raises DagsterInvalidDefinitionError; sensors, schedules and resources are called as they are",
    see: "https://github.com/dagster-io/dagster/issues/14989",
  },
  "frameworks.pipelines.luigi": {
    on: {
      method: ["run", "requires", "output", "complete", "on_success", "on_failure"],
      of: ["luigi.Task", "luigi.task.Task", "luigi.ExternalTask", "luigi.WrapperTask"],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "complete() as a coroutine is true: the task is never run",
    write: "A sync run(): it calls asyncio.run with a client of its own; or keep MongoClient here",
    why: "Luigi calls it and drops the coroutine",
    see: "https://luigi.readthedocs.io/en/stable/tasks.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "member",
    paths: [
      "airflow.providers.mongo.hooks.mongo.MongoHook().get_conn()",
      "airflow.contrib.hooks.mongo_hook.MongoHook().get_conn()",
    ],
    kind: "client",
    dialect: "pymongo",
    why: "It builds a MongoClient",
  },
  {
    via: "member",
    paths: [
      "airflow.providers.mongo.hooks.mongo.MongoHook().get_collection()",
      "airflow.contrib.hooks.mongo_hook.MongoHook().get_collection()",
    ],
    kind: "collection",
    dialect: "pymongo",
    why: "The hook gives a collection of its MongoClient",
  },
];

export const passages: readonly Passage[] = [
  {
    callee: [
      "prefect.flow",
      "prefect.flow()",
      "prefect.task",
      "prefect.task()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
