import Big from 'big.js';
import type { Doc } from '../../core/document.ts';
import { PairIndex } from '../../core/pair-index.ts';
import { firstUnits, startsOf } from '../../core/pattern-units.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';
import { readNumber } from '../../numerals/number.ts';
import { matchEnd } from '../../numerals/scan.ts';
import type { Region } from '../../schema/index.ts';
import { COINS, CURRENCIES, HOME_NAMES, LETTER_CODES, NAMED_COINS } from './currencies.ts';
import { levelEnd } from './figure.ts';
import { isLetter } from './guards.ts';
import { skipSpaces } from './measure.ts';
import { NameIndex } from './name-index.ts';

/** A currency, and whether the text names it or the document's region gave it. */
export interface Currency {
  code: string;
  inferred: boolean;
}

/** A currency before a number, and where it starts. */
export interface Prefix extends Currency {
  start: number;
  /** Whether it is a Chinese name (人民币), which other words may follow as well. */
  isName: boolean;
}

/** A unit of money behind a number: its end, its worth in the currency, and the coins added, if any (五元三毛). */
export interface MoneyUnit {
  end: number;
  /** As written, without scale and 级. */
  name: string;
  /** Null for a bare 元 or 块, whose currency the prefix or the region decides. */
  code: string | null;
  worth: string;
  coins: Big | null;
  /** Whether 级 stands in it. */
  isLevel: boolean;
}

const HOME: { [region in Region]: string } = { CN: 'CNY', TW: 'TWD', HK: 'HKD' };
const SIGN_BY_REGION: { [sign: string]: { [region in Region]: string } } = {
  $: { CN: 'USD', TW: 'TWD', HK: 'HKD' },
  '¥': { CN: 'CNY', TW: 'JPY', HK: 'CNY' },
  '￥': { CN: 'CNY', TW: 'JPY', HK: 'CNY' },
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const words = (cell: string): string[] => cell.split(' ').filter(Boolean);

const PREFIX_CODES = new Map(
  CURRENCIES.flatMap(([code, , before]) => words(before).map((name) => [name, code] as const)),
);
const PREFIX_NAMES = [...PREFIX_CODES.keys(), ...Object.keys(LETTER_CODES), ...Object.keys(SIGN_BY_REGION)];
const PREFIX = new RegExp(
  `(?:${PREFIX_NAMES.map((name) => (/^[A-Za-z]/.test(name) ? `(?<![A-Za-z])${literal(name)}` : literal(name))).join('|')})(?= {0,2}$)`,
);
const PREFIX_FORWARD = new RegExp(
  `(?:${PREFIX_NAMES.toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|')}) ?(?=\\d)`,
  'y',
);
const PREFIX_REACH = 8;
const SPACE = 0x20;
/** UTF-16 units with which a currency before a number can end, and with which one that `prefixAt` reads can begin. */
export const PREFIX_ENDS = new UnitSet(PREFIX_NAMES.map((name) => name.charCodeAt(name.length - 1)));
const PREFIX_STARTS = firstUnits(PREFIX_FORWARD);

interface UnitName {
  name: string;
  code: string | null;
  worth: string;
  endsLatin: boolean;
}
const unitName = (name: string, code: string | null, worth = '1'): UnitName => ({
  name,
  code,
  worth,
  endsLatin: /[A-Za-z]$/.test(name),
});

/** Units of money by their first unit. */
export const UNITS = new NameIndex([
  ...CURRENCIES.flatMap(([code, behind]) => words(behind).map((name) => unitName(name.replaceAll('-', ' '), code))),
  ...Object.entries(LETTER_CODES).map(([name, code]) => unitName(name, code)),
  ...HOME_NAMES.map((name) => unitName(name, null)),
  ...Object.entries(NAMED_COINS).map(([name, [code, worth]]) => unitName(name, code, worth)),
]);

/** Words that only begin like a unit of money. */
const NO_UNIT =
  /元(?:宇宙|素|器件|组|旦|宵|勋|次方|化(?!债)|论|方程|老院)|(?:三|二|一|多)元(?:锂|电池|材料|正极|前驱|体系|桥|股份|牛奶|食品|乳|催化|聚合|区|期权|对立|结构|化|性|复始|论|制)|块(?:儿|状|链|头|面|茎|垒)|新币种|铢锱|镑礴/y;

const mayBeNoUnit = new PairIndex(startsOf(NO_UNIT), (some) => some.length > 0);

const NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';
const COIN_PARTS = new RegExp(
  `(?:又|零| ?)(?:(?<tenths>${NUMBER})(?:角|毛|毫)(?:零?(?<hundredths>${NUMBER})(?:分|仙|(?![\\d十百千万亿个家成年月日])))?|(?<small>${NUMBER})(?:美分|欧分|港仙|便士|日本[钱銭]|[分仙銭](?!之|钟|别|析|成))|(?<zero>(?<=零)${NUMBER})(?![\\d十百千万亿个家成年月日]))钱?`,
  'y',
);
const ELLIPTIC = /(?<digit>[1-9一二两三四五六七八九])(?![\d.零一二两三四五六七八九十百千万亿个家成年月日台只部%])/y;
const HALF = /半(?![年月天个径导年])/y;
const COIN_STARTS = firstUnits(COIN_PARTS, ELLIPTIC, HALF);
/** A coin that stands alone. */
export const LONE_COIN = new RegExp(
  `(?:角(?![度色落逐斗兽大])|毛(?![利坯重衣巾发细病绒囊])|分(?=钱))(?<rest>${NUMBER}分?|钱)?`,
  'y',
);
/** What every note of the currency ends with: a quick look for it spares most texts the search. */
const NOTE_END = /下同[)）]/;
const REGION_NOTE = /[（(](?:单位[:：])?(?<name>[^（）() ，,]{2,5})[，,;；、 ]*下同[)）]/g;

/** The currency of sums that name none: what the text says of itself (港元，下同), else the region's. */
export function homeCurrency(doc: Doc): string {
  const stated = NOTE_END.test(doc.plain) ? [...doc.plain.matchAll(REGION_NOTE)] : [];
  for (const { groups } of stated) {
    const unit = UNITS.nameAt(groups!.name, 0, () => true);
    if (unit?.code) return unit.code;
  }
  return HOME[doc.region ?? 'CN'];
}

/** The currency name or sign that ends where a number starts, at most one character of the text before `from` out of sight. */
export function prefixBefore(doc: Doc, index: number, from: number): Prefix | null {
  const { plain } = doc;
  let last = index - 1;
  while (last >= from && plain.charCodeAt(last) === SPACE && index - last <= 2) last--;
  if (last < from || !PREFIX_ENDS.has(plain.charCodeAt(last))) return null;
  const start = Math.max(from, index - PREFIX_REACH);
  const match = PREFIX.exec(plain.slice(start, index));
  return (
    match && {
      start: start + match.index,
      isName: /\p{Script=Han}$/u.test(match[0]),
      ...currencyOf(match[0], doc.region),
    }
  );
}

/** The currency name or sign that starts at an index before a number, with its end. */
export function prefixAt(doc: Doc, index: number): (Currency & { end: number }) | null {
  if (!PREFIX_STARTS.has(doc.plain.charCodeAt(index))) return null;
  PREFIX_FORWARD.lastIndex = index;
  const match = PREFIX_FORWARD.exec(doc.plain);
  return match && { end: PREFIX_FORWARD.lastIndex, ...currencyOf(match[0].trimEnd(), doc.region) };
}

function currencyOf(prefix: string, region: Region | null): Currency {
  const bySign = SIGN_BY_REGION[prefix]?.[region ?? 'CN'];
  if (bySign) return { code: bySign, inferred: prefix === '$' ? bySign !== 'USD' : bySign !== 'CNY' };
  return { code: PREFIX_CODES.get(prefix) ?? LETTER_CODES[prefix], inferred: false };
}

/** The unit of money at an index, with 级, a doubled currency (元人民币) and coins; null if there is none. */
export function readMoneyUnit(plain: string, at: number): MoneyUnit | null {
  let end = levelEnd(plain, at);
  const isLevelBefore = end > at;
  end = skipSpaces(plain, end);
  const unit = UNITS.nameAt(plain, end, isUnit);
  if (!unit) return null;
  end += unit.name.length;
  const afterLevel = levelEnd(plain, end);
  const coins = afterLevel > end || unit.worth !== '1' ? null : readCoins(plain, end, unit.name);
  return {
    end: coins?.end ?? afterLevel,
    name: unit.name,
    code: unit.code,
    worth: unit.worth,
    coins: coins?.value ?? null,
    isLevel: isLevelBefore || afterLevel > end,
  };
}

/** Whether a name is a unit where it stands, and not the beginning of another word. */
function isUnit({ name, endsLatin }: UnitName, plain: string, at: number): boolean {
  if (endsLatin) return !isLetter(plain.charCodeAt(at + name.length));
  return !isNoUnit(plain, at) && !isNoUnit(plain, at - 1);
}

const isNoUnit = (plain: string, at: number): boolean =>
  mayBeNoUnit.at(unitAt(plain, at), unitAt(plain, at + 1)) && matchEnd(NO_UNIT, plain, at) > at;

function readCoins(plain: string, at: number, name: string): { end: number; value: Big } | null {
  if (!COIN_STARTS.has(plain.charCodeAt(at))) return null;
  COIN_PARTS.lastIndex = at;
  const parts = COIN_PARTS.exec(plain)?.groups;
  if (parts) {
    const { tenths, hundredths, small, zero } = parts;
    const value = worth(tenths, COINS.角).plus(worth(hundredths ?? small ?? zero, COINS.分));
    return { end: COIN_PARTS.lastIndex, value };
  }
  if (!name.startsWith('块')) return null;
  ELLIPTIC.lastIndex = at;
  const digit = ELLIPTIC.exec(plain)?.groups?.digit;
  if (digit) return { end: ELLIPTIC.lastIndex, value: worth(digit, COINS.角) };
  const afterHalf = matchEnd(HALF, plain, at);
  return afterHalf > at ? { end: afterHalf, value: new Big('0.5') } : null;
}

/** A coin that stands alone (两毛五, 5角, 25分钱). */
export function readLoneCoin(plain: string, at: number): MoneyUnit | null {
  LONE_COIN.lastIndex = at;
  const match = LONE_COIN.exec(plain);
  if (!match) return null;
  const rest = match.groups?.rest?.replace(/[分钱]/g, '');
  const unit = match[0][0] as keyof typeof COINS;
  return {
    end: LONE_COIN.lastIndex,
    name: unit,
    code: null,
    worth: COINS[unit],
    coins: rest ? worth(rest, COINS.分) : null,
    isLevel: false,
  };
}

function worth(number: string | undefined, unit: string): Big {
  if (!number) return new Big(0);
  return (readNumber(number) ?? new Big(0)).times(unit);
}
