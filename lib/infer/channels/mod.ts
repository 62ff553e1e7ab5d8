/** Frameworks' channels: values that reach a parameter, or an object, without a call in the project's code. */
import type { Channel } from "../../rows/types.ts";
import type { Engine } from "../solve.ts";
import { injected } from "./injected.ts";
import { named } from "./fixtures.ts";
import { filled } from "./hooks.ts";
import { inherited } from "./inherited.ts";
import { mapped } from "./providers.ts";
import { settings } from "./settings.ts";

type Via<V extends Channel["via"]> = Extract<Channel, { via: V }>;

/** Adds the edges of every channel. */
export function connect(engine: Engine): void {
  const { channels } = engine.shelves.rules;
  const rows = <V extends Channel["via"]>(via: V) =>
    channels.flatMap((row) => row.via === via ? [row as Via<V>] : []);
  injected(engine, rows("default"));
  for (const row of rows("name")) named(engine, row);
  for (const row of rows("parameter")) filled(engine, row);
  for (const row of rows("mapping")) mapped(engine, row);
  for (const row of rows("settings")) settings(engine, row);
  inherited(engine);
}
