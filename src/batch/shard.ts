import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Compression, compress } from '../io/compression.ts';
import { publish } from './files.ts';
import { type Layout, shardName } from './layout.ts';

/** Bytes that are written, and compressed, at a time. */
const BLOCK = 1 << 20;

/** The shard at work: a temporary file until it is full, then a file of the output. */
export class Shard {
  readonly #file: FileHandle;
  readonly #temporary: string;
  readonly #path: string;
  readonly #compression: Compression | null;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  /** Uncompressed bytes so far. */
  bytes = 0;

  private constructor(file: FileHandle, temporary: string, path: string, compression: Compression | null) {
    this.#file = file;
    this.#temporary = temporary;
    this.#path = path;
    this.#compression = compression;
  }

  static async open(layout: Layout, number: number, compression: Compression | null): Promise<Shard> {
    const name = shardName(number, compression);
    const temporary = join(layout.state, `${name}.tmp`);
    return new Shard(await open(temporary, 'w'), temporary, join(layout.shards, name), compression);
  }

  async write(line: Uint8Array): Promise<void> {
    this.#pending.push(line);
    this.#pendingBytes += line.length;
    this.bytes += line.length;
    if (this.#pendingBytes >= BLOCK) await this.#flush();
  }

  /** Blocks end where documents end and hold as many as fit, so that their bytes depend on the documents alone. */
  async #flush(): Promise<void> {
    const block = Buffer.concat(this.#pending, this.#pendingBytes);
    this.#pending = [];
    this.#pendingBytes = 0;
    await this.#file.writeFile(this.#compression ? await compress(block, this.#compression) : block);
  }

  /** Puts the shard into the output, complete and on disk. */
  async publish(): Promise<void> {
    if (this.#pendingBytes > 0) await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    await publish(this.#temporary, this.#path);
  }

  /** Leaves the unfinished shard to be thrown away by whoever resumes. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => {});
  }
}
