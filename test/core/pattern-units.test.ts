import { describe, expect, it } from 'vitest';
import { beginningOf, firstUnits, lastUnits } from '../../src/core/pattern-units.ts';
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
    [/12?月/, '2月', '月'],
    [/\d{1,2} ?[年月]/, '09 年月', '年月'],
    [/(?:上|9)年?日/, '年日', '上年日'],
    [/月?k+/, CANDIDATES, '月k'],
    [/ab/, 'b', 'a'],
    [/0[09](?=年)/, '09', CANDIDATES],
    [/a?/, CANDIDATES, CANDIDATES],
  ])('%s: the second, and the one behind figures', (pattern, second, behind) => {
    const beginning = beginningOf(pattern, UnitSet.of('0123456789 '));
    expect(members(beginning.second)).toBe(inOrder(second));
    expect(members(beginning.behind)).toBe(inOrder(behind));
  });

  it('joins patterns', () => {
    expect(members(firstUnits(/a/, /[bc]/))).toBe('abc');
  });
});

const inOrder = (characters: string): string => [...CANDIDATES].filter((one) => characters.includes(one)).join('');
