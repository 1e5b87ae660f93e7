import { createReadStream } from 'node:fs';
import { pipeline, type TransformOptions } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gzip, type ZlibOptions } from 'node:zlib';
import { TiquError } from '../core/errors.ts';

export const COMPRESSIONS = ['gz', 'zst'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

const compressionOf = (path: string): Compression | null =>
  COMPRESSIONS.find((name) => path.toLowerCase().endsWith(`.${name}`)) ?? null;

const gzipAsync = promisify(gzip);
const ZSTD_LEVEL = 1;
/** Buffers nothing behind it: an error would throw that away, more or less of it as the reader is slower or faster. */
const GUNZIP: ZlibOptions & TransformOptions = { readableHighWaterMark: 0 };

/**
 * The bytes of a file as they come, decompressed if its name ends in `.gz` or `.zst`.
 * @param onRead told of bytes read from the disk, for whoever shows how far a run is
 * @throws TiquError `unreadable` with the system's reason, `bad-compression` for a damaged or cut-off file
 */
export async function* readBytes(path: string, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const compression = compressionOf(path);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (onRead) file.on('data', (chunk) => onRead(chunk.length)).pause();
  try {
    if (compression === 'zst') yield* unzstd(file);
    else yield* compression === 'gz' ? pipeline(file, createGunzip(GUNZIP), () => {}) : file;
  } catch (cause) {
    throw explain(cause as NodeJS.ErrnoException);
  } finally {
    file.destroy();
  }
}

function explain(cause: NodeJS.ErrnoException): Error {
  if (cause instanceof TiquError) return cause;
  if (cause.code?.startsWith('Z_')) return damaged(cause.message);
  return unreadable(cause);
}

/** Why a file or folder cannot be read. */
export function unreadable({ code, message, path }: NodeJS.ErrnoException): TiquError {
  const fix =
    code === 'EACCES'
      ? 'allow reading it'
      : path?.includes('\ufffd')
        ? 'its name is not UTF-8, so rename it'
        : 'check the path and the disk';
  return new TiquError('unreadable', `cannot be read (${code ?? message}): ${fix}`);
}

const damaged = (reason: string): TiquError =>
  new TiquError('bad-compression', `is damaged or cut off (${reason}): fetch or compress it again`);

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let empty = true;
  const ready: Uint8Array[] = [];
  const stream = new Decompress((chunk) => ready.push(chunk));
  const push = (chunk: Uint8Array, last: boolean) => {
    try {
      stream.push(chunk, last);
    } catch (cause) {
      throw damaged((cause as Error).message);
    }
  };
  for await (const chunk of chunks) {
    empty = false;
    // fzstd may keep what it is given, and streams of files reuse their memory.
    try {
      push(Uint8Array.from(chunk), false);
    } finally {
      yield* ready.splice(0);
    }
  }
  // Not even a frame; fzstd would take it for an empty file.
  if (empty) throw damaged('unexpected EOF');
  push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

/** Compresses some bytes to a whole member (gz) or frame (zst): files of either may be several, one after another. */
export async function compress(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === 'gz') return gzipAsync(bytes);
  const { Zstd } = await import('@hpcc-js/wasm-zstd');
  const zstd = await Zstd.load();
  return zstd.compress(bytes, ZSTD_LEVEL);
}
