import { type CalendarUnit, indexOf } from './calendar.ts';
import type { Anchor, Point, Step } from './expression.ts';
import { DAY, dayOf, type Period, periodOf, refine } from './period.ts';

/** What a point is resolved against. Pure data: nothing here reads the text. */
export interface Context {
  /** Day number of the publication; null if it is not known. */
  readonly published: number | null;
  /** Whether the words around speak of what is to come. */
  isComing(): boolean;
  /** Whether they tell of what has been. */
  isGone(): boolean;
  /** Whether they make a term of it or announce something for it: 8月底前, 10月23日发售. */
  isDue(): boolean;
  /** The period that governs a bare unit of this size; null if none does. */
  governing(unit: CalendarUnit, step: Step): Period | null;
  /** The period that 当日, 次年 and their like point back to. */
  antecedent(unit: CalendarUnit): Period | null;
  /** In minutes: a bare unit is the first one from here on (the end of a range). */
  readonly notBefore?: number;
  /** In minutes: a bare unit is the last one that begins before here (the start of a range). */
  readonly before?: number;
  /** The fiscal period that the document is about. */
  readonly fiscal: { readonly year: number; readonly quarter: number | null } | null;
}

/** The calendar unit that a bare step needs above it; null for one that stands on its own. */
export function parentUnit(step: Step): CalendarUnit | null {
  switch (step.at) {
    case 'number':
      if (step.unit === 'weekday') return 'week';
      if (step.unit === 'month' || step.unit === 'quarter' || step.unit === 'half') return 'year';
      return step.unit === 'day' ? 'month' : null;
    case 'part':
      return step.of ?? null;
    case 'first':
    case 'season':
    case 'festival':
    case 'lunar':
      return 'year';
    case 'half-month':
      return 'month';
    case 'weekend':
      return 'week';
    case 'day-part':
    case 'clock':
      return 'day';
    default:
      return null;
  }
}

const WEEK = 7;
const SOON = 60; // days in which a month or a day may lie ahead unannounced
const TERM = 240; // days in which a term or a day announced may
const JUST_OVER = 45; // days in which what has ended is still spoken of as the last one
const REPORTED = 60; // days in which a quarter is

/** How many days after publication a bare unit may still begin without words that speak of what is to come. */
function slackOf([head]: readonly Step[], { isGone, isDue }: Context): number {
  if (head.at === 'festival' || head.at === 'lunar') return 366;
  if (isDue()) return TERM;
  if (head.at === 'part') return 31;
  if (head.at === 'number' && head.unit === 'month') return isGone() ? 1 : SOON;
  if (head.at === 'number' && head.unit === 'quarter') return isGone() ? 0 : 100;
  return head.at === 'number' && head.unit === 'day' ? (head.on ? WEEK : 1) : 0;
}

const PIVOT_YEAR = 2023; // where the publication date is not known

/** A year of two digits, or a decade without its century: the one nearest to publication, a little ahead at most. */
function fullYear(n: number, published: number | null): number {
  const now = published === null ? PIVOT_YEAR : indexOf('year', published);
  const candidate = Math.floor(now / 100) * 100 + n;
  if (candidate > now + 17) return candidate - 100;
  return candidate < now - 82 ? candidate + 100 : candidate;
}

/** The calendar time of a point; null if the context does not say or the calendar has no such day. */
export function resolvePoint(point: Point, context: Context): Period | null {
  const steps = withSameMonth(point.steps, context.published);
  const head = steps[0];
  const own = headPeriod(head, context);
  if (own) return narrow(own, steps, 1);
  const unit = parentUnit(head);
  return unit ? choose(unit, (parent) => narrow(parent, steps, 0), head, steps, context) : null;
}

/** Steps in which 本月 after a year (去年本月) is the month of that number. */
function withSameMonth(steps: readonly Step[], published: number | null): readonly Step[] {
  if (published === null || !steps.some(({ at }, i) => i > 0 && at === 'shift')) return steps;
  const month: Step = { at: 'number', unit: 'month', n: (indexOf('month', published) % 12) + 1 };
  return steps.map((step, i) => (i > 0 && step.at === 'shift' ? month : step));
}

/** A period narrowed by the steps from one on. */
function narrow(period: Period, steps: readonly Step[], from: number): Period | null {
  let current: Period | null = period;
  for (let i = from; i < steps.length && current; i++) current = refine(current, steps[i]);
  return current;
}

/** The period of a first step that needs no unit above it. */
function headPeriod(step: Step, context: Context): Period | null {
  if (step.at === 'short') {
    const { published } = context;
    if (step.unit === 'year') return periodOf('year', fullYear(step.n, published));
    return periodOf('decade', Math.floor(fullYear(step.n * 10, published) / 10));
  }
  if (step.at === 'number' && (step.unit === 'year' || step.unit === 'decade' || step.unit === 'century'))
    return periodOf(step.unit, step.n);
  if (step.at === 'lunar' && step.year !== null) return refine(periodOf('year', step.year), step);
  if (step.at === 'shift' && step.unit !== 'fiscal-quarter') {
    const day = anchorDay(step.unit, step.from, context);
    return day === null ? null : periodOf(step.unit, indexOf(step.unit, day) + step.by);
  }
  return null;
}

function anchorDay(unit: CalendarUnit, from: Anchor, { published, antecedent }: Context): number | null {
  const governor = from === 'governing' ? antecedent(unit) : null;
  return governor ? dayOf(governor) : published;
}

const MUCH_NEARER = 1.5;
const LOOK_BACK = 9; // years until a 29 February comes round, at most

/**
 * The instance of a bare unit that is meant, the choice by named rules in this order:
 * - `range-end`: the first from the beginning of the range on;
 * - `range-start`: the last that begins before the end of the range;
 * - `governed`: the one inside the period that governs it, if that does not put it after publication unannounced;
 * - `nearest`: for festivals, the one nearer to publication, one to come only if it is much nearer;
 * - `so-far`: for the first units of a year, those that end nearer to publication;
 * - `this-year`: for halves and parts of a year, those of this one;
 * - `to-come`: the first not over by publication, where the words speak of what is to come;
 * - `soon`: the next one, if it is nearer than the last, near at all, and nothing tells of the past;
 * - `gone-by`: the latest not after publication.
 */
function choose(
  unit: CalendarUnit,
  make: (parent: Period) => Period | null,
  head: Step,
  steps: readonly Step[],
  context: Context,
): Period | null {
  const { published, notBefore, before } = context;
  const at = (index: number) => make(periodOf(unit, index));
  if (notBefore !== undefined) {
    const from = indexOf(unit, Math.floor(notBefore / DAY));
    return first(from, 1, at, (period) => period.start >= notBefore);
  }
  if (before !== undefined)
    return first(indexOf(unit, Math.floor(before / DAY)), -1, at, (period) => period.start < before);
  const latest = published === null ? Number.POSITIVE_INFINITY : (published + 1 + slackOf(steps, context)) * DAY;
  const governor = context.governing(unit, head);
  const governed = governor && at(indexOf(unit, dayOf(governor)));
  if (governed && (governed.start < latest || governor.start >= latest || context.isComing())) return governed;
  if (published === null) return null;
  const future = context.isComing();
  const now = indexOf(unit, published);
  const isFestive = head.at === 'festival' || head.at === 'lunar';
  if (!future && isFestive) return nearest(now, at, published);
  const here = at(now);
  if (unit === 'day') return here;
  const today = published * DAY;
  if (head.at === 'first') return soFar(here, at(now - 1), today);
  if (here && isThisYears(head, here, context)) return here;
  const atOrHere = (index: number) => (index === now ? here : at(index));
  const out = isFestive ? 1 : 0; // a festival of a year can fall outside it
  const gone = first(now + out, -1, atOrHere, (period) => period.start < today + DAY);
  const coming = first(now - out, 1, atOrHere, (period) => (future ? period.end : period.start) > today);
  if (!gone || !coming) return gone ?? coming;
  if (future) return isFarFetched(coming, gone, published) ? gone : coming;
  return coming.start < latest && coming.start - today < today - gone.end ? coming : gone;
}

function nearest(now: number, at: (index: number) => Period | null, published: number): Period | null {
  const today = published * DAY;
  const gone = first(now + 1, -1, at, (period) => period.start <= today);
  const coming = first(now - 1, 1, at, (period) => period.start > today);
  if (!gone || !coming) return gone ?? coming;
  return (coming.start - today) * MUCH_NEARER < today - gone.start ? coming : gone;
}

/** 前11月 in January are those of the year before. */
const soFar = (here: Period | null, before: Period | null, today: number): Period | null =>
  here && before && here.end - today > today - before.end ? before : here;

/** Whether a half or a part of a year (下半年, 年底) is that of the year of publication. */
function isThisYears(head: Step, here: Period, { published, isComing, isGone, isDue }: Context): boolean {
  const isHalf = head.at === 'number' && head.unit === 'half';
  if (!isHalf && !(head.at === 'part' && head.of === 'year')) return false;
  const today = published! * DAY;
  if (here.start <= today) return isHalf || here.end > today || !isComing();
  if (isComing() || isDue()) return true;
  const sinceLast = today - (here.end - 365 * DAY);
  return !isGone() && sinceLast > JUST_OVER * DAY;
}

/** What is just over is rather meant than the same a year on. */
const isFarFetched = (coming: Period, gone: Period, published: number): boolean =>
  dayOf(coming) - published > 200 && published - gone.end / DAY < (gone.unit === 'quarter' ? REPORTED : JUST_OVER);

function first(
  from: number,
  step: 1 | -1,
  at: (index: number) => Period | null,
  fits: (period: Period) => boolean,
): Period | null {
  for (let i = 0; i < LOOK_BACK; i++) {
    const period = at(from + i * step);
    if (period && fits(period)) return period;
  }
  return null;
}
