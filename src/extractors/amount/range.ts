import type Big from 'big.js';
import type { Doc } from '../../core/document.ts';
import { firstUnits, lastUnits } from '../../core/pattern-units.ts';
import { unitAt } from '../../core/unit-set.ts';
import { matchEnd } from '../../numerals/scan.ts';
import { type Figure, type FigureValue, scanFigure, spreadScale, startsFigure, withEnglishScale } from './figure.ts';
import { asStated, type Measure } from './measure.ts';
import { prefixAt } from './money.ts';
import { type Term, termOf } from './term.ts';

/** One amount: a term, or the two ends of a range, with the bounds in its unit. */
export interface Spread {
  start: number;
  end: number;
  measure: Measure;
  rule: string;
  figure: Figure;
  value: FigureValue;
  isRange: boolean;
}

const TO = / ?(?:（含）|\(含\))?(?:-{1,2}|~{1,2}|[–—―〜∼]{1,2}|至|到)(?:约|近|超|逾)? ?/y;
const CHANGE_BEFORE =
  /(?:[增减涨跌升降扩缩](?:加|少|长|幅|大|小|值|了|近|约|逾|超|超过)?|上调|下调|上修|下修|调升|调降|提高|回落)$/;
const CHANGE_ENDS = lastUnits(CHANGE_BEFORE);
const AND = /(?:和|与|及)/y;
/** UTF-16 units with which what joins the two ends of a range can begin. */
export const JOINT_STARTS = firstUnits(TO, AND);
const BETWEEN = /(?:之间|间|不等)/y;
const MINUS = /[-−负]/y;

/** What a term says alone or as the first end of a range; null if neither has a unit. */
export function readSpread(doc: Doc, first: Term, home: string): Spread | null {
  return readRange(doc, first, home) ?? readAlone(first);
}

function readAlone({ start, end, figure, isNegative, measure, rule }: Term): Spread | null {
  if (!measure || !rule) return null;
  const value = valueIn(measure, measure.figure ?? figure, isNegative);
  return value && { start, end, measure, rule, figure: measure.figure ?? figure, value, isRange: false };
}

function readRange(doc: Doc, first: Term, home: string): Spread | null {
  const second = secondTerm(doc, first, home);
  if (!second) return null;
  // The unit spreads from either end: 2-3万元, 百分之三十至五十.
  const measure = second.measure ?? first.measure;
  if (!measure || !agree(first, second, doc.plain)) return null;
  const high = second.measure?.figure ?? second.figure;
  const own = first.measure?.figure ?? first.figure;
  const low = first.measure && second.measure ? own : spreadScale(own, high);
  const from = valueIn(first.measure ?? measure, low, first.isNegative);
  const to = valueIn(measure, high, second.isNegative);
  if (!from?.min || !to?.max || from.min.gte(to.max)) return null;
  return {
    start: first.start,
    end: second.end,
    measure: {
      ...measure,
      currencyInferred: measure.currencyInferred && (first.measure?.currencyInferred ?? true),
      currency: named(first.measure, measure),
    },
    rule: second.rule ?? first.rule ?? '',
    figure: high,
    value: { min: from.min, max: to.max, shape: 'range' },
    isRange: true,
  };
}

/** The currency of a range: that of the end which names it (US$5亿-8亿). */
const named = (first: Measure | null, second: Measure): string | null =>
  first && second.currencyInferred && !first.currencyInferred ? first.currency : second.currency;

function secondTerm(doc: Doc, first: Term, home: string): Term | null {
  const { plain } = doc;
  if (!JOINT_STARTS.has(plain.charCodeAt(first.end))) return null;
  const to = matchEnd(TO, plain, first.end);
  const and = to > first.end ? to : matchEnd(AND, plain, first.end);
  if (and === first.end) return null;
  const sign = matchEnd(MINUS, plain, and);
  const prefix = prefixAt(doc, sign);
  const at = prefix?.end ?? sign;
  const scanned = startsFigure(plain, at) ? scanFigure(plain, at) : null;
  if (!scanned?.value) return null;
  const place = {
    doc,
    figure: scanned,
    home,
    prefix: prefix && { ...prefix, start: sign, isName: false },
    before: first.start,
  };
  const second = termOf(place, at);
  const term = second.measure ? second : withoutUnit(second, first, plain);
  if (to === first.end && matchEnd(BETWEEN, plain, term.end) === term.end) return null;
  return { ...term, isNegative: sign > and };
}

/** The second figure takes what stands before the first as its unit: 百分之三十至五十, HK$5-10亿. */
function withoutUnit(second: Term, first: Term, plain: string): Term {
  if (!first.measure?.isUnitBefore || first.measure.kind !== 'money') return second;
  const figure = withEnglishScale(second.figure, plain) ?? second.figure;
  return { ...second, figure, end: figure.end };
}

/** Whether two terms can be the ends of one range; 跌0.35个百分点至3.15% and 增加2亿元至10亿元 say by how much, and to what. */
function agree(first: Term, second: Term, plain: string): boolean {
  if (!first.measure) return true;
  if (!second.measure) return first.measure.isUnitBefore;
  const [{ kind, unit, currency, currencyInferred }, other] = [first.measure, second.measure];
  if (kind !== other.kind || unit !== other.unit) return false;
  if (kind === 'percent') return first.rule === second.rule;
  const isChange =
    CHANGE_ENDS.has(unitAt(plain, first.start - 1)) &&
    /^[至到]/.test(plain.slice(first.end, first.end + 2).trim()) &&
    CHANGE_BEFORE.test(plain.slice(Math.max(0, first.start - 5), first.start)) &&
    matchEnd(BETWEEN, plain, second.end) === second.end;
  if (isChange) return false;
  return currency === other.currency || currencyInferred || other.currencyInferred;
}

function valueIn(measure: Measure, figure: Figure, isNegative: boolean): FigureValue | null {
  const value = figure.value;
  if (!value || (measure.scale === asStated && !isNegative)) return value;
  const convert = (bound: Big | null) => {
    const scaled = bound && measure.scale(bound);
    return scaled && isNegative ? scaled.neg() : scaled;
  };
  const min = convert(value.min);
  const max = value.max === value.min ? min : convert(value.max);
  return isNegative ? { min: max, max: min, shape: value.shape } : { min, max, shape: value.shape };
}
