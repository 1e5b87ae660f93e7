import { readdir } from 'node:fs/promises';
import pLimit from 'p-limit';
import { TiquError } from '../core/errors.ts';
import { unreadable } from '../io/compression.ts';
import { type Format, formatOf } from '../io/format.ts';
import { type ReadOptions, readSlices, type Slice } from '../io/slices.ts';
import { toFailure } from './failure.ts';
import { inShare, type Part, type Share } from './task.ts';

/** How far into the input the output reaches: files before `file` are done, and of that file what `line` says. */
export interface Position {
  file: number;
  path: string;
  /** Last line that is done; null if the file is one document, and done. */
  line: number | null;
}

export interface FeedOptions {
  read: ReadOptions;
  share: Share | null;
  from: Position | null;
}

const READ_AHEAD = 8;
/** Bytes of one message to a worker: enough to make the message cheap, few enough to keep all workers at work. */
const MESSAGE = 1 << 18;
const PARTS = 256;

/**
 * The input in messages for workers: consecutive parts of files, in order.
 * @throws TiquError `input-changed` where the input is not the one that was begun
 */
export async function* feed(paths: AsyncIterable<string>, options: FeedOptions): AsyncGenerator<Part[]> {
  let parts: Part[] = [];
  let size = 0;
  for await (const part of partsOf(paths, options)) {
    parts.push(part);
    size += part.slice?.bytes.length ?? 0;
    if (size < MESSAGE && parts.length < PARTS) continue;
    yield parts;
    parts = [];
    size = 0;
  }
  if (parts.length > 0) yield parts;
}

/** Files are opened ahead of their turn, a few at a time; a file of lines is read further only when its turn has come. */
async function* partsOf(paths: AsyncIterable<string>, options: FeedOptions): AsyncGenerator<Part> {
  const limit = pLimit(READ_AHEAD);
  const opened: Promise<AsyncGenerator<Part>>[] = [];
  let file = 0;
  for await (const path of remaining(paths, options.from)) {
    const number = (options.from?.file ?? 0) + file++;
    const after = options.from?.file === number ? (options.from.line ?? Number.MAX_SAFE_INTEGER) : 0;
    opened.push(limit(() => open({ path, file: number, after }, options)));
    if (opened.length >= READ_AHEAD) yield* await opened.shift()!;
  }
  for (const parts of opened) yield* await parts;
}

/** The paths from a position on. */
async function* remaining(paths: AsyncIterable<string>, from: Position | null): AsyncGenerator<string> {
  let file = 0;
  let known = from === null;
  for await (const path of paths) {
    if (!known && file === from!.file) {
      if (path !== from!.path) throw changed(from!, path);
      known = true;
    }
    if (known) yield path;
    file++;
  }
  if (!known) throw changed(from!, 'nothing');
}

const changed = ({ file, path }: Position, now: string): TiquError =>
  new TiquError(
    'input-changed',
    `file ${file + 1} of the input was ${path} and is ${now} now: put the input back as it was, or start over in a new --out`,
  );

type Origin = Pick<Part, 'path' | 'file' | 'after'>;

/** Starts reading a file: its parts, the first of them read. */
async function open(origin: Origin, options: FeedOptions): Promise<AsyncGenerator<Part>> {
  const parts = partsOfFile(origin, options);
  const first = await parts.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* parts;
  })();
}

async function* partsOfFile(origin: Origin, { read, share }: FeedOptions): AsyncGenerator<Part> {
  const format = formatOf(origin.path);
  const whole = format === 'txt' || format === 'md' || format === 'html';
  if (whole && (origin.after > 0 || !inShare(share, origin.path))) return;
  try {
    if (!format) throw await whyNot(origin.path);
    for await (const slice of slicesAfter(origin, format, read)) yield { ...origin, slice, failure: null };
  } catch (error) {
    if (origin.after < Number.MAX_SAFE_INTEGER) yield { ...origin, slice: null, failure: toFailure(error) };
  }
}

/** A path that names no format: a folder that could not be entered, nothing at all, or a file. */
async function whyNot(path: string): Promise<TiquError> {
  const cause = await readdir(path).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  );
  if (cause && cause.code !== 'ENOTDIR') return unreadable(cause);
  return new TiquError(
    'unknown-format',
    'has an ending that says no format: rename it to .txt, .md, .html, .json, .jsonl or .csv',
  );
}

/** The slices of a file without those that lie before the position as a whole. */
async function* slicesAfter({ path, after }: Origin, format: Format, read: ReadOptions): AsyncGenerator<Slice> {
  for await (const slice of readSlices(path, format, read)) if (slice.last > after) yield slice;
}
