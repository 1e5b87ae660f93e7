import { type Columns, readColumns, storeColumns } from './column-store.ts';
import type { LexiconColumns, LexiconTables } from './lexicon-tables.ts';
import type { TrieArrays } from './surfaces.ts';

/** Writes the word lists as bytes. */
export function storeTables({ trie, sha256, names, notTypes, ...columns }: LexiconTables): Uint8Array {
  return storeColumns({ sha256, names, notTypes }, { ...columns, ...trie } satisfies Columns);
}

/** Reads what `storeTables` wrote; the columns are views of the bytes, nothing is copied. */
export function readTables(bytes: Uint8Array): LexiconTables {
  const { header, columns } = readColumns(bytes);
  const { codes, cells, ...rest } = columns as unknown as Omit<LexiconTables, 'trie'> & TrieArrays;
  return { ...(header as LexiconColumns), ...rest, trie: { codes, cells } };
}
