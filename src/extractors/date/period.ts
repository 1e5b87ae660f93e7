import { type CalendarUnit, firstDay, fromDay, indexOf, isoWeek, toDay, weekdayOf } from './calendar.ts';
import type { DayPart, PartOfUnit, Season, Step } from './expression.ts';
import { festivalDay, nthWeekday } from './festivals.ts';
import { lunarDay, lunarMonth } from './lunar.ts';

export const DAY = 1440; // minutes

/** A stretch of the calendar; `start` and `end` in minutes since 1970-01-01 local time, half-open. */
export interface Period {
  unit: CalendarUnit | 'season' | 'several' | 'day-part' | 'minute';
  start: number;
  end: number;
  /** TIMEX3 value; made only where it is asked for. */
  value(): string;
  mod: PartOfUnit | null;
  /** Where the part named has no bounds of its own (90年代初). */
  unbounded?: boolean;
  part?: DayPart;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const two = (n: number): string => TWO_DIGITS[n] ?? String(n).padStart(2, '0');
const four = (n: number): string => {
  if (n >= 1000) return String(n);
  return n < 0 ? `-${String(-n).padStart(4, '0')}` : String(n).padStart(4, '0');
};

/** Dates of the century from 1970 on, where those of news lie, once they have been written. */
const isoDates: (string | undefined)[] = new Array(36525);

/** ISO date of a day number. */
export function isoDate(day: number): string {
  if (day < 0 || day >= isoDates.length) return written(day);
  isoDates[day] ??= written(day);
  return isoDates[day];
}

function written(day: number): string {
  const civil = fromDay(day);
  return `${four(civil.year)}-${two(civil.month)}-${two(civil.day)}`;
}

/** ISO date-time to the minute. */
export function isoDateTime(minutes: number): string {
  const day = Math.floor(minutes / DAY);
  const minute = minutes - day * DAY;
  return `${isoDate(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function timexValue(unit: CalendarUnit, index: number): string {
  const day = firstDay(unit, index);
  switch (unit) {
    case 'century':
      return two(index);
    case 'decade':
      return String(index).padStart(3, '0');
    case 'half':
      return `${four(Math.floor(index / 2))}-H${(index % 2) + 1}`;
    case 'quarter':
      return `${four(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
    case 'week': {
      const { year, week } = isoWeek(day);
      return `${four(year)}-W${two(week)}`;
    }
    case 'year':
      return four(index);
    case 'month':
      return isoDate(day).slice(0, -3);
    default:
      return isoDate(day);
  }
}

/** The instance of a calendar unit with that number. */
export function periodOf(unit: CalendarUnit, index: number): Period {
  return {
    unit,
    start: firstDay(unit, index) * DAY,
    end: firstDay(unit, index + 1) * DAY,
    value: () => timexValue(unit, index),
    mod: null,
  };
}

export const dayOf = (period: Period): number => Math.floor(period.start / DAY);

const SEASON_START: { [season in Season]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** First and last hour of the parts of a day, and their TIMEX3 codes. */
// biome-ignore format: a table
const DAY_PARTS: { [part in DayPart]: readonly [from: number, to: number, code: string] } = {
  night: [0, 6, 'TNI'], morning: [6, 12, 'TMO'], noon: [11, 13, 'TMI'], afternoon: [12, 18, 'TAF'],
  dusk: [17, 19, 'TEV'], evening: [18, 24, 'TEV'], late: [22, 24, 'TNI'],
};
export const dayPartCode = (part: DayPart): string => DAY_PARTS[part][2];

/** A period narrowed by a step to a finer one; null if the calendar has no such thing. */
export function refine(parent: Period, step: Step): Period | null {
  const first = dayOf(parent);
  switch (step.at) {
    case 'number':
      if (step.unit === 'weekday') return periodOf('day', first + step.n - 1);
      if (step.unit === 'week') return nthWeek(parent, step.n);
      if (step.unit === 'fiscal-year' || step.unit === 'fiscal-quarter') return null;
      if (step.on && weekdayOf(first + step.n - 1) !== step.on) return null;
      return inside(parent, periodOf(step.unit, indexOf(step.unit, first) + step.n - 1));
    case 'part':
      return partOf(parent, step.part);
    case 'half-month':
      return step.second
        ? { ...parent, start: parent.start + 15 * DAY, mod: 'END' }
        : { ...parent, end: parent.start + 15 * DAY, mod: 'START' };
    case 'season': {
      const { year } = fromDay(first);
      const from = year * 12 + SEASON_START[step.season] - 1;
      const start = firstDay('month', from) * DAY;
      const value = () => `${four(year)}-${step.season}`;
      return { unit: 'season', start, end: firstDay('month', from + 3) * DAY, value, mod: null };
    }
    case 'weekend':
      return {
        unit: 'several',
        start: parent.end - 2 * DAY,
        end: parent.end,
        value: () => `${parent.value()}-WE`,
        mod: null,
      };
    case 'nth-weekday': {
      const { year, month } = fromDay(first);
      const day = nthWeekday(year, month, step.nth, step.weekday);
      return day === null ? null : periodOf('day', day);
    }
    case 'first':
      return several(step.unit, firstIndex(parent, step.unit), step.count);
    case 'last':
      return several(step.unit, indexOf(step.unit, Math.floor(parent.end / DAY)) - step.count, step.count);
    case 'festival': {
      const day = festivalDay(step.name, fromDay(first).year);
      return day === null ? null : several('day', day, step.days);
    }
    case 'lunar':
      return lunarPeriod(step.year ?? fromDay(first).year, step.month, step.day);
    case 'day-part': {
      const [from, to, code] = DAY_PARTS[step.part];
      const start = first * DAY;
      return {
        unit: 'day-part',
        start: start + from * 60,
        end: start + to * 60,
        value: () => `${isoDate(first)}${code}`,
        mod: null,
        part: step.part,
      };
    }
    case 'clock':
      return clockIn(parent, step);
    default:
      return null;
  }
}

const inside = (parent: Period, child: Period): Period | null =>
  child.start >= parent.start && child.end <= parent.end ? child : null;

const firstIndex = (parent: Period, unit: CalendarUnit): number => {
  const index = indexOf(unit, dayOf(parent));
  return unit === 'week' && firstDay('week', index) * DAY < parent.start ? index + 1 : index;
};

/** ISO week of a year; of a month, the weeks that begin in it. */
function nthWeek(parent: Period, n: number): Period | null {
  if (parent.unit === 'year') return periodOf('week', indexOf('week', dayOf(parent) + 3) + n - 1);
  return periodOf('week', firstIndex(parent, 'week') + n - 1);
}

function several(unit: CalendarUnit, from: number, count: number): Period | null {
  if (count < 1) return null;
  const first = periodOf(unit, from);
  if (count === 1) return first;
  const last = periodOf(unit, from + count - 1);
  return {
    unit: 'several',
    start: first.start,
    end: last.end,
    value: () => `${first.value()}/${last.value()}`,
    mod: null,
  };
}

/** Months of a year that its beginning, middle and end are. */
const PARTS_OF_YEAR = { START: [1, 3], MID: [6, 7], END: [10, 12] } as const;

function partOf(parent: Period, part: PartOfUnit): Period {
  const { year, month } = fromDay(dayOf(parent));
  const days = (from: number, to: number): Period => ({ ...parent, start: from * DAY, end: to * DAY, mod: part });
  if (parent.unit === 'year') {
    const [from, to] = PARTS_OF_YEAR[part];
    return days(toDay(year, from, 1), toDay(year, to + 1, 1));
  }
  if (parent.unit === 'month') {
    const first = dayOf(parent);
    if (part === 'START') return days(first, first + 10);
    return part === 'MID' ? days(first + 10, first + 20) : days(first + 20, parent.end / DAY);
  }
  if (parent.unit === 'quarter') {
    const from = month + (part === 'START' ? 0 : part === 'MID' ? 1 : 2);
    return days(toDay(year, from, 1), toDay(year, from + 1, 1));
  }
  return { ...parent, mod: part, unbounded: true };
}

function lunarPeriod(year: number, month: number, day: number | null): Period | null {
  if (day !== null) {
    const found = lunarDay(year, month, day);
    return found === null ? null : periodOf('day', found);
  }
  const found = lunarMonth(year, month);
  return found && several('day', found.start, found.end - found.start);
}

/** An hour as the part of the day means it: 下午3点, 晚12点, 昨晚1点 (after midnight), 中午1点. */
function hourIn(part: DayPart | undefined, hour: number, pm: boolean | undefined): number {
  if (pm !== undefined) return pm ? (hour % 12) + 12 : hour % 12;
  switch (part) {
    case 'afternoon':
    case 'dusk':
      return hour < 12 ? hour + 12 : hour;
    case 'noon':
      return hour < 10 ? hour + 12 : hour;
    case 'evening':
    case 'late':
      if (hour === 12) return 24;
      return hour < 5 ? hour + 24 : hour < 12 ? hour + 12 : hour;
    case 'night':
      return hour === 12 ? 0 : hour;
    default:
      return hour;
  }
}

function clockIn(parent: Period, { hour, minute, second, pm }: Step & { at: 'clock' }): Period {
  const start = Math.floor(parent.start / DAY) * DAY + hourIn(parent.part, hour, pm) * 60 + minute;
  const value = () => (second === null ? isoDateTime(start) : `${isoDateTime(start)}:${two(second)}`);
  return { unit: 'minute', start, end: start + 1, value, mod: null, ...(parent.part ? { part: parent.part } : {}) };
}
