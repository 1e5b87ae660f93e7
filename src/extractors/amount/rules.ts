import Big from 'big.js';
import type { Doc } from '../../core/document.ts';
import type { AmountDraft } from '../../core/draft.ts';
import { readNumber } from '../../numerals/number.ts';
import { matchEnd } from '../../numerals/scan.ts';
import { speaksOfMoneyAfter, speaksOfMoneyBefore, speaksOfPrice } from './context.ts';
import { type Figure, figureOf, levelEnd, scanFigure, withEnglishScale } from './figure.ts';
import { isPartOfName, isRank } from './guards.ts';
import { type MoneyUnit, type Prefix, readLoneCoin, readMoneyUnit } from './money.ts';
import { counts, indexPointsEnd, readQuantityUnit } from './quantity.ts';

/** A figure and what stands around it, as a rule sees it. */
export interface Place {
  doc: Doc;
  figure: Figure;
  /** Currency before the figure. */
  prefix: Prefix | null;
  /** Currency of sums that name none. */
  home: string;
  /** Where the words before the amount end: the start of a range for its second figure. */
  before: number;
}

/** A figure in its unit. */
export interface Measure {
  end: number;
  kind: AmountDraft['kind'];
  /** The figure that the unit measures, where it is not the one at the place (百分之三十). */
  figure?: Figure;
  /** A number as the figure states it, in units of the mention. */
  scale(value: Big): Big;
  currency: string | null;
  currencyInferred: boolean;
  unit: string | null;
  /** 级 makes a scale without a number a class of sums. */
  isLevel?: boolean;
}

/** What follows a figure and makes it an amount. The first rule that reads a measure wins. */
export interface AmountRule {
  readonly name: string;
  read(place: Place): Measure | null;
  /** Texts in which the rule makes a mention of what stands in 「」, or of the whole. */
  readonly examples: readonly string[];
  /** Texts in which it makes none. */
  readonly not: readonly string[];
}

const percent = (end: number, scale: Measure['scale']): Measure => ({
  end,
  kind: 'percent',
  scale,
  currency: null,
  currencyInferred: false,
  unit: null,
});

const quantity = (end: number, unit: string, scale: Measure['scale'], isLevel: boolean): Measure => ({
  end,
  kind: 'quantity',
  scale,
  currency: null,
  currencyInferred: false,
  unit,
  isLevel,
});

const times =
  (factor: Big | string): Measure['scale'] =>
  (value) =>
    value.times(factor);

/** The end of a pattern behind the figure, with a letter scale between them if need be (12k个百分点); null without it. */
function after(pattern: RegExp, { doc, figure }: Place): { end: number; figure: Figure } | null {
  for (const candidate of [figure, withEnglishScale(figure, doc.plain)]) {
    const end = candidate ? matchEnd(pattern, doc.plain, candidate.end) : 0;
    if (candidate && end > candidate.end) return { end, figure: candidate };
  }
  return null;
}

const PERCENT_SIGN = / ?(?:[%﹪](?![\dA-Fa-f]{2}[%a-z])|percent(?![A-Za-z]))/y;
const PERMILLE = / ?‰/y;
const POINTS = / ?个?(?:百分点|百份点)| ?pct(?![A-Za-z])| ?pp(?![A-Za-z])|个点(?![位赞击子评])/y;
const BASIS_POINTS = / ?个?基点| ?bps?(?![A-Za-z])|个?基本点/y;
const PARTS = / {0,2}分 ?之 {0,2}/y;
const SPACED_K = / ?[kK](?![A-Za-z])/y;
const TENTHS = / ?成(?![不为立功果员本长都熟就交分品绩型片份群语千批天名婚人效色年])(?:新(?=[的，。]))?/y;
const TENTHS_REST = / ?(?<digit>[一二三四五六七八九半]|(?<=\d成)\d)(?![\d.,%一二三四五六七八九十百千万亿个家点月年])/y;
const DISCOUNT = / ?折(?![叠射腾旧算合价扣磨返服戟桂线])/y;

export const AMOUNT_RULES: readonly AmountRule[] = [
  {
    name: 'amount/percent-fraction',
    read({ doc: { plain }, figure: whole }) {
      const at = matchEnd(PARTS, plain, whole.end);
      const part = at > whole.end ? scanFigure(plain, at) : null;
      const denominator = part && whole.value?.min;
      if (!denominator?.gt(0) || !part!.value) return null;
      // 百分之 52.5 k, and 百分之三十 written apart.
      const end = part!.hasArabic ? matchEnd(SPACED_K, plain, part!.end) : part!.end;
      const figure = figureOf(part!.start, end, part!.text, end > part!.end ? 3 : 0);
      return { ...percent(end, (value) => value.times(100).div(denominator)), figure };
    },
    examples: [
      '下降了「百分之三十」',
      '「三分之一」的员工',
      '「千分之三」的税率',
      '「百万分之五」',
      '良率「百分之九十九点五」',
    ],
    not: ['十分之高兴', '一分为二', '百分百'],
  },
  {
    name: 'amount/percent-sign',
    read(place) {
      const sign = after(PERCENT_SIGN, place);
      if (sign) return { ...percent(sign.end, times('1')), figure: sign.figure };
      const permille = after(PERMILLE, place);
      return permille && { ...percent(permille.end, times('0.1')), figure: permille.figure };
    },
    examples: ['同比下降「28.83%」', '费率「3‰」', '占比「5-20%」', '由「-1.5%」收窄', '跌去近「六%」'],
    not: ['28.83', 'https://a.cn/?q=30%25'],
  },
  {
    name: 'amount/percent-points',
    read(place) {
      const points = after(POINTS, place);
      if (points) return { ...percent(points.end, times('1')), figure: points.figure };
      const basis = after(BASIS_POINTS, place);
      return basis && { ...percent(basis.end, times('0.01')), figure: basis.figure };
    },
    examples: ['提高「0.5个百分点」', '上调「25个基点」', '涨了「9个点」', '「二三十个百分点」', '收窄「30bp」'],
    not: ['百分点获得融资', '3个点位', '打8分'],
  },
  {
    name: 'amount/percent-tenths',
    read({ doc: { plain }, figure }) {
      const end = matchEnd(TENTHS, plain, figure.end);
      if (end === figure.end || /[之每]/.test(plain[figure.start - 1] ?? '') || !isTenths(figure)) return null;
      TENTHS_REST.lastIndex = end;
      const digit = TENTHS_REST.exec(plain)?.groups?.digit;
      const rest =
        digit === '半' ? new Big('0.5') : ((digit && readNumber(digit)) || new Big(0)).div(digit === '半' ? 1 : 10);
      const close = digit ? TENTHS_REST.lastIndex : end;
      return percent(close, (value) => value.plus(rest).times(10));
    },
    examples: [
      '约「七成」收入',
      '跌去近「六成」',
      '市占率超过「9成」',
      '「七成五」',
      '「半成」',
      '「七八成」',
      '「8成8」',
    ],
    not: ['一成不变', '这座城', '二十成员', '15成立'],
  },
  {
    name: 'amount/percent-discount',
    read({ doc: { plain }, figure }) {
      const end = matchEnd(DISCOUNT, plain, figure.end);
      if (end === figure.end || figure.text.length > 4 || /[百千万亿兆]/.test(figure.text)) return null;
      const digits = /^[一二三四五六七八九]{2}$/.test(figure.text) ? readNumber(figure.text) : null;
      const value = digits ?? figure.value?.max;
      if (!value || value.gt(100) || (/[曲转骨打周]/.test(plain[figure.start - 1] ?? '') && figure.text === '一'))
        return null;
      return percent(end, (stated) => (digits ?? stated).times((digits ?? stated).lte(10) ? 10 : 1));
    },
    examples: ['全场「八折」', '「75折」起', '「8.5折」', '打「对折」', '「八五折」'],
    not: ['一波三折叠', '百折不挠', '骨折'],
  },
  {
    name: 'amount/money',
    read(place) {
      const { doc, figure, prefix } = place;
      const unit = readMoneyUnit(doc.plain, figure.end);
      if (unit) return isMoney(place, unit) ? money(place, unit) : null;
      const english = withEnglishScale(figure, doc.plain);
      const englishUnit = english && readMoneyUnit(doc.plain, english.end);
      if (english && englishUnit && (englishUnit.code || prefix))
        return { ...money(place, englishUnit), figure: english };
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
    read(place) {
      const { doc, figure, prefix } = place;
      if (!prefix || (prefix.isName && !isSumBehindName(doc.plain, figure))) return null;
      const scaled = withEnglishScale(figure, doc.plain) ?? figure;
      return {
        ...money(place, { end: scaled.end, code: null, worth: '1', coins: new Big(0), isLevel: false }),
        figure: scaled,
      };
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
    read(place) {
      const unit = readLoneCoin(place.doc.plain, place.figure.end);
      const isAngle = place.doc.plain[(unit?.end ?? 0) - 1] === '角' && !place.figure.hasArabic;
      return unit && !isAngle ? money(place, unit) : null;
    },
    examples: ['「两角五分」', '「两毛五」', '「5毛钱」', '「25分钱」'],
    not: ['三角兽', '珠三角', '五角大楼', 'Q3毛利率', '三毛利'],
  },
  {
    name: 'amount/quantity',
    read({ doc: { plain }, figure, before }) {
      const unit = readQuantityUnit(plain, figure);
      if (!unit || !counts(plain, figure, unit) || isPartOfName(plain, before)) return null;
      if (isRank(plain, before, unit.name)) return null;
      const half = new Big(unit.half ? '0.5' : '0');
      const scale = (value: Big) => value.times(unit.factor).plus(half);
      const largest = figure.value?.max;
      if (!figure.hasArabic && largest && scale(largest).lt(10)) return null;
      return quantity(unit.end, unit.name, scale, unit.isLevel);
    },
    examples: [
      '「15家」公司',
      '「2000多台」服务器',
      '「一万张」显卡',
      '「100万token」',
      '「3倍」',
      '「7nm」工艺',
      '「1亿用户」',
      '近「万辆」',
      '「十五斤半」',
      '「12千米」',
      '「8兆字节」',
    ],
    not: [
      '一个',
      '三家',
      '十字路口',
      '百家争鸣',
      'GPT-4个',
      '前10名',
      '第15家',
      '3处理器',
      '2024款车型',
      '4个多小时',
      'iOS 18用户',
    ],
  },
  {
    name: 'amount/quantity-points',
    read({ doc: { plain }, figure, before }) {
      const end = isPartOfName(plain, before) ? 0 : indexPointsEnd(plain, figure);
      return end > 0 ? quantity(end, '点', times('1'), false) : null;
    },
    examples: ['沪指突破「4000点」', '大跌「1,310.05点」', '跌「850点」'],
    not: ['晚上8点', '20点', '3点建议'],
  },
  {
    name: 'amount/quantity-letters',
    read({ doc: { plain }, figure, before }) {
      const scaled = withEnglishScale(figure, plain);
      const unit = scaled && readQuantityUnit(plain, scaled);
      if (!scaled || !unit || isPartOfName(plain, before)) return null;
      const isCounted = unit.kind === 'noun' || /^(?:人|人次|次|个|tokens?)$/i.test(unit.name);
      return isCounted ? { ...quantity(unit.end, unit.name, times('1'), false), figure: scaled } : null;
    },
    examples: ['「128K token」上下文', '「7B参数」模型', '粉丝「30w人」'],
    not: ['7B模型', '5G个股', '8K视频'],
  },
  {
    name: 'amount/money-context',
    read(place) {
      const { doc, figure } = place;
      const { plain } = doc;
      const scaled = withEnglishScale(figure, plain) ?? figure;
      const level = levelEnd(plain, scaled.end);
      const isSum = scaled.hasLargeScale ? isBareSum(place, scaled, level) : isPrice(place);
      if (!isSum) return null;
      return {
        ...money(place, { end: level, code: null, worth: '1', coins: new Big(0), isLevel: level > scaled.end }),
        figure: scaled,
      };
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
    not: ['投资亿航智能', '用户规模50亿', '50亿', '收购万达', '获得360投资', '融资2024'],
  },
];

const isTenths = (figure: Figure): boolean => !/[百千万亿兆]/.test(figure.text) && !!figure.value?.max?.lte(100);

/** Whether a unit of money is one here: 一块 and 两块 are pieces unless 钱 or coins say otherwise. */
function isMoney({ doc: { plain }, figure, prefix }: Place, unit: MoneyUnit): boolean {
  if (figure.isBareScale && /^元(?:机|户|店|大钞)/.test(plain.slice(figure.end, figure.end + 3))) return false;
  const written = plain.slice(figure.end, unit.end).trim();
  if (prefix || written !== '块') return true;
  const isCount = !/^(?:$|[，。、；！？）)\s的/左以]|出头|一)/.test(plain.slice(unit.end, unit.end + 2));
  return !isCount && (figure.hasArabic || !!figure.value?.min?.gte(10));
}

function money({ prefix, home }: Place, unit: MoneyUnit): Measure {
  const named = unit.code ?? prefix?.code;
  return {
    end: unit.end,
    kind: 'money',
    scale: (value) => value.times(unit.worth).plus(unit.coins),
    currency: named ?? home,
    currencyInferred: unit.code ? false : (prefix?.inferred ?? true),
    unit: null,
    isLevel: unit.isLevel,
  };
}

/** 投资万达 and 天亿投资 hold no sum: a single scale is one only with a word that qualifies it (近亿融资). */
function isBareSum({ doc: { plain }, figure: { start }, before }: Place, figure: Figure, end: number): boolean {
  const isWord =
    /^[百千万亿兆]$/.test(figure.text) &&
    end === figure.end &&
    !/[近超过逾上约破]$/.test(plain.slice(start - 1, start));
  if (isWord) return false;
  if (speaksOfMoneyAfter(plain, end)) return true;
  const isClosed =
    end > figure.end || !/[\p{L}\p{N}]/u.test(plain[end] ?? '') || /^[的以左投用于后到至和及与收买]/.test(plain[end]);
  return isClosed && speaksOfMoneyBefore(plain, before);
}

/** 人民币6月贬值 and 人民币一度走弱 hold no sum. */
const isSumBehindName = (plain: string, figure: Figure): boolean =>
  figure.hasLargeScale ||
  (figure.hasArabic && !/^[\p{L}\p{N}]/u.test((plain[figure.end] ?? '').replace(/[左以上至到等的]/, '')));

const isPrice = ({ doc: { plain }, figure, before }: Place): boolean =>
  /^\d{2,}(?:\.\d+)?$/.test(figure.text.replaceAll(',', '')) &&
  !/[\p{L}\p{N}]/u.test((plain[figure.end] ?? '').replace(/[起的，]/, '')) &&
  speaksOfPrice(plain, before);
