import { describe, expect, it } from 'vitest';
import { firstUnits, lastUnits, startsOf } from '../../src/core/pattern-units.ts';
import { UnitSet } from '../../src/core/unit-set.ts';

const CANDIDATES = 'abcxyzKk09 （(年月日.-—\n';
const members = (set: UnitSet): string => [...CANDIDATES].filter((one) => set.has(one.charCodeAt(0))).join('');

describe('the units with which a match begins and ends', () => {
  it.each([
    [/abc|x/, 'ax', 'cx'],
    [/a?b*(?:年|月)c{0,2}/, 'ab年月', 'c年月'],
    [/(?<!x)(?<sign>[a-c])\d+(?=y)/, 'abc', '09'],
    [/ ?[(（](?:0|[-.])/, ' （(', '0.-'],
    [/a(?:b|$)/, 'a', 'ab'],
    [/\.k{2}/i, '.', 'Kk'],
    [/(?!\(|[(]|(a))k(?=x)/, 'k', 'k'],
    [/^\n[x-z]/, '\n', 'xyz'],
    [/(a)\1?\s/, 'a', ' \n'],
    [/(?<one>a)\k<one>/, 'a', CANDIDATES],
    [/\u5e74[\u6708-\u6708]/, '年', '月'],
  ])('%s', (pattern, first, last) => {
    expect(members(firstUnits(pattern))).toBe(inOrder(first));
    expect(members(lastUnits(pattern))).toBe(inOrder(last));
  });

  it.each([/a?/, /[^a]/, /./, /\p{L}/u, /(?=a)/])('may be any for %s', (pattern) => {
    expect(members(firstUnits(pattern))).toBe(CANDIDATES);
    expect(members(lastUnits(pattern))).toBe(CANDIDATES);
  });

  it.each([
    [/k9?月/, '*k 9月', '*k 月'],
    [/\d{1,2} ?[年月]/, '*09 09 年月', '*年月 *'],
    [/(?:月|9)年?日/, '*月 年日, *9 年日', '*月 年日, *年 日, *日 *'],
    [/年月日?|Kkx/i, '*年 月, *Kk Kk', '*年 月, *Kk Kk'],
    [/09年月/, '*0 9', '*年 月'],
    [/[9月]k[^年]日/, '*9月 k', '*月 k, *k *'],
    [/月?k+/, '*月 k, *k *', '*月 k, *k *'],
    [/ab|(?<=[年月])c/, '*a b, 年月c *', '*a b, 年月c *'],
    [/0[09](?=年)/, '*0 09', '** *'],
    [/a?/, '** *', '** *'],
  ])('%s: how a match begins, and how without its figures', (pattern, starts, rests) => {
    const written = (units: readonly number[] | null): string => (units ? members(new UnitSet(units)) : '*');
    const all = (passedOver?: UnitSet): string =>
      startsOf(pattern, passedOver)
        .map(({ before, first, second }) => `${written(before)}${written(first)} ${written(second)}`)
        .join(', ');
    expect(all()).toBe(starts);
    expect(all(UnitSet.of('0123456789 '))).toBe(rests);
  });

  it('joins patterns', () => {
    expect(members(firstUnits(/a/, /[bc]/))).toBe('abc');
  });
});

const inOrder = (characters: string): string => [...CANDIDATES].filter((one) => characters.includes(one)).join('');
