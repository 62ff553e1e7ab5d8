/** A number comes in, that many workers go out; what they are asked to do, the caller can do alone. */
import type { Job } from "./job.ts";

/** Threads that share the work; none starts before it is asked. */
export interface Pool {
  /** Hands the job to every worker; done when all are. A worker that fails is left out from then on. */
  readonly ask: (job: Job, take?: (given: unknown) => void) => Promise<void>;
  readonly close: () => void;
}

/** Workers beside the main thread. */
export function poolOf(size: number): Pool {
  let workers: Set<Worker> | undefined;
  const open = new Set<() => void>();

  function askOne(worker: Worker, job: Job, take: (given: unknown) => void): Promise<void> {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      const done = () => {
        port1.close();
        worker.onerror = null;
        open.delete(done);
        resolve();
      };
      open.add(done);
      port1.onmessage = ({ data }) => data === null ? done() : take(data);
      worker.onerror = (event) => {
        event.preventDefault();
        workers?.delete(worker);
        done();
      };
      worker.postMessage(job, [port2]);
    });
  }

  return {
    async ask(job, take = () => {}) {
      workers ??= start(size);
      await Promise.all([...workers].map((worker) => askOne(worker, job, take)));
    },
    close() {
      for (const worker of workers ?? []) worker.terminate();
      for (const done of open) done();
      workers = undefined;
    },
  };
}

/** As many as this machine starts, down to none. */
function start(size: number): Set<Worker> {
  const workers = new Set<Worker>();
  try {
    while (workers.size < size) {
      workers.add(new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));
    }
  } catch {
    // Those that did start are enough
  }
  return workers;
}
