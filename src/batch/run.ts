import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Compression } from '../io/compression.ts';
import type { Encoding } from '../io/encoding.ts';
import { expandInputs } from '../io/inputs.ts';
import { VERSION } from '../version.ts';
import { exportTables, loadDuckDb } from './export.ts';
import { feed, type Position } from './feed.ts';
import { cannotWrite } from './files.ts';
import { discardUncommitted, Journal, LineLog, type Settings } from './journal.ts';
import { type Layout, layoutOf } from './layout.ts';
import { Pool } from './pool.ts';
import { Repeats } from './repeats.ts';
import { Shard } from './shard.ts';
import type { Outcome, Output, Print, WorkerSettings } from './task.ts';
import { addOutcome, noTotals, type Totals } from './totals.ts';

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
  /** Failures by code, in order of the alphabet. */
  failed: { [code: string]: number };
  /** Files of the inputs whose ending says no format, by ending. */
  ignored: { [ending: string]: number };
  failuresFile: string | null;
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
    return finish(layout, noTotals(), 0, ignored);
  if (layout.target !== 'jsonl') await loadDuckDb();
  const journal = await Journal.open(layout, settingsOf(options, layout), options.resume);
  const writer = await Writer.open(layout, journal, options);
  if (!journal.last?.done) {
    const paths = expandInputs(options.inputs, {
      stdin: options.stdin,
      except: options.out,
      ignored: (path) => countIgnored(ignored, path),
    });
    await extractAll(paths, journal.last?.position ?? null, writer, options);
    await writer.end();
  }
  return finish(layout, writer.totals, writer.shards, ignored);
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
  } catch (error) {
    await writer.abandon();
    throw error;
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

function countIgnored(ignored: Summary['ignored'], path: string) {
  const ending = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? 'none';
  ignored[ending] = (ignored[ending] ?? 0) + 1;
}

/** An input with nothing but failures must not pile them up in memory. */
const FAILURES_HELD = 10_000;

/** Puts outcomes into shards and failures, in order, and commits at the end of each shard. */
class Writer {
  readonly totals: Totals;
  shards: number;
  readonly #layout: Layout;
  readonly #journal: Journal;
  readonly #failureLog: LineLog;
  readonly #printLog: LineLog;
  readonly #repeats: Repeats | null;
  readonly #shardSize: number;
  readonly #compression: Compression | null;
  #shard: Shard | null = null;
  #position: Position | null;
  #failures: unknown[] = [];
  #prints: Print[] = [];

  private constructor(
    layout: Layout,
    journal: Journal,
    logs: [LineLog, LineLog],
    repeats: Repeats | null,
    options: BatchOptions,
  ) {
    this.#layout = layout;
    this.#journal = journal;
    [this.#failureLog, this.#printLog] = logs;
    this.#repeats = repeats;
    this.#shardSize = options.shardSize;
    this.#compression = layout.target === 'jsonl' ? options.compression : 'gz';
    this.totals = journal.last?.totals ?? noTotals();
    this.shards = journal.last?.shards ?? 0;
    this.#position = journal.last?.position ?? null;
  }

  static async open(layout: Layout, journal: Journal, options: BatchOptions): Promise<Writer> {
    await discardUncommitted(layout, journal.last?.shards ?? 0);
    const prints = join(layout.state, 'prints.jsonl');
    const failureLog = await LineLog.open(join(layout.state, 'failures.jsonl'), journal.last?.failureBytes ?? 0);
    const printLog = await LineLog.open(prints, journal.last?.printBytes ?? 0);
    const repeats = options.worker.dedupe ? await readRepeats(prints) : null;
    return new Writer(layout, journal, [failureLog, printLog], repeats, options);
  }

  async write({ bytes, outcomes }: Output): Promise<void> {
    let at = 0;
    for (const outcome of outcomes) {
      addOutcome(this.totals, outcome);
      const { file, path, line } = outcome;
      this.#position = { file, path, line };
      if (outcome.failure) {
        this.#failures.push({ path, line, ...outcome.failure });
        if (this.#failures.length >= FAILURES_HELD) await this.#commit(false);
        continue;
      }
      await this.#writeLine(this.#marked(bytes.subarray(at, at + outcome.bytes), outcome));
      at += outcome.bytes;
    }
  }

  /** The line with `duplicateOf` in the document's metadata, if it repeats an earlier one. */
  #marked(line: Uint8Array, { print }: Outcome): Uint8Array {
    if (!this.#repeats || !print) return line;
    const duplicateOf = this.#repeats.add(print.id, Buffer.from(print.bins, 'base64'));
    if (duplicateOf === null) {
      this.#prints.push(print);
      return line;
    }
    this.totals.repeats++;
    const record = JSON.parse(Buffer.from(line).toString());
    record.document.metadata = { ...record.document.metadata, duplicateOf };
    return Buffer.from(`${JSON.stringify(record)}\n`);
  }

  async #writeLine(line: Uint8Array): Promise<void> {
    this.#shard ??= await Shard.open(this.#layout, this.shards + 1, this.#compression);
    await this.#shard.write(line);
    this.totals.bytes += line.length;
    this.totals.longest = Math.max(this.totals.longest, line.length);
    if (this.#shard.bytes >= this.#shardSize) await this.#commit(false);
  }

  async #commit(done: boolean): Promise<void> {
    await this.#shard?.publish();
    if (this.#shard) this.shards++;
    this.#shard = null;
    await this.#failureLog.append(this.#failures.splice(0));
    await this.#printLog.append(this.#prints.splice(0));
    await this.#journal.commit({
      shards: this.shards,
      position: this.#position,
      failureBytes: this.#failureLog.bytes,
      printBytes: this.#printLog.bytes,
      totals: this.totals,
      done,
    });
  }

  async end(): Promise<void> {
    await this.#commit(true);
  }

  async abandon(): Promise<void> {
    await this.#shard?.abandon();
  }
}

async function readRepeats(file: string): Promise<Repeats> {
  const repeats = new Repeats();
  const lines = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
  for (const line of lines) {
    if (line === '') continue;
    const { id, bins }: Print = JSON.parse(line);
    repeats.add(id, Buffer.from(bins, 'base64'));
  }
  return repeats;
}

/** The last steps, each of which can be done twice: the tables, the list of failures, the state that is of no more use. */
async function finish(layout: Layout, totals: Totals, shards: number, ignored: Summary['ignored']): Promise<Summary> {
  const failures = join(layout.state, 'failures.jsonl');
  if (existsSync(failures)) await rename(failures, layout.failures);
  if (layout.target !== 'jsonl') {
    if (!existsSync(layout.out)) await exportTables(layout, totals.longest);
    await rm(layout.state, { recursive: true, force: true });
  } else await rm(join(layout.state, 'prints.jsonl'), { force: true });
  const failed = await failuresByCode(layout.failures);
  return {
    out: layout.out,
    ...totals,
    shards: layout.target === 'jsonl' ? shards : 0,
    failed,
    ignored,
    failuresFile: Object.keys(failed).length > 0 ? layout.failures : null,
  };
}

async function failuresByCode(file: string): Promise<Summary['failed']> {
  const counts = new Map<string, number>();
  if (!existsSync(file)) return {};
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line === '') continue;
    const { code } = JSON.parse(line);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort());
}
