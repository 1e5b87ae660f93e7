import Big from 'big.js';
import { firstUnits } from '../../core/pattern-units.ts';
import { UnitSet } from '../../core/unit-set.ts';
import { readNumber } from '../../numerals/number.ts';
import { FINANCIAL_DIGITS, matchEnd, NUMERAL_STARTS, numeralClass, numeralEnd, SCALE } from '../../numerals/scan.ts';

/** A number as news writes it, exact or vague: 67.74亿, 数千万, 十几亿, 三四千万, 1000多万, and a bare scale (亿). */
export interface Figure extends Reading {
  readonly start: number;
  readonly end: number;
  /** The figure without spaces. */
  readonly text: string;
  /** Power of ten that a letter or English word behind it stands for (10k, 1.2 billion); `end` is behind that. */
  readonly exponent: number;
}

/** What a figure says by its text alone. */
interface Reading {
  /** The bounds that it states, or null where it is no number or a doubtful one. */
  readonly value: FigureValue | null;
  readonly hasArabic: boolean;
  readonly hasLargeScale: boolean;
  /** Whether it is a scale with no number before it (亿, 百万); 十 and 十亿 are numbers. */
  readonly isBareScale: boolean;
}

/** What a figure says: bounds, and how sure they are. */
export interface FigureValue {
  readonly min: Big | null;
  readonly max: Big | null;
  readonly shape: 'exact' | 'approx' | 'above' | 'range' | 'magnitude';
}

const LONGEST = 60; // characters; a longer run of digits measures nothing
const NOUNS_BEFORE_SHU = UnitSet.of('参指人总次个倍系函分岁户票基多少单复整读件位页天台层年级字款行负码代乱奇偶');
const BARE_SCALE = /^[百千万亿兆]+$/;
const VAGUE = /^(?<head>[^多余来几数]+)(?<word>[多余来几数])(?<tail>.*)$/;
const VAGUE_STARTS = UnitSet.of('多余来几数');
const LEADS = UnitSet.of('数几');
const VAGUE_TAIL = /(?:[多余来几]|(?<=[十百])数)(?![样元额下])(?: ?[十百千万亿兆]+)?/y;
/** 12千米 is 12 of 千米, where 三千米 is 3000 of 米. */
const THOUSAND_OF_UNIT = /^[\d万亿 ]千[米克瓦卡伏赫帕焦]$/;
const PAIR =
  /^(?<lead>(?:[一二两三四五六七八九]?[千百十])*)(?<pair>一二|一两|二三|两三|三四|四五|五六|六七|七八|八九|三五)(?<rest>[十百千万亿兆]*)$/;
const LETTER_SCALE = /(?:(k|K)|(w)|(m|M|mn|mm|MM)|(b|B|bn|Bn|BN)|(t|T|tn))(?![A-Za-z0-9])/y;
const WORD_SCALE = / ?(?:(thousand)|(million|mln)|(billion|bln)|(trillion))(?![A-Za-z])/iy;
const LETTER_EXPONENTS = [3, 4, 6, 9, 12];
const WORD_EXPONENTS = [3, 6, 9, 12];
const LETTERS = firstUnits(LETTER_SCALE);
/** The scales behind a number that `withEnglishScale` reads. */
export const ENGLISH_SCALES: readonly RegExp[] = [LETTER_SCALE, WORD_SCALE];
const ENGLISH_STARTS = firstUnits(...ENGLISH_SCALES);

/** Words that count as numbers before some units only: 半成 is 5 %, 对折 50 %. */
const HALVES: { [word: string]: { units: string; value: string } } = {
  半: { units: '成码', value: '0.5' },
  对: { units: '折', value: '5' },
};

const HALF_STARTS = UnitSet.of(Object.keys(HALVES).join(''));

/** End of the figure that starts at an index, or the index if it has no number or is longer than any. */
export function figureEnd(plain: string, start: number): number {
  const first = plain.charCodeAt(start);
  if (HALF_STARTS.has(first)) return start + 1;
  const lead = LEADS.has(first);
  if (lead && numeralClass(plain, start + 1) !== SCALE) return start;
  if (lead && plain[start] === '数' && NOUNS_BEFORE_SHU.has(plain.charCodeAt(start - 1))) return start;
  const end = numeralEnd(plain, lead ? start + 1 : start);
  if (end - start > LONGEST) return start;
  const vague = lead || !VAGUE_STARTS.has(plain.charCodeAt(end)) ? end : matchEnd(VAGUE_TAIL, plain, end);
  if (vague > end) return vague;
  const isThousandOfUnit =
    plain[end - 1] === '千' && THOUSAND_OF_UNIT.test(plain.slice(Math.max(start, end - 2), end + 1));
  return isThousandOfUnit ? end - 1 : end;
}

/** The figure that starts at an index, or null if there is none. */
export function scanFigure(plain: string, start: number): Figure | null {
  const end = figureEnd(plain, start);
  return end > start ? figureOf(start, end, figureText(plain, start, end)) : null;
}

/** The text of a figure, without spaces. */
export function figureText(plain: string, start: number, end: number): string {
  const text = plain.slice(start, end);
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}

/** A figure of a text without spaces. */
export function figureOf(start: number, end: number, text: string, exponent = 0): Figure {
  const { value, hasArabic, hasLargeScale, isBareScale } = readingOf(text);
  return {
    start,
    end,
    text,
    exponent,
    value: exponent > 0 ? scaled(value, exponent) : value,
    hasArabic,
    hasLargeScale: exponent > 0 || hasLargeScale,
    isBareScale,
  };
}

/** News writes the same figures again and again. */
const readings = new Map<string, Reading>();
const MOST_READINGS = 4096;
const LONGEST_KEY = 12; // units; V8 makes a longer slice a view of the document, which would keep it in memory

function readingOf(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const reading: Reading = {
    value: readText(text),
    hasArabic: /\d/.test(text),
    hasLargeScale: /[万亿兆]/.test(text),
    isBareScale: BARE_SCALE.test(text),
  };
  if (text.length > LONGEST_KEY) return reading;
  if (readings.size === MOST_READINGS) readings.clear();
  readings.set(text, reading);
  return reading;
}

function scaled(value: FigureValue | null, exponent: number): FigureValue | null {
  const factor = `1e${exponent}`;
  return value && { ...value, min: value.min?.times(factor) ?? null, max: value.max?.times(factor) ?? null };
}

/** Units with which a figure can start, and those of them that need a look at their neighbours. */
const doubtful = UnitSet.of(Object.keys(HALVES).join('') + FINANCIAL_DIGITS);
const starts = UnitSet.union(NUMERAL_STARTS, LEADS, doubtful);

/** Whether a figure can start at an index. */
export const startsFigure = (plain: string, index: number): boolean =>
  starts.has(plain.charCodeAt(index)) && isStart(plain, index);

/** The first index from one on at which a figure can start, or the length of the text. */
export function nextStart(plain: string, from: number): number {
  let at = starts.next(plain, from);
  while (at < plain.length && !isStart(plain, at)) at = starts.next(plain, at + 1);
  return at;
}

/** Whether a unit with which figures start begins one at an index. */
const isStart = (plain: string, index: number): boolean =>
  !doubtful.has(plain.charCodeAt(index)) ||
  HALVES[plain[index]]?.units.includes(plain[index + 1] ?? ' ') ||
  numeralClass(plain, index) > 0;

/** The figure with the letter or English word of scale behind it (30w, 1.2 billion), or null if there is none. */
export function withEnglishScale(figure: Figure, plain: string): Figure | null {
  const next = plain.charCodeAt(figure.end);
  const isNear = LETTERS.has(next) || (next === SPACE && ENGLISH_STARTS.has(plain.charCodeAt(figure.end + 1)));
  if (!isNear || !/\d$/.test(figure.text)) return null;
  for (const [pattern, exponents] of [
    [LETTER_SCALE, LETTER_EXPONENTS],
    [WORD_SCALE, WORD_EXPONENTS],
  ] as const) {
    pattern.lastIndex = figure.end;
    const match = pattern.exec(plain);
    if (!match) continue;
    const which = match.slice(1).findIndex((group) => group !== undefined);
    return figureOf(figure.start, pattern.lastIndex, figure.text, exponents[which]);
  }
  return null;
}

const SPACE = 0x20;
/** 级 behind a number. */
export const LEVEL = /级(?![别数联差配]|市(?!场))/y;
const LEVELS = firstUnits(LEVEL);

/** End of 级 at an index (亿级, 百万美元级), or the index: it makes a scale without a number a class of sums. */
export const levelEnd = (plain: string, index: number): number =>
  LEVELS.has(plain.charCodeAt(index)) ? matchEnd(LEVEL, plain, index) : index;

/** Whether a figure has no digit, so that 上 and 过 before it qualify it: 亿, 十亿. */
export const hasNoDigit = ({ text }: Figure): boolean => /^[十百千万亿兆]+$/.test(text);

function readText(text: string): FigureValue | null {
  if (/^\d+$/.test(text)) return exactly(new Big(text));
  if (text in HALVES) return exactly(new Big(HALVES[text].value));
  if (text[0] === '数' || text[0] === '几') return magnitude(readNumber(text.slice(1)));
  if (BARE_SCALE.test(text)) return magnitude(readNumber(text));
  const vague = VAGUE.exec(text);
  if (vague?.groups) return readVague(vague.groups.head, vague.groups.word, vague.groups.tail);
  const pair = PAIR.exec(text);
  if (pair?.groups) return readPair(pair.groups.lead, pair.groups.pair, pair.groups.rest);
  const value = readNumber(text);
  return value && exactly(value);
}

const exactly = (value: Big): FigureValue => ({ min: value, max: value, shape: 'exact' });
const magnitude = (least: Big | null): FigureValue | null =>
  least && { min: least, max: least.times(10), shape: 'magnitude' };

/** 十几亿 and 二十多 end within the ten, 1亿多 and 三百余 are open. */
function readVague(head: string, word: string, tail: string): FigureValue | null {
  const value = readNumber(head);
  const factor = tail ? readNumber(tail) : new Big(1);
  if (!value || !factor) return null;
  const min = value.times(factor);
  if (word === '来') return { min, max: min, shape: 'approx' };
  const withinTen = /[十拾廿卅]$/.test(head) && (/[几数]/.test(word) || /^.?[十拾廿卅]$/.test(head));
  return withinTen
    ? { min, max: value.plus(10).times(factor), shape: 'magnitude' }
    : { min, max: null, shape: 'above' };
}

/** 三四千万, 十七八万, 一百二三十. */
function readPair(lead: string, [low, high]: string, rest: string): FigureValue | null {
  const min = readNumber(lead + low + rest);
  const max = readNumber(lead + high + rest);
  return min && max && { min, max, shape: 'range' };
}

/**
 * The first figure of a range with the scale that spreads to it from the second:
 * 2-3万, 一千到两千万 (1000万), 三到五千万 (3000万); 8500到3万 keeps its own.
 */
export function spreadScale(first: Figure, second: Figure): Figure {
  const withText = (text: string, exponent = 0) => figureOf(first.start, first.end, text, exponent);
  if (first.hasLargeScale || !second.hasLargeScale) return first;
  if (second.exponent > 0) return withText(first.text, second.exponent);
  const [, leading, scales] = /^(.*?[^百千万亿兆])?([百千万亿兆]*)$/.exec(second.text) ?? [];
  const large = /[万亿兆]+$/.exec(second.text)?.[0];
  const value = first.value?.min;
  if (!large || !leading || !value) return first;
  const isBelow = (text: string) => value.lt(readText(text)?.max ?? 0);
  const isDigit = numeralClass(first.text, first.text.length - 1) !== SCALE;
  if (isDigit && isBelow(leading)) return withText(first.text + scales);
  return isBelow(second.text.slice(0, -large.length)) ? withText(first.text + large) : first;
}
