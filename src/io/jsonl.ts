import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

const LINE_FEED = 0x0a;

export interface Line {
  /** Counted from 1, blank lines included. */
  line: number;
  /** Null where the bytes are not UTF-8. */
  text: string | null;
}

/** The non-blank lines of a stream of UTF-8, read no faster than they are used. A byte order mark is dropped. */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  for await (const lines of readLineGroups(input)) yield* lines;
}

/** The same lines, those together that came together. */
export async function* readLineGroups(input: Readable): AsyncGenerator<Line[]> {
  let line = 0;
  for await (const lines of splitLines(input))
    yield lines.map((bytes) => ({ line: ++line, text: decodeLine(bytes) })).filter(({ text }) => text?.trim() !== '');
}

/** Only a line feed ends a line: JSON may hold U+2028, and a carriage return is white space to it. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let begun: Uint8Array[] = [];
  for await (const chunk of input) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      lines.push(begun.length > 0 ? Buffer.concat([...begun, chunk.subarray(start, end)]) : chunk.subarray(start, end));
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
    yield lines;
  }
  if (begun.length > 0) yield [Buffer.concat(begun)];
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeLine(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Writes a line, and waits where the reader is slower. */
export async function writeLine(output: Writable, line: string | Uint8Array): Promise<void> {
  if (!output.write(line)) await once(output, 'drain');
}
