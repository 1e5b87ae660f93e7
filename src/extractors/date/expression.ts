import type { CalendarUnit } from './calendar.ts';

/** What a text states about time, before it is tied to the calendar. */
export type Expression = Point | Range | Duration | Shifted | Recurring | Vague | SamePeriod;

export type PartOfUnit = 'START' | 'MID' | 'END';
export type Anchor = 'published' | 'governing';

/** One step from a coarse unit down to a finer one; a point is a chain of them (去年 → 8月 → 下旬). */
export type Step =
  /** The unit of that number: year 2024, decade 199; inside a coarser unit: month 8, day 11, weekday 3, week 1; `on` is the day of the week that a day must be (周一（18日）). */
  | { at: 'number'; unit: CalendarUnit | 'weekday' | 'fiscal-year' | 'fiscal-quarter'; n: number; on?: number }
  /** The unit before or after the one that holds an anchor: 去年, 昨日, 次月. */
  | { at: 'shift'; unit: CalendarUnit | 'fiscal-quarter'; by: number; from: Anchor }
  /** A year of two digits, a decade without its century. */
  | { at: 'short'; unit: 'year' | 'decade'; n: number }
  /** 初, 中旬, 底 of the unit before; `of` where the word names it: 年底, 月初. */
  | { at: 'part'; part: PartOfUnit; of?: 'year' | 'month' | 'quarter' }
  | { at: 'season'; season: Season }
  | { at: 'half-month'; second: boolean }
  | { at: 'weekend' }
  /** The n-th such weekday of a month; -1 is the last. */
  | { at: 'nth-weekday'; nth: number; weekday: number }
  /** The first or last units of a coarser one: 前三个月, 后三月. */
  | { at: 'first' | 'last'; count: number; unit: 'quarter' | 'month' | 'day' | 'week' }
  | { at: 'festival'; name: string; days: number }
  | { at: 'lunar'; year: number | null; month: number; day: number | null }
  | { at: 'day-part'; part: DayPart }
  | { at: 'clock'; hour: number; minute: number; second: number | null; pm?: boolean };

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'dusk' | 'evening' | 'late';

export interface Point {
  kind: 'point';
  steps: readonly Step[];
  approx?: boolean;
}
export interface Range {
  kind: 'range';
  from: Point;
  to: Point;
}
/** `n` null is 几 or 数; `high` is the upper number of 三四年, 3-5年. */
export interface Length {
  n: number | null;
  high?: number;
  unit: LengthUnit;
}
export type LengthUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'workday' | 'hour' | 'minute' | 'second';

export interface Duration {
  kind: 'duration';
  lengths: readonly Length[];
  /** The longer end of a range in two units: 六个月至两年. */
  upTo?: readonly Length[];
  /** Whether it ends (过去三年) or begins (未来三年) at the anchor; null if the text ties it to none. */
  toward: 'past' | 'future' | null;
  approx: boolean;
}
/** A length before or after an anchor: 三天前, 两个月后. */
export interface Shifted {
  kind: 'shifted';
  lengths: readonly Length[];
  direction: -1 | 1;
  approx: boolean;
}
export interface Recurring {
  kind: 'recurring';
  period: Length;
}
export interface Vague {
  kind: 'vague';
  value: 'PAST_REF';
}
/** 去年同期: the governing period, so many years earlier. */
export interface SamePeriod {
  kind: 'same-period';
  years: number;
  unit: 'quarter' | 'month' | null;
}

export const point = (...steps: Step[]): Point => ({ kind: 'point', steps });
