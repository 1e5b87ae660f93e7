import { describe, expect, it } from 'vitest';
import { StickyPattern } from '../../src/core/sticky-pattern.ts';

describe('a sticky pattern', () => {
  const pattern = new StickyPattern(/(?:公司|集团)(?!化)/y);

  it('tells where the match ends that begins at an index', () => {
    expect(pattern.endAt('某公司说', 1)).toBe(3);
    expect(pattern.endAt('某公司说', 0)).toBe(-1);
    expect(pattern.endAt('集团化', 0)).toBe(-1);
    expect(pattern.matchesAt('某集团', 1)).toBe(true);
  });

  it('may be asked for places outside the text', () => {
    expect(pattern.matchesAt('公司', -1)).toBe(false);
    expect(pattern.matchesAt('公司', 2)).toBe(false);
  });

  it('looks at what stands before', () => {
    const behind = new StickyPattern(/(?<=由)/y);
    expect(behind.endAt('由甲', 1)).toBe(1);
    expect(behind.endAt('被甲', 1)).toBe(-1);
    expect(behind.endAt('由', 1)).toBe(1);
    expect(behind.endAt('由', -1)).toBe(-1);
  });
});
