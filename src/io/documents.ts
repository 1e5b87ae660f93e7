import { TiquError } from '../core/errors.ts';
import type { InputDocument } from '../schema/index.ts';
import { decode } from './encoding.ts';
import { type FieldNames, toDocument } from './fields.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Slice } from './slices.ts';
import { LARGEST } from './text.ts';

/** One document of a slice, not yet read. */
export interface Item {
  /** Line (jsonl), row (csv) or element (json array), from 1; null where the file is the document. */
  line: number | null;
  /** @throws TiquError `bad-encoding`, `bad-json`, `bad-document`, `bad-date`, `no-text`, `too-large` */
  read(): InputDocument | Promise<InputDocument>;
}

/** The documents of a slice in order; blank lines of jsonl are passed over. */
export function itemsOf(slice: Slice, fields: FieldNames = {}): Item[] {
  const { format, bytes, encoding, first } = slice;
  switch (format) {
    case 'too-long':
      return [{ line: first, read: () => Promise.reject(tooLong()) }];
    case 'jsonl':
      return linesOf(slice).map(({ line, text }) => ({
        line,
        read: () => toDocument(parseJson(text(), 'json line'), fields),
      }));
    case 'json':
      return jsonItems(bytes, encoding, fields);
    case 'html':
      return [{ line: null, read: () => readHtml(decode(bytes, encoding)) }];
    case 'md':
      return [{ line: null, read: () => readMarkdown(decode(bytes, encoding)) }];
    case 'txt':
      return [{ line: null, read: () => ({ text: decode(bytes, encoding) }) }];
  }
}

const tooLong = (): TiquError => new TiquError('too-large', `is longer than ${LARGEST >> 20} MB: split it`);

interface Line {
  line: number;
  text(): string;
}

/** Decoded at one go if that succeeds, else line by line, so that a broken line costs only itself. */
function linesOf({ bytes, encoding, first }: Slice): Line[] {
  try {
    return decode(bytes, encoding)
      .split('\n')
      .map((text, i) => ({ line: first + i, text: () => text, blank: text.trim() === '' }))
      .filter(({ blank }) => !blank);
  } catch {
    return rawLines(bytes)
      .map((raw, i) => ({ line: first + i, text: () => decode(raw, encoding), blank: raw.every(isSpace) }))
      .filter(({ blank }) => !blank);
  }
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

function rawLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}

function jsonItems(bytes: Uint8Array, encoding: Slice['encoding'], fields: FieldNames): Item[] {
  let value: unknown;
  try {
    value = parseJson(decode(bytes, encoding), 'json');
  } catch (error) {
    return [{ line: null, read: () => Promise.reject(error) }];
  }
  if (!Array.isArray(value)) return [{ line: null, read: () => toDocument(value, fields) }];
  return value.map((element, i) => ({ line: i + 1, read: () => toDocument(element, fields) }));
}

function parseJson(text: string, kind: 'json' | 'json line'): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fix = kind === 'json' ? 'mend it, or name it .jsonl if it has one object a line' : 'mend that line';
    throw new TiquError('bad-json', `is no JSON (${(cause as Error).message.slice(0, 120)}): ${fix}`);
  }
}
