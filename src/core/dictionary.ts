import { BloomFilter, hashOf } from './bloom-filter.ts';
import { readColumns, storeColumns } from './column-store.ts';
import { buildTrie, type TrieArrays } from './surfaces.ts';

/** A segmenter's dictionary: words with their frequency and part of speech. */
export interface Dictionary {
  /** Per word, by its value in the trie: the greatest first. */
  frequencies: Int32Array;
  /** Per word: index in `tagNames`. */
  tags: Uint8Array;
  tagNames: string[];
  /** The few words that hold ASCII letters: the trie is blind to their case, the dictionary is not. */
  lettered: string[];
  trie: TrieArrays;
  /** Bits of a filter for the units that stand side by side within words. */
  pairs: Int32Array;
}

/** In that filter, at least: the table stays small enough for the processor's cache, and one of sixteen other pairs passes. */
const BITS_A_PAIR = 6;

/** Compiles a dictionary in jieba's form: one word a line, with its frequency and tag behind it. */
export function compileDictionary(content: string): Dictionary {
  const rows = content
    .split('\n')
    .filter(Boolean)
    .map((line) => line.trim().split(' '))
    // What is common lies together in memory.
    .sort(([, a], [, b]) => Number(b) - Number(a));
  const tagNames = [...new Set(rows.map(([, , tag]) => tag))];
  const numbers = new Map(tagNames.map((tag, i) => [tag, i]));
  return {
    frequencies: Int32Array.from(rows, ([, frequency]) => Number(frequency)),
    tags: Uint8Array.from(rows, ([, , tag]) => numbers.get(tag)!),
    tagNames,
    lettered: rows.map(([word]) => word).filter((word) => /[A-Za-z]/.test(word)),
    trie: buildTrie(
      rows.map(([word], i) => [word, i]),
      (word) => Number(rows[word][1]),
    ),
    pairs: BloomFilter.wordsOf(
      rows.flatMap(([word]) =>
        Array.from({ length: word.length - 1 }, (_, i) => hashOf(word.charCodeAt(i), word.charCodeAt(i + 1))),
      ),
      BITS_A_PAIR,
    ),
  };
}

export function storeDictionary({ frequencies, tags, tagNames, lettered, trie, pairs }: Dictionary): Uint8Array {
  return storeColumns({ tagNames, lettered }, { frequencies, tags, pairs, ...trie });
}

export function readDictionary(bytes: Uint8Array): Dictionary {
  const { header, columns } = readColumns(bytes);
  const { frequencies, tags, pairs, ...trie } = columns;
  return { ...(header as Dictionary), frequencies, tags, pairs, trie } as unknown as Dictionary;
}
