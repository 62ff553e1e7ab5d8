/** Runs in a worker: a job comes in as a message with a port, what it gives goes out through the port. */
import { type Job, parse, search } from "./work.ts";

addEventListener("message", (event) => {
  if (!(event instanceof MessageEvent)) return;
  const job: Job = event.data;
  const [port] = event.ports;
  if (port !== undefined) void run(job, port);
});

async function run(job: Job, port: MessagePort): Promise<void> {
  switch (job.do) {
    case "search":
      port.postMessage(search(job.share, job.needles, () => {}));
      break;
    case "parse":
      await parse(job.share, job.trees);
      break;
  }
  port.postMessage(null);
}
