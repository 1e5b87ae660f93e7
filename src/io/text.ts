import { readFile } from 'node:fs/promises';
import { decode } from './encoding.ts';

/**
 * The text of a file, decoded, without byte order mark.
 * @throws TiquError `bad-encoding`, the message without the path
 */
export async function readTextFile(path: string): Promise<string> {
  return decode(await readFile(path));
}
