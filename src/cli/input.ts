import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { TiquError } from '../core/errors.ts';
import { decode } from '../io/encoding.ts';
import { readTextFile } from '../io/text.ts';

/**
 * The text of a file that a user named.
 * @param path a file, or `-` for standard input
 * @throws TiquError `unreadable`, `empty`, `bad-encoding`, …: one line with the path
 */
export async function readInput(path: string): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  try {
    const text = path === '-' ? decode(await buffer(process.stdin)) : await readFileAt(path);
    if (text.trim() === '') throw new TiquError('empty', 'is empty: give it a text to read');
    return text;
  } catch (error) {
    throw error instanceof TiquError ? new TiquError(error.code, `${name}: ${explain(error)}`) : error;
  }
}

/** Whether a path that a user named is a folder. @throws TiquError `unreadable` if there is nothing */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(({ code }: NodeJS.ErrnoException) => {
    const reason =
      code === 'ENOENT' ? 'no such file: check the path' : `cannot be read (${code}): check its permissions`;
    throw new TiquError('unreadable', reason);
  });
  return found.isDirectory();
}

async function readFileAt(path: string): Promise<string> {
  if (await isFolder(path))
    throw new TiquError('unreadable', 'is a folder: name the files in it, or run tiqu batch on it');
  return readTextFile(path);
}

/** Commands that read one file have no option for its encoding. */
const explain = ({ code, message }: TiquError): string =>
  code === 'bad-encoding' ? 'is a binary file, or a text in an encoding unknown here: convert it to UTF-8' : message;
