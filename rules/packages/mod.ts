/** Nothing comes in; the row of every package that the checker knows goes out. */
import type { Package } from "../../lib/rows/types.ts";
import { analysis } from "./analysis.ts";
import { drivers } from "./drivers.ts";
import { fixtures } from "./fixtures.ts";
import { jobs } from "./jobs.ts";
import { odms } from "./odms.ts";
import { tracing } from "./tracing.ts";
import { web } from "./web.ts";

/** What takes the place of a driver that goes, and the floor of the one that stays. */
export const DRIVER = "pymongo>=4.15.1";

export const packages: readonly Package[] = [
  ...analysis,
  ...drivers,
  ...fixtures,
  ...jobs,
  ...odms,
  ...tracing,
  ...web,
];
