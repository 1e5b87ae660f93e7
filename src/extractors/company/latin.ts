import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { isAt, isDigit, isLatin, isUpper, joinsLatin } from './characters.ts';

const MOST_WORDS = 5;
const LONGEST = 60;

const isPart = (unit: number): boolean => isLatin(unit) || isDigit(unit) || joinsLatin(unit);
const isSpace = (unit: number): boolean => unit === 0x20;

/** The run of Latin words that starts at an index: one word, then capitalised ones. Null if no letter or digit is there. */
export function latinRunAt(plain: string, start: number): Span | null {
  let end = wordEnd(plain, start);
  if (end === start) return null;
  for (let words = 1; words < MOST_WORDS; words++) {
    if (!isSpace(unitAt(plain, end)) || !continues(plain, end + 1)) break;
    end = wordEnd(plain, end + 1);
  }
  return trimmed(plain, start, end);
}

/** The run of Latin words that ends at an index; every word but a sole one starts with a capital or a digit. */
export function latinRunBefore(plain: string, end: number): Span | null {
  let start = wordStart(plain, end);
  if (start === end) return null;
  for (let words = 1; words < MOST_WORDS; words++) {
    if (!isSpace(unitAt(plain, start - 1)) || !continues(plain, start)) break;
    const before = wordStart(plain, start - 1);
    if (before === start - 1 || !continues(plain, before)) break;
    start = before;
  }
  return trimmed(plain, start, end);
}

/** Whether a Latin run stands among other Latin words, as in an English sentence. */
export function inLatinSentence(plain: string, { start, end }: Span): boolean {
  const before = /[a-z]{2,}[,;]? $/.test(plain.slice(Math.max(0, start - 12), start));
  const after = /^,? [a-z]{2,}[ ,.]/.test(plain.slice(end, end + 16));
  return before || after;
}

const continues = (plain: string, index: number): boolean => {
  const unit = unitAt(plain, index);
  return isUpper(unit) || isDigit(unit) || unit === 0x26;
};

function wordEnd(plain: string, start: number): number {
  let end = start;
  while (end < plain.length && end - start < LONGEST && isPart(unitAt(plain, end))) end++;
  return end;
}

function wordStart(plain: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && isPart(unitAt(plain, start - 1))) start--;
  return start;
}

/** Digits that end a run and begin a sum: the 3 of BlackRock3亿. */
const SUM = /\d[\d.,]*$/;
const SUM_BEHIND = /^ ?(?:[万亿兆%％]|[百千]万|元|[美欧港日韩]元|美金|英镑|人民币|港币)/;

function trimmed(plain: string, start: number, end: number): Span | null {
  let [first, last] = [start, end];
  if (SUM_BEHIND.test(plain.slice(end, end + 4))) last -= SUM.exec(plain.slice(first, last))?.[0].length ?? 0;
  while (first < last && (joinsLatin(unitAt(plain, first)) || isSpace(unitAt(plain, first)))) first++;
  while (isSpace(unitAt(plain, last - 1))) last--;
  while (last > first && joinsLatin(unitAt(plain, last - 1)) && !isAt(plain, last - 1, '.+')) last--;
  if (isAt(plain, last - 1, '.') && !/(?:Inc|Corp|Ltd|Co|[A-Z])\.$/.test(plain.slice(first, last))) last--;
  for (let i = first; i < last; i++) if (isLatin(unitAt(plain, i))) return { start: first, end: last };
  return null;
}
