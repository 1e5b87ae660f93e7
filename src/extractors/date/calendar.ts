/** Calendar arithmetic on whole numbers: days since 1970-01-01 and units of the calendar counted from year 0. */

/** Quotient of whole numbers from 0 on: a division of integers to V8, as that of `Math.floor` is not. */
const quotient = (n: number, by: number): number => (n / by) | 0;

/**
 * Day number of a date of the proleptic Gregorian calendar; 1970-01-01 is 0.
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
export function toDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = quotient(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** The date of a day number (civil_from_days, the same source). */
export function fromDay(dayNumber: number): Civil {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = quotient(
    dayOfEra - quotient(dayOfEra, 1460) + quotient(dayOfEra, 36524) - quotient(dayOfEra, 146096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const shifted = quotient(5 * dayOfYear + 2, 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - quotient(153 * shifted + 2, 5) + 1,
  };
}

/** Length of a month in days. */
export const monthLength = (year: number, month: number): number => toDay(year, month + 1, 1) - toDay(year, month, 1);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: the year that holds its Thursday, and its number there. */
export function isoWeek(day: number): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = fromDay(thursday);
  return { year, week: Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1 };
}

/** A day moved by whole months; the day of the month is cut to the length of the new month. */
export function addMonths(day: number, months: number): number {
  const civil = fromDay(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return toDay(year, month, Math.min(civil.day, monthLength(year, month)));
}

/** Units of the calendar that follow one another without gaps, so that each instance has a number. */
export type CalendarUnit = 'century' | 'decade' | 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/** Length in months of a unit that is no week or day: a switch, since V8 is slow to look up keys of many kinds. */
function monthsIn(unit: CalendarUnit): number {
  switch (unit) {
    case 'year':
      return 12;
    case 'month':
      return 1;
    case 'quarter':
      return 3;
    case 'half':
      return 6;
    case 'decade':
      return 120;
    default:
      return 1200;
  }
}

/** Number of the instance of a unit that holds a day. */
export function indexOf(unit: CalendarUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + 3) / 7);
  const { year, month } = fromDay(day);
  return Math.floor((year * 12 + month - 1) / monthsIn(unit));
}

/** First day of an instance of a unit; that of the next one is its end. */
export function firstDay(unit: CalendarUnit, index: number): number {
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - 3;
  const months = index * monthsIn(unit);
  const year = Math.floor(months / 12);
  return toDay(year, months - year * 12 + 1, 1);
}
