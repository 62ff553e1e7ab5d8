/** Nothing comes in; the rows of what watches the driver go out. */
import type { Package } from "../../lib/rows/types.ts";

export const tracing: readonly Package[] = [
  {
    name: "ddtrace",
    imports: ["ddtrace"],
    verdict: "needs",
    atLeast: "4.5.0",
    where: ["pymongo", "motor"],
    write: "Upgrade to 4.5.0 before the move",
    why: "Before 4.5.0 all database spans vanish with PyMongo Async",
    see: "https://github.com/DataDog/dd-trace-py/issues/14603",
  },
  {
    name: "elastic-apm",
    imports: ["elasticapm"],
    verdict: "keeps",
    where: ["pymongo", "motor"],
    write: "Check in staging that database spans still arrive",
    why: "Its list of what it traces names neither Motor nor PyMongo Async",
    see: "https://github.com/elastic/apm-agent-python/issues/1934",
  },
  {
    name: "newrelic",
    imports: ["newrelic"],
    verdict: "needs",
    atLeast: "10.4.0",
    where: ["pymongo", "motor"],
    write: "Upgrade to 10.4.0",
    why: "Older releases do not trace PyMongo Async",
    see: "https://github.com/newrelic/newrelic-python-agent/pull/1254",
  },
  {
    name: "opentelemetry-instrumentation-pymongo",
    imports: ["opentelemetry.instrumentation.pymongo"],
    verdict: "fine",
    write: "Call instrument() before the client is built",
    why: "It listens through PyMongo's global command listeners, which an AsyncMongoClient has too",
    see: "https://github.com/open-telemetry/opentelemetry-python-contrib",
  },
  {
    name: "sentry-sdk",
    imports: ["sentry_sdk"],
    verdict: "fine",
    write: "Check in staging that database spans still arrive",
    why: "It listens through PyMongo's command listeners; users report missing spans",
    see: "https://github.com/getsentry/sentry-python/issues/5352",
  },
];
