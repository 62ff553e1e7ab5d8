/** The shop and the fixtures come in from testdata/; small projects as sources go out, and numbers to vary them with. */
import type { Source } from "../python/source.ts";
import { readFixtures } from "./shelf.ts";

/** Some files that are checked together. */
export interface Sample {
  readonly name: string;
  readonly sources: readonly Source[];
}

const TESTDATA = new URL("../../testdata/", import.meta.url);

/** The shop, and every fixture. */
export function samples(): readonly Sample[] {
  const fixtures = readFixtures(["shop"]).map(({ path, fixture }) => ({
    name: path,
    sources: fixture.files.map(({ path, text }) => ({ path, text })),
  }));
  return [{ name: "shop", sources: [...sourcesIn("shop/")] }, ...fixtures];
}

function* sourcesIn(folder: string, below = ""): Iterable<Source> {
  for (const { name, isDirectory } of Deno.readDirSync(new URL(folder + below, TESTDATA))) {
    const path = below + name;
    if (isDirectory) yield* sourcesIn(folder, `${path}/`);
    else if (name.endsWith(".py")) {
      yield { path, text: Deno.readTextFileSync(new URL(folder + path, TESTDATA)) };
    }
  }
}

/** Numbers below a bound that look random, and are the same for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
