import { existsSync, statSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, rm, rmdir, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TiquError } from '../core/errors.ts';
import type { Position } from './feed.ts';
import { writeWhole } from './files.ts';
import { type Layout, namesFile, shardNumber } from './layout.ts';
import type { Totals } from './totals.ts';

/** One line of the journal, written when a shard has its name: all that a run needs to go on from there. */
export interface Commit {
  /** Shards that are complete. */
  shards: number;
  /** The last document that is in them, or in the failures. */
  position: Position | null;
  /** Bytes of the list of failures that belong to it. */
  failureBytes: number;
  /** The same for the fingerprints of documents that repeat none. */
  printBytes: number;
  totals: Totals;
  /** Whether the input is at its end. */
  done: boolean;
}

/** What decides the output's bytes; a run can only be resumed with the same. */
export type Settings = { readonly [name: string]: unknown };

/**
 * The memory of a run: `run.json` with its settings, and `journal.jsonl` with a line for each shard.
 * A line is whole or void, and what is on disk beyond the last one is thrown away when a run goes on.
 */
export class Journal {
  readonly #file: string;
  readonly last: Commit | null;
  /** The folder for the output, if this run made it. */
  readonly #made: string | null;

  private constructor(file: string, last: Commit | null, made: string | null) {
    this.#file = file;
    this.last = last;
    this.#made = made;
  }

  /** @throws TiquError `exists`, `bad-out`, `not-resumable` or `settings-changed` */
  static async open(layout: Layout, settings: Settings, resume: boolean): Promise<Journal> {
    const run = join(layout.state, 'run.json');
    const file = join(layout.state, 'journal.jsonl');
    refuseFileName(layout);
    if (!resume) await refuseExisting(layout);
    if (resume && existsSync(run)) {
      checkSettings(JSON.parse(await readFile(run, 'utf8')), settings, layout);
      return new Journal(file, await lastCommit(file), null);
    }
    if (resume) await refuseForeign(layout);
    const made = layout.target === 'jsonl' && !existsSync(layout.out) ? layout.out : null;
    await mkdir(layout.state, { recursive: true });
    await mkdir(layout.shards, { recursive: true });
    await writeWhole(`${run}.tmp`, run, `${JSON.stringify(settings, null, 2)}\n`);
    return new Journal(file, null, made);
  }

  /** Removes a run that has nothing to go on from: a mistake in the inputs must not use up the output's name. */
  async discardIfEmpty(): Promise<void> {
    if (existsSync(this.#file)) return;
    await rm(dirname(this.#file), { recursive: true, force: true });
    if (this.#made) await rmdir(this.#made).catch(() => {});
  }

  async commit(entry: Commit): Promise<void> {
    const file = await open(this.#file, 'a');
    try {
      await file.appendFile(`${JSON.stringify(entry)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** The last whole line; a torn one behind it is cut off. */
async function lastCommit(file: string): Promise<Commit | null> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) await truncate(file, end);
  if (end === 0) return null;
  const start = bytes.lastIndexOf(0x0a, end - 2) + 1;
  return JSON.parse(bytes.subarray(start, end).toString());
}

function refuseFileName({ out, target }: Layout): void {
  if (target === 'jsonl' && !existsSync(out) && namesFile(out))
    throw new TiquError(
      'bad-out',
      `${out} has the ending of a file: end it in .duckdb or .parquet, or give a folder, without such an ending`,
    );
}

async function refuseExisting({ out, state, target }: Layout): Promise<void> {
  if (target === 'jsonl' && existsSync(out) && !statSync(out).isDirectory())
    throw new TiquError(
      'exists',
      `${out} is a file: name a folder, or a file that ends in .duckdb or .parquet, with --out`,
    );
  const inside = target === 'jsonl' ? await readdir(out).catch(() => []) : [];
  const exists = target === 'jsonl' ? inside.length > 0 : existsSync(out) || existsSync(state);
  if (!exists) return;
  throw new TiquError('exists', `${out} is there already: go on with --resume, or name another --out`);
}

async function refuseForeign({ out, target }: Layout): Promise<void> {
  const inside = target === 'jsonl' ? await readdir(out).catch(() => []) : [];
  // A run that was stopped before it had written its settings leaves an empty state folder.
  if (inside.every((name) => name === '.tiqu') && (target === 'jsonl' || !existsSync(out))) return;
  throw new TiquError('not-resumable', `${out} holds no run of tiqu batch that can go on: name another --out`);
}

function checkSettings(begun: Settings, now: Settings, { out }: Layout): void {
  for (const name of new Set([...Object.keys(begun), ...Object.keys(now)])) {
    const [before, after] = [JSON.stringify(begun[name]), JSON.stringify(now[name])];
    if (before === after) continue;
    throw new TiquError(
      'settings-changed',
      `${out} was begun with ${name} ${before} and not ${after}: give the same options, or name another --out`,
    );
  }
}

/** Removes what lies beyond the last commit: shards that have their name but no line, and unfinished files. */
export async function discardUncommitted(layout: Layout, shards: number): Promise<void> {
  for (const name of await readdir(layout.shards))
    if ((shardNumber(name) ?? 0) > shards) await rm(join(layout.shards, name));
  for (const name of await readdir(layout.state)) if (name.endsWith('.tmp')) await rm(join(layout.state, name));
}

/** A list of lines that grows with each commit; what a stopped run added after the last one is cut off. */
export class LineLog {
  readonly #file: string;
  bytes: number;

  private constructor(file: string, bytes: number) {
    this.#file = file;
    this.bytes = bytes;
  }

  static async open(file: string, bytes: number): Promise<LineLog> {
    if (existsSync(file)) await truncate(file, bytes);
    return new LineLog(file, bytes);
  }

  async append(values: readonly unknown[]): Promise<void> {
    if (values.length === 0) return;
    const lines = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    await appendFile(this.#file, lines, { flush: true });
    this.bytes += lines.length;
  }
}
