import { describe, expect, it } from 'vitest';
import { startsOf } from '../../src/core/pattern-units.ts';
import { Sieve } from '../../src/core/sieve.ts';
import { UnitSet } from '../../src/core/unit-set.ts';

describe('a sieve', () => {
  it('finds the places where a match may begin, and the units asked for', () => {
    const sieve = new Sieve(
      [/今年/, /[去明]年/, /昨./].flatMap((pattern) => startsOf(pattern)),
      UnitSet.of('。'),
    );
    const places = (text: string): number[] => {
      const found: number[] = [];
      for (let at = sieve.next(text, 0); at < text.length; at = sieve.next(text, at + 1)) found.push(at);
      return found;
    };
    expect(places('去年今年')).toEqual([0, 2]);
    expect(places('年去，昨天。')).toEqual([3, 5]);
    expect(places('昨')).toEqual([0]);
    expect(places('去')).toEqual([]);
    expect(places('')).toEqual([]);
  });

  it('leaves out no place where a match can begin with anything', () => {
    const sieve = new Sieve([/今年/, /年?/].flatMap((pattern) => startsOf(pattern)));
    expect([sieve.next('去哪', 0), sieve.next('去哪', 1)]).toEqual([0, 1]);
  });
});
