import Big from 'big.js';

/** Chinese digits, with the financial forms and 两. */
// biome-ignore format: a table
export const CHINESE_DIGITS = {
  零: 0, 〇: 0, '○': 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 参: 3, 四: 4, 肆: 4,
  五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
} as const;

/** Scales below 万, and the myriad scales that multiply all before them, as powers of ten. */
export const SMALL_SCALES = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 } as const;
export const LARGE_SCALES = { 万: 4, 亿: 8, 兆: 12 } as const;

const LONGEST = 100; // characters; no numeral with scales is longer
const CONTRACTED_TENS: { [character: string]: string } = { 廿: '二十', 卅: '三十', 卌: '四十' };
const DIGITS_ONLY = /^\d+(?:\.\d+)?$/;
const ARABIC_SCALED = /^(\d+(?:\.\d+)?)(万|亿)$/; // the commonest in news, worth a way of its own
const ARABIC = /^(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.﹒]\d+)?$/;
const SPELT_DIGITS = /^[零〇○一二三四五六七八九]{2,}$/;
const POINT = /^(.+)点([零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖]+)([十拾百佰千仟万亿兆]*)$/;
const EXPONENTS: { [scale: string]: number } = { ...SMALL_SCALES, ...LARGE_SCALES, 万亿: 12 };
/** Scales from large to small; each splits a numeral where it stands last. */
const BY_SIZE = ['兆', '万亿', '亿', '万', '[千仟]', '[百佰]', '[十拾]'].map(
  (scale) => new RegExp(`(?<scale>${scale})(?!.*${scale})`),
);

/**
 * The exact value of a numeral in Arabic digits, Chinese digits, or both:
 * 67.74亿, 1,100.9亿, 三万四千, 3万4000, 5万4千6百, 一万零十二, 两千四百五 (2450), 3千万亿, 1兆2,000亿, 二〇二四, 一点五, 廿五.
 * Null if it is none or doubtful: scales out of order (五十千), digits side by side in a scaled numeral (三四千),
 * a part too large for its place (1亿20000万), commas that do not group by three.
 * @param numeral Simplified, half-width, without spaces or sign
 */
export function readNumber(numeral: string): Big | null {
  if (DIGITS_ONLY.test(numeral)) return new Big(numeral);
  if (numeral.length > LONGEST) return null;
  const scaled = ARABIC_SCALED.exec(numeral);
  if (scaled) return new Big(`${scaled[1]}e${EXPONENTS[scaled[2]]}`);
  if (SPELT_DIGITS.test(numeral)) return new Big(arabicDigits(numeral));
  const point = POINT.exec(numeral);
  if (point) return readPoint(point[1], point[2], point[3]);
  return readScaled(numeral.replace(/[廿卅卌]/g, (tens) => CONTRACTED_TENS[tens]));
}

const SAFE_DIGITS = 15; // digits that a double holds exactly, whatever they are
/** The powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number nearest to a decimal. Where a double holds both its digits and its power of ten exactly, one operation
 * rounds once, and so to the nearest (W. D. Clinger, "How to Read Floating Point Numbers Accurately").
 */
export function toNumber(value: Big): number {
  const { c: digits, e: exponent, s: sign } = value;
  const power = exponent - digits.length + 1;
  if (digits.length > SAFE_DIGITS || Math.abs(power) >= POWERS.length) return value.toNumber();
  let integer = 0;
  for (const digit of digits) integer = integer * 10 + digit;
  return sign * (power < 0 ? integer / POWERS[-power] : integer * POWERS[power]);
}

/** 十二点五, and 三点二万亿 where the scale multiplies the whole. */
function readPoint(whole: string, fraction: string, scales: string): Big | null {
  const integer = /[\d点]/.test(whole) ? null : readNumber(whole);
  const factor = scales ? readScaled(scales) : new Big(1);
  return integer && factor && integer.plus(`0.${arabicDigits(fraction)}`).times(factor);
}

/** The largest scale splits a numeral in what it multiplies and what is added. */
function readScaled(numeral: string): Big | null {
  for (const pattern of BY_SIZE) {
    const match = pattern.exec(numeral);
    if (!match) continue;
    const exponent = EXPONENTS[match[0]];
    const times = readMultiplier(numeral.slice(0, match.index), exponent);
    const plus = readRemainder(numeral.slice(match.index + match[0].length), exponent);
    return times && plus && times.times(power(exponent)).plus(plus);
  }
  return readDigits(numeral);
}

function readMultiplier(before: string, exponent: number): Big | null {
  if (before === '') return new Big(1);
  if (exponent < 4) {
    const digit = readDigits(before);
    return digit?.lt(10) ? digit : null;
  }
  // 万万 and 兆兆 multiply; 3亿5亿 is two numbers.
  const repeats = [...before].some((character) => EXPONENTS[character] === exponent);
  return repeats && EXPONENTS[before[before.length - 1]] !== exponent ? null : readScaled(before);
}

function readRemainder(after: string, exponent: number): Big | null {
  if (after === '') return new Big(0);
  const rest = after.replace(/^[零〇○]+/, '');
  if (rest === '' || /^[百佰千仟万亿兆]/.test(rest)) return null;
  const value = readScaled(rest);
  // 一万三 is 13000, 一万零三 is 10003.
  if (value && rest === after && /^[^十拾]$/.test(rest)) return value.times(power(exponent - 1));
  return value?.lt(power(exponent)) ? value : null;
}

function readDigits(text: string): Big | null {
  if (ARABIC.test(text)) return new Big(text.replace(/[,，]/g, '').replace('﹒', '.'));
  return text.length === 1 && text in CHINESE_DIGITS ? new Big(arabicDigits(text)) : null;
}

const power = (exponent: number): Big => new Big(10).pow(exponent);
const arabicDigits = (text: string): string =>
  [...text].map((digit) => CHINESE_DIGITS[digit as keyof typeof CHINESE_DIGITS]).join('');
