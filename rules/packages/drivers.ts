/** Nothing comes in; the rows of the drivers themselves go out. */
import type { Package } from "../../lib/rows/types.ts";

export const drivers: readonly Package[] = [
  {
    name: "mongojet",
    imports: ["mongojet"],
    verdict: "fine",
    shadows: true,
    write: "Leave it: it is a driver of its own",
    why: "mongojet is a Rust driver that takes only bson from PyMongo",
    see: "https://github.com/romis2012/mongojet",
  },
  {
    name: "motor",
    imports: ["motor"],
    verdict: "goes",
    write: "Replace it by pymongo",
    why:
      "PyMongo Async replaces Motor, which gets no features since 2025-05-14 and no support from 2027-05-14 on",
    see:
      "https://www.mongodb.com/docs/languages/python/pymongo-driver/current/reference/migration/",
  },
  {
    name: "pymongo",
    imports: ["pymongo", "bson", "gridfs"],
    verdict: "needs",
    atLeast: "4.13",
    write: "Require 4.15.1 or newer",
    why:
      "The async API is stable from 4.13 on; 4.15.1 ends timeouts under uvicorn and uvloop, 4.13.2 an event loop that was blocked while connecting",
    see: "https://pymongo.readthedocs.io/en/stable/changelog.html",
  },
];
