import type { LexiconTables } from './lexicon-tables.ts';
import type { TrieArrays } from './surfaces.ts';

/** The columns of the tables in the order in which they are stored, with their element types. */
const COLUMNS = {
  kinds: Uint8Array,
  owners: Int32Array,
  flags: Uint8Array,
  notCompany: Uint8Array,
  suffixes: Uint8Array,
  nameCharacters: Int8Array,
  slots: Int32Array,
  parents: Int32Array,
  units: Uint16Array,
  values: Int32Array,
  roots: Int32Array,
  pairs: Uint8Array,
} as const;
type Columns = Pick<LexiconTables & TrieArrays, keyof typeof COLUMNS>;
type Header = Pick<LexiconTables, 'sha256' | 'names' | 'notTypes'> & { lengths: { [name in keyof Columns]: number } };

const ALIGN = 4;
const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;
const columnNames = Object.keys(COLUMNS) as (keyof Columns)[];

/**
 * Writes tables as bytes: the length of the header (uint32), the header (JSON), then each column from a multiple of
 * four. Numbers are little-endian, as on every platform that Node runs on but s390x.
 */
export function storeTables({ trie, sha256, names, notTypes, ...rest }: LexiconTables): Uint8Array {
  const columns: Columns = { ...rest, ...trie };
  const lengths = Object.fromEntries(columnNames.map((name) => [name, columns[name].length])) as Header['lengths'];
  const header = new TextEncoder().encode(JSON.stringify({ sha256, names, notTypes, lengths } satisfies Header));
  const bodyAt = padded(ALIGN + header.length);
  const size = columnNames.reduce((sum, name) => sum + padded(columns[name].byteLength), bodyAt);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, ALIGN);
  let at = bodyAt;
  for (const name of columnNames) {
    const { buffer, byteOffset, byteLength } = columns[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/** Reads what `storeTables` wrote; the columns are views of the bytes, nothing is copied. */
export function readTables(bytes: Uint8Array): LexiconTables {
  const aligned = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const headerLength = new DataView(buffer, byteOffset).getUint32(0, true);
  const text = new TextDecoder().decode(aligned.subarray(ALIGN, ALIGN + headerLength));
  const { lengths, ...header }: Header = JSON.parse(text);
  let at = byteOffset + padded(ALIGN + headerLength);
  const column = <Name extends keyof Columns>(name: Name): Columns[Name] => {
    const view = new COLUMNS[name](buffer as ArrayBuffer, at, lengths[name]);
    at += padded(view.byteLength);
    return view as unknown as Columns[Name];
  };
  const columns = Object.fromEntries(columnNames.map((name) => [name, column(name)])) as Columns;
  const { slots, parents, units, values, roots, pairs, ...rest } = columns;
  return { ...header, ...rest, trie: { slots, parents, units, values, roots, pairs } };
}
