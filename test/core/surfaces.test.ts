import { describe, expect, it } from 'vitest';
import { BloomFilter } from '../../src/core/bloom-filter.ts';
import { buildTrie, FilteredTrie, isInsideWord, startHashes } from '../../src/core/surfaces.ts';
import { random } from '../random.ts';

const surfaces = ['腾讯', '腾讯云', 'SK海力士', '社', 'vivo', 'A', '新东方', '新东方在线'];
const trie = new FilteredTrie(
  buildTrie(surfaces.map((surface, i) => [surface.toLowerCase(), i])),
  new BloomFilter(
    BloomFilter.wordsOf(
      surfaces.flatMap((surface) => startHashes(surface.toLowerCase())),
      8,
    ),
  ),
);

/** Surfaces that start at an index, with what they cover of the text. */
const matches = (text: string, index: number): [string, string][] => {
  const found: number[] = [];
  const written = trie.matchesAt(text, index, found);
  return Array.from({ length: written / 2 }, (_, i) => [text.slice(index, found[2 * i]), surfaces[found[2 * i + 1]]]);
};

describe('a trie of surfaces', () => {
  it('finds all that start at a place, the shortest first, whatever the case of ASCII letters', () => {
    expect(matches('腾讯云计算', 0)).toEqual([
      ['腾讯', '腾讯'],
      ['腾讯云', '腾讯云'],
    ]);
    expect(matches('VIVO', 0)).toEqual([['VIVO', 'vivo']]);
    expect(matches('讯云', 0)).toEqual([]);
  });

  it('passes over a space between scripts within a name, not in front of one', () => {
    expect(matches('SK 海力士', 0)).toEqual([['SK 海力士', 'SK海力士']]);
    expect(matches('x 腾讯', 1)).toEqual([]);
  });

  it('tells the value of a stretch', () => {
    expect(trie.valueOf('投新东方在', 1, 4)).toBe(6);
    expect(trie.valueOf('投新东方在', 1, 5)).toBe(-1);
    expect(trie.get('社')).toBe(3);
  });

  it('says of no place where a surface starts that none may', () => {
    const next = random(3);
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: 6 }, () => surfaces[Math.floor(next() * surfaces.length)]).join('');
      for (let index = 0; index < text.length; index++)
        if (matches(text, index).length > 0 && !isInsideWord(text, index))
          expect(trie.next(text, index), `${text} at ${index}`).toBe(index);
    }
  });
});
