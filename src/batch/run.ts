import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Compression } from '../io/compression.ts';
import type { Encoding } from '../io/encoding.ts';
import { expandInputs } from '../io/inputs.ts';
import { VERSION } from '../version.ts';
import { exportTables, loadDuckDb, TABLE_SHARD } from './export.ts';
import { feed, type Position } from './feed.ts';
import { cannotWrite } from './files.ts';
import { Journal, type Settings } from './journal.ts';
import { type Layout, layoutOf } from './layout.ts';
import { Pool } from './pool.ts';
import type { WorkerSettings } from './task.ts';
import { noTotals, type Totals } from './totals.ts';
import { Writer } from './writer.ts';

export interface BatchOptions {
  /** Folders, files, globs, or `-` for a list of paths on `stdin`. */
  inputs: readonly string[];
  /** A folder for JSON Lines, or a `.duckdb` or `.parquet` file. */
  out: string;
  jobs: number;
  resume: boolean;
  /** Uncompressed bytes after which a shard ends. */
  shardSize: number;
  compression: Compression | null;
  /** Milliseconds for one document. */
  timeout: number;
  encoding?: Encoding;
  worker: WorkerSettings;
  stdin?: Readable;
  progress?(progress: Progress): void;
}

/** How far a run is, told after each message from a worker. */
export interface Progress {
  totals: Totals;
  /** Bytes read from the disk by this run. */
  read: number;
  /** Files at the start of the input that an earlier run had done. */
  skipped: number;
}

export interface Summary extends Totals {
  out: string;
  /** Shards of JSON Lines; 0 for a database. */
  shards: number;
  /** What the inputs hold beside files of a known format, by ending or kind (`link`, `special`). */
  ignored: { [ending: string]: number };
  failuresFile: string | null;
  /** Whether the output was complete before this run, which did nothing then; of a table, nothing more is known. */
  before: boolean;
}

/**
 * Runs the pipeline over an archive: input in order to workers, what they make in order to shards.
 * A shard that is complete gets its name and a line in the journal; from there a stopped run goes on.
 * @throws TiquError for inputs that are not there, an output that is in the way, a full disk
 */
export async function runBatch(options: BatchOptions): Promise<Summary> {
  const layout = layoutOf(options.out);
  try {
    return await run(options, layout);
  } catch (error) {
    throw cannotWrite(error, options.out);
  }
}

async function run(options: BatchOptions, layout: Layout): Promise<Summary> {
  const ignored: Summary['ignored'] = {};
  if (options.resume && layout.target !== 'jsonl' && existsSync(layout.out))
    return finish(layout, { totals: noTotals(), shards: 0, ignored, before: true });
  if (layout.target !== 'jsonl') await loadDuckDb();
  const journal = await Journal.open(layout, settingsOf(options, layout), options.resume);
  const writer = await Writer.open(layout, journal, {
    shardSize: layout.target === 'jsonl' ? options.shardSize : Math.min(options.shardSize, TABLE_SHARD),
    compression: layout.target === 'jsonl' ? options.compression : 'gz',
    dedupe: options.worker.dedupe,
  });
  if (!journal.last?.done) {
    const paths = expandInputs(options.inputs, {
      stdin: options.stdin,
      except: options.out,
      ignored: (kind) => {
        ignored[kind] = (ignored[kind] ?? 0) + 1;
      },
    });
    try {
      await extractAll(paths, journal.last?.position ?? null, writer, options);
      await writer.end();
    } catch (error) {
      await writer.abandon();
      await journal.discardIfEmpty();
      throw error;
    }
  }
  // A table may have had all of its documents and not been made.
  const before = layout.target === 'jsonl' && (journal.last?.done ?? false);
  return finish(layout, { totals: writer.totals, shards: writer.shards, ignored, before });
}

async function extractAll(paths: AsyncIterable<string>, from: Position | null, writer: Writer, options: BatchOptions) {
  const { jobs, timeout, encoding, worker: settings } = options;
  let read = 0;
  const onRead = (bytes: number) => {
    read += bytes;
  };
  const pool = new Pool({ jobs, timeout, settings });
  try {
    const messages = feed(paths, { read: { encoding, onRead }, share: settings.share, from });
    for await (const output of inOrder(messages, (parts) => pool.run(parts), 2 * jobs + 1)) {
      await writer.write(output);
      options.progress?.({ totals: writer.totals, read, skipped: from?.file ?? 0 });
    }
  } finally {
    await pool.close();
  }
}

/** Maps in parallel and yields in order; reads no further while `width` are at work or wait to be used. */
export async function* inOrder<In, Out>(
  items: AsyncIterable<In>,
  map: (item: In) => Promise<Out>,
  width: number,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = [];
  for await (const item of items) {
    const result = map(item);
    // Its turn to be awaited comes later; until then a rejection is not unhandled.
    result.catch(() => {});
    running.push(result);
    if (running.length >= width) yield await running.shift()!;
  }
  for (const result of running) yield await result;
}

/** What decides the bytes of the output. */
function settingsOf({ inputs, shardSize, compression, encoding, worker }: BatchOptions, { target }: Layout): Settings {
  const { fields, share, dedupe, document, pipeline } = worker;
  return {
    version: VERSION,
    inputs,
    target,
    shardSize,
    compression,
    encoding,
    fields,
    share,
    dedupe,
    document,
    pipeline,
  };
}

/** The last steps, each of which can be done twice: the tables, the list of failures, the state that is of no more use. */
async function finish(
  layout: Layout,
  { totals, shards, ignored, before }: Pick<Summary, 'shards' | 'ignored' | 'before'> & { totals: Totals },
): Promise<Summary> {
  const failures = join(layout.state, 'failures.jsonl');
  if (existsSync(failures)) await rename(failures, layout.failures);
  if (layout.target !== 'jsonl') {
    if (!existsSync(layout.out)) await exportTables(layout, layout.target, totals.longest);
    await rm(layout.state, { recursive: true, force: true });
  } else await rm(join(layout.state, 'prints.jsonl'), { force: true });
  return {
    out: layout.out,
    ...totals,
    shards: layout.target === 'jsonl' ? shards : 0,
    ignored,
    failuresFile: existsSync(layout.failures) ? layout.failures : null,
    before,
  };
}
