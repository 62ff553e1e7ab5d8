/** Nothing comes in; every row of the folder goes out, in alphabetical order. */
import { byKind, type Rule } from "../listed.ts";
import closed from "./closed.ts";
import collection from "./collection.ts";
import delegate from "./delegate.ts";
import each from "./each.ts";
import fetchNext from "./fetch_next.ts";
import getIoLoop from "./get_io_loop.ts";
import ioLoop from "./io_loop.ts";
import nextObject from "./next_object.ts";
import started from "./started.ts";
import streamToHandler from "./stream_to_handler.ts";
import wrap from "./wrap.ts";

export const rows: readonly Rule[] = [
  ...byKind("motor.closed", closed),
  ...byKind("motor.collection", collection),
  ...byKind("motor.delegate", delegate),
  ...byKind("motor.each", each),
  ...byKind("motor.fetch_next", fetchNext),
  ...byKind("motor.get_io_loop", getIoLoop),
  ...byKind("motor.io_loop", ioLoop),
  ...byKind("motor.next_object", nextObject),
  ...byKind("motor.started", started),
  { id: "motor.stream_to_handler", row: streamToHandler },
  ...byKind("motor.wrap", wrap),
];
