import { describe, expect, it } from 'vitest';
import { PatternIndex } from '../../src/core/pattern-index.ts';
import { UnitSet } from '../../src/core/unit-set.ts';
import { DATE_RULES } from '../../src/extractors/date/rules.ts';
import { random } from '../random.ts';

const patternsAt = (index: PatternIndex, text: string, at: number): number[] => {
  const found: number[] = [];
  return found.slice(0, index.patternsAt(text, at, found));
};

describe('an index of patterns', () => {
  it('leaves out no pattern that matches', () => {
    const patterns = DATE_RULES.map(({ pattern }) => pattern);
    const index = new PatternIndex(patterns, UnitSet.of('0123456789零一二三四五六七八九十两 '));
    const pieces = [
      ...'0123456789一二三四五六七十年月日号周季天时点分半个多几第前后上下去今明昨本中底初末旬度 -/.:~至到近过',
      '星期',
      'Q3',
      'H1',
    ];
    const next = random(2);
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: 12 }, () => pieces[Math.floor(next() * pieces.length)]).join('');
      for (let at = 0; at < text.length; at++) {
        const found = patternsAt(index, text, at);
        for (const [number, pattern] of patterns.entries()) {
          pattern.lastIndex = at;
          if (pattern.test(text)) expect(found, `${text} at ${at}`).toContain(number);
        }
      }
    }
  });

  it('tells patterns apart by the unit before, the first two, and the two without figures', () => {
    const index = new PatternIndex([/\d+年/y, /\d+月/y, /今年/y, /今月/y, /(?<=年)底/y], UnitSet.of('0123456789'));
    expect(patternsAt(index, '2024年', 0)).toEqual([0]);
    expect(patternsAt(index, '12月', 0)).toEqual([1]);
    expect(patternsAt(index, '今月', 0)).toEqual([3]);
    expect(patternsAt(index, '年底', 1)).toEqual([4]);
    expect(patternsAt(index, '月底', 1)).toEqual([]);
    expect(patternsAt(new PatternIndex([/\d+月\d+日/y, /\d+月/y], UnitSet.of('0123456789')), '3月15号', 0)).toEqual([
      1,
    ]);
    expect(patternsAt(index, '年', 0)).toEqual([]);
  });
});
