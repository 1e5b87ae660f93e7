import { UnitSet, unitAt } from '../core/unit-set.ts';
import { CHINESE_DIGITS, LARGE_SCALES, SMALL_SCALES } from './number.ts';

/** What a UTF-16 unit can be in a numeral. */
export const NONE = 0;
export const ARABIC_DIGIT = 1;
export const CHINESE_DIGIT = 2;
export const SCALE = 3;

/** Financial digits are words as well (参数, 大陆, 队伍): they count only beside what they stand with in numbers. */
export const FINANCIAL_DIGITS = '壹贰叁参肆伍陆柒捌玖';
const FINANCIAL = 4;
const SCALES = Object.keys({ ...SMALL_SCALES, ...LARGE_SCALES }).join('');

/** Per UTF-16 unit of Simplified, half-width text: what it can be in a numeral. */
const classOf = new Uint8Array(0x10000);
const CLASSES = [
  ['0123456789', ARABIC_DIGIT],
  [`${Object.keys(CHINESE_DIGITS).join('')}廿卅卌`, CHINESE_DIGIT],
  [SCALES, SCALE],
  [FINANCIAL_DIGITS, FINANCIAL],
] as const;
for (const [characters, kind] of CLASSES) for (const character of characters) classOf[character.charCodeAt(0)] = kind;

/** The units with which a numeral can start, whatever stands beside them. */
export const NUMERAL_STARTS = UnitSet.of(CLASSES.map(([characters]) => characters).join(''));

const BEHIND_FINANCIAL = new Set('拾佰仟万亿元圆角分点整成折百千');
const BEFORE_FINANCIAL = new Set('拾佰仟零点之');

/** The class of the unit at an index; `NONE` outside the text. */
export function numeralClass(text: string, index: number): number {
  const kind = classOf[unitAt(text, index)];
  if (kind !== FINANCIAL) return kind;
  const isDigit =
    BEHIND_FINANCIAL.has(text[index + 1]) || BEFORE_FINANCIAL.has(text[index - 1]) || isFraction(text, index);
  return isDigit ? CHINESE_DIGIT : NONE;
}

/** The second 叁 of 点叁叁. */
const isFraction = (text: string, index: number): boolean =>
  classOf[unitAt(text, index - 1)] === FINANCIAL && text[index - 2] === '点';

const GROUP = /[,，]\d{3}(?!\d)/y;
const POINT = / ?点 ?(?=[零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖])/y;
const SPACE = 0x20;
const POINT_SIGN = '点'.charCodeAt(0);
const GROUP_SIGNS = UnitSet.of(',，');
const FRACTION_SIGNS = UnitSet.of('.﹒');
/** Scales that a space may stand before: behind Arabic digits, and behind another scale. */
const SPACED_BEHIND_DIGITS = UnitSet.of('百千万亿兆');
const SPACED_BEHIND_SCALE = UnitSet.of('千万亿兆');

/**
 * End of the run of numeral characters that starts at an index: Arabic numbers with commas and fraction, Chinese digits,
 * scales, 点 between digits, and a space before the scale of an Arabic number (3000 万). The run need not be a number.
 */
export function numeralEnd(text: string, start: number): number {
  let end = start;
  for (let kind = numeralClass(text, end); kind !== NONE; kind = numeralClass(text, end)) {
    end = kind === ARABIC_DIGIT ? arabicEnd(text, end) : end + 1;
    const next = unitAt(text, end);
    if (next !== SPACE && next !== POINT_SIGN) continue;
    const behind = next === SPACE ? unitAt(text, end + 1) : next;
    if (kind === ARABIC_DIGIT) {
      if (next === SPACE && SPACED_BEHIND_DIGITS.has(behind)) end++;
    } else if (behind === POINT_SIGN) end = matchEnd(POINT, text, end);
    else if (kind === SCALE && SPACED_BEHIND_SCALE.has(behind)) end++;
  }
  return end;
}

function arabicEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  if (end - start <= 3)
    while (GROUP_SIGNS.has(unitAt(text, end))) {
      const next = matchEnd(GROUP, text, end);
      if (next === end) break;
      end = next;
    }
  const fraction = FRACTION_SIGNS.has(unitAt(text, end)) ? digitsEnd(text, end + 1) : 0;
  return fraction > end + 1 ? fraction : end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (classOf[unitAt(text, end)] === ARABIC_DIGIT) end++;
  return end;
}

/** Where a sticky pattern ends that begins at an index, or the index. */
export function matchEnd(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}
