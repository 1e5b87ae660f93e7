import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { TiquError } from '../core/errors.ts';
import type { Encoding } from './encoding-names.ts';

export { ENCODINGS, type Encoding, encodingOf } from './encoding-names.ts';

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
const CHINESE: readonly Encoding[] = ['gb18030', 'big5-hkscs'];
/** Control, private and unassigned characters: what text in Chinese never has, and UTF-8 read as UTF-16 has a lot of. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Co}\p{Cn}]/u;
const SAMPLE = 1 << 16;

/**
 * The encoding of some bytes: by byte order mark, else UTF-8 if they are valid, else UTF-16 by where their zeros are,
 * else GB18030 or Big5 (with HKSCS), whichever decodes them without a fault; chardet decides where both do.
 * @param hint what the file says of itself (an HTML charset); taken if it decodes
 * @returns the encoding with the fewest faults where none is without: `decode` then tells
 */
export function detectEncoding(bytes: Uint8Array, hint?: Encoding): Encoding {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return mark.encoding;
  const wide = utf16ByZeros(bytes.subarray(0, SAMPLE));
  if (wide) return wide;
  const sample = telling(bytes);
  if (faults(sample, 'utf-8') === 0) return 'utf-8';
  if (hint && faults(sample, hint) === 0) return hint;
  const ranked = [...CHINESE, 'utf-8' as const].map((encoding) => ({ encoding, faults: faults(sample, encoding) }));
  const clean = ranked.filter((candidate) => candidate.faults === 0).map(({ encoding }) => encoding);
  if (clean.length === 0) return ranked.reduce((a, b) => (b.faults < a.faults ? b : a)).encoding;
  if (clean.length === 1) return clean[0];
  const likeliest = analyse(sample).find(({ name }) => name === 'GB18030' || name === 'Big5');
  return likeliest?.name === 'Big5' ? 'big5-hkscs' : 'gb18030';
}

/** The stretch that tells: from the first byte beyond ASCII, which begins a character in all of the encodings. */
function telling(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  return start < 0 ? bytes.subarray(0, 0) : bytes.subarray(start, start + SAMPLE);
}

/** UTF-16 without a mark: most of its zeros, those of ASCII, stand on one side, and all of its characters are text. */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i & 1]++;
  if (zeros[0] === zeros[1]) return undefined;
  const encoding = zeros[0] < zeros[1] ? 'utf-16le' : 'utf-16be';
  const even = bytes.subarray(0, bytes.length & ~1);
  return faults(even, encoding) === 0 && !NO_TEXT.test(lenient(even, encoding)) ? encoding : undefined;
}

/** How many faults an encoding has in the bytes; a character cut off at the end is none. */
function faults(bytes: Uint8Array, encoding: Encoding): number {
  const text = lenient(bytes, encoding);
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function lenient(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'big5-hkscs') return new TextDecoder(encoding).decode(bytes, { stream: true });
  return iconv.getDecoder('big5-hkscs').write(asBuffer(bytes));
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Decodes bytes, without their byte order mark.
 * @throws TiquError `bad-encoding` where the bytes are not in that encoding
 */
export function decode(bytes: Uint8Array, encoding: Encoding = detectEncoding(bytes)): string {
  const text = encoding === 'big5-hkscs' ? decodeBig5(bytes) : decodeStrictly(bytes, encoding);
  if (text.includes('\0'))
    throw new TiquError('bad-encoding', 'holds zero bytes, so it is no text: leave it out, or name its --encoding');
  return text;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notIn(encoding);
  }
}

/** ICU's Big5 in Node maps HKSCS characters to private use; iconv-lite has them right but marks faults only by U+FFFD. */
function decodeBig5(bytes: Uint8Array): string {
  const text = iconv.decode(asBuffer(bytes), 'big5-hkscs');
  if (text.includes('\ufffd')) throw notIn('big5-hkscs');
  return text;
}

const notIn = (encoding: Encoding): TiquError =>
  new TiquError(
    'bad-encoding',
    `holds bytes that are not ${encoding}, so it is damaged, a binary file, or in an encoding unknown here: convert it to UTF-8, or name its --encoding`,
  );

/** Decodes a stream of bytes to text as it comes; bytes that are not in the encoding become U+FFFD. */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'big5-hkscs' ? iconv.getDecoder(encoding) : null;
  const native = decoder ? null : new TextDecoder(encoding);
  for await (const chunk of chunks)
    yield native ? native.decode(chunk, { stream: true }) : decoder!.write(asBuffer(chunk));
  yield native ? native.decode() : (decoder!.end() ?? '');
}
