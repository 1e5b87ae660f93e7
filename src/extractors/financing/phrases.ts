import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';
import { BETWEEN, DEAL, JOINED_ROUNDS } from './vocabulary.ts';

/** A phrase that names a deal: 5000万元A轮融资, 融资5000万元, 获X投资, X入股. Numbers are indices of the sketch. */
export interface Phrase {
  rule: string;
  start: number;
  end: number;
  rounds: number[];
  amount: number | null;
  /** Names that stand for the company by the phrase itself: 递表 has one or several, 入股X one. */
  companies: number[];
}

/** A kind of phrase. In examples c() is a company, m() money, d() a date; behind ⇒ stand round, sum and company. */
export interface PhraseRule {
  readonly name: string;
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const EXCHANGE =
  '(?:港交所|联交所|香港(?:联合)?交易所|港股|上交所|深交所|北交所|[一-龥]{2}证券交易所|科创板|创业板|主板|纳斯达克|NASDAQ|Nasdaq|纽交所|NYSE|美股|A股|伦交所|新交所|泛欧交易所|东京证交所|证交所|上柜|创新板)';
const FILE =
  '(?:递表|(?:递交|提交|呈交|报送|秘密递交)了?(?:[^，,。；;：:ⒸⓂⓇ]{0,12})(?:招股书|招股说明书|上市申请|IPO申请|上市[^，,。；;：:ⒸⓂⓇ]{0,4}(?:文件|材料))|(?:通过|过)(?:港交所|联交所)?(?:上市)?聆讯|(?:开始|启动|正式|今日|公开)招股|招股(?=[，,。；]|$)|敲钟|(?<!三板|四板)挂牌(?!转让|企业|公司|以来|至今))(?!的?(?:公司|企业))';
const LIST_ON = `(?:(?:登陆|登录)${EXCHANGE}|(?:在|于|赴|拟在|到)(?:[^，,。；;：:ⒸⓂⓇⒹ]{0,8})${EXCHANGE}(?:主板)?(?:[^，,。；;：:ⒸⓂⓇⒹ]{0,4})(?:上市|挂牌|IPO)(?!的?(?:公司|企业|Ⓒ)|规则|条例)|(?<=Ⓒ(?:将|拟|计划|正式|成功)?)${EXCHANGE}(?:主板)?(?:上市|挂牌|IPO)(?!的?(?:公司|企业|Ⓒ)|规则|条例)|(?:赴[港美台]|来港|(?<=Ⓒ(?:拟|将|计划|申请)?)来[台美]|回[A港]|港股|美股)(?:[^，,。；;：:ⒸⓂⓇⒹ]{0,4})(?:上市|IPO)(?!公司|企业))`;
const BOND =
  '(?:融资券|公司债|企业债|债券|中期票据|短期票据|可转(?:换)?(?:公司)?债|可转(?:换)?票据|可换股(?:债券|票据)|可转换债|永续债|美元债|点心债|熊猫债|定向工具|资产支持证券|ABS|CB(?![A-Za-z])|公司债券)';

export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    name: 'financing/bond',
    pattern: `发行了?(?!的)(?:[^，,。；Ⓒ]{0,40}?Ⓒ?)(?:[^，,。；Ⓒ]{0,30}?)${BOND}(?!项目|募集|承销|市场|余额)|Ⓜ(?:的)?(?:[^，。；ⒸⓂ]{0,16})${BOND}(?:成功|已|的)?发行|(?:募集|完成)(?:[^，,。；;：:ⒸⓂⓇ]{0,6})Ⓜ(?:的)?(?:[^，,。；;：:ⒸⓂⓇ]{0,8})${BOND}`,
    examples: [
      'c(海棠实业)拟发行m(6亿元)超短期融资券 ⇒ debt 6亿元 海棠实业',
      'c(海棠实业)拟发行m(6亿元)CB筹资 ⇒ debt 6亿元 海棠实业',
    ],
    not: ['c(海棠实业)完成兑付短期融资券'],
  },
  {
    name: 'financing/round',
    pattern: `(?:Ⓜ${BETWEEN})?${JOINED_ROUNDS}${BETWEEN}(?:${DEAL}|融资(?=总?额|金额|规模|数额))?(?:${BETWEEN}Ⓜ(?!估值|的?(?:投前|投后)?估值)(?:${BETWEEN}${DEAL})?)?`,
    examples: [
      'c(海棠智能)完成m(5000万元)A轮融资 ⇒ A 5000万元 海棠智能',
      'd(近日)，c(海棠智能)宣布获得由c(青松资本)领投的Pre-A轮融资m(3000万元) ⇒ pre-A 3000万元 海棠智能',
      'c(海棠智能)B轮获得c(青松资本)投资 ⇒ B - 海棠智能',
    ],
    not: ['从种子轮到C轮，机构都在看项目', 'c(海棠智能)的A轮投资人c(青松资本)表示', 'c(海棠智能)战略注资泰国家居公司'],
  },
  {
    name: 'financing/listing',
    pattern: `(?:IPO|首次公开(?:募股|发行|招股))(?:募资|集资|融资|筹资|募集资金)${BETWEEN}Ⓜ|${FILE}|${LIST_ON}|(?:申请|启动|筹备|拟|寻求|进行|完成|提交|计划|推进|冲刺|(?<=Ⓒ)的)(?:[^，,。；;：:ⒸⓂⓇⒹ]{0,8})(?:IPO|首次公开(?:募股|发行|招股))(?!市场|价格|数量|企业|热|潮)|(?:筹备|申请|寻求|谋求|计划|推进|冲刺|考虑)(?:在|赴)?(?:[^，,。；;：:ⒸⓂⓇⒹ]{0,6})上市(?!公司|企业|许可|销售)|(?<=Ⓒ)IPO(?!市场|价格|数量|企业|热|潮)|(?<=Ⓒ)在[^ⒸⓂⓇⒹ，,。；]{0,10}上市(?=[，,。；]|$)`,
    examples: [
      'c(海棠智能)d(7月14日)向港交所递交招股书 ⇒ IPO - 海棠智能',
      'c(海棠智能)在纳斯达克上市 ⇒ IPO - 海棠智能',
      'c(海棠智能)科创板上市 ⇒ IPO - 海棠智能',
    ],
    not: [
      'c(海棠智能)新手机上市',
      'c(海棠智能)是上市公司',
      'c(海棠智能)在符合联交所上市规则的情况下回购',
      'c(海棠智能)营收创挂牌以来新低',
      'c(海棠智能)财报不佳 中国企业赴美IPO降温',
    ],
  },
  {
    name: 'financing/sum-raised',
    pattern: `Ⓜ${BETWEEN}(?:(?:种子|老股东|战略|私募|过桥|多|两|三|四)轮?)?(?:${DEAL}|(?:新股|股份)认购)|(?<=[领跟参]投的)Ⓜ的?资金|(?:融资|募资|集资|筹资|增资|注资|募集资金|募集|筹集资金|筹集|筹得资金|筹得|募得|融得|融到|(?<=[再又新])融|筹措)${BETWEEN}Ⓜ`,
    examples: [
      'c(海棠智能)宣布完成m(5000万元)融资 ⇒ - 5000万元 海棠智能',
      'c(海棠智能)融资m(5000万元) ⇒ - 5000万元 海棠智能',
    ],
    not: [
      'c(海棠智能)计划投资m(5000万元)建设工厂',
      'c(海棠智能)营收m(5000万元)',
      'c(海棠智能)拟对金桥新能源增资m(5000万元)',
      'c(海棠智能)在招聘。Quovex创立于d(2015年)，此后融资m(500万元)',
    ],
  },
  {
    name: 'financing/put-in',
    pattern: `(?:投入|合投|投资|追加投资|追加|出资|斥资)${BETWEEN}Ⓜ`,
    examples: ['c(海棠智能)做过融资：d(2016年)c(青松资本)投入m(100万元) ⇒ - 100万元 海棠智能'],
    not: ['c(海棠智能)投入m(1亿元)建设工厂'],
  },
  {
    name: 'financing/deal',
    pattern: `(?<!再)${DEAL}`,
    examples: [
      'd(去年5月)，c(海棠智能)又获c(青松资本)投资 ⇒ - - 海棠智能',
      'c(海棠智能)宣布完成新一轮融资 ⇒ - - 海棠智能',
    ],
    not: [
      'c(海棠智能)计划寻求融资',
      'c(海棠智能)难以持续进行再融资',
      '融资环境没有好转，c(海棠智能)表示',
      'c(青松资本)旗下c(海棠智能)入股美国新创公司',
    ],
  },
];

const phrases = PHRASE_RULES.map((rule) => ({ rule, pattern: new SiftedPattern(rule.pattern) }));
/** A sentence that names more deals is no prose. */
const MOST = 40;

/** The phrases of a sentence that may name a deal, in order; where two overlap the earlier rule holds. */
export function readPhrases(sketch: Sketch): Phrase[] {
  const found: Phrase[] = [];
  for (const { rule, pattern } of phrases) {
    for (const match of pattern.matches(sketch)) {
      if (found.length === MOST) break;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ rule: rule.name, start, end, ...partsOf(sketch, start, end), companies: [] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The round names and the sum in a phrase. */
function partsOf(sketch: Sketch, start: number, end: number): Pick<Phrase, 'rounds' | 'amount'> {
  const rounds: number[] = [];
  let amount: number | null = null;
  for (let at = start; at < end; at++) {
    const type = sketch.slots[at]?.type;
    if (type === 'round' && !isLoose(sketch, at)) rounds.push(at);
    else if (type === 'amount') amount ??= at;
  }
  return { rounds, amount };
}

/** Of A轮战略融资 the letter is the round. */
function isLoose({ text, slots }: Sketch, at: number): boolean {
  const slot = slots[at];
  return slot?.type === 'round' && slot.round === 'strategic' && (text[at - 1] === 'Ⓡ' || text[at + 1] === 'Ⓡ');
}
