import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g;

/** Web and mail addresses of a text, in order: numbers in them measure nothing. */
export const addresses = (plain: string): Span[] =>
  [...plain.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Whether a span may stand in an address, by the character before it. */
export const mayBeInAddress = (plain: string, start: number): boolean => {
  const before = plain.charCodeAt(start - 1);
  return before > 0x20 && before < 0x7f;
};

const ADDRESS_SIGNS = ['://', 'www.', '@'];

/** Whether a text may hold an address at all. */
export const hasAddressSign = (plain: string): boolean => ADDRESS_SIGNS.some((sign) => plain.includes(sign));

/** Whether a unit is an ASCII letter or digit. */
export const isWordUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit);

/** Whether a unit is an ASCII letter. */
export const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** 第3000名, 第 2 家: what is counted off is no amount. */
export function isOrdinal(plain: string, start: number): boolean {
  const before = unitAt(plain, start - 1);
  return before === ORDINAL || (before === SPACE && unitAt(plain, start - 2) === ORDINAL);
}

const ORDINAL = '第'.charCodeAt(0);
const SPACE = 0x20;

const RANKED = new Set('位名强大代任届佳');

/** 前10名, TOP 100位. */
export function isRank(plain: string, start: number, unit: string): boolean {
  return RANKED.has(unit) && /(?:前|TOP|Top|top) ?$/.test(plain.slice(Math.max(0, start - 4), start));
}

/**
 * Whether a figure is part of a name or a code: letters before it (GPT-4, A15), or a digit and a sign
 * that make a version, score, date or fraction of it (3:2, 1.2.3, 2024-3).
 */
export function isPartOfName(plain: string, start: number): boolean {
  const last = plain.charCodeAt(start - 1);
  if (isLetter(last)) return true;
  switch (plain[start - 1]) {
    case '.':
      return true;
    case '_':
      return isLetter(plain.charCodeAt(start - 2));
    case '-':
      return isWordUnit(plain.charCodeAt(start - 2));
    case '/':
    case ':':
      return isDigit(plain.charCodeAt(start - 2));
    default:
      return false;
  }
}
