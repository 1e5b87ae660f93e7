import type Big from 'big.js';
import { ENGLISH_SCALES, LEVEL, withEnglishScale } from './figure.ts';
import { isPartOfName, isRank } from './guards.ts';
import { type AmountRule, asStated, quantity, times } from './measure.ts';
import { counts, INDEX_POINTS, indexPointsEnd, readQuantityUnit, UNITS } from './quantity.ts';

/** Figures with any other unit or classifier, in Arabic digits or worth 10 and more. */
export const QUANTITY_RULES: readonly AmountRule[] = [
  {
    name: 'amount/quantity',
    behind: [LEVEL],
    names: UNITS,
    read({ doc: { plain }, figure, before }) {
      const unit = readQuantityUnit(plain, figure);
      if (!unit || !counts(plain, figure, unit) || isPartOfName(plain, before)) return null;
      if (isRank(plain, before, unit.name)) return null;
      const scaled = unit.factor ? times(unit.factor) : asStated;
      const scale = unit.half ? (value: Big) => scaled(value).plus('0.5') : scaled;
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
    behind: [INDEX_POINTS],
    read({ doc: { plain }, figure, before }) {
      const end = isPartOfName(plain, before) ? 0 : indexPointsEnd(plain, figure);
      return end > 0 ? quantity(end, '点', asStated, false) : null;
    },
    examples: ['沪指突破「4000点」', '大跌「1,310.05点」', '大涨逾「百点」', '跌「850点」'],
    not: ['晚上8点', '20点', '3点建议', '百点咖啡'],
  },
  {
    name: 'amount/quantity-letters',
    behind: ENGLISH_SCALES,
    read({ doc: { plain }, figure, before }) {
      const scaled = withEnglishScale(figure, plain);
      const unit = scaled && readQuantityUnit(plain, scaled);
      if (!scaled || !unit || isPartOfName(plain, before)) return null;
      const isCounted = unit.kind === 'noun' || /^(?:人|人次|次|个|tokens?)$/i.test(unit.name);
      return isCounted ? quantity(unit.end, unit.name, asStated, false, scaled) : null;
    },
    examples: ['「128K token」上下文', '「7B参数」模型', '粉丝「30w人」'],
    not: ['7B模型', '5G个股', '8K视频'],
  },
];
