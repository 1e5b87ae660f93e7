import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { TiquError } from '../core/errors.ts';

const FAILURES: { [code: string]: string } = {
  ENOENT: 'no such file: check the path',
  EISDIR: 'is a folder: name the files in it, or run tiqu batch on it',
  EACCES: 'may not be read: check its permissions',
};

/**
 * The text of a file, `-` for standard input. A byte order mark is dropped.
 * @throws TiquError `unreadable-file`, `empty-file`, `binary-file`, `bad-encoding`, each with the path
 */
export async function readTextFile(path: string): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch((error: NodeJS.ErrnoException) => {
    throw new TiquError('unreadable-file', `${name}: ${FAILURES[error.code ?? ''] ?? error.message}`);
  });
  const text = decode(bytes, name);
  if (text.trim() === '') throw new TiquError('empty-file', `${name}: is empty: give it a text to read`);
  return text;
}

/** UTF-8 without its byte order mark. */
function decode(bytes: Uint8Array, name: string): string {
  if (bytes.includes(0))
    throw new TiquError('binary-file', `${name}: is not a text but a binary file: convert it first`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TiquError('bad-encoding', `${name}: is not UTF-8: convert it with iconv -t UTF-8`);
  }
}
