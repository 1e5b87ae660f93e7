import { basename, extname, join } from 'node:path';
import type { Compression } from '../io/compression.ts';
import { formatOf } from '../io/format.ts';

export type Table = 'duckdb' | 'parquet';
export type Target = 'jsonl' | Table;

/** Where a run keeps what. All of it is on the disk of the output, so that a rename is enough to publish a file. */
export interface Layout {
  target: Target;
  /** The output as the user named it: a folder of shards, or a file. */
  out: string;
  /** Folder of the shards. */
  shards: string;
  /** Folder of the run's own state; its name begins with a dot inside an output folder. */
  state: string;
  failures: string;
}

/** A `.duckdb` or `.parquet` file is made of shards that are kept beside it until it is complete. */
export function layoutOf(out: string): Layout {
  const ending = extname(out).toLowerCase();
  const target = ending === '.duckdb' ? 'duckdb' : ending === '.parquet' ? 'parquet' : 'jsonl';
  if (target === 'jsonl')
    return { target, out, shards: out, state: join(out, '.tiqu'), failures: join(out, 'failures.jsonl') };
  const state = `${out}.unfinished`;
  return { target, out, shards: join(state, 'shards'), state, failures: `${out}.failures.jsonl` };
}

/** Whether a path that is to be a folder looks like a file of records, which the user may have expected. */
export const namesFile = (out: string): boolean =>
  formatOf(out) !== null || /\.(?:gz|zst|zip|db|ddb|sqlite3?|pq|arrow|xlsx?)$/i.test(out);

const SHARD = /^part-(\d{5,})\.jsonl(?:\.gz|\.zst)?$/;

/** Shards are numbered from 1. */
export const shardName = (number: number, compression: Compression | null): string =>
  `part-${String(number).padStart(5, '0')}.jsonl${compression ? `.${compression}` : ''}`;

/** The number of a shard by its name, or null for another file. */
export const shardNumber = (path: string): number | null => {
  const match = SHARD.exec(basename(path));
  return match ? Number(match[1]) : null;
};
