import type { Rule } from '../../../core/rule.ts';
import { readNumber } from '../../../numerals/number.ts';
import type { Expression } from '../expression.ts';

/** A rule of this extractor: it reads a match into an expression. */
export interface DateRule extends Rule<{ expression: Expression }> {
  /**
   * How many units before and behind a match a rule that takes the document looks at; null if it looks at more.
   * What a rule reads of the same units is remembered.
   */
  readonly sight?: readonly [before: number, behind: number] | null;
}

export const found = (expression: Expression): { expression: Expression } => ({ expression });

/** Named groups of a match; a group that took no part is undefined. */
export const groupsOf = (match: RegExpExecArray): { [name: string]: string | undefined } => match.groups ?? {};

// Pieces of patterns. Alternatives begin with the longest.
export const DIGITS = '0123456789';
export const HAN_DIGITS = '零〇○一二三四五六七八九';
export const HAN_NUMERALS = `${HAN_DIGITS}十廿卅两`;
export const NUMERALS = DIGITS + HAN_NUMERALS;
const ONE_TO_NINE = '[一二三四五六七八九]';

export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY = `(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十${ONE_TO_NINE}?|廿${ONE_TO_NINE}?|卅一?|${ONE_TO_NINE})`;
/** A count up to 99 or so. */
export const COUNT = `(?:\\d{1,3}|[二三四五六七八九]?十${ONE_TO_NINE}?|廿${ONE_TO_NINE}?|[一二两俩三四五六七八九])`;
/** What joins the ends of a range. */
export const TO = '\\s?(?:至|到|-{1,2}|~|—{1,2}|–|―|ー|〜)\\s?';
/** Nothing before a numeral that would make it part of a longer one, or of a version or code. */
export const NUMERAL_START = `(?<![${HAN_NUMERALS}百千万亿第几数\\d]|\\d[.,:/]|[A-Za-z_]-?)`;
/** The same for what may follow another date closely: 3-5月, GPT-4. */
export const AFTER_DATE_START = `(?<![${HAN_NUMERALS}百千万亿几数\\d]|\\d[.,:])`;

/** Characters after 月 that make another word of it: 3月薪, 5月球. */
const DAY_OF_WEEK: { [character: string]: number } = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
export const WEEKDAY = '[一二三四五六日天]';
export const readWeekday = (character: string): number => DAY_OF_WEEK[character];

/** Chinese numerals that have been read. */
const integers = new Map<string, number>();
const MOST_INTEGERS = 4096;

/** An integer in Arabic or Chinese numerals, 廿, 卅 and 俩 included. */
export function readInteger(numeral: string): number {
  const arabic = readDigits(numeral);
  if (arabic >= 0) return arabic;
  let integer = integers.get(numeral);
  if (integer === undefined) {
    integer = Number(readNumber(numeral.replace('廿', '二十').replace('卅', '三十').replace('俩', '两')) ?? Number.NaN);
    if (integers.size === MOST_INTEGERS) integers.clear();
    integers.set(numeral, integer);
  }
  return integer;
}

/** The number that Arabic digits say, at most nine of them; -1 for anything else. */
export function readDigits(numeral: string): number {
  if (numeral.length === 0 || numeral.length > 9) return -1;
  let number = 0;
  for (let i = 0; i < numeral.length; i++) {
    const digit = numeral.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
