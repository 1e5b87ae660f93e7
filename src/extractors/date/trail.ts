import { type CalendarUnit, firstDay, indexOf } from './calendar.ts';
import type { Expression, Step } from './expression.ts';
import { dayOf, type Period } from './period.ts';

/** A date already resolved, as far as it can govern those behind it. */
export interface Trace {
  period: Period;
  /** Number of the sentence it stands in. */
  sentence: number;
  end: number;
  /** Whether the text states its year, itself or through what governs it, or (昨日) only the distance to publication. */
  explicit: boolean;
  /** Whether it is a week by itself or a day of one: 下周二. */
  weekly: boolean;
  /** Whether its year is told from publication: 去年. */
  relative: boolean;
  /** Whether it stands in a comparison (较去年12月). */
  compared: boolean;
}

const FINENESS = [
  'century',
  'decade',
  'year',
  'half',
  'season',
  'quarter',
  'month',
  'week',
  'several',
  'day',
  'day-part',
  'minute',
];
export const isAtLeast = (period: Period, unit: CalendarUnit): boolean =>
  FINENESS.indexOf(period.unit) >= FINENESS.indexOf(unit);

const BACK = 8; // traces looked at
const ANTECEDENT_SENTENCES = 3;
const YEAR_REACH = 6; // units from a bare 去年 to what it governs
const LIST_GAP = 2; // units between the parts of a list: 下周二和周四

/** The dates of a document in order, and which of them governs the next. */
export class Trail {
  /** The latest traces, the last one first. */
  readonly #traces: Trace[] = [];

  add(trace: Trace): void {
    this.#traces.unshift(trace);
    if (this.#traces.length > BACK) this.#traces.pop();
  }

  /**
   * The period that a bare unit inside `unit` belongs to: the nearest in its sentence that states one, else a month or
   * a day of the sentence before. A later sentence goes on from there, so a unit that would step back is not governed.
   */
  governing(unit: CalendarUnit, step: Step, sentence: number, start: number, published: number | null): Period | null {
    if (unit === 'day') return this.#dayIn(sentence);
    if (unit === 'week') return this.#weekBeside(sentence, start);
    for (const trace of this.#traces) {
      if (trace.sentence < sentence - 1) return null;
      if (unit === 'month' && isListed(trace, sentence, start)) return trace.period;
      if (!trace.explicit || !isAtLeast(trace.period, unit) || trace.period.unit === 'several') continue;
      if (
        trace.sentence === sentence &&
        trace.period.unit === 'year' &&
        trace.relative &&
        start - trace.end > YEAR_REACH
      )
        continue;
      if (trace.sentence === sentence) return trace.period;
      if (trace.compared || trace.period.unit === 'year' || trace.period.unit === 'half') continue;
      return goesOn(trace.period, step, unit, published) ? trace.period : null;
    }
    return null;
  }

  #dayIn(sentence: number): Period | null {
    for (const { period, sentence: at } of this.#traces) {
      if (at !== sentence) return null;
      if (isAtLeast(period, 'day')) return period;
    }
    return null;
  }

  #weekBeside(sentence: number, start: number): Period | null {
    const [last] = this.#traces;
    if (last?.sentence !== sentence) return null;
    const isGloss = last.period.unit === 'day' && start - last.end === 1;
    return isGloss || (last.weekly && start - last.end <= LIST_GAP) ? last.period : null;
  }

  /** What 当日, 次月 and 当年 point back to: the nearest date fine enough, a few sentences back at most. */
  antecedent(unit: CalendarUnit, sentence: number): Period | null {
    if (unit === 'quarter') return this.#quarterSpokenOf(sentence);
    for (const { period, sentence: at } of this.#traces) {
      if (at < sentence - ANTECEDENT_SENTENCES) return null;
      if (isAtLeast(period, unit) && period.unit !== 'several') return period;
    }
    return null;
  }

  #quarterSpokenOf(sentence: number): Period | null {
    for (const { period, sentence: at, compared, relative } of this.#traces) {
      if (at < sentence - 1) return null;
      if (period.unit === 'quarter' && !compared && !relative) return period;
    }
    return null;
  }

  /** The nearest date with a year of its own in a sentence or the one before. */
  recent(sentence: number): Period | null {
    for (const { period, sentence: at, explicit, compared } of this.#traces) {
      if (at < sentence - 1) return null;
      if (explicit && !compared && period.unit !== 'several') return period;
    }
    return null;
  }

  /** What 去年同期 is compared with: the first quarter, half, month or stretch of the sentence, else of those before. */
  topic(sentence: number, quarterOnly: boolean, absolute = false): Period | null {
    let topic: Period | null = null;
    let found = sentence;
    for (const { period, sentence: at, compared, relative } of this.#traces) {
      if (topic && at < found) break;
      const fits = quarterOnly ? period.unit === 'quarter' : /^(?:half|quarter|month|several)$/.test(period.unit);
      if (fits && !compared && !(absolute && relative)) [topic, found] = [period, at];
    }
    return topic;
  }

  /** End of the stretch that a 截至 in the same sentence closes; null without one. */
  closing(sentence: number, isClosed: (trace: Trace) => boolean): number | null {
    for (const trace of this.#traces) {
      if (trace.sentence !== sentence) return null;
      if (isClosed(trace)) return trace.period.end;
    }
    return null;
  }
}

/** Whether a day is the one before in a list, whose month the next one has too: 9月12日、19日. */
const isListed = ({ period, sentence, end }: Trace, at: number, start: number): boolean =>
  period.unit === 'day' && sentence === at && start - end <= LIST_GAP;

/**
 * Whether a bare unit in the next sentence goes on from a date: one that comes later in the same year or month,
 * or any if that year lies further back than the last one.
 */
function goesOn(period: Period, step: Step, unit: CalendarUnit, published: number | null): boolean {
  if (step.at !== 'number') return unit === 'year';
  if (published !== null && indexOf('year', dayOf(period)) < indexOf('year', published) - 1 && unit === 'year')
    return true;
  if (step.unit !== 'month' && step.unit !== 'day' && step.unit !== 'quarter') return true;
  const own = indexOf(step.unit, dayOf(period)) - indexOf(step.unit, firstDay(unit, indexOf(unit, dayOf(period))));
  return step.n - 1 >= own;
}

/** Whether an expression states its year by itself: 2024年3月, 去年12月. */
export function statesYear(expression: Expression): boolean {
  if (expression.kind === 'range') return statesYear(expression.to) || statesYear(expression.from);
  if (expression.kind !== 'point') return false;
  const [head] = expression.steps;
  if (head.at === 'short') return true;
  if (head.at === 'number') return head.unit === 'year';
  return head.at === 'shift' && (head.unit === 'year' || head.unit === 'month' || head.unit === 'quarter');
}
