import { matchEnd } from '../../numerals/scan.ts';
import { type Figure, levelEnd } from './figure.ts';
import { isWordUnit } from './guards.ts';
import { NameIndex } from './name-index.ts';
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
  /** Whether it ends in a Latin letter, so that no letter or digit may follow. */
  endsLatin: boolean;
}

const names = (list: string, kind: UnitName['kind']): UnitName[] =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => {
      const [name, not = ''] = entry.split(':');
      return { name, not, kind, endsLatin: kind === 'latin' || /[A-Za-z]$/.test(name) };
    });
/** Units of quantity by their first unit. */
export const UNITS = new NameIndex([
  ...names(MEASURES, 'measure'),
  ...names(LATIN_MEASURES, 'latin'),
  ...names(CLASSIFIERS, 'classifier'),
  ...names(NOUNS, 'noun'),
]);

const HALF = /半(?![年月天个径导])/y;

/** The unit of quantity at an index behind a figure, or null if there is none. */
export function readQuantityUnit(plain: string, figure: Figure): QuantityUnit | null {
  let at = levelEnd(plain, figure.end);
  const isLevel = at > figure.end;
  if (plain[at] === ' ' && figure.hasArabic) at++;
  const unit = UNITS.nameAt(plain, at, fits);
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

function fits({ name, not, endsLatin }: UnitName, plain: string, at: number): boolean {
  const next = at + name.length;
  if (endsLatin) return !isWordUnit(plain.charCodeAt(next));
  return not === '' || next >= plain.length || !not.includes(plain[next]);
}

const QUALIFIER_BEFORE = /[近超逾过上约数破达有足计] ?$/;
const LARGE_BARE_SCALE = /^(?:百万|千万|亿|百亿|千亿|万亿|兆)$/;
/** Time that the dates own, behind 个: 4个多小时, 6个月. */
const TIME_BEHIND = /[多半]?(?:月|小时|钟头|星期|礼拜|季度|交易日|工作日|世纪|学期|财年|年头)/y;
const MODEL_YEAR = /^(?:19|20)\d\d$/;

/** Whether a figure counts this unit here: 亿用户 and 近千人 do, 百家争鸣, 2024款 and iOS 18用户 do not. */
export function counts(plain: string, figure: Figure, unit: QuantityUnit): boolean {
  const { text, start } = figure;
  if (text[0] === '0' && /^0\d/.test(text)) return false;
  if (figure.isBareScale) return bareScaleCounts(text, unit, plain.slice(Math.max(0, start - 3), start));
  if (unit.kind === 'noun')
    return (
      figure.hasLargeScale ||
      (figure.hasArabic && text.length > 2 && !MODEL_YEAR.test(text) && !isLatinBefore(plain, start))
    );
  switch (unit.name) {
    case '个':
      return matchEnd(TIME_BEHIND, plain, unit.end) === unit.end;
    case '款':
      return !MODEL_YEAR.test(text);
    case '起':
      return !figure.hasLargeScale && /^\p{L}/u.test(plain.slice(unit.end, unit.end + 2));
    case '字':
      return text !== '十';
    case '核':
    case 'V':
    case 'L':
      return !isLatinBefore(plain, start);
    default:
      return true;
  }
}

/** Whether a Latin letter or a digit and a space stand before an index. */
const isLatinBefore = (plain: string, index: number): boolean =>
  plain[index - 1] === ' ' && isWordUnit(plain.charCodeAt(index - 2));

function bareScaleCounts(text: string, { name, isLevel }: QuantityUnit, before: string): boolean {
  if (isLevel || LARGE_BARE_SCALE.test(text)) return true;
  if (QUALIFIER_BEFORE.test(before)) return name !== '度';
  return text === '万' && /^[辆台部吨颗片套份件卡]$/.test(name);
}

/** 点 of an index behind a figure. */
export const INDEX_POINTS = / ?点(?![位赞击子评名]|[\d一二三四五六七八九十]+分|半|钟|整)/y;
const HOURS = 24;
/** Before a bare scale of points: 逾百点, 近千点. */
const BOUND_BEFORE = /[近逾]/;

/** End of 点 of an index behind a figure (跌850点), or 0; up to 24 it is an hour of the day. */
export function indexPointsEnd(plain: string, figure: Figure): number {
  const isCounted =
    figure.hasArabic || (figure.isBareScale && BOUND_BEFORE.test(plain.slice(figure.start - 1, figure.start)));
  const end = isCounted ? matchEnd(INDEX_POINTS, plain, figure.end) : figure.end;
  return end > figure.end && (/[.万千百]/.test(figure.text) || Number(figure.text.replaceAll(',', '')) > HOURS)
    ? end
    : 0;
}
