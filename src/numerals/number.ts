import Big from 'big.js';

/** Chinese digits, with the financial forms and 两. */
// biome-ignore format: a table
export const CHINESE_DIGITS = {
  零: 0, 〇: 0, '○': 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 四: 4, 肆: 4,
  五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
} as const;

/** Scales below 万, and the myriad scales that multiply all before them. */
export const SMALL_SCALES = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 } as const;
export const LARGE_SCALES = { 万: 4, 亿: 8, 兆: 12 } as const;

const TOKEN = /(\d[\d,]*(?:\.\d+)?)|([零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖])|([十拾百佰千仟])|([万亿兆])|点/g;

/**
 * The exact value of a numeral that is written whole in Arabic digits, Chinese digits, or both
 * (67.74亿, 三万四千, 3万4000, 二〇二四, 一点五); null if it is none. 10^n scales: 万 4, 亿 8, 兆 12.
 * @param numeral Simplified, half-width
 */
export function readNumber(numeral: string): Big | null {
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(numeral)) return new Big([...numeral].map(digitOf).join(''));
  const [whole, fraction] = numeral.split('点');
  if (fraction !== undefined) return readPoint(whole, fraction);
  let total = new Big(0); // closed by a large scale
  let section = new Big(0); // since then
  let digit: Big | null = null; // not yet scaled
  let lastScale = 0;
  let consumed = 0;
  for (const match of numeral.matchAll(TOKEN)) {
    if (match.index !== consumed) return null;
    consumed += match[0].length;
    const [, arabic, chinese, small, large] = match;
    if (arabic) digit = new Big(arabic.replaceAll(',', ''));
    else if (chinese) digit = new Big(digitOf(chinese));
    else if (small) {
      lastScale = SMALL_SCALES[small as keyof typeof SMALL_SCALES];
      section = section.plus((digit ?? new Big(1)).times(power(lastScale)));
      digit = null;
    } else if (large) {
      lastScale = LARGE_SCALES[large as keyof typeof LARGE_SCALES];
      const scaled = section.plus(digit ?? 0);
      const value = scaled.eq(0) && total.eq(0) ? new Big(1) : scaled;
      total = total.plus(value).times(power(lastScale));
      section = new Big(0);
      digit = null;
    }
  }
  if (consumed !== numeral.length || consumed === 0) return null;
  return total.plus(section).plus(digit ?? 0);
}

const digitOf = (character: string): number => CHINESE_DIGITS[character as keyof typeof CHINESE_DIGITS];
const power = (exponent: number): Big => new Big(`1e${exponent}`);

function readPoint(whole: string, fraction: string): Big | null {
  const [, digits, scale] = /^([零〇○一二三四五六七八九\d]+)([十百千万亿兆]*)$/.exec(fraction) ?? [];
  const integer = whole && readNumber(whole);
  if (!digits || !integer) return null;
  const value = integer.plus(
    `0.${[...digits].map((d) => CHINESE_DIGITS[d as keyof typeof CHINESE_DIGITS] ?? d).join('')}`,
  );
  return scale ? value.times(readNumber(`一${scale}`) ?? 1) : value;
}
