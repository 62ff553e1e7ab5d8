/** Nothing comes in; the rows of Scrapy go out. */
import type { Barrier } from "../../lib/rows/types.ts";

export const barriers = {
  "frameworks.scrapy.coroutine": {
    on: {
      method: [
        "parse",
        "parse_*",
        "start",
        "process_item",
        "process_request",
        "process_response",
        "process_exception",
        "process_spider_output_async",
        "process_start",
      ],
      of: [
        "scrapy.Spider",
        "scrapy.spiders.Spider",
        "scrapy.spiders.CrawlSpider",
        "*Pipeline",
        "*Middleware",
      ],
    },
    outcome: "pass",
    finding: null,
    write:
      "async def, with the asyncio reactor (the default); the first awaited use of the client belongs in process_item",
    loop: "process",
    why: "Scrapy awaits callbacks and process_item on the reactor's loop",
    see: "https://docs.scrapy.org/en/latest/topics/coroutines.html",
  },
  "frameworks.scrapy.hook": {
    on: {
      method: ["open_spider", "close_spider"],
      of: ["*Pipeline"],
    },
    outcome: "adapt",
    finding: "review",
    silent: "up to Scrapy 2.13 the coroutine is dropped",
    write:
      "Use Scrapy 2.14 or later; before it, build the client here and await only in process_item",
    loop: "process",
    why: "Scrapy awaits open_spider and close_spider from 2.14 on",
    see: "https://docs.scrapy.org/en/latest/topics/item-pipeline.html",
  },
  "frameworks.scrapy.sync": {
    on: {
      method: ["from_crawler", "start_requests", "closed", "from_settings"],
      of: [
        "scrapy.Spider",
        "scrapy.spiders.Spider",
        "scrapy.spiders.CrawlSpider",
        "*Pipeline",
        "*Middleware",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write:
      "Build the client there without awaiting; await in process_item, or in start() (Scrapy 2.13)",
    loop: "process",
    why: "Scrapy calls it and cannot await it",
    see: "https://docs.scrapy.org/en/latest/topics/coroutines.html",
  },
} satisfies Readonly<Record<string, Barrier>>;
