/** A number comes in, that many workers go out; what they are asked to do, the caller can do alone. */
import type { Job } from "./job.ts";

/** Threads that share the work; none starts before it is asked. */
export interface Pool {
  /** Hands the job to every worker; done when all are. A worker that fails ends all that it was asked, and is left out. */
  readonly ask: (job: Job, take?: (given: unknown) => void) => Promise<void>;
  readonly close: () => void;
}

/** A worker, and what ends the jobs that it has not finished. */
interface Hand {
  readonly worker: Worker;
  readonly unfinished: Set<() => void>;
}

/** Workers beside the main thread; `script` is what they run. */
export function poolOf(size: number, script = new URL("./worker.ts", import.meta.url)): Pool {
  let hands: Set<Hand> | undefined;

  function leave(hand: Hand): void {
    hands?.delete(hand);
    hand.worker.terminate();
    for (const end of hand.unfinished) end();
  }

  return {
    async ask(job, take = () => {}) {
      hands ??= start(size, { script, failed: leave });
      await Promise.all([...hands].map((hand) => askOne(hand, job, take)));
    },
    close() {
      for (const hand of hands ?? []) leave(hand);
    },
  };
}

function askOne({ worker, unfinished }: Hand, job: Job, take: (given: unknown) => void) {
  return new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = () => {
      port1.close();
      unfinished.delete(end);
      resolve();
    };
    unfinished.add(end);
    port1.onmessage = ({ data }) => data === null ? end() : take(data);
    worker.postMessage(job, [port2]);
  });
}

/** As many as this machine starts, down to none. */
function start(
  size: number,
  { script, failed }: { readonly script: URL; readonly failed: (hand: Hand) => void },
): Set<Hand> {
  const hands = new Set<Hand>();
  try {
    while (hands.size < size) {
      const worker = new Worker(script, { type: "module" });
      const hand = { worker, unfinished: new Set<() => void>() };
      worker.onerror = (event) => {
        event.preventDefault();
        failed(hand);
      };
      hands.add(hand);
    }
  } catch {
    // Those that did start are enough
  }
  return hands;
}
