/** Typed arrays with a JSON header, as one run of bytes that is read without copying. */

const TYPES = { Int8Array, Uint8Array, Uint16Array, Int32Array } as const;
type Column = Int8Array | Uint8Array | Uint16Array | Int32Array;
export type Columns = { [name: string]: Column };

interface Header {
  header: unknown;
  columns: { name: string; type: keyof typeof TYPES; length: number }[];
}

const ALIGN = 4;
const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

/**
 * Writes columns as bytes: the length of the header (uint32), the header (JSON), then each column from a multiple of
 * four. Numbers are little-endian, as on every platform that Node runs on but s390x.
 */
export function storeColumns(header: unknown, columns: Columns): Uint8Array {
  const entries = Object.entries(columns);
  const described = entries.map(([name, column]) => ({
    name,
    type: column.constructor.name as keyof typeof TYPES,
    length: column.length,
  }));
  const head = new TextEncoder().encode(JSON.stringify({ header, columns: described } satisfies Header));
  let at = padded(ALIGN + head.length);
  const bytes = new Uint8Array(entries.reduce((sum, [, column]) => sum + padded(column.byteLength), at));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, ALIGN);
  for (const [, { buffer, byteOffset, byteLength }] of entries) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/** Reads what `storeColumns` wrote; the columns are views of the bytes. */
export function readColumns(bytes: Uint8Array): { header: unknown; columns: Columns } {
  const aligned = bytes.byteOffset % ALIGN === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  // A copy, since a decoder takes no shared memory.
  const head: Header = JSON.parse(new TextDecoder().decode(aligned.slice(ALIGN, ALIGN + length)));
  let at = byteOffset + padded(ALIGN + length);
  const columns: Columns = {};
  for (const { name, type, length } of head.columns) {
    columns[name] = new TYPES[type](buffer as ArrayBuffer, at, length);
    at += padded(columns[name].byteLength);
  }
  return { header: head.header, columns };
}
