import { SiftedPattern, sift } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';

/** Talk of money raised that tells of no round. What matches is blanked before phrases are read. */
export interface MaskRule {
  readonly name: string;
  readonly pattern: string;
  /** Sentences of which the phrase in 「」 is blanked. */
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const MARK = '，,。；;：:ⒸⓇⒹ';
const MANY = '(?:多|数|几|若干|[两二三四五六七八九十]|\\d{1,3})(?:余|多)?(?:轮|笔|次|起|宗)';

export const MASK_RULES: readonly MaskRule[] = [
  {
    name: 'financing/total',
    pattern: `(?:年|月|天)(?:以?内|来|间)[^。；;Ⓡ]{0,16}(?:已经?|共|总共|合计)(?:获得|完成|获|拿到|融资)[^${MARK}Ⓜ]{0,6}Ⓜ(?:[^${MARK}Ⓜ]{0,4}(?:融资|投资|资金))?|(?:已经?|共)(?:总共|共|合计)?融资了?(?:超过|超|近|约|逾|达)?Ⓜ|(?:累计|总共|至今|迄今|历史|合共)(?:已|共)?[^${MARK}Ⓜ]{0,12}(?:融资|募资|集资|投资|募得|筹集|筹得|获得|完成)(?:[^${MARK}Ⓜ]{0,10}Ⓜ(?:[^${MARK}Ⓜ]{0,6}(?:融资|投资|资金))?|[^${MARK}Ⓜ]{0,10}(?:融资|投资))?|(?<!Ⓡ)(?:融资|募资|投资)(?:总额|总金额|总规模|累计)(?:已|共|达|为|约|到|超过|超|近|了|至|逾|接近|也|将|高达|增至){0,4}Ⓜ?|(?<!本轮|此轮|该轮|此次|本次)总(?:融资|募资|集资)(?:额|金额|规模)?[^${MARK}Ⓜ]{0,6}Ⓜ?|Ⓜ的?(?:融资)?(?:总额|累计融资)`,
    examples: [
      '公司「累计融资m(10亿元)」',
      '「融资总额已达m(10亿元)」',
      '「累计完成m(10亿元)融资」',
      '半「年内已获得m(10亿元)融资」',
      '公司「已融资m(10亿元)」',
    ],
    not: ['本轮融资m(10亿元)', '本轮总融资额m(10亿元)', 'A轮融资总额达m(10亿元)'],
  },
  {
    name: 'financing/several-rounds',
    pattern: `(?<![Ⓡ第])${MANY}[^${MARK}Ⓜ]{0,8}(?:融资|投资)`,
    examples: ['公司已完成「多轮融资」', '本年度共有「93笔融资」'],
    not: ['公司完成新一轮融资'],
  },
  {
    name: 'financing/fund',
    pattern: `(?:(?:基金|母基金|直投基金)[^，,。；;Ⓡ]{0,16}(?:募集|募资|关账|封闭|首关|终关|备案)[^，,。；;Ⓡ]{0,16}Ⓜ?|(?:募集|募资|设立|成立|发起)[^，,。；;ⒸⓇ]{0,12}Ⓜ[^，,。；;ⒸⓇ]{0,12}基金)`,
    examples: ['「基金首期募集m(10亿元)」', '「募集m(10亿元)的人民币基金」'],
    not: ['公司募集m(10亿元)'],
  },
  {
    name: 'financing/no-deal',
    pattern:
      '(?:没有|尚未|从未|并未|未能|未曾|否认|终止|暂停|取消|放弃|拒绝|不(?!到|足|久|仅|乏|断|同|少|超|低于)|(?<![获得在])无)(?:再|曾|会|进行|完成|获得|拿到|启动|接受|有|需|需要|考虑|任何|了){0,3}[^，,。；;ⒸⓂⒹ]{0,6}(?:融资|IPO|上市|投资|挂牌)|(?:如果|若|假如|一旦|等到)[^，,。；;Ⓒ]{0,12}(?:融资|上市|IPO)',
    examples: ['公司「尚未进行融资」', '「如果公司融资」顺利', '股票「终止挂牌」'],
    not: ['公司完成融资'],
  },
  {
    name: 'financing/other-trade',
    pattern: '投融资|融资(?:融券|租赁|买入|余额|净买入|偿还|担保|客|盘)|(?:两|股权|债权|再)?融资(?:难|贵|慢)',
    examples: ['「融资余额」m(10亿元)', '小微企业「融资难」'],
    not: ['公司融资m(10亿元)'],
  },
  {
    name: 'financing/loan',
    pattern:
      '(?<=向Ⓒ[^，,。；;：:ⒸⓇ]{0,8})申请[^，,。；;：:ⒸⓇ]{0,16}(?:融资|贷款)|(?:Ⓡ?融资|发行[^，,。；;：:Ⓒ》]{0,16})(?:授信|事项|业务)?(?:进行|提供|追加)?(?:连带责任)?(?:保证)?担保',
    examples: ['c(海棠智能)向c(金桥银行)「申请m(1亿元)的融资」', '为c(海棠智能)「融资授信进行担保」'],
    not: ['c(海棠智能)向港交所申请上市，融资m(1亿元)'],
  },
  {
    name: 'financing/paid-in-shares',
    pattern:
      '发行(?:股份|股票|可转换?(?:公司)?债券?)(?:及|和|、|或|与)(?:/?或)?(?:支付|现金|可转|定向|股份)[^，,。；;：:ⒸⓂ]{0,16}(?=[^，,。；;：:Ⓜ]{0,6}(?:购买|收购|作为对价))|(?:新增|所?发行的|增发的|限售)(?:股份|股票)[^，,。；;：:Ⓒ]{0,16}上市',
    examples: ['c(海棠智能)拟「发行股份及可转换公司债券」购买c(云图科技)', '「新增股份在深交所上市」'],
    not: ['c(海棠智能)拟发行股份融资m(1亿元)', '首次公开发行股票并在创业板上市'],
  },
  {
    name: 'financing/goods-listed',
    pattern:
      '(?<=(?:股权|债权|产权|资产|土地|地块|招标|拍卖|房源|转让|出售|恢复|增资股|CB|转债|公司债|基金)[^，,。；;Ⓒ]{0,24})挂牌|挂牌(?:转让|出售|出让|底价|价|成交|房源|项目|期|Ⓜ)',
    examples: ['c(海棠智能)股权在产权交易所「挂牌」', 'c(海棠智能)已「挂牌出售」子公司'],
    not: ['c(海棠智能)在深交所挂牌交易'],
  },
  {
    name: 'financing/own-money',
    pattern:
      '(?:向|对|给)[^，,。；;：:]{0,6}(?:子公司|孙公司|控股公司)[^，,。；;：:]{0,10}(?:增资|注资|投资)Ⓜ?|子公司增资|增资(?:(?:控股|全资)?子公司|(?:旗下|下属)[^，,。；;：:]{0,12}(?:公司|企业|项目|平台))|使用[^，,。；;Ⓒ]{0,10}募集资金[^，,。；;Ⓒ]{0,2}Ⓜ',
    examples: ['公司拟以m(10亿元)「增资旗下电池项目」', '拟「使用募集资金m(10亿元)」建厂'],
    not: ['c(海棠智能)增资m(10亿元)'],
  },
];

const masks = MASK_RULES.map(({ pattern }) => new SiftedPattern(pattern));
const BLANK = '■';

/** The sketch without the talk that tells of no round; blanks keep every index in place. */
export function maskSketch(sketch: Sketch): Sketch {
  let { text } = sketch;
  for (const mask of masks)
    for (const { index, 0: match } of mask.matches({ text, held: sketch.held }))
      text = text.slice(0, index) + BLANK.repeat(match.length) + text.slice(index + match.length);
  return text === sketch.text ? sketch : { ...sketch, text, held: sift(text) };
}
