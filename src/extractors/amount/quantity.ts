import Big from 'big.js';
import { matchEnd } from '../../numerals/scan.ts';
import { type Figure, hasArabic, hasLargeScale, isBareScale } from './figure.ts';
import { indexNames, nameAt } from './name-index.ts';
import { COUNTS, LATIN_MEASURES, MEASURES, NOUNS } from './units.ts';

/** A unit of quantity behind a number. */
export interface QuantityUnit {
  end: number;
  /** As written, Simplified, without scale. */
  name: string;
  /** What a figure in it is multiplied by, where a scale is read otherwise before this unit (兆). */
  factor: Big;
  /** Half a unit more (十五斤半). */
  half: boolean;
  isLevel: boolean;
  isMeasure: boolean;
}

interface UnitName {
  name: string;
  /** Characters that may not follow. */
  not: string;
  kind: 'measure' | 'latin' | 'count' | 'noun';
}

const names = (list: string, kind: UnitName['kind']): UnitName[] =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [name, not = ''] = kind === 'count' ? entry.split(':') : [entry];
      return { name, not, kind };
    });
const UNITS = indexNames([
  ...names(MEASURES, 'measure'),
  ...names(LATIN_MEASURES, 'latin'),
  ...names(COUNTS, 'count'),
  ...names(NOUNS, 'noun'),
]);

const LEVEL = /级(?![别数联差配市])/y;
const HALF = /半(?![年月天个径导])/y;
const LATIN_NEXT = /[A-Za-z0-9]/;

/** The unit of quantity at an index behind a figure, or null if there is none. */
export function readQuantityUnit(plain: string, figure: Figure): QuantityUnit | null {
  let at = matchEnd(LEVEL, plain, figure.end);
  const isLevel = at > figure.end;
  if (plain[at] === ' ' && hasArabic(figure)) at++;
  const unit = nameAt(UNITS, plain, at, (candidate) => fits(candidate, plain, at));
  if (!unit) return null;
  const end = at + unit.name.length;
  const afterHalf = unit.kind === 'measure' ? matchEnd(HALF, plain, end) : end;
  const mega = unit.kind === 'measure' && figure.text.endsWith('兆');
  return {
    end: afterHalf,
    name: unit.name,
    factor: new Big(mega ? '1e-6' : 1),
    half: afterHalf > end,
    isLevel,
    isMeasure: unit.kind === 'measure' || unit.kind === 'latin',
  };
}

function fits({ name, not, kind }: UnitName, plain: string, at: number): boolean {
  const next = plain[at + name.length] ?? '';
  if (kind === 'latin' || /[A-Za-z]$/.test(name)) return !LATIN_NEXT.test(next);
  return next === '' || !not.includes(next);
}

const QUALIFIED_SCALE = /(?:近|超|逾|过|上|约|数|破|达|有|足|计|以)[ ]?$/;

/** Whether a bare scale may count this unit here: 亿用户 and 近千人, but not 百家, 万人. */
export function mayCount(plain: string, figure: Figure, unit: QuantityUnit): boolean {
  if (unit.name === '起') return /\p{L}/u.test(plain[unit.end] ?? '') && !hasLargeScale(figure);
  if (unit.name === '核' && /[A-Za-z0-9] $/.test(plain.slice(Math.max(0, figure.start - 2), figure.start)))
    return false;
  if (!isBareScale(figure)) return !(figure.text === '十' && unit.name === '字');
  if (unit.isLevel || /^(?:百万|千万|亿|十亿|百亿|千亿|万亿|兆)$/.test(figure.text)) return unit.name !== '里';
  const before = plain.slice(Math.max(0, figure.start - 4), figure.start);
  if (QUALIFIED_SCALE.test(before)) return unit.name !== '度';
  return figure.text === '万' && /^[辆台部吨颗片套份件]$/.test(unit.name);
}

/** Nouns are counted without a classifier only in large numbers (1亿用户) or Arabic digits. */
export const isCountable = (figure: Figure): boolean => hasLargeScale(figure) || hasArabic(figure);
