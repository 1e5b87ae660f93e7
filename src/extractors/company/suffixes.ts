import type { LexiconHit } from '../../core/lexicon.ts';
import { unitAt } from '../../core/unit-set.ts';
import type { Candidate } from './board.ts';
import type { Reading } from './reading.ts';

/** What an ending says by its letters. */
interface SuffixTraits {
  readonly text: string;
  readonly isLatin: boolean;
  /** Telling in itself; the others also name a trade: 低轨通讯, 智慧医疗. */
  readonly isTelling: boolean;
  /** Speaks for a doubtful name in front: 公司, 集团. */
  readonly speaksForNames: boolean;
  /** A weak ending that still makes a name out of another company's. */
  readonly joinsKnown: boolean;
  /** The same, but only where nothing is left open behind it: 灵潮旅游及其. */
  readonly closesKnown: boolean;
  /** A weak ending that makes a name out of a Latin word. */
  readonly joinsLatin: boolean;
  /** Does not weaken a Latin brand in front. */
  readonly suitsLatin: boolean;
  /** A fund that a company has set up. */
  readonly isFund: boolean;
  /** What a company does, which stands in front of titles: 公关总监. */
  readonly isFunction: boolean;
}

const TELLING =
  /(?:科技|集团|资本|股份|创投|生物|医药|制药|药业|控股|银行|证券|基金|智能|微电子|半导体|电子|光电|实业|重工|公司|信息|软件|网络|保险|人寿|信托|日报|周刊|时报|晚报|早报|晨报|商报|财经网|新闻网|观察网|通讯社|智库|新材|新能源|锂业|钢铁|影业|传媒|动力|智驾|智造|机器人|资产管理|资管|投资管理)$/;
const CLOSES_KNOWN =
  /^(?:旅游|贸易|商务|商业|食品|能源|电力|教育|文化|租赁|资产|体育|工程|建设|建筑|服装|水泥|玻璃|材料|工作室|健康|财务|金融|印刷|包装|物业|保理|小贷)$/;

/** By what the lexicon says of an ending, of which there is one object a surface. */
const traits = new Map<object, SuffixTraits>();

export function traitsOf(reading: Reading, hit: LexiconHit): SuffixTraits {
  let known = traits.get(hit.suffix!);
  if (!known) {
    const text = reading.plain.slice(hit.start, hit.end);
    known = {
      text,
      isLatin: /^[A-Za-z.,/ ]+$/.test(text),
      isTelling: TELLING.test(text),
      speaksForNames: text === '公司' || text === '集团',
      joinsKnown: /^(?:公司|汽车|工业|资产|风投|战投|基金)$/.test(text),
      closesKnown: CLOSES_KNOWN.test(text),
      joinsLatin: /^(?:工作室|实验室|社)$/.test(text),
      suitsLatin: /工作室|集团|资本|基金|创投|公司|科技|生物|制药|医药|实业|控股|银行|证券|投资/.test(text),
      isFund: /(?:产业|创新|投资|引导|母|种子|成长|发展)基金$/.test(text),
      isFunction: /^(?:公关|广告|新闻|营销)$/.test(text),
    };
    traits.set(hit.suffix!, known);
  }
  return known;
}

/** Gives a candidate the kind that its ending names, if it has none. */
export function giveKind(candidate: Candidate, hit: LexiconHit): void {
  candidate.kind ??= hit.suffix!.kind;
}

/** Whether an ending begins or ends a longer word of business: 管理合伙人, 控股股东, 资本公积, 总股份. */
export function isPartOfWord(plain: string, end: number): boolean {
  const word = LONGER_WORDS.get(unitAt(plain, end - 1));
  if (!word) return false;
  word.lastIndex = end - 2;
  return word.test(plain);
}

/** By the last character of the ending. */
const LONGER_WORDS: ReadonlyMap<number, RegExp> = new Map(
  Object.entries({
    理: /管理(?:合伙人|层|人员|团队|费|办法)/y,
    股: /控股(?:股东|权|子公司|比例|平台|公司(?![，,。、（(”]))/y,
    本: /资本(?:公积|市场|金|开支|支出|运作|化|结构|寒冬|充足|回报|利得|家|论坛|运营|负债)/y,
    份: /(?<=[总原])股份/y,
    金: /基金(?:经理|产品|份额|净值|公司(?![，,。、（(”])|业|市场|投资|管理人|销售|规模)/y,
    行: /银行(?:卡|存款|贷款|业|间|账户|理财|股|板块|机构|家|系)/y,
    券: /证券(?:市场|投资|代码|简称|账户|事务|部|业|时报|报|交易|之星|监管)/y,
  }).map(([last, word]) => [last.charCodeAt(0), word]),
);
