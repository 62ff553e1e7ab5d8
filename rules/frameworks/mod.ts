/** Nothing comes in; every row about frameworks and helper libraries goes out. */
import type { Barrier, Channel, Loop, Passage, Sink } from "../../lib/rows/types.ts";
import * as agents from "./agents.ts";
import * as aiohttp from "./aiohttp.ts";
import * as anyio from "./anyio.ts";
import * as bots from "./bots.ts";
import * as caching from "./caching.ts";
import * as celery from "./celery.ts";
import * as cli from "./cli.ts";
import * as decorators from "./decorators.ts";
import * as django from "./django.ts";
import * as driver from "./driver.ts";
import * as fastapi from "./fastapi.ts";
import * as flask from "./flask.ts";
import * as graphql from "./graphql.ts";
import * as greenlets from "./greenlets.ts";
import * as gui from "./gui.ts";
import * as hooks from "./hooks.ts";
import * as injection from "./injection.ts";
import * as logging from "./logging.ts";
import * as odms from "./odms.ts";
import * as pages from "./pages.ts";
import * as pipelines from "./pipelines.ts";
import * as quart from "./quart.ts";
import * as queues from "./queues.ts";
import * as retries from "./retries.ts";
import * as sanic from "./sanic.ts";
import * as scrapy from "./scrapy.ts";
import * as servers from "./servers.ts";
import * as starlette from "./starlette.ts";
import * as testing from "./testing.ts";
import * as tornado from "./tornado.ts";
import * as tracing from "./tracing.ts";
import * as validation from "./validation.ts";
import * as web from "./web.ts";

/** What one file knows: who accepts an async function, what callables do with values, how values travel without a call. */
interface Framework {
  readonly barriers?: Readonly<Record<string, Barrier>>;
  readonly passages?: readonly Passage[];
  readonly channels?: readonly Channel[];
  readonly sinks?: readonly Sink[];
  readonly loops?: readonly Loop[];
}

const shelf: readonly Framework[] = [
  agents,
  aiohttp,
  anyio,
  bots,
  caching,
  celery,
  cli,
  decorators,
  django,
  driver,
  fastapi,
  flask,
  graphql,
  greenlets,
  gui,
  hooks,
  injection,
  logging,
  odms,
  pages,
  pipelines,
  quart,
  queues,
  retries,
  sanic,
  scrapy,
  servers,
  starlette,
  testing,
  tornado,
  tracing,
  validation,
  web,
];

/** Who accepts an async function, and on which event loop it runs. */
export const barriers: readonly { readonly id: string; readonly row: Barrier }[] = shelf.flatMap(
  ({ barriers = {} }) => Object.entries(barriers).map(([id, row]) => ({ id, row })),
);

/** What the callables of frameworks do with the values that they are handed. */
export const passages: readonly Passage[] = shelf.flatMap(({ passages = [] }) => passages);

/** In which ways frameworks carry values without a call in the project's code. */
export const channels: readonly Channel[] = shelf.flatMap(({ channels = [] }) => channels);

/** Which callables of frameworks start event loops. */
export const loops: readonly Loop[] = shelf.flatMap(({ loops = [] }) => loops);

/** Which callables of frameworks look at what they are handed. */
export const sinks: readonly Sink[] = shelf.flatMap(({ sinks = [] }) => sinks);
