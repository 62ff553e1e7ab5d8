/** Workers that do their work, and workers that fail at it. */
import { assertEquals } from "@std/assert";
import type { Job } from "./job.ts";
import { poolOf } from "./pool.ts";
import { share } from "./share.ts";

const JOB: Job = {
  do: "search",
  share: share([], 1),
  needles: { drivers: [], telltales: [] },
};

function script(code: string): URL {
  return new URL(`data:application/javascript,${encodeURIComponent(code)}`);
}

/** What three jobs at once are given, by two workers. */
async function given(code: string): Promise<readonly unknown[]> {
  const pool = poolOf(2, script(code));
  const all: unknown[] = [];
  try {
    await Promise.all([1, 2, 3].map(() => pool.ask(JOB, (one) => all.push(one))));
    await pool.ask(JOB, (one) => all.push(one));
  } finally {
    pool.close();
  }
  return all;
}

Deno.test("ask() hands each job to every worker", async () => {
  const code =
    "onmessage = ({ ports: [port] }) => { port.postMessage(1); port.postMessage(null); }";
  assertEquals(await given(code), [1, 1, 1, 1, 1, 1, 1, 1]);
});

Deno.test("ask() ends where a worker fails: at its start, or at one of many jobs", async () => {
  assertEquals(await given("throw new Error('at the start')"), []);
  assertEquals(await given("onmessage = () => { throw new Error('at a job'); }"), []);
});

Deno.test("close() ends what is not finished", async () => {
  const pool = poolOf(2, script("onmessage = () => {}"));
  const asked = pool.ask(JOB);
  pool.close();
  await asked;
});
