/** Nothing comes in; every row about frameworks goes out. */
import type { Barrier } from "../../lib/rows/types.ts";
import agents from "./agents.ts";
import aiohttp from "./aiohttp.ts";
import bots from "./bots.ts";
import celery from "./celery.ts";
import cli from "./cli.ts";
import django from "./django.ts";
import driver from "./driver.ts";
import fastapi from "./fastapi.ts";
import flask from "./flask.ts";
import graphql from "./graphql.ts";
import gui from "./gui.ts";
import logging from "./logging.ts";
import pages from "./pages.ts";
import pipelines from "./pipelines.ts";
import quart from "./quart.ts";
import queues from "./queues.ts";
import sanic from "./sanic.ts";
import scrapy from "./scrapy.ts";
import servers from "./servers.ts";
import starlette from "./starlette.ts";
import testing from "./testing.ts";
import tornado from "./tornado.ts";
import validation from "./validation.ts";
import web from "./web.ts";

export { channels } from "./channels.ts";
export { passages } from "./passages.ts";

/** Who accepts an async function, and on which event loop it runs. */
export const barriers: readonly { readonly id: string; readonly row: Barrier }[] = [
  agents,
  aiohttp,
  bots,
  celery,
  cli,
  django,
  driver,
  fastapi,
  flask,
  graphql,
  gui,
  logging,
  pages,
  pipelines,
  quart,
  queues,
  sanic,
  scrapy,
  servers,
  starlette,
  testing,
  tornado,
  validation,
  web,
].flatMap((rows) => Object.entries(rows).map(([id, row]) => ({ id, row })));
