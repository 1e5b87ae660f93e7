import { TiquError } from '../core/errors.ts';
import { readBytes } from './compression.ts';
import { decode, type Encoding } from './encoding.ts';

/** Files that are read whole (all but jsonl and csv) may have as many bytes as this; so may a line of jsonl. */
export const LARGEST = 1 << 26;

/**
 * The text of a file, decompressed (`.gz`, `.zst`) and decoded, without byte order mark.
 * @param encoding detected if left out
 * @throws TiquError `unreadable`, `bad-compression`, `bad-encoding` or `too-large`, the message without the path
 */
export async function readTextFile(path: string, encoding?: Encoding): Promise<string> {
  return decode(await readWhole(path), encoding);
}

/** All bytes of a file, decompressed. Messages of its errors go on from the path: `is too large …`. */
export async function readWhole(path: string, onRead?: (bytes: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readBytes(path, onRead)) {
    size += chunk.length;
    if (size > LARGEST)
      throw new TiquError(
        'too-large',
        `is larger than ${LARGEST >> 20} MB in one piece: split it, or write it as .jsonl`,
      );
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
