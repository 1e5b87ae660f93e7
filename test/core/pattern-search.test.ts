import { expect, it } from 'vitest';
import { PatternSearch } from '../../src/core/pattern-search.ts';

it('finds all matches of all patterns by place and then by pattern, overlapping ones too', () => {
  const search = new PatternSearch([/公司/y, /[甲乙]公/y, /(?<=司)的?/y]);
  const found: [number, number, number][] = [];
  search.each('甲公司的公司', (...match) => found.push(match));
  expect(found).toEqual([
    [1, 0, 2],
    [0, 1, 3],
    [2, 3, 4],
    [0, 4, 6],
  ]);
});
