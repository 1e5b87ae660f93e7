import { UnitSet, unitAt } from '../../core/unit-set.ts';

/** Kinds of UTF-16 units that the company rules tell apart. */

export const isLatin = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0x24f);
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
export const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
/** Units that a Latin name holds besides letters and digits. */
export const joinsLatin = (unit: number): boolean =>
  unit === 0x26 || unit === 0x2e || unit === 0x2d || unit === 0x27 || unit === 0x2b;

/** Whether one of some characters stands at an index, which may lie outside the text: `text[-1]` is slow. */
export function isAt(text: string, index: number, characters: string): boolean {
  const unit = unitAt(text, index);
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === unit) return true;
  return false;
}

export const OPENING_QUOTES = UnitSet.of('“「『《"‘【');
export const CLOSING_QUOTES = UnitSet.of('”」』》"’】');
/** What ends a phrase, whatever phrase it is. */
export const HARD_EDGES = UnitSet.of(
  ' \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff，,。．；;：:！!？?、…()（）“”"‘’\'「」『』《》〈〉【】[]|丨/·—-',
);
