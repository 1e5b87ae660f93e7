import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Compression } from '../io/compression.ts';
import { readLines } from '../io/jsonl.ts';
import type { Position } from './feed.ts';
import { discardUncommitted, type Journal, LineLog } from './journal.ts';
import type { Layout } from './layout.ts';
import { Repeats } from './repeats.ts';
import { Shard } from './shard.ts';
import type { Outcome, Output, Print } from './task.ts';
import { addOutcome, noTotals, type Totals } from './totals.ts';

/** An input with nothing but failures must not pile them up in memory. */
const FAILURES_HELD = 10_000;

export interface WriterOptions {
  /** Uncompressed bytes after which a shard ends. */
  shardSize: number;
  compression: Compression | null;
  dedupe: boolean;
}

/** Puts outcomes into shards and failures, in order, and commits at the end of each shard. */
export class Writer {
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
    options: WriterOptions,
  ) {
    this.#layout = layout;
    this.#journal = journal;
    [this.#failureLog, this.#printLog] = logs;
    this.#repeats = repeats;
    this.#shardSize = options.shardSize;
    this.#compression = options.compression;
    this.totals = journal.last?.totals ?? noTotals();
    this.shards = journal.last?.shards ?? 0;
    this.#position = journal.last?.position ?? null;
  }

  static async open(layout: Layout, journal: Journal, options: WriterOptions): Promise<Writer> {
    await discardUncommitted(layout, journal.last?.shards ?? 0);
    const prints = join(layout.state, 'prints.jsonl');
    const failureLog = await LineLog.open(join(layout.state, 'failures.jsonl'), journal.last?.failureBytes ?? 0);
    const printLog = await LineLog.open(prints, journal.last?.printBytes ?? 0);
    const repeats = options.dedupe ? await readRepeats(prints) : null;
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
  if (!existsSync(file)) return repeats;
  for await (const { text } of readLines(createReadStream(file))) {
    const { id, bins }: Print = JSON.parse(text!);
    repeats.add(id, Buffer.from(bins, 'base64'));
  }
  return repeats;
}
