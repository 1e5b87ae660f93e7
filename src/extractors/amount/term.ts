import type { Doc } from '../../core/document.ts';
import { UnitSet } from '../../core/unit-set.ts';
import { type Figure, figureOf } from './figure.ts';
import { isOrdinal } from './guards.ts';
import type { Measure, Place } from './measure.ts';
import { prefixBefore } from './money.ts';
import { rulesAt } from './rules.ts';

/** A figure with its sign, currency and unit; the measure is null where it has no unit of its own (2 in 2-3万元). */
export interface Term {
  start: number;
  end: number;
  figure: Figure;
  isNegative: boolean;
  measure: Measure | null;
  rule: string | null;
}

/** Units of quantities that go below zero, so that a hyphen before them is a minus. */
const SIGNED_UNITS = /^(?:℃|°|度|摄氏度|华氏度|dBm?|点)$/;
const MINUS = UnitSet.of('负-−');
const SPLIT = /[零〇一二三四五六七八九十百](?=\d)/g;

/**
 * The term of a figure, or null where the figure is no number or an ordinal.
 * @param free index from which a currency or sign before the figure may be taken
 */
export function readTerm(doc: Doc, whole: Figure, home: string, free: number): Term | null {
  const figure = whole.value ? whole : lastNumber(whole);
  if (!figure || isOrdinal(doc.plain, figure.start)) return null;
  const prefix = prefixBefore(doc, figure.start, free);
  const first = prefix && figure.text.includes('，') ? beforeComma(figure) : figure;
  return termOf({ doc, figure: first, home, prefix, before: prefix?.start ?? figure.start }, free);
}

/** The term at a place whose prefix is known. */
export function termOf(place: Place, free: number): Term {
  const { doc, figure, prefix } = place;
  const { plain } = doc;
  let measure: Measure | null = null;
  let rule: string | null = null;
  for (const candidate of rulesAt(plain, figure.end)) {
    measure = candidate.read(place);
    if (!measure) continue;
    rule = candidate.name;
    break;
  }
  const start = measure?.kind === 'money' ? (prefix?.start ?? figure.start) : figure.start;
  const isNegative = start - 1 >= free && MINUS.has(plain.charCodeAt(start - 1)) && isMinus(plain, start, measure);
  return { start: isNegative ? start - 1 : start, end: measure?.end ?? figure.end, figure, isNegative, measure, rule };
}

/** A full-width comma behind a number with a sign begins something else: $20，300. */
function beforeComma(figure: Figure): Figure {
  const text = figure.text.slice(0, figure.text.indexOf('，'));
  return figureOf(figure.start, figure.start + text.length, text);
}

/** Of digits that run together with a word (双十一300亿), the number behind it. */
function lastNumber(figure: Figure): Figure | null {
  const split = [...figure.text.matchAll(SPLIT)].at(-1);
  if (!split || figure.text.length !== figure.end - figure.start) return null;
  const rest = figureOf(figure.start + split.index + 1, figure.end, figure.text.slice(split.index + 1));
  return rest.value ? rest : null;
}

/** A minus is none between letters or digits (GPT-4, 2-3), nor before a count (上海-3000公里). */
function isMinus(plain: string, start: number, measure: Measure | null): boolean {
  const before = plain[start - 2] ?? ' ';
  if (plain[start - 1] === '负') return !/[正胜担抱自欺]/.test(before);
  const isCount = measure?.kind === 'quantity' && !SIGNED_UNITS.test(measure.unit ?? '');
  return isCount ? !/[\p{L}\p{N}%)）]/u.test(before) : !/[A-Za-z0-9%)）]/.test(before);
}
