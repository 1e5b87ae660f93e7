import type { Doc } from '../../core/document.ts';
import type { DateDraft } from '../../core/draft.ts';
import type { Span } from '../../core/span.ts';
import { type CalendarUnit, indexOf, toDay } from './calendar.ts';
import { compose, isTime } from './compose.ts';
import { durationValue, isClockLength, move, shifted } from './duration.ts';
import type { Duration, Expression, Length, Point, Range, SamePeriod, Shifted, Step } from './expression.ts';
import { isNoDate } from './guard.ts';
import { DAY, dayOf, isoDate, isoDateTime, type Period, periodOf } from './period.ts';
import { type Atom, recognise } from './recognise.ts';
import { type Context, resolvePoint } from './resolve.ts';
import {
  endWithApprox,
  isMeasure,
  isTerm,
  isToldAsPast,
  modFromOutside,
  speaksOfFuture,
  speaksOfPast,
} from './surroundings.ts';
import { template } from './template.ts';
import { isAtLeast, statesYear, Trail } from './trail.ts';

type Meaning = Pick<DateDraft, 'timexType' | 'value' | 'mod' | 'interval'> & { period?: Period | null };

/** The date mentions of a document, in order; none overlap. */
export function extractDates(doc: Doc): DateDraft[] {
  const atoms = compose(recognise(doc), doc.plain).filter((atom) => !isNoDate(atom, doc.plain));
  if (atoms.length === 0) return [];
  const reader = new Reader(doc, fiscalOf(atoms));
  return atoms.map((atom, i) => reader.read(atom, atoms[i + 1]));
}

/** The first fiscal period that the atoms state with its year. */
function fiscalOf(atoms: readonly Atom[]): Context['fiscal'] {
  for (const { expression } of atoms) {
    if (expression.kind !== 'point' || expression.steps.length < 2) continue;
    const [head, next] = expression.steps;
    if (!isFiscal(head) && !isFiscal(next)) continue;
    if (head.at === 'number' && next.at === 'number' && /quarter/.test(next.unit))
      return { year: head.n, quarter: next.n };
  }
  return null;
}

const isFiscal = (step: Step): boolean =>
  (step.at === 'number' || step.at === 'shift') && (step.unit === 'fiscal-year' || step.unit === 'fiscal-quarter');

/** TIMEX3 value from the beginning of a period to the end of another; either may itself be one of several units. */
const fromTo = (first: Period, last: Period): string =>
  `${first.value().split('/')[0]}/${last.value().split('/').at(-1)}`;

/** Reads the expressions of one document in order: what each means depends on those before it. */
class Reader {
  readonly #plain: string;
  readonly #published: number | null;
  /** Minutes since 1970-01-01 of the publication; its day's start where only the day is known. */
  readonly #moment: number | null;
  readonly #hasClock: boolean;
  readonly #fiscal: Context['fiscal'];
  readonly #trail = new Trail();
  /** What a point is resolved against, at the place of `#span`. */
  readonly #context: Context & { notBefore?: number };
  #span: Span = { start: 0, end: 0 };
  #sentence = 0;

  constructor({ plain, publishedAt }: Doc, fiscal: Context['fiscal']) {
    this.#plain = plain;
    this.#fiscal = fiscal;
    const [, year, month, day, hour, minute] =
      /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(publishedAt ?? '') ?? [];
    this.#published = year ? toDay(+year, +month, +day) : null;
    this.#hasClock = hour !== undefined;
    this.#moment = this.#published === null ? null : this.#published * DAY + (+(hour ?? 0) * 60 + +(minute ?? 0));
    this.#context = {
      published: this.#published,
      isComing: () => speaksOfFuture(plain, this.#span),
      isGone: () => speaksOfPast(plain, this.#span),
      isDue: () => isTerm(plain, this.#span),
      governing: (unit, step) => this.#trail.governing(unit, step, this.#sentence, this.#span.start, this.#published),
      antecedent: (unit) => this.#trail.antecedent(unit, this.#sentence),
      fiscal,
      notBefore: undefined,
    };
  }

  read({ start, end, expression: written, rule, sentence }: Atom, next?: Atom): DateDraft {
    const expression = (next && glossed(written, end, next, this.#plain)) ?? written;
    this.#sentence = sentence;
    const wide = expression.kind === 'point' ? endWithApprox(this.#plain, end) : end;
    const span = { start, end: wide };
    const meaning = this.#mean(expression, span);
    const mod =
      meaning.mod ??
      (wide > end ? 'APPROX' : expression.kind === 'recurring' ? null : modFromOutside(this.#plain, span));
    if (meaning.period) this.#remember(meaning.period, expression, span);
    const { timexType, value, interval } = meaning;
    return { start, end: wide, timexType, value, mod, interval, rule };
  }

  #remember(period: Period, expression: Expression, { start, end }: Span): void {
    this.#trail.add({
      period,
      sentence: this.#sentence,
      end,
      explicit: statesYear(expression) || (expression.kind === 'point' && this.#governs(expression)),
      relative: expression.kind === 'point' && expression.steps[0].at === 'shift',
      weekly: expression.kind === 'point' && expression.steps[0].at === 'shift' && expression.steps[0].unit === 'week',
      compared: isMeasure(this.#plain.slice(Math.max(0, start - 2), start)),
    });
  }

  /** Whether a bare point took its year from one before it, and so hands it on. */
  #governs({ steps }: Point): boolean {
    const [head] = steps;
    if (head.at !== 'number' || head.unit === 'weekday') return false;
    return this.#trail.governing('year', head, this.#sentence, 0, this.#published) !== null;
  }

  #mean(expression: Expression, span: Span): Meaning {
    switch (expression.kind) {
      case 'point':
        return this.#point(expression, span);
      case 'range':
        return this.#range(expression, span);
      case 'duration':
        return this.#duration(expression);
      case 'shifted':
        return this.#shifted(expression, span);
      case 'recurring':
        return { timexType: 'SET', value: durationValue([expression.period]), mod: null, interval: null };
      case 'vague':
        return { timexType: 'DATE', value: expression.value, mod: null, interval: null };
      case 'same-period':
        return this.#samePeriod(expression);
    }
  }

  #contextAt(span: Span, notBefore?: number): Context {
    this.#span = span;
    this.#context.notBefore = notBefore;
    return this.#context;
  }

  #point(point: Point, span: Span): Meaning {
    const timexType = isTime(point) ? 'TIME' : 'DATE';
    const fiscal = fiscalValue(point, this.#fiscal);
    if (fiscal !== undefined) return { timexType, value: fiscal, mod: null, interval: null };
    const period = this.#notItself(point, resolvePoint(point, this.#contextAt(span)));
    if (!period) return { timexType, value: template(point), mod: partIn(point), interval: null };
    return { timexType, value: period.value(), mod: period.mod, interval: intervalOf(period), period };
  }

  /** 去年第四季度 beside the fourth quarter of last year itself: the one it is compared with, a year earlier. */
  #notItself({ steps }: Point, period: Period | null): Period | null {
    const [head, next] = steps;
    if (!period || head.at !== 'shift' || head.unit !== 'year' || head.by !== -1) return period;
    if (next?.at !== 'number' || (next.unit !== 'quarter' && next.unit !== 'half')) return period;
    const topic = this.#trail.topic(this.#sentence, next.unit === 'quarter', true);
    return topic?.value() === period.value() ? yearsAway(period, -1) : period;
  }

  #range(range: Range, span: Span): Meaning {
    const [from, to] = sharePart(range.from, range.to);
    const timexType = isTime(from) ? 'TIME' : 'DATE';
    const [first, last] = this.#ends(from, to, span);
    if (!first || !last) {
      const [a, b] = [template(from), template(to)];
      return { timexType, value: a && b && `${a}/${b}`, mod: null, interval: null };
    }
    const end = last.unit === 'minute' ? last.start : last.end;
    // a slip of the pen: 2025年3月至2024年1月
    if (end <= first.start) return { timexType, value: fromTo(first, last), mod: null, interval: null };
    const period: Period = {
      unit: 'several',
      start: first.start,
      end,
      value: () => fromTo(first, last),
      mod: null,
    };
    return { timexType, value: period.value(), mod: null, interval: intervalOf(period, timexType), period };
  }

  /** The ends of a range: a year written only on the second says which the first is in; else the second goes by the first. */
  #ends(from: Point, to: Point, span: Span): readonly [Period | null, Period | null] {
    const context = this.#contextAt(span);
    const last = statesYear(from) || !statesYear(to) ? null : resolvePoint(to, context);
    const latest = last && resolvePoint(from, { ...context, before: last.start });
    if (latest && isNumbered(to)) return [latest, last];
    const first = resolvePoint(from, endsInMonth(from) ? { ...context, isGone: () => true } : context);
    if (first && latest && first.start >= last.start) return [latest, last];
    return [first, first && resolvePoint(to, this.#contextAt(span, first.start))];
  }

  #duration({ lengths, upTo, toward, approx }: Duration): Meaning {
    const value = upTo ? `${durationValue(lengths)}/${durationValue(upTo)}` : durationValue(lengths);
    const mod = approx ? 'APPROX' : null;
    const bare = { timexType: 'DURATION' as const, value, mod, interval: null } satisfies Meaning;
    if (!toward || this.#moment === null || this.#published === null) return bare;
    const clock = isClockLength(lengths);
    if (clock && !this.#hasClock) return bare;
    const closing = clock ? null : this.#trail.closing(this.#sentence, ({ end }) => this.#isClosed(end));
    const anchor = (toward === 'past' ? closing : null) ?? (clock ? this.#moment : this.#published * DAY);
    const other = move(anchor, lengths, toward === 'past' ? -1 : 1);
    if (other === null || upTo || lengths[0].high !== undefined) return bare;
    const [start, end] = toward === 'past' ? [other, anchor] : [anchor, other];
    return { ...bare, interval: format(start, end, clock) };
  }

  #isClosed(end: number): boolean {
    return /截[至止][^，。]{0,14}$/.test(this.#plain.slice(Math.max(0, end - 18), end));
  }

  #shifted({ lengths, direction, approx }: Shifted, span: Span): Meaning {
    const clock = isClockLength(lengths);
    const timexType = clock ? 'TIME' : 'DATE';
    const mod = approx ? 'APPROX' : null;
    if (lengths.some(({ n }) => n === null))
      return { timexType: 'DATE', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', mod, interval: null };
    const moment = direction > 0 && !clock ? this.#momentAhead(lengths, span) : this.#moment;
    const period = moment === null || (clock && !this.#hasClock) ? null : shifted(moment, lengths, direction);
    if (!period) return { timexType, value: null, mod, interval: null };
    return { timexType, value: period.value(), mod, interval: intervalOf(period), period };
  }

  /** What 三年后 counts from: a date of its sentence or the one before that is as fine, else publication, unless told as past. */
  #momentAhead(lengths: readonly Length[], span: Span): number | null {
    const { unit } = lengths.at(-1)!;
    const grain = unit === 'workday' || isClockLength(lengths) ? 'day' : (unit as CalendarUnit);
    const governor = this.#trail.recent(this.#sentence);
    if (governor) return isAtLeast(governor, grain) ? governor.start : null;
    return isToldAsPast(this.#plain, span) ? null : this.#moment;
  }

  #samePeriod({ years, unit }: SamePeriod): Meaning {
    const topic = this.#trail.topic(this.#sentence, unit === 'quarter');
    const period = topic && yearsAway(topic, years);
    const none = { timexType: 'DATE' as const, value: null, mod: null, interval: null };
    return period ? { ...none, value: period.value(), interval: intervalOf(period) } : none;
  }
}

/** The same calendar units, years later or earlier. */
function yearsAway(period: Period, years: number): Period | null {
  const { unit } = period;
  if (unit === 'several') {
    const from = indexOf('month', dayOf(period)) + years * 12;
    const to = indexOf('month', Math.floor(period.end / DAY) - 1) + years * 12;
    const [first, last] = [periodOf('month', from), periodOf('month', to)];
    return { ...first, unit, end: last.end, value: () => fromTo(first, last) };
  }
  const perYear = unit === 'month' ? 12 : unit === 'quarter' ? 4 : unit === 'half' ? 2 : unit === 'year' ? 1 : 0;
  return perYear === 0
    ? null
    : periodOf(unit as CalendarUnit, indexOf(unit as CalendarUnit, dayOf(period)) + years * perYear);
}

/** 当天（9月10日）, 周三（13日）: the date in brackets says which day is meant; null without one. */
function glossed(expression: Expression, end: number, next: Atom, plain: string): Point | null {
  if (expression.kind !== 'point' || next.expression.kind !== 'point' || next.start !== end + 1) return null;
  const [head, ...rest] = expression.steps;
  const pointsBack = head.at === 'shift' && head.unit === 'day' && head.from === 'governing';
  const isWeekday = head.at === 'number' && head.unit === 'weekday';
  const gloss = next.expression.steps.at(-1)!;
  if (!/[(（]/.test(plain[end]) || rest.length > 0 || !(pointsBack || isWeekday)) return null;
  if (gloss.at !== 'number' || gloss.unit !== 'day') return null;
  const isBare = next.expression.steps.length === 1;
  return isWeekday && isBare ? { ...next.expression, steps: [{ ...gloss, on: head.n }] } : next.expression;
}

/** FY2026-Q3 for a fiscal period; undefined for a point that is none. */
function fiscalValue({ steps }: Point, fiscal: Context['fiscal']): string | null | undefined {
  const [head, next] = steps;
  if (head.at === 'number' && head.unit === 'fiscal-year') return `FY${head.n}${fiscalPart(next)}`;
  if (next && isFiscal(next) && head.at === 'number') return `FY${head.n}${fiscalPart(next)}`;
  if (isFiscal(head) && head.at === 'number') return fiscal ? `FY${fiscal.year}-Q${head.n}` : `FYXXXX-Q${head.n}`;
  if (isFiscal(head) && head.at === 'shift') {
    if (fiscal?.quarter == null) return null;
    const index = fiscal.year * 4 + fiscal.quarter - 1 + head.by;
    return `FY${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  }
  const bareQuarter = steps.length === 1 && head.at === 'number' && head.unit === 'quarter';
  return bareQuarter && fiscal && fiscal.quarter === head.n ? `FY${fiscal.year}-Q${head.n}` : undefined;
}

const fiscalPart = (step: Step | undefined): string =>
  step?.at === 'number' ? `-${step.unit === 'half' ? 'H' : 'Q'}${step.n}` : '';

/** 下午1点到3点, 3点到5点PM: a part of the day that one of two clock times has and the other shares. */
function sharePart(from: Point, to: Point): readonly [Point, Point] {
  const [a, b] = [from.steps.at(-1)!, to.steps[0]];
  if (a.at !== 'clock' || b.at !== 'clock' || b.hour < a.hour) return [from, to];
  const part = from.steps.find((step) => step.at === 'day-part');
  if (part) return [from, { ...to, steps: [part, ...to.steps] }];
  if (b.pm === undefined || a.pm !== undefined) return [from, to];
  return [{ ...from, steps: [...from.steps.slice(0, -1), { ...a, pm: b.pm }] }, to];
}

const isNumbered = ({ steps: [head] }: Point): boolean => head.at !== 'shift';

const endsInMonth = ({ steps }: Point): boolean => {
  const last = steps.at(-1)!;
  return last.at === 'number' && last.unit === 'month';
};

function partIn({ steps }: Point): DateDraft['mod'] {
  const part = steps.find((step) => step.at === 'part');
  return part ? part.part : null;
}

const intervalOf = (period: Period, timexType?: DateDraft['timexType']): DateDraft['interval'] =>
  period.unbounded
    ? null
    : format(period.start, period.end, timexType === 'TIME' || period.unit === 'minute' || period.unit === 'day-part');

const format = (start: number, end: number, clock: boolean): { start: string; end: string } =>
  clock
    ? { start: isoDateTime(start), end: isoDateTime(end) }
    : { start: isoDate(Math.floor(start / DAY)), end: isoDate(Math.floor(end / DAY)) };
