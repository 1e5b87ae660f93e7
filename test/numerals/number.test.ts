import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { readNumber, toNumber } from '../../src/numerals/number.ts';
import { random } from '../random.ts';

const DIGITS = '零一二三四五六七八九';
const FORMAL: { [character: string]: string } = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

/** A number below 10^16 in Chinese, as textbooks spell it. */
function spell(value: bigint): string {
  if (value === 0n) return '零';
  const groups: string[] = [];
  let zeroBelow = false;
  for (const scale of ['', '万', '亿', '万亿']) {
    const group = Number(value % 10000n);
    value /= 10000n;
    if (group > 0) {
      groups.unshift(
        spellGroup(group, value > 0n) +
          scale +
          (zeroBelow && groups.length > 0 && !groups[0].startsWith('零') ? '零' : ''),
      );
    }
    zeroBelow = group === 0;
  }
  return groups
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

function spellGroup(group: number, padded: boolean): string {
  let text = '';
  [1000, 100, 10, 1].forEach((size, i) => {
    const digit = Math.floor(group / size) % 10;
    text += digit > 0 ? DIGITS[digit] + '千百十'.charAt(i) : '零';
  });
  text = text.replace(/零+/g, '零').replace(/零$/, '');
  return padded ? text : text.replace(/^零/, '');
}

/** Values over all sizes, always the same ones. */
function* sampleValues(count: number): Generator<bigint> {
  let state = 20240316n;
  for (let i = 0; i < count; i++) {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    const digits = BigInt((i % 15) + 1);
    const value = state % 10n ** digits;
    // Half of them with zeros inside.
    yield i % 2 ? value : BigInt(String(value).replace(/[3-6]/g, '0'));
  }
}

const value = (numeral: string) => readNumber(numeral)?.toFixed() ?? null;

describe('readNumber', () => {
  it('reads what is spelt in Chinese, in financial characters and in digits back to the same number', () => {
    for (const number of sampleValues(3000)) {
      const spelt = spell(number);
      const formal = [...spelt].map((character) => FORMAL[character] ?? character).join('');
      expect([number, value(spelt), value(formal)]).toEqual([number, String(number), String(number)]);
      expect(value(number.toLocaleString('en-US'))).toBe(String(number));
    }
  });

  it('reads digits mixed with scales back to the same number', () => {
    for (const number of sampleValues(1000)) {
      const [yi, wan, rest] = [number / 100000000n, (number / 10000n) % 10000n, number % 10000n];
      if (!yi || !wan || rest < 10n) continue;
      expect(value(`${yi}亿${wan}万${rest}`)).toBe(String(number));
      expect(value(`${new Big(String(number)).div('1e8').toFixed()}亿`)).toBe(String(number));
    }
  });

  it.each([
    ['67.74亿', '6774000000'],
    ['1,100.9亿', '110090000000'],
    ['233,333，333,434.344', '233333333434.344'],
    ['3万4000', '34000'],
    ['5万4千6百', '54600'],
    ['3万4', '34000'],
    ['1千零1', '1001'],
    ['2千零30万', '20300000'],
    ['一万零十二', '10012'],
    ['一万三', '13000'],
    ['一亿三', '130000000'],
    ['两千四百五', '2450'],
    ['两千四百零五', '2405'],
    ['一百零十万', '1100000'],
    ['一百十', '110'],
    ['百万', '1000000'],
    ['亿', '100000000'],
    ['万亿', '1000000000000'],
    ['3千万亿', '3000000000000000'],
    ['七十三万亿四千四百亿', '73440000000000'],
    ['百万万', '10000000000'],
    ['1兆2,000亿', '1200000000000'],
    ['1兆7934.68亿', '1793468000000'],
    ['1兆兆', '1000000000000000000000000'],
    ['二千零三十四万五千六百七十八亿九千零一十二万三千四百五十六', '2034567890123456'],
    ['伍佰参拾肆', '534'],
    ['五百卅四', '534'],
    ['廿五', '25'],
    ['二〇二四', '2024'],
    ['一点五', '1.5'],
    ['十五点七', '15.7'],
    ['一万零十二点一五', '10012.15'],
    ['三点二万亿', '3200000000000'],
    ['2.5千万', '25000000'],
    ['１'.normalize('NFKC'), '1'],
    ['1﹒2', '1.2'],
    ['0', '0'],
    ['零', '0'],
    ['202107211321363588510367', '202107211321363588510367'],
  ])('reads %s as %s', (numeral, expected) => {
    expect(value(numeral)).toBe(expected);
  });

  it.each([
    '',
    '五十千',
    '三四千',
    '十七八',
    '百千',
    '千百',
    '亿万',
    '1亿20000万',
    '3亿5亿',
    '1,23',
    '1,2345',
    '一百零',
    '3点5',
    '12千',
    '元',
    '1.2.3',
    '点五',
    '一二三万',
    '万'.repeat(101),
  ])('finds %s doubtful', (numeral) => {
    expect(readNumber(numeral)).toBeNull();
  });
});

describe('toNumber', () => {
  it('gives the nearest number to a decimal', () => {
    const next = random(1);
    const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
    for (let i = 0; i < 20_000; i++) {
      const text = `${next() < 0.5 ? '-' : ''}${digits(1 + next() * 18)}.${digits(1 + next() * 9)}e${Math.floor(next() * 60 - 30)}`;
      expect(toNumber(new Big(text)), text).toBe(Number(text));
    }
  });

  it.each([
    ['0', 0],
    ['-0', -0],
    ['67.74e8', 6774000000],
    ['0.1', 0.1],
    ['9007199254740993', 9007199254740992],
  ])('%s', (text, number) => expect(toNumber(new Big(text))).toBe(number));
});
