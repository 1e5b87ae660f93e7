import { describe, expect, it } from 'vitest';
import {
  addMonths,
  firstDay,
  fromDay,
  indexOf,
  isoWeek,
  monthLength,
  toDay,
  weekdayOf,
} from '../../src/extractors/date/calendar.ts';
import { isoDate } from '../../src/extractors/date/period.ts';

describe('day numbers', () => {
  it('agree with the platform calendar over eight centuries', () => {
    for (let day = toDay(1600, 1, 1); day < toDay(2400, 1, 1); day += 13) {
      const date = new Date(day * 86_400_000);
      expect(fromDay(day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
    }
  });
  it('go there and back', () => {
    for (const [year, month, day] of [
      [1970, 1, 1],
      [2000, 2, 29],
      [1900, 2, 28],
      [2024, 12, 31],
      [1, 1, 1],
    ])
      expect(fromDay(toDay(year, month, day))).toEqual({ year, month, day });
  });
  it('know leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29, 28]);
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2023-12-31', 2, '2024-02-29'],
  ])('%s moved by %i is %s', (from, months, to) => {
    const [year, month, day] = from.split('-').map(Number);
    expect(isoDate(addMonths(toDay(year, month, day), months))).toBe(to);
  });
});

describe('isoWeek', () => {
  // Week 1 holds the year's first Thursday, so the first days of a year can belong to the last week of the one before.
  it.each([
    [[2024, 1, 1], { year: 2024, week: 1 }],
    [[2023, 1, 1], { year: 2022, week: 52 }],
    [[2021, 1, 3], { year: 2020, week: 53 }],
    [[2021, 1, 4], { year: 2021, week: 1 }],
    [[2024, 12, 30], { year: 2025, week: 1 }],
    [[2018, 12, 31], { year: 2019, week: 1 }],
    [[2020, 12, 31], { year: 2020, week: 53 }],
  ])('of %j', ([year, month, day], expected) => {
    expect(isoWeek(toDay(year, month, day))).toEqual(expected);
  });
});

describe('units by number', () => {
  it.each(['century', 'decade', 'year', 'half', 'quarter', 'month', 'week', 'day'] as const)(
    'a %s holds its first day and ends where the next begins',
    (unit) => {
      for (let day = toDay(1999, 11, 20); day < toDay(2001, 2, 10); day += 7) {
        const index = indexOf(unit, day);
        expect(firstDay(unit, index)).toBeLessThanOrEqual(day);
        expect(firstDay(unit, index + 1)).toBeGreaterThan(day);
        expect(indexOf(unit, firstDay(unit, index))).toBe(index);
      }
    },
  );
});
