import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { TiquError } from '../core/errors.ts';
import { itemsOf } from '../io/documents.ts';
import { decode } from '../io/encoding.ts';
import { type Format, formatOf } from '../io/format.ts';
import { readSlices } from '../io/slices.ts';
import { readTextFile } from '../io/text.ts';
import type { InputDocument } from '../schema/index.ts';

/**
 * The text of a file that a user named, which may be empty.
 * @param path a file, or `-` for standard input
 * @throws TiquError `unreadable`, `bad-encoding`, …: one line with the path
 */
export const readInput = (path: string): Promise<string> => about(path, () => readTextAt(path));

/**
 * The document of a file that a user named: a text, or what the ending says (html, md, json; .gz or .zst behind it).
 * @param path a file, or `-` for a text on standard input
 * @throws TiquError as `readInput`; also `several` for a file that holds a list of documents, `empty` for one without text
 */
export async function readDocumentAt(path: string): Promise<InputDocument> {
  return about(path, async () => {
    const document = await readSoleDocument(path, formatOf(path) ?? 'txt');
    if (document.text.trim() === '') throw new TiquError('empty', 'is empty: give it a text to read');
    return document;
  });
}

async function readSoleDocument(path: string, format: Format): Promise<InputDocument> {
  if (path === '-' || format === 'txt') return { text: await readTextAt(path) };
  await refuseFolder(path);
  if (format === 'jsonl' || format === 'csv') throw several();
  for await (const slice of readSlices(path, format)) {
    const [item, ...more] = itemsOf(slice);
    if (item && more.length === 0) return item.read();
  }
  throw several();
}

const several = () => new TiquError('several', 'holds a list of documents: run tiqu batch on it');

/**
 * The files of a folder with an ending, by name, or the one file that the path is.
 * @throws TiquError `unreadable`; `empty` for a folder without such a file
 */
export async function filesAt(path: string, ending: string): Promise<string[]> {
  return about(path, async () => {
    if (!(await isFolder(path))) return [path];
    const names = (await readdir(path)).filter((name) => name.endsWith(ending)).sort();
    if (names.length === 0) throw new TiquError('empty', `no *${ending} files in it: name a folder that has some`);
    return names.map((name) => join(path, name));
  });
}

async function readTextAt(path: string): Promise<string> {
  if (path === '-') return decode(await buffer(process.stdin));
  await refuseFolder(path);
  return readTextFile(path);
}

async function refuseFolder(path: string): Promise<void> {
  if (await isFolder(path))
    throw new TiquError('unreadable', 'is a folder: name the files in it, or run tiqu batch on it');
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(({ code }: NodeJS.ErrnoException) => {
    const reason =
      code === 'ENOENT' ? 'no such file: check the path' : `cannot be read (${code}): check its permissions`;
    throw new TiquError('unreadable', reason);
  });
  return found.isDirectory();
}

/** Puts the path before what goes wrong with it. Commands that read one file have no option for its encoding. */
async function about<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof TiquError)) throw error;
    const name = path === '-' ? 'standard input' : path;
    const unknown = 'is a binary file, or a text in an encoding unknown here: convert it to UTF-8';
    throw new TiquError(error.code, `${name}: ${error.code === 'bad-encoding' ? unknown : error.message}`);
  }
}
