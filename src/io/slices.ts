import { once } from 'node:events';
import { parse } from 'csv-parse';
import { TiquError } from '../core/errors.ts';
import { readBytes } from './compression.ts';
import { decodeStream, detectEncoding, type Encoding } from './encoding.ts';
import type { Format } from './format.ts';
import { charsetOf } from './html.ts';
import { LARGEST, readWhole } from './text.ts';

/** Consecutive bytes of one file that hold whole documents: the file, or some of its lines. */
export interface Slice {
  /** `too-long` for a line that is larger than can be read, without its bytes. */
  format: Exclude<Format, 'csv'> | 'too-long';
  encoding: Encoding;
  /** 1-based number of the first line (jsonl) or row (csv); 1 for a whole file. */
  first: number;
  /** Number of the last line or row; as large as can be for a whole file. */
  last: number;
  bytes: Uint8Array;
}

export interface ReadOptions {
  /** Detected for each file if left out. */
  encoding?: Encoding;
  /** Told of bytes read from the disk. */
  onRead?(bytes: number): void;
}

const SLICE = 1 << 18;
const NEWLINE = 0x0a;
const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();

/**
 * A file in slices of some 256 KB (jsonl and csv) or whole (the others), in memory that does not grow with the file.
 * Where they are cut depends on the file alone. Rows of a csv come as lines of jsonl.
 * @throws TiquError `unreadable`, `bad-compression`, `bad-csv` or `too-large`, perhaps after slices that were fine
 */
export async function* readSlices(path: string, format: Format, options: ReadOptions = {}): AsyncGenerator<Slice> {
  if (format === 'csv') yield* csvSlices(path, options);
  else if (format === 'jsonl') yield* lineSlices(path, options);
  else {
    const { encoding, onRead } = options;
    const bytes = await readWhole(path, onRead);
    const hint = format === 'html' ? charsetOf(bytes) : undefined;
    yield { format, encoding: encoding ?? detectEncoding(bytes, hint), first: 1, last: Number.MAX_SAFE_INTEGER, bytes };
  }
}

/** Groups of items that weigh at least `weight` together, the last one less; what came before an error comes before it. */
async function* grouped<T>(items: AsyncIterable<T>, weigh: (item: T) => number, weight: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  let total = 0;
  let failure: { cause: unknown } | undefined;
  try {
    for await (const item of items) {
      group.push(item);
      total += weigh(item);
      if (total < weight) continue;
      yield group;
      group = [];
      total = 0;
    }
  } catch (cause) {
    failure = { cause };
  }
  if (group.length > 0) yield group;
  if (failure) throw failure.cause;
}

async function* pieces(path: string, onRead?: ReadOptions['onRead']): AsyncGenerator<Buffer> {
  for await (const chunks of grouped(readBytes(path, onRead), (chunk) => chunk.length, SLICE))
    yield Buffer.concat(chunks);
}

async function* lineSlices(path: string, options: ReadOptions): AsyncGenerator<Slice> {
  let first = 1;
  let encoding = options.encoding?.startsWith('utf-16') ? 'utf-8' : options.encoding;
  /** What has come of a line that is not whole yet, and its bytes; of one that is too long they are only counted. */
  let begun: Buffer[] = [];
  let size = 0;
  const tooLong = (): Slice => ({ format: 'too-long', encoding: 'utf-8', first, last: first++, bytes: NOTHING });
  for await (let piece of utf8OrAsIs(path, options)) {
    if (size > LARGEST) {
      begun = [];
      const end = piece.indexOf(NEWLINE) + 1;
      if (end === 0) continue;
      yield tooLong();
      size = 0;
      piece = piece.subarray(end);
    }
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const whole = Buffer.concat([...begun, piece.subarray(0, end)]);
      encoding ??= decided(whole);
      const last = first + countLines(whole) - 1;
      yield { format: 'jsonl', encoding: encoding ?? 'utf-8', first, last, bytes: Uint8Array.from(whole) };
      first = last + 1;
      begun = [];
      size = 0;
    }
    begun.push(piece.subarray(end));
    size += piece.length - end;
  }
  if (size > LARGEST) yield tooLong();
  else if (size > 0) {
    const bytes = Uint8Array.from(Buffer.concat(begun));
    yield { format: 'jsonl', encoding: encoding ?? detectEncoding(bytes), first, last: first, bytes };
  }
}

/** UTF-16 has newlines that are not one byte, so it is turned into UTF-8; all other encodings can be cut as they are. */
async function* utf8OrAsIs(path: string, { encoding: given, onRead }: ReadOptions): AsyncGenerator<Buffer> {
  let wide: Encoding | undefined;
  const source = pieces(path, onRead);
  const head = await source.next();
  if (head.done) return;
  const encoding = given ?? detectEncoding(head.value);
  if (encoding.startsWith('utf-16')) wide = encoding;
  const all = prepend(head.value, source);
  if (!wide) yield* all;
  else for await (const text of decodeStream(all, wide)) yield Buffer.from(text);
}

async function* prepend<T>(head: T, tail: AsyncIterable<T>): AsyncGenerator<T> {
  yield head;
  yield* tail;
}

/** The encoding of a slice, or undefined while there is nothing but ASCII to tell by. */
const decided = (bytes: Uint8Array): Encoding | undefined =>
  bytes.some((byte) => byte >= 0x80) ? detectEncoding(bytes) : undefined;

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

async function* csvSlices(path: string, options: ReadOptions): AsyncGenerator<Slice> {
  let first = 1;
  for await (const lines of grouped(csvLines(path, options), (line) => line.length, SLICE / 2)) {
    const last = first + lines.length - 1;
    yield { format: 'jsonl', encoding: 'utf-8', first, last, bytes: encoder.encode(lines.join('\n')) };
    first = last + 1;
  }
}

async function* csvLines(path: string, options: ReadOptions): AsyncGenerator<string> {
  for await (const row of csvRows(path, options)) yield JSON.stringify(row);
}

async function* csvRows(path: string, options: ReadOptions): AsyncGenerator<{ [column: string]: string }> {
  const { encoding: given, onRead } = options;
  const source = pieces(path, onRead);
  const head = await source.next();
  if (head.done) return;
  const encoding = given ?? detectEncoding(head.value);
  const rows: { [column: string]: string }[] = [];
  let failure: Error | undefined;
  const parser = csvParser(path, (row) => void rows.push(row)).resume();
  // Listened for from the start: a parser that fails closes itself.
  const closed = once(parser, 'close').catch((error: Error) => {
    failure = error;
  });
  for await (const text of decodeStream(prepend(head.value, source), encoding)) {
    parser.write(text);
    yield* rows.splice(0);
    if (failure) break;
  }
  parser.end();
  await closed;
  yield* rows;
  if (failure) throw new TiquError('bad-csv', `is no well-formed csv (${failure.message}): mend that row`);
}

/** Tells of each row as soon as it is whole, so that those before an error are not lost with it. */
const csvParser = (path: string, onRow: (row: { [column: string]: string }) => void) =>
  parse({
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    delimiter: /\.tsv(\.\w+)?$/i.test(path) ? '\t' : [',', ';', '\t'],
    max_record_size: LARGEST,
    on_record: (row: { [column: string]: string }) => {
      onRow(row);
      return null;
    },
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
