import { addMonths, type CalendarUnit, indexOf } from './calendar.ts';
import type { Length, LengthUnit } from './expression.ts';
import { DAY, type Period, periodOf } from './period.ts';

// biome-ignore format: a table
const DESIGNATORS: { [unit in Exclude<LengthUnit, 'workday'>]: readonly [string, perUnit: number, isTime: boolean] } = {
  year: ['Y', 1, false], quarter: ['M', 3, false], month: ['M', 1, false], week: ['W', 1, false], day: ['D', 1, false],
  hour: ['H', 1, true], minute: ['M', 1, true], second: ['S', 1, true],
};

/** TIMEX3 value of a length: P3M, P1Y6M, PT2H, PXM, P3M/P6M; null for working days. */
export function durationValue(lengths: readonly Length[]): string | null {
  const low = iso(lengths);
  const { high, unit } = lengths[0];
  return high === undefined || low === null ? low : `${low}/${iso([{ n: high, unit }])}`;
}

function iso(lengths: readonly Length[]): string | null {
  let date = '';
  let time = '';
  for (const { n, unit } of lengths) {
    if (unit === 'workday') return null;
    const [letter, perUnit, isTime] = DESIGNATORS[unit];
    const figure = `${n === null ? 'X' : n * perUnit}${letter}`;
    if (isTime) time += figure;
    else date += figure;
  }
  return `P${date}${time && `T${time}`}`;
}

const MONTHS: { [unit in LengthUnit]?: number } = { year: 12, quarter: 3, month: 1 };
const MINUTES: { [unit in LengthUnit]?: number } = { week: 7 * DAY, day: DAY, hour: 60, minute: 1, second: 0 };

/**
 * A moment (minutes since 1970-01-01) moved by lengths; null where a length is vague or in working days.
 * Months are moved on the calendar, what is finer by its size.
 */
export function move(moment: number, lengths: readonly Length[], direction: -1 | 1, upper = false): number | null {
  let months = 0;
  let minutes = 0;
  for (const { n: low, high, unit } of lengths) {
    const n = upper && high !== undefined ? high : low;
    if (n === null) return null;
    const perMonth = MONTHS[unit];
    const perMinute = MINUTES[unit];
    if (perMonth !== undefined) months += Math.round(n * perMonth);
    else if (perMinute !== undefined) minutes += Math.round(n * perMinute);
    else return null;
  }
  const day = Math.floor(moment / DAY);
  return addMonths(day, direction * months) * DAY + (moment - day * DAY) + direction * minutes;
}

/** Whether a length counts hours or less, so that it needs a time of day to start from. */
export const isClockLength = (lengths: readonly Length[]): boolean =>
  lengths.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second');

const GRAINS: { [unit in LengthUnit]?: CalendarUnit } = {
  year: 'year',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  day: 'day',
};

/** The period, at the grain of the last length, that lies so far from a moment (三天前, 两个月后); null if vague. */
export function shifted(moment: number, lengths: readonly Length[], direction: -1 | 1): Period | null {
  const at = (upper: boolean): Period | null => {
    const there = move(moment, lengths, direction, upper);
    if (there === null) return null;
    const grain = GRAINS[(lengths.length > 1 ? lengths[0] : lengths.at(-1)!).unit];
    if (grain) return periodOf(grain, indexOf(grain, Math.floor(there / DAY)));
    const date = periodOf('day', Math.floor(there / DAY)).value();
    const time = there - Math.floor(there / DAY) * DAY;
    const clock = `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
    return { unit: 'minute', start: there, end: there + 1, value: () => `${date}T${clock}`, mod: null };
  };
  const near = at(false);
  const far = lengths[0].high === undefined ? near : at(true);
  if (!near || !far || near === far) return near;
  const [from, to] = near.start < far.start ? [near, far] : [far, near];
  return { unit: 'several', start: from.start, end: to.end, value: () => `${from.value()}/${to.value()}`, mod: null };
}
