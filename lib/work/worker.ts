/** Runs in a worker: a job comes in as a message with a port, what it gives goes out through the port. */
import type { Job } from "./job.ts";
import { type Search, searching } from "../demand/search.ts";
import { search } from "./shared_search.ts";
import { parse } from "./shared_trees.ts";

addEventListener("message", (event) => {
  if (!(event instanceof MessageEvent)) return;
  const job: Job = event.data;
  const [port] = event.ports;
  if (port !== undefined) void run(job, port);
});

/** One run looks for the same all the time. */
let find: Search | undefined;

async function run(job: Job, port: MessagePort): Promise<void> {
  try {
    switch (job.do) {
      case "search":
        find ??= searching(job.needles);
        port.postMessage(search(job.share, find, () => {}));
        break;
      case "parse":
        await parse(job.share, job.trees);
        break;
    }
  } catch {
    // The main thread does what is left, and says what fails there, too
  } finally {
    port.postMessage(null);
  }
}
