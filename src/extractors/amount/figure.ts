import Big from 'big.js';
import { readNumber } from '../../numerals/number.ts';
import { numeralClass, numeralEnd, SCALE } from '../../numerals/scan.ts';

/** A number as news writes it, exact or vague: 67.74亿, 数千万, 十几亿, 三四千万, 1000多万, and a bare scale (亿). */
export interface Figure {
  start: number;
  end: number;
  /** The figure without spaces. */
  text: string;
  /** Power of ten that a letter or English word behind it stands for (10k, 1.2 billion); `end` is behind that. */
  exponent: number;
}

/** What a figure says: bounds, and how sure they are. */
export interface FigureValue {
  min: Big | null;
  max: Big | null;
  shape: 'exact' | 'approx' | 'above' | 'range' | 'magnitude';
}

const LONGEST = 60; // characters; a longer run of digits measures nothing
const NOUNS_BEFORE_SHU = /[参指人总次个倍系函分岁户票基多少单复整读件位页天台层年级字款行负码代乱奇偶]$/;
const VAGUE_TAIL = /(?:[多余来几]|(?<=[十百])数)(?![样元额下])(?: ?[十百千万亿兆]+)?/y;
/** 12千米 is 12 of 千米, where 三千米 is 3000 of 米. */
const THOUSAND_OF_UNIT = /^[\d万亿 ]千[米克瓦卡伏赫帕焦]$/;
const PAIR =
  /^(?<lead>(?:[一二两三四五六七八九]?[千百十])*)(?<pair>一二|一两|二三|两三|三四|四五|五六|六七|七八|八九|三五)(?<rest>[十百千万亿兆]*)$/;
const LETTER_SCALE = /(?:(k|K)|(w)|(m|M|mn|mm|MM)|(b|B|bn|Bn|BN)|(t|T|tn))(?![A-Za-z0-9])/y;
const WORD_SCALE = / ?(?:(thousand)|(million|mln)|(billion|bln)|(trillion))(?![A-Za-z])/iy;
const LETTER_EXPONENTS = [3, 4, 6, 9, 12];
const WORD_EXPONENTS = [3, 6, 9, 12];

/** Words that count as numbers before one unit only: 半成 is 5 %, 对折 50 %. */
const HALVES: { [word: string]: { unit: string; value: string } } = {
  半: { unit: '成', value: '0.5' },
  对: { unit: '折', value: '5' },
};

/** The figure that starts at an index, or null; never longer than a numeral can be. */
export function scanFigure(plain: string, start: number): Figure | null {
  if (plain[start] in HALVES) return { start, end: start + 1, text: plain[start], exponent: 0 };
  const lead = plain[start] === '数' || plain[start] === '几';
  if (lead && numeralClass(plain, start + 1) !== SCALE) return null;
  if (plain[start] === '数' && NOUNS_BEFORE_SHU.test(plain.slice(Math.max(0, start - 1), start))) return null;
  let end = numeralEnd(plain, lead ? start + 1 : start);
  VAGUE_TAIL.lastIndex = end;
  if (!lead && VAGUE_TAIL.test(plain)) end = VAGUE_TAIL.lastIndex;
  else if (THOUSAND_OF_UNIT.test(plain.slice(Math.max(start, end - 2), end + 1))) end--;
  if (end - start > LONGEST) return null;
  return { start, end, text: plain.slice(start, end).replaceAll(' ', ''), exponent: 0 };
}

/** Per UTF-16 unit: whether a figure can start with it. */
const starts = new Uint8Array(0x10000);
for (let unit = 0; unit < starts.length; unit++) starts[unit] = numeralClass(String.fromCharCode(unit), 0) ? 1 : 0;
for (const vague of '数几') starts[vague.charCodeAt(0)] = 1;
for (const word of Object.keys(HALVES)) starts[word.charCodeAt(0)] = 2;

/** Whether a figure can start at an index. */
export function startsFigure(plain: string, index: number): boolean {
  const kind = starts[plain.charCodeAt(index)];
  return kind === 1 || (kind === 2 && HALVES[plain[index]].unit === plain[index + 1]);
}

/** The figure with the letter or English word of scale behind it (30w, 1.2 billion), or null if there is none. */
export function withEnglishScale(figure: Figure, plain: string): Figure | null {
  if (!/\d$/.test(figure.text)) return null;
  for (const [pattern, exponents] of [
    [LETTER_SCALE, LETTER_EXPONENTS],
    [WORD_SCALE, WORD_EXPONENTS],
  ] as const) {
    pattern.lastIndex = figure.end;
    const match = pattern.exec(plain);
    if (!match) continue;
    const which = match.slice(1).findIndex((group) => group !== undefined);
    return { ...figure, end: pattern.lastIndex, exponent: exponents[which] };
  }
  return null;
}

/** Whether a figure is a scale with no number before it (亿, 百万); 十 and 十亿 are numbers. */
export const isBareScale = ({ text }: Figure): boolean => /^[百千万亿兆]+$/.test(text);

/** Whether a figure has no digit, so that 上 and 过 before it qualify it: 亿, 十亿. */
export const hasNoDigit = ({ text }: Figure): boolean => /^[十百千万亿兆]+$/.test(text);

export const hasArabic = ({ text }: Figure): boolean => /\d/.test(text);
export const hasLargeScale = ({ text, exponent }: Figure): boolean => exponent > 0 || /[万亿兆]/.test(text);

/** The bounds that a figure states, or null where it is no number or a doubtful one. */
export function readFigure(figure: Figure): FigureValue | null {
  const value = readText(figure);
  if (!value || figure.exponent === 0) return value;
  const factor = new Big(10).pow(figure.exponent);
  return { ...value, min: value.min?.times(factor) ?? null, max: value.max?.times(factor) ?? null };
}

function readText(figure: Figure): FigureValue | null {
  const { text } = figure;
  if (text in HALVES) return exactly(new Big(HALVES[text].value));
  if (text[0] === '数' || text[0] === '几') return magnitude(readNumber(text.slice(1)));
  if (isBareScale(figure)) return magnitude(readNumber(text));
  const vague = /^(?<head>[^多余来几数]+)(?<word>[多余来几数])(?<tail>.*)$/.exec(text);
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
  if (second.exponent > 0 && first.exponent === 0 && !hasLargeScale(first))
    return { ...first, exponent: second.exponent };
  const [, leading, scales] = /^(.*?[^百千万亿兆])?([百千万亿兆]*)$/.exec(second.text) ?? [];
  const large = /[万亿兆]+$/.exec(second.text)?.[0];
  if (!large || !leading || hasLargeScale(first)) return first;
  const value = readFigure(first)?.min;
  const below = (text: string) => !!value && value.lt(readFigure({ ...second, text })?.max ?? 0);
  const isDigit = numeralClass(first.text, first.text.length - 1) !== SCALE;
  if (isDigit && below(leading)) return { ...first, text: first.text + scales };
  return below(second.text.slice(0, -large.length)) ? { ...first, text: first.text + large } : first;
}
