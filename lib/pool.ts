/** A number comes in, that many workers go out; what they are asked to do, the caller can do alone. */
import type { Job } from "./work.ts";

/** Threads that share the work. */
export interface Pool {
  /** Hands the job to every worker; done when all are. A worker that fails is left out from then on. */
  readonly ask: (job: Job, take: (given: unknown) => void) => Promise<void>;
  readonly close: () => void;
}

/** Starts workers beside the main thread. */
export function openPool(size: number): Pool {
  const workers = new Set<Worker>();
  for (let i = 0; i < size; i++) {
    const worker = start();
    if (worker !== null) workers.add(worker);
  }

  function askOne(worker: Worker, job: Job, take: (given: unknown) => void): Promise<void> {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      const done = () => {
        port1.close();
        worker.onerror = null;
        resolve();
      };
      port1.onmessage = ({ data }) => data === null ? done() : take(data);
      worker.onerror = (event) => {
        event.preventDefault();
        workers.delete(worker);
        done();
      };
      worker.postMessage(job, [port2]);
    });
  }

  return {
    async ask(job, take) {
      await Promise.all([...workers].map((worker) => askOne(worker, job, take)));
    },
    close() {
      for (const worker of workers) worker.terminate();
      workers.clear();
    },
  };
}

/** Null: this machine starts none. */
function start(): Worker | null {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}
