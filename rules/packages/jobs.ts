/** Nothing comes in; the rows of schedulers and task queues go out. */
import type { Package } from "../../lib/rows/types.ts";

export const jobs: readonly Package[] = [
  {
    name: "apache-airflow-providers-mongo",
    imports: ["airflow.providers.mongo", "airflow.contrib.hooks.mongo_hook"],
    verdict: "keeps",
    write: "Keep MongoHook sync, or build an AsyncMongoClient from its connection",
    why: "MongoHook gives a MongoClient and objects of it; its methods await nothing",
    see: "https://airflow.apache.org/docs/apache-airflow-providers-mongo/stable/index.html",
  },
  {
    name: "apscheduler",
    imports: ["apscheduler"],
    verdict: "keeps",
    where: [
      "apscheduler.jobstores.mongodb",
      "MongoDBJobStore",
      "apscheduler.datastores.mongodb",
      "mongodb",
    ],
    write: "Give MongoDBJobStore a MongoClient of its own",
    why:
      "APScheduler 3 accepts an AsyncMongoClient and never awaits what it calls on it; 4 is not released",
    see: "https://github.com/agronholm/apscheduler",
  },
  {
    name: "celery",
    imports: ["celery"],
    verdict: "fine",
    write: "Leave it: it builds a MongoClient of its own from a URL",
    why: "Result backend and transport are sync",
    see: "https://github.com/celery/celery",
  },
  {
    name: "pymongo-migrate",
    imports: ["pymongo_migrate"],
    verdict: "keeps",
    write: "Leave the migrations as they are: they get a database of a MongoClient",
    why: "pymongo-migrate calls upgrade(db) and downgrade(db) and awaits nothing",
    see: "https://github.com/stxnext/pymongo-migrate",
  },
  {
    name: "kombu",
    imports: ["kombu"],
    verdict: "fine",
    write: "Leave it: it builds a MongoClient of its own from a URL",
    why: "The transport is sync",
    see: "https://github.com/celery/kombu",
  },
];
