import { listEndingAt, listStartingAt } from './list.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';
import { ADVERBS, ETC, UNKNOWN_NAMES, words } from './vocabulary.ts';

export type Role = 'lead' | 'investors' | 'adviser' | 'amount' | 'valuation';

/** A phrase that fills a role of a round told elsewhere; `slots` are indices of the sketch. */
export interface Attribute {
  rule: string;
  role: Role;
  start: number;
  end: number;
  slots: number[];
  /** A verb as plain as 投资 or 出资: it tells of a round only where the text already speaks of one. */
  plain: boolean;
}

/**
 * How a phrase gives a role: a list of names that ends where the pattern begins (`before`) or begins where it ends
 * (`after`), or the sum in it. In examples c() is a company, m() money, d() a date; what is found stands behind ⇒.
 */
export interface AttributeRule {
  readonly name: string;
  readonly role: Role;
  readonly names: 'before' | 'after' | null;
  readonly pattern: string;
  readonly plain?: true;
  readonly examples: { readonly [sentence: string]: string };
  readonly not: readonly string[];
}

const ROUND_AT_HAND = '(?:了|到)?(?:对)?(?:本|此|该|这|上述|前述)(?:一)?(?:次|轮|笔)?(?:Ⓡ)?(?:的)?';
/** 也在此次A轮融资中 */
const IN_ROUND = '(?:(?:也|均|都|还)?(?:在|于)[^，,。；;：:ⒹⓂ]{0,14}(?:中|里|时)(?:也|均|都|还)?)?';
const IS = '(?:中|上|里)?(?:还|则|也|主要|分别|既)?(?:为|是|包括了?|包含|有|涵盖|囊括|来自|系|均为|即|：|:)';
const END = '(?=[，,。；;、：:）)！!]|$|的?[ⓂⓇ]|的|后)';
const TELLING = '(?<=^|[，,、（(。；;：:\\-—丨|]|融资|募资|投资|集资|本轮|此次|发行|轮|次|交易|将|拟|计划|可|共|已|并)';

export const ATTRIBUTE_RULES: readonly AttributeRule[] = [
  {
    name: 'financing/adviser',
    role: 'adviser',
    names: 'before',
    pattern: `Ⓒ${ETC}(?:继续|持续)?(?:担任|任|为|作为|出任|系)(?:公司|本|此|该)?(?:次|轮)?Ⓡ?(?:交易|融资)?的?(?:独家|联席|长期|唯一|私募)?(?:融资)?的?(?:财务顾问|融资顾问|FA|投资顾问|法律顾问|保荐人|承销商|顾问)`,
    examples: { 'c(青松资本)担任本轮融资独家财务顾问': '青松资本' },
    not: ['c(青松资本)担任领投方'],
  },
  {
    name: 'financing/adviser-named',
    role: 'adviser',
    names: 'after',
    pattern: `(?:财务顾问|融资顾问|法律顾问|保荐人|承销商|FA)(?:同)?(?:${IS})?Ⓒ`,
    examples: { '独家财务顾问为c(青松资本)': '青松资本' },
    not: ['投资方为c(青松资本)'],
  },
  {
    name: 'financing/lead',
    role: 'lead',
    names: 'before',
    pattern: `Ⓒ${UNKNOWN_NAMES}${ETC}(?:${IN_ROUND}|${ADVERBS})(?:领投(?!方|机构|者|人)|主投(?!方)|领头投资|独家Ⓡ?(?:投资|认购|出资)|单独投资|独投|全额认购|(?:牵头|领衔|主导|领头|领军|领导)(?:投资|${ROUND_AT_HAND}(?:融资|投资|轮)|(?=[，,。；、]|$)))`,
    examples: {
      '本轮融资由c(青松资本)、c(白桦创投)联合领投': '青松资本 白桦创投',
      'c(青松资本)等三家机构独家投资': '青松资本',
      'c(青松资本)牵头本轮融资': '青松资本',
    },
    not: ['c(海棠智能)完成A轮融资', '本轮领投方尚未公布'],
  },
  {
    name: 'financing/lead-in-brackets',
    role: 'lead',
    names: 'before',
    pattern: `Ⓒ[（(](?:联合|共同|本轮)?领投(?:方)?[）)]`,
    examples: { '投资方为c(青松资本)（领投）、c(白桦创投)': '青松资本' },
    not: ['c(青松资本)（跟投）'],
  },
  {
    name: 'financing/lead-title',
    role: 'lead',
    names: 'before',
    pattern: `Ⓒ${ETC}(?:继续|共同|联合)?(?:为|是|作为|担任|系)(?:本|此|该)?(?:次|轮)?Ⓡ?(?:融资)?的?(?:联合|共同|独家)?(?:领投(?:方|机构|者|人)|主投方|牵头方|独家投资方)`,
    examples: { 'c(青松资本)为本轮融资的领投方': '青松资本' },
    not: ['c(青松资本)为本轮投资方'],
  },
  {
    name: 'financing/lead-named',
    role: 'lead',
    names: 'after',
    pattern: `(?:领投(?:方|机构|者|人|投资方)|主投方|独家投资方|独家投资机构|牵头方)(?:${IS}|，)?${words(8)}Ⓒ`,
    examples: { '领投方为c(青松资本)、c(白桦创投)': '青松资本 白桦创投', '本轮领投方c(青松资本)认为': '青松资本' },
    not: ['跟投方为c(青松资本)'],
  },
  {
    name: 'financing/follow',
    role: 'investors',
    names: 'before',
    pattern: `Ⓒ${UNKNOWN_NAMES}${ETC}(?:${IN_ROUND}|${ADVERBS})(?:跟投(?!方|机构|者)|参投(?!方|机构|者)|追投|参与(?:${ROUND_AT_HAND})?(?:了)?(?:融资|投资|跟投|认购|募资|增资)(?!方|者|人|机构)|参与${ROUND_AT_HAND}|(?:共同|联合|跟随|追加|继续|持续|追随)(?:投资|出资|注资|认购|参与|加注|加码|加持|支持|增持|追投)|(?:超额)?加注|加码${END}|跟进${END})`,
    examples: {
      'c(青松资本)领投，c(白桦创投)和c(云杉基金)跟投': '白桦创投 云杉基金',
      '老股东c(白桦创投)继续加注': '白桦创投',
      'c(白桦创投)等参与了本轮投资': '白桦创投',
      'c(白桦创投)、c(云杉基金)、一家上市公司跟投': '白桦创投 云杉基金',
    },
    not: ['跟投方暂未透露', 'c(海棠智能)参与制定标准'],
  },
  {
    name: 'financing/invest',
    role: 'investors',
    names: 'before',
    plain: true,
    pattern: `Ⓒ${ETC}${ADVERBS}(?:投资|出资|注资|入股|认购|参股|加持|入局|合投|投入|追加|参与)(?:完成|了)?(?:${END}|(?=${ROUND_AT_HAND}))`,
    examples: { '本轮融资由c(白桦创投)投资': '白桦创投' },
    not: ['c(白桦创投)投资人张三'],
  },
  {
    name: 'financing/by',
    role: 'investors',
    names: 'before',
    plain: true,
    pattern: '(?<=由)Ⓒ(?=[，,。；;]|$)',
    examples: { '完成A轮融资，由c(白桦投资)。': '白桦投资' },
    not: ['由c(白桦创投)领投'],
  },
  {
    name: 'financing/investors-named',
    role: 'investors',
    names: 'after',
    pattern: `(?:投资方|投资人|投资者|投资机构|资方|出资方|出资人|参投方|跟投方|跟投者|参与方|参投机构|跟投机构|参与机构|(?<=[，,])机构(?=来自|包括)|认购方|新股东|投资股东|基石(?:投资者|投资人|名单)?|投资名单|投资阵容|参投的|跟投的|出资的|投资的|参与的|股东阵容)(?:名单|阵容|团)?(?:还|则|也)?(?:分别)?(?:${IS}|，包括)${words(16)}Ⓒ`,
    examples: {
      '投资方包括c(青松资本)、c(白桦创投)，c(云杉基金)等': '青松资本 白桦创投 云杉基金',
      '基石投资者有c(青松资本)': '青松资本',
      '金额达m(3亿元)，机构来自c(青松资本)和c(白桦创投)': '青松资本 白桦创投',
      'm(3亿元)融资来自现有投资者，包括c(青松资本)和c(白桦创投)': '青松资本 白桦创投',
    },
    not: ['领投方为c(青松资本)', '投资方尚未披露，c(海棠智能)表示'],
  },
  {
    name: 'financing/investors-of-the-round',
    role: 'investors',
    names: 'after',
    pattern: `(?:本|此|该)(?:次|轮)(?:融资的?)?(?:新增)?(?:投资方|投资人|投资者|资方|投资机构)${words(4)}Ⓒ`,
    examples: { '本轮投资方c(青松资本)成立于d(2008年)': '青松资本' },
    not: ['A轮投资方c(青松资本)'],
  },
  {
    name: 'financing/brought-in',
    role: 'investors',
    names: 'after',
    pattern: `(?:引入|引进|包括)了?${words(10)}Ⓒ(?=[^，。；]{0,60}?(?:等|作为|为|在内的?)(?:[^Ⓒ，。；]{0,10})(?:投资者|投资方|股东|投资人|战投|投资机构))`,
    examples: { '引入了c(青松资本)、c(白桦创投)等战略投资者': '青松资本 白桦创投' },
    not: ['引入c(云图科技)的模型'],
  },
  {
    name: 'financing/joined',
    role: 'investors',
    names: 'after',
    plain: true,
    pattern: `(?:引入|引进|迎来)了?${words(6)}Ⓒ(?=[，,。；]|等|$)`,
    examples: { 'c(海棠智能)的A轮融资中引入了c(青松资本)': '青松资本' },
    not: ['引入c(云图科技)的模型'],
  },
  {
    name: 'financing/valuation',
    role: 'valuation',
    names: null,
    pattern:
      '估值(?:水平)?(?:(?:从|由)[^，。；Ⓜ]{0,4}Ⓜ[^，。；Ⓜ]{0,6})?(?:一度|也|已经|已|由此|因此|将|就|均|更|则|有望|或|可能|目前|突破|超过|超|高达|达到|达|了|约|为|近|逾|升至|飙升至|提升至|提高到|提升到|涨至|上涨至|增至|增加至|推高至|推升至|推到|接近|至|到|来到|上看|不低于|在|上升到|：|:|是|大约){0,6}Ⓜ',
    examples: { '投后估值达m(10亿美元)': '10亿美元', '估值从m(10亿美元)升至m(20亿美元)': '20亿美元' },
    not: ['估值逻辑变化，营收m(1亿元)'],
  },
  {
    name: 'financing/valued-at',
    role: 'valuation',
    names: null,
    pattern: 'Ⓜ(?:左右|以上)?的?(?:投后|投前|最新|公司|企业|整体|融资后)?的?估值',
    examples: { '以m(10亿美元)的投后估值完成融资': '10亿美元' },
    not: ['m(10亿美元)，估值'],
  },
  {
    name: 'financing/sum',
    role: 'amount',
    names: null,
    // the look-ahead spares most places the look-behinds
    pattern: `(?=[总金额规资数募集筹融发交认增])(?:(?:${TELLING}(?:总|总的)?|(?<!累计|总共)(?:融资|募资|募集资金|募集|集资|筹资|发行|交易|认购|增资))(?:总)?(?:金额|额度?|规模|总额|资金|数额)|(?<!累计|总共)(?:募资|集资|筹资|募集资金|融资额|筹得|募得|融资))(?:净额|总额|资金|方面)?(?:人民币|均|也|则|为|达到|达|在|约|近|超过|超|逾|高达|将|料|预计|预期|可|最高|不超过?|至少|：|:|拟|合计|总计|共计|共|总|了){0,5}Ⓜ(?!投资|估值|的?(?:投前|投后|公司|企业)?估值)`,
    examples: { '本轮融资金额为m(5000万元)': '5000万元', '，规模达m(5000万元)': '5000万元' },
    not: ['市场规模达m(500亿元)', '累计融资额m(5亿元)'],
  },
  {
    name: 'financing/sum-alone',
    role: 'amount',
    names: null,
    pattern: `(?<=[，,（(])(?:总额|金额|共|约|近|超过?|达){0,2}Ⓜ(?=[，,。；）)]|$)`,
    plain: true,
    examples: { '完成一轮融资，m(5000万元)，': '5000万元' },
    not: ['营收m(5000万元)，'],
  },
];

const attributes = ATTRIBUTE_RULES.map((rule) => ({ rule, pattern: new SiftedPattern(rule.pattern) }));

/** The phrases of a sentence that name investors, advisers, sums and valuations. */
export function readAttributes(sketch: Sketch): Attribute[] {
  const found: Attribute[] = [];
  for (const { rule, pattern } of attributes) {
    for (const match of pattern.matches(sketch)) {
      const start = match.index;
      const end = start + match[0].length;
      const slots = slotsOf(rule, sketch, start, end);
      if (slots.length === 0) continue;
      found.push({
        rule: rule.name,
        role: rule.role,
        start: Math.min(start, slots[0]),
        end: Math.max(end, slots[slots.length - 1] + 1),
        slots,
        plain: rule.plain ?? false,
      });
    }
  }
  return found.length > 0 ? onePerName(found) : found;
}

function slotsOf({ names }: AttributeRule, sketch: Sketch, start: number, end: number): number[] {
  if (names === 'before') return listEndingAt(sketch, start);
  if (names === 'after') return listStartingAt(sketch, end - 1);
  return [sketch.text.lastIndexOf('Ⓜ', end - 1)];
}

/** A name or sum has one role in a sentence: that of the first rule that claims it. */
function onePerName(found: Attribute[]): Attribute[] {
  const taken = new Set<number>();
  for (const attribute of found) {
    attribute.slots = attribute.slots.filter((slot) => !taken.has(slot));
    for (const slot of attribute.slots) taken.add(slot);
  }
  return found.filter(({ slots }) => slots.length > 0).sort((a, b) => a.start - b.start);
}
