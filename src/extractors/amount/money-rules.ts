import { speaksOfMoneyAfter, speaksOfMoneyBefore, speaksOfPrice } from './context.ts';
import { ENGLISH_SCALES, type Figure, LEVEL, levelEnd, withEnglishScale } from './figure.ts';
import { isPartOfName } from './guards.ts';
import { type AmountRule, asStated, type Measure, type Place, times } from './measure.ts';
import { LONE_COIN, type MoneyUnit, readLoneCoin, readMoneyUnit, UNITS } from './money.ts';

/**
 * Sums whose currency or coin is written. English sums (US$1.2 billion, 3.5 million dollars) need no more than
 * the words of scale behind a number, so that no English tagger is loaded for them.
 */
export const MONEY_RULES: readonly AmountRule[] = [
  {
    name: 'amount/money',
    behind: [LEVEL, ...ENGLISH_SCALES],
    names: UNITS,
    read(place) {
      const { doc, figure, prefix } = place;
      const unit = readMoneyUnit(doc.plain, figure.end);
      if (unit) return isMoney(place, unit) ? money(place, unit) : null;
      const english = withEnglishScale(figure, doc.plain);
      const englishUnit = english && readMoneyUnit(doc.plain, english.end);
      if (english && englishUnit && (englishUnit.code || prefix)) return money(place, englishUnit, english);
      return null;
    },
    examples: [
      '融资「67.74亿美元」',
      '「三元」',
      '「十块三毛」',
      '「数百万美元」',
      '「百万美元级」融资',
      '「港币两千九百元」',
      '「3.5 million dollars」',
    ],
    not: ['三元锂电池', '业务这一块', '3元素', '五角大楼'],
  },
  {
    name: 'amount/money-sign',
    behind: null,
    read(place) {
      const { doc, figure, prefix } = place;
      if (!prefix || (prefix.isName && !isSumBehindName(doc.plain, figure))) return null;
      const scaled = withEnglishScale(figure, doc.plain) ?? figure;
      return money(place, unnamed(scaled.end, false), scaled, true);
    },
    examples: [
      '「¥99」',
      '「US$1.2 billion」',
      '「$20」',
      '「人民币872.2万」',
      '「NT$3,000万」',
      '「$1.5B」',
      '「HK$5-10亿」',
    ],
    not: ['99', 'A$AP'],
  },
  {
    name: 'amount/money-coins',
    behind: [LONE_COIN],
    read(place) {
      const unit = readLoneCoin(place.doc.plain, place.figure.end);
      const isAngle = place.doc.plain[(unit?.end ?? 0) - 1] === '角' && !place.figure.hasArabic;
      return unit && !isAngle ? money(place, unit) : null;
    },
    examples: ['「两角五分」', '「两毛五」', '「5毛钱」', '「25分钱」'],
    not: ['三角兽', '珠三角', '五角大楼', 'Q3毛利率', '三毛利'],
  },
];

/** Sums that only the words around them tell from other numbers. They come last, when no unit was found. */
export const MONEY_CONTEXT_RULES: readonly AmountRule[] = [
  {
    name: 'amount/money-context',
    behind: null,
    read(place) {
      const { doc, figure } = place;
      const { plain } = doc;
      const scaled = (isPartOfName(plain, figure.start) ? null : withEnglishScale(figure, plain)) ?? figure;
      const level = levelEnd(plain, scaled.end);
      const isSum = scaled.hasLargeScale ? isBareSum(place, scaled, level) : isPrice(place);
      return isSum ? money(place, unnamed(level, level > scaled.end), scaled, true) : null;
    },
    examples: [
      '融资「50亿」',
      '规模「50亿」',
      '付「82亿」解约金',
      '获「数千万」A轮融资',
      '过「亿级」融资',
      '售价「3999」起',
      '月薪「10k~15k」',
    ],
    not: ['主攻B2B市场', '投资亿航智能', '用户规模50亿', '50亿', '收购万达', '获得360投资', '融资2024'],
  },
];

/** Whether a unit of money is one here: 一块 and 两块 are pieces unless 钱 or coins say otherwise. */
function isMoney({ doc: { plain }, figure, prefix }: Place, unit: MoneyUnit): boolean {
  if (figure.isBareScale && /^元(?:机|户|店|大钞)/.test(plain.slice(figure.end, figure.end + 3))) return false;
  if (prefix || unit.name !== '块' || plain.slice(figure.end, unit.end).trim() !== '块') return true;
  const isCount = !/^(?:$|[，。、；！？）)\s的/左以]|出头|一)/.test(plain.slice(unit.end, unit.end + 2));
  return !isCount && (figure.hasArabic || !!figure.value?.min?.gte(10));
}

function money({ prefix, home }: Place, unit: MoneyUnit, figure?: Figure, isUnitBefore = false): Measure {
  const named = unit.code ?? prefix?.code;
  return {
    end: unit.end,
    kind: 'money',
    figure,
    scale: inCurrency(unit),
    currency: named ?? home,
    currencyInferred: unit.code ? false : (prefix?.inferred ?? true),
    unit: null,
    isLevel: unit.isLevel,
    isUnitBefore,
  };
}

/** What a number in a unit of money is in its currency. */
function inCurrency({ worth, coins }: MoneyUnit): Measure['scale'] {
  if (!coins) return worth === '1' ? asStated : times(worth);
  return (value) => value.times(worth).plus(coins);
}

/** The unit of a sum that names none behind the number. */
const unnamed = (end: number, isLevel: boolean): MoneyUnit => ({
  end,
  name: '',
  code: null,
  worth: '1',
  coins: null,
  isLevel,
});

/** 投资万达 and 天亿投资 hold no sum: a single scale is one only with a word that qualifies it (近亿融资). */
function isBareSum({ doc: { plain }, figure: { start }, before }: Place, figure: Figure, end: number): boolean {
  const isWord =
    /^[百千万亿兆]$/.test(figure.text) &&
    end === figure.end &&
    !/[近超过逾上约破]$/.test(plain.slice(start - 1, start));
  if (isWord) return false;
  if (speaksOfMoneyAfter(plain, end)) return true;
  const isClosed =
    end > figure.end ||
    !/[\p{L}\p{N}]/u.test(plain[end] ?? '') ||
    /^(?:[的以左投用于后到至和及与收买]|大关|[年月季][增减]|[同环]比)/.test(plain.slice(end, end + 2));
  return isClosed && speaksOfMoneyBefore(plain, before);
}

/** 人民币6月贬值 and 人民币一度走弱 hold no sum. */
const isSumBehindName = (plain: string, figure: Figure): boolean =>
  figure.hasLargeScale ||
  (figure.hasArabic && !/^[\p{L}\p{N}]/u.test((plain[figure.end] ?? '').replace(/[左以上至到等的]/, '')));

const isPrice = ({ doc: { plain }, figure, before }: Place): boolean =>
  speaksOfPrice(plain, before) &&
  /^\d{2,}(?:\.\d+)?$/.test(figure.text.replaceAll(',', '')) &&
  !/[\p{L}\p{N}]/u.test((plain[figure.end] ?? '').replace(/[起的，]/, ''));
