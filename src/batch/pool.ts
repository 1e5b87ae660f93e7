import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { shareCompiled } from '../core/compiled.ts';
import { TiquError } from '../core/errors.ts';
import type { Failure, Output, Part, Task, WorkerSettings } from './task.ts';

export interface PoolOptions {
  jobs: number;
  /** Milliseconds that one document may take. */
  timeout: number;
  settings: WorkerSettings;
  /** The module that does the tasks; the real one if left out. */
  worker?: URL;
}

/** Looks at a worker this often within the time limit of a document. */
const LOOKS = 4;
/** Milliseconds: what a timer can count. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** A worker that needs more is ended, and the document at work fails, before the machine runs out. */
const HEAP_MB = 1024;
/** The nursery: room for some groups of documents, most of whose objects are gone by the time it is full. */
const YOUNG_MB = 32;

/** Workers with a pipeline each. A document that hangs or crashes its worker fails, the others are done again. */
export class Pool {
  readonly #workers: Piscina;
  readonly #timeout: number;
  readonly #watches = new Set<AbortController>();
  /** Why workers cannot start. */
  #broken: TiquError | null = null;

  constructor({ jobs, timeout, settings, worker = new URL('./worker.js', import.meta.url) }: PoolOptions) {
    this.#timeout = timeout;
    // The cores are at work already: helpers would take them from other workers, and a collection would wait for them.
    setFlagsFromString('--no-parallel-scavenge');
    // What lives is a worker's word lists: the heap may grow to twice that before all of it is looked through again.
    setFlagsFromString('--heap-growing-percent=100');
    shareCompiled();
    this.#workers = new Piscina({
      filename: worker.href,
      minThreads: jobs,
      maxThreads: jobs,
      atomics: 'disabled',
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      workerData: settings,
    });
    // Of a worker that ends before it has a task; without it, tasks would wait for ever.
    this.#workers.on('error', (error) => {
      this.#broken ??= unableToStart(error);
      for (const watch of this.#watches) watch.abort();
    });
  }

  /**
   * What comes of the documents of some parts.
   * @throws TiquError what a worker cannot start for, such as `bad-lexicon`
   */
  async run(parts: Part[]): Promise<Output> {
    const fatal = new Map<number, Failure>();
    for (;;) {
      const progress = new Int32Array(new SharedArrayBuffer(4));
      const failure = await this.#attempt({ parts, progress, fatal });
      if (!('code' in failure)) return failure;
      fatal.set(Atomics.load(progress, 0), failure);
    }
  }

  async #attempt(task: Task): Promise<Output | Failure> {
    if (this.#broken) throw this.#broken;
    const watch = new AbortController();
    this.#watches.add(watch);
    const stop = this.#watch(task.progress, watch);
    try {
      return await this.#workers.run(task, { signal: watch.signal });
    } catch (error) {
      if (this.#broken) throw this.#broken;
      if (watch.signal.aborted) return tooSlow(this.#timeout);
      if (Atomics.load(task.progress, 0) === 0) throw unableToStart(error as Error);
      return crashed(error as Error);
    } finally {
      stop();
      this.#watches.delete(watch);
    }
  }

  /** Aborts a task that has been seen at one document, which it may come back to, for the time limit in all. */
  #watch(progress: Int32Array, controller: AbortController): () => void {
    const seen = new Map<number, number>();
    const timer = setInterval(
      () => {
        const at = Atomics.load(progress, 0);
        const looks = (seen.get(at) ?? 0) + 1;
        seen.set(at, looks);
        if (at > 0 && looks > LOOKS) controller.abort();
      },
      Math.min(this.#timeout / LOOKS, LONGEST_TIMER),
    );
    return () => clearInterval(timer);
  }

  async close(): Promise<void> {
    await this.#workers.destroy();
  }
}

const tooSlow = (timeout: number): Failure => ({
  code: 'timeout',
  reason: `took longer than ${timeout / 1000} s`,
  fix: 'give it more with --timeout, or leave it out',
});

function crashed({ code = 'crash', message }: NodeJS.ErrnoException): Failure {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'too-large', reason: `needs more than ${HEAP_MB} MB of memory`, fix: 'split it' };
  const reason = `ended its worker (${message.split('\n')[0]})`;
  return { code, reason, fix: 'this is a fault of tiqu: report it with the document' };
}

/** Errors come from workers without their class. */
function unableToStart(error: NodeJS.ErrnoException): TiquError {
  const { code, reason, fix } = crashed(error);
  return new TiquError(code, error.name === 'TiquError' ? error.message : `${reason}: ${fix}`);
}
