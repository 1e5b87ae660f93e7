import { appendFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { runBatch, type Summary } from '../../batch/run.ts';
import type { Share } from '../../batch/task.ts';
import { TiquError } from '../../core/errors.ts';
import type { Compression } from '../../io/compression.ts';
import type { Encoding } from '../../io/encoding.ts';
import type { Region } from '../../schema/index.ts';
import { STATUS, warn } from '../failure.ts';
import { type LoadOptions, readLexicons } from '../loading.ts';
import { ProgressLine } from '../render/progress.ts';
import { renderSummary } from '../render/summary.ts';
import { isTerminal } from '../terminal.ts';

export interface BatchCommandOptions extends LoadOptions {
  out: string;
  jobs?: number;
  resume?: boolean;
  shard?: Share;
  /** Megabytes. */
  shardSize: number;
  compress?: Compression;
  dedupe?: boolean;
  /** Seconds. */
  timeout: number;
  encoding?: Encoding;
  textField?: string;
  titleField?: string;
  dateField?: string;
  idField?: string;
  summary?: string;
  region?: Region;
}

interface Streams {
  stdin: Readable;
  stderr: Writable;
}

/**
 * `tiqu batch`: a progress line on a terminal, a summary at the end, both on standard error.
 * @returns exit status: 1 if something failed
 * @throws TiquError for inputs that are not there, an output that is in the way, a full disk
 */
export async function runBatchCommand(
  inputs: string[],
  options: BatchCommandOptions,
  { stdin, stderr }: Streams,
): Promise<number> {
  if (options.summary) await checkWritable(options.summary);
  const progress = isTerminal(stderr) ? new ProgressLine(stderr, inputs, options.out) : null;
  const started = performance.now();
  atStop(() => {
    progress?.end();
    warn('stopped: go on with --resume');
  });
  const summary = await batch(inputs, options, stdin, progress).finally(() => progress?.end());
  const seconds = (performance.now() - started) / 1000;
  stderr.write(renderSummary(summary, seconds));
  if (options.summary) await writeFile(options.summary, `${JSON.stringify({ ...summary, seconds }, null, 2)}\n`);
  return summary.failuresFile ? STATUS.failed : STATUS.done;
}

/** Says something at Ctrl-C or a request to end, and then ends by that signal. */
function atStop(say: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      say();
      process.kill(process.pid, signal);
    });
}

/** Before the run, which may take a night. */
async function checkWritable(path: string): Promise<void> {
  try {
    await appendFile(path, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new TiquError('cannot-write', `${path}: cannot be written (${code}): check its folder`);
  }
}

async function batch(
  inputs: string[],
  options: BatchCommandOptions,
  stdin: Readable,
  progress: ProgressLine | null,
): Promise<Summary> {
  const { out, segmenter, region } = options;
  return runBatch({
    inputs,
    out,
    stdin,
    jobs: options.jobs ?? availableParallelism(),
    resume: options.resume ?? false,
    shardSize: options.shardSize * 1_000_000,
    compression: options.compress ?? null,
    timeout: options.timeout * 1000,
    encoding: options.encoding,
    worker: {
      pipeline: { segmenter, lexicons: await readLexicons(options) },
      document: { region },
      fields: { text: options.textField, title: options.titleField, date: options.dateField, id: options.idField },
      share: options.shard ?? null,
      dedupe: options.dedupe ?? false,
    },
    progress: progress ? (now) => progress.update(now) : undefined,
  });
}
