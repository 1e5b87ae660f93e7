import { readNumber } from '../../numerals/number.ts';
import { matchEnd } from '../../numerals/scan.ts';
import { ENGLISH_SCALES, type Figure, figureOf, scanFigure, withEnglishScale } from './figure.ts';
import { type AmountRule, asStated, type Place, percent, times } from './measure.ts';

const PERCENT_SIGN = / ?(?:[%﹪](?![\dA-Fa-f]{2}[%a-z])|percent(?![A-Za-z]))/y;
const PERMILLE = / ?‰/y;
const POINTS = / ?个?(?:百分点|百份点)| ?pct(?![A-Za-z])| ?pp(?![A-Za-z])|个点(?![位赞击子评])/y;
const BASIS_POINTS = / ?个?基点| ?bps?(?![A-Za-z])|个?基本点/y;
const PARTS = / {0,2}分 ?之 {0,2}/y;
const SPACED_K = / ?[kK](?![A-Za-z])/y;
const TENTHS = / ?成(?![不为立功果员本长都熟就交分品绩型片份群语千批天名婚人效色年])(?:新(?=[的，。]))?/y;
const TENTHS_REST =
  /(?: (?!.[一-鿿]))?(?<digit>[一二三四五六七八九半]|(?<=\d成)\d)(?![\d.,%一二三四五六七八九十百千万亿个家点月年])/y;
const DISCOUNT = / ?折(?![叠射腾旧算合价扣磨返服戟桂线屏荧萤])/y;
/** 码 of interest rates: a quarter of a point. */
const QUARTERS = /码(?![头表数字率流])/y;
const RATES = /[息率].{0,3}$/;
const RATES_REACH = 5;

/** Shares, rates and changes: 百分之三十, 28.83%, 0.5个百分点, 七成, 八折. */
export const PERCENT_RULES: readonly AmountRule[] = [
  {
    name: 'amount/percent-fraction',
    behind: [PARTS],
    read({ doc: { plain }, figure: whole }) {
      const at = matchEnd(PARTS, plain, whole.end);
      const part = at > whole.end ? scanFigure(plain, at) : null;
      const denominator = part && whole.value?.min;
      if (!denominator?.gt(0) || !part!.value) return null;
      // 百分之 52.5 k, and 百分之三十 written apart.
      const end = part!.hasArabic ? matchEnd(SPACED_K, plain, part!.end) : part!.end;
      const figure = figureOf(part!.start, end, part!.text, end > part!.end ? 3 : 0);
      return percent(end, (value) => value.times(100).div(denominator), figure, true);
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
    behind: [PERCENT_SIGN, PERMILLE, ...ENGLISH_SCALES],
    read(place) {
      const sign = after(PERCENT_SIGN, place);
      if (sign) return percent(sign.end, asStated, sign.figure);
      const permille = after(PERMILLE, place);
      return permille && percent(permille.end, times('0.1'), permille.figure);
    },
    examples: ['同比下降「28.83%」', '费率「3‰」', '占比「5-20%」', '由「-1.5%」收窄', '跌去近「六%」'],
    not: ['28.83', 'https://a.cn/?q=30%25'],
  },
  {
    name: 'amount/percent-points',
    behind: [POINTS, BASIS_POINTS, ...ENGLISH_SCALES],
    read(place) {
      const points = after(POINTS, place);
      if (points) return percent(points.end, asStated, points.figure);
      const basis = after(BASIS_POINTS, place);
      return basis && percent(basis.end, times('0.01'), basis.figure);
    },
    examples: ['提高「0.5个百分点」', '上调「25个基点」', '涨了「9个点」', '「二三十个百分点」', '收窄「30bp」'],
    not: ['百分点获得融资', '3个点位', '打8分'],
  },
  {
    name: 'amount/percent-tenths',
    behind: [TENTHS],
    read({ doc: { plain }, figure }) {
      const end = matchEnd(TENTHS, plain, figure.end);
      if (end === figure.end || /[之每]/.test(plain[figure.start - 1] ?? '') || !isTenths(figure)) return null;
      TENTHS_REST.lastIndex = end;
      const digit = TENTHS_REST.exec(plain)?.groups?.digit;
      const rest = digit === '半' ? '0.5' : `0.${(digit && readNumber(digit)) ?? 0}`;
      return percent(digit ? TENTHS_REST.lastIndex : end, (value) => value.plus(rest).times(10));
    },
    examples: [
      '约「七成」收入',
      '跌去近「六成」',
      '市占率超过「9成」',
      '「七成五」',
      '「半成」',
      '「七八成」',
      '「8成8」',
      '涨「4成」 两种商品',
    ],
    not: ['一成不变', '这座城', '二十成员', '15成立'],
  },
  {
    name: 'amount/percent-discount',
    behind: [DISCOUNT],
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
    not: ['一波三折叠', '三折荧幕', '百折不挠', '骨折'],
  },
  {
    name: 'amount/percent-quarters',
    behind: [QUARTERS],
    read({ doc: { plain }, figure, before }) {
      const end = matchEnd(QUARTERS, plain, figure.end);
      const isRate = end > figure.end && RATES.test(plain.slice(Math.max(0, before - RATES_REACH), before));
      return isRate ? percent(end, times('0.25')) : null;
    },
    examples: ['央行降息「2码」', '升息至少「一码」', '利率调降「半码」'],
    not: ['扫描2码', '降息2码头', '码'],
  },
];

/** The end of a pattern behind the figure, with a letter scale between them if need be (12k个百分点); null without it. */
function after(pattern: RegExp, { doc, figure }: Place): { end: number; figure: Figure } | null {
  const end = matchEnd(pattern, doc.plain, figure.end);
  if (end > figure.end) return { end, figure };
  const scaled = withEnglishScale(figure, doc.plain);
  const behind = scaled ? matchEnd(pattern, doc.plain, scaled.end) : 0;
  return scaled && behind > scaled.end ? { end: behind, figure: scaled } : null;
}

const isTenths = (figure: Figure): boolean => !/[百千万亿兆]/.test(figure.text) && !!figure.value?.max?.lte(100);
