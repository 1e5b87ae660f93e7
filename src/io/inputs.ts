import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { glob, isDynamicPattern } from 'tinyglobby';
import { TiquError } from '../core/errors.ts';
import { formatOf } from './format.ts';
import { readLines } from './jsonl.ts';

/** Walks over what the user named; what is passed over is told to `ignored`. */
export interface InputOptions {
  /** Where the list of paths comes from if an input is `-`. */
  stdin?: Readable;
  /** A folder that is never entered: the output. */
  except?: string;
  /** Told of what is passed over in folders and globs: an ending that is none of a format, `link`, `special`. */
  ignored?(kind: string): void;
}

/**
 * The files that the inputs name, in a fixed order: inputs as given; folders in depth, by name (UTF-16 order);
 * globs by path. Folders are walked as files are asked for, so the list is never held. Names that begin with a dot
 * and symbolic links are left out of folders and globs. A folder that cannot be read comes itself, to fail as a file.
 * @throws TiquError `no-input` for an input that is not there
 */
export async function* expandInputs(inputs: readonly string[], options: InputOptions = {}): AsyncGenerator<string> {
  for (const input of inputs) checkInput(input);
  for (const input of inputs) {
    if (input === '-') yield* listed(options.stdin ?? process.stdin, options);
    else if (!existsSync(input)) yield* globbed(input, options);
    else yield* fileOrFolder(input, options);
  }
}

function checkInput(input: string): void {
  if (input === '-' || existsSync(input) || isDynamicPattern(input)) return;
  throw new TiquError('no-input', `${input}: no such file or folder: check the path, or quote it if it is a glob`);
}

async function* fileOrFolder(path: string, options: InputOptions): AsyncGenerator<string> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield* walk(normalize(path), options);
  else yield normalize(path);
}

async function* listed(stdin: Readable, options: InputOptions): AsyncGenerator<string> {
  for await (const { line, text } of readLines(stdin)) {
    if (text === null)
      throw new TiquError('bad-encoding', `standard input: line ${line} is not UTF-8: write the paths in UTF-8`);
    yield* fileOrFolder(text.replace(/\r$/, ''), options);
  }
}

async function* globbed(pattern: string, options: InputOptions): AsyncGenerator<string> {
  const paths = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (paths.length === 0)
    throw new TiquError('no-input', `${pattern}: no file fits this glob: check it, and quote it against the shell`);
  const except = options.except && resolve(options.except);
  for (const path of paths.sort())
    if (!except || !resolve(path).startsWith(`${except}/`)) yield* readable(path, options);
}

async function* walk(folder: string, options: InputOptions): AsyncGenerator<string> {
  if (options.except && resolve(folder) === resolve(options.except)) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) {
    yield folder;
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, options);
    else if (entry.isFile()) yield* readable(path, options);
    else options.ignored?.(entry.isSymbolicLink() ? 'link' : 'special');
  }
}

function* readable(path: string, options: InputOptions): Generator<string> {
  if (formatOf(path)) yield path;
  else options.ignored?.(extname(path).toLowerCase() || 'none');
}
