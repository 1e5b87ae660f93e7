import { matchEnd } from '../../numerals/scan.ts';
import { type Figure, levelEnd } from './figure.ts';
import { indexNames, nameAt } from './name-index.ts';
import { CLASSIFIERS, LATIN_MEASURES, MEASURES, NOUNS } from './units.ts';

/** A unit of quantity behind a number. */
export interface QuantityUnit {
  end: number;
  /** As written, Simplified, without scale. */
  name: string;
  kind: UnitName['kind'];
  /** What a figure in it is multiplied by, where a scale is read otherwise before this unit (兆); null for nothing. */
  factor: string | null;
  /** Half a unit more (十五斤半). */
  half: boolean;
  isLevel: boolean;
}

interface UnitName {
  name: string;
  /** Characters that may not follow. */
  not: string;
  kind: 'measure' | 'latin' | 'classifier' | 'noun';
}

const names = (list: string, kind: UnitName['kind']): UnitName[] =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [name, not = ''] = entry.split(':');
      return { name, not, kind };
    });
/** Units of quantity by their first character. */
export const UNITS = indexNames([
  ...names(MEASURES, 'measure'),
  ...names(LATIN_MEASURES, 'latin'),
  ...names(CLASSIFIERS, 'classifier'),
  ...names(NOUNS, 'noun'),
]);

const HALF = /半(?![年月天个径导])/y;
const LATIN_NEXT = /[A-Za-z0-9]/;

/** The unit of quantity at an index behind a figure, or null if there is none. */
export function readQuantityUnit(plain: string, figure: Figure): QuantityUnit | null {
  let at = levelEnd(plain, figure.end);
  const isLevel = at > figure.end;
  if (plain[at] === ' ' && figure.hasArabic) at++;
  const unit = nameAt(UNITS, plain, at, (candidate) => fits(candidate, plain, at));
  if (!unit) return null;
  const end = at + unit.name.length;
  const afterHalf = unit.kind === 'measure' ? matchEnd(HALF, plain, end) : end;
  const mega = unit.kind === 'measure' && figure.text.endsWith('兆');
  return {
    end: afterHalf,
    name: unit.name,
    kind: unit.kind,
    factor: mega ? '1e-6' : null,
    half: afterHalf > end,
    isLevel,
  };
}

function fits({ name, not, kind }: UnitName, plain: string, at: number): boolean {
  const next = plain[at + name.length] ?? '';
  if (kind === 'latin' || /[A-Za-z]$/.test(name)) return !LATIN_NEXT.test(next);
  return next === '' || !not.includes(next);
}

const QUALIFIER_BEFORE = /[近超逾过上约数破达有足计] ?$/;
const LARGE_BARE_SCALE = /^(?:百万|千万|亿|百亿|千亿|万亿|兆)$/;
const LATIN_BEFORE = /[A-Za-z0-9] $/;
/** Time that the dates own, behind 个: 4个多小时, 6个月. */
const TIME_BEHIND = /^[多半]?(?:月|小时|钟头|星期|礼拜|季度|交易日|工作日|世纪|学期|财年|年头)/;
const MODEL_YEAR = /^(?:19|20)\d\d$/;

/** Whether a figure counts this unit here: 亿用户 and 近千人 do, 百家争鸣, 2024款 and iOS 18用户 do not. */
export function counts(plain: string, figure: Figure, unit: QuantityUnit): boolean {
  const { text, start } = figure;
  const before = plain.slice(Math.max(0, start - 3), start);
  const next = plain.slice(unit.end, unit.end + 4);
  if (/^0\d/.test(text)) return false;
  if (figure.isBareScale) return bareScaleCounts(text, unit, before);
  if (unit.kind === 'noun')
    return (
      figure.hasLargeScale ||
      (figure.hasArabic && text.length > 2 && !MODEL_YEAR.test(text) && !LATIN_BEFORE.test(before))
    );
  switch (unit.name) {
    case '个':
      return !TIME_BEHIND.test(next);
    case '款':
      return !MODEL_YEAR.test(text);
    case '起':
      return /^\p{L}/u.test(next) && !figure.hasLargeScale;
    case '字':
      return text !== '十';
    case '核':
    case 'V':
    case 'L':
      return !LATIN_BEFORE.test(before);
    default:
      return true;
  }
}

function bareScaleCounts(text: string, { name, isLevel }: QuantityUnit, before: string): boolean {
  if (isLevel || LARGE_BARE_SCALE.test(text)) return true;
  if (QUALIFIER_BEFORE.test(before)) return name !== '度';
  return text === '万' && /^[辆台部吨颗片套份件卡]$/.test(name);
}

const INDEX_POINTS = / ?点(?![位赞击子评名]|[\d一二三四五六七八九十]+分|半|钟|整)/y;
const HOURS = 24;

/** End of 点 of an index behind a figure (跌850点), or 0; up to 24 it is an hour of the day. */
export function indexPointsEnd(plain: string, figure: Figure): number {
  const end = figure.hasArabic ? matchEnd(INDEX_POINTS, plain, figure.end) : figure.end;
  return end > figure.end && (/[.万千百]/.test(figure.text) || Number(figure.text.replaceAll(',', '')) > HOURS)
    ? end
    : 0;
}
