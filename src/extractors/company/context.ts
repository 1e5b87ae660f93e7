import { StickyPattern } from '../../core/sticky-pattern.ts';
import { unitAt } from '../../core/unit-set.ts';
import type { Words } from '../../core/words.ts';
import { type Board, type Candidate, weigh } from './board.ts';
import { isAt, isHan, isLatin } from './characters.ts';
import type { Reading } from './reading.ts';
import { MODEL_NUMBER_AFTER, PRODUCT_AFTER, SURNAMES } from './vocabulary.ts';
import { FORM } from './weights.ts';
import { ADVERB, isOneOf } from './word-classes.ts';

const TELLING_VERB = new StickyPattern(
  /(?:宣布|发布|推出|表示|公告|公布|披露|回应|透露|指出|强调|官宣|宣称|上市|裁员|收购|并购|投资|入股|领投|跟投|参投|融资|完成|获得?|起诉|被诉|签署|签约|成立|创立|创办|开源|上线|量产|交付|出货|生产|制造|研发|开发|自研|设计|打造|代工|供货|计划|拟|预计|否认|承认|确认|要求|希望|聘请|任命|采用|使用|称|说|认为|控股|持有|持股|出资|承诺|决定|同意|拒绝|申请|提交|递交|提起|启动|正式|联合|携手|联手|旗下|报告|分析|研报)/y,
);
const TELLING_NOUN = new StickyPattern(
  /(?:公司|集团|官方|官网|方面(?![，,。、的])|法说|股东会|财测|总部|员工|高管|内部|董事会|股份|股价|股票|财报|业绩|营收|净利|市值|估值|系|《|记者|创始|工程师|团队|供应链|子公司|母公司|中国区|大中华|门店|总裁|董事|研究员|分析师|生态链|架构|自研|体系|业务|代工厂|工厂)/y,
);
/** What news of the market says of companies, and of whole trades too, so that it speaks only for listed names. */
const MARKET_AFTER = new StickyPattern(
  /(?:斥资|砸|祭|携|抢|拚|看好|看旺|看淡|接单|打入|打进|切入|跨足|增资|减资|配息|扩产|扩厂|设厂|涨停|跌停|[涨跌][逾超近幅]|大涨|大跌|飙|营运|订单|产能|毛利|纯益|获利|EPS|Q[1-4]|首季|董座|库藏股|展望)/y,
);
const WEAK_AFTER = new StickyPattern(
  /(?:的|将|也|则|正|已|在|与|和|及|、|等|股|于|在|近日|日前|今日|今天|昨日|目前|去年|今年|\d{4}年|一|是|对|向|从|为|还|又|却|能|会|要)/y,
);
const TELLING_BEFORE = new StickyPattern(
  /(?<=收购|并购|出售|转让|投资|入股|由|跟|被|据|获|获得|来自|加入|加盟|离开|入职|任职于?|就职于|供职于|供应商|客户|公司|企业|巨头|厂商|大厂|对手|包括|旗下|母公司|子公司|车企|平台|品牌|独角兽|机构|股东|创办|创立|创始|创建|控股|起诉|指控|控告|状告|对标|挑战|超越|追赶|击败|供货给?|服务于?|合作伙伴|卖给|出售给|交给|授权给?|前|、|如|像|图[/／:：]|图源[:：]?|供图[/／:：]|摄影?[/／:：]|来源[:：]) ?/y,
);
const HEADLINE_START = new StickyPattern(/(?<=^|[\n】〉》！？!?] ?)/y);
const WEAK_BEFORE = new StickyPattern(
  /(?<=[\n。！？；，：,“「『《【]|^|和|与|及|在|对|向|从|给|让|为|是|将|把|因|以|当|至于|关于|对于)/y,
);

/** Words for products, before a Latin name of theirs. */
const PRODUCT_BEFORE = new StickyPattern(
  /(?<=(?:模型|系列|产品|工具|应用|框架|算法|架构|数据集|芯片|手机|游戏|App|APP)[“「『]? ?)/y,
);
const QUOTED_REACH = 16;

/** What follows the letters of a stock: BIDU.O. */
const TICKER_MARK = new StickyPattern(/\.[A-Z]{1,2}\b/y);
const URL_BEFORE = /(?:\/\/|www\.|@|\w\.)$/;

/** Adds what the words around a candidate say of it. */
export function weighContext(reading: Reading, board: Board): void {
  for (const candidate of board.all) {
    if (!candidate.appraised) weighAgainst(reading, candidate);
    if (needsContext(candidate)) weighFor(reading, candidate);
  }
}

/** Candidates that a list holds as doubtful, and names by their ending; what a slot alone proposed has had its say. */
const needsContext = ({ entry, score, groups }: Candidate): boolean =>
  score > -2 && score < 3 && (entry !== null || (groups & FORM) > 0);

/** Adds what shows that a stretch is no company: it is or lies in the name of something else. */
export function weighAgainst(reading: Reading, candidate: Candidate): void {
  const { plain } = reading;
  const { start, end } = candidate;
  if (reading.insideNotCompany(candidate.start, candidate.end)) weigh(candidate, 'against/inside-no-company');
  else if (!candidate.entry && reading.notCompanyAt(candidate.start, candidate.end))
    weigh(candidate, 'against/no-company');
  if (PRODUCT_AFTER.matchesAt(plain, end) || (candidate.entry && MODEL_NUMBER_AFTER.matchesAt(plain, end)))
    weigh(candidate, 'against/product-after');
  if (isAt(plain, start - 1, '《') && isAt(plain, end, '》') && candidate.kind !== 'media')
    weigh(candidate, 'against/title-of-work');
  if (
    candidate.entry &&
    isAt(plain, start - 1, '的') &&
    reading.organisationEndingAt(start - 1)?.entry === candidate.entry
  )
    weigh(candidate, 'against/own-product');
  if (insideQuotedProduct(plain, candidate) || (!candidate.entry && isQuotedProduct(plain, candidate)))
    weigh(candidate, 'against/product-after');
  if (candidate.entry && end - start <= 2 && reading.titleEndsAt(start - 1) && SURNAMES.has(plain[start - 1]))
    weigh(candidate, 'against/given-name');
  if (isLatin(unitAt(plain, start)) && PRODUCT_BEFORE.matchesAt(plain, start)) weigh(candidate, 'against/product-of');
  const owner =
    candidate.entry && isLatin(unitAt(plain, start))
      ? reading.organisationEndingAt(isAt(plain, start - 1, ' ') ? start - 1 : start)
      : undefined;
  if (owner && owner.entry !== candidate.entry && !owner.ambiguous && isHan(unitAt(plain, owner.start)))
    weigh(candidate, 'against/product-of');
  if (!isHan(unitAt(plain, start)) && URL_BEFORE.test(plain.slice(Math.max(0, start - 3), start)))
    weigh(candidate, 'against/no-company');
  if (TICKER_MARK.matchesAt(plain, end) && /^[A-Z]+$/.test(plain.slice(start, end))) weigh(candidate, 'against/ticker');
}

/** Whether quotation marks open before a name and close behind a word for products: “爱诗视频大模型”. */
function insideQuotedProduct(plain: string, { start, end }: Candidate): boolean {
  if (!isAt(plain, start - 1, '“「『‘"')) return false;
  const rest = plain.slice(end, end + QUOTED_REACH);
  return /^[^“”「」『』‘’"，。\n]*(?:模型|平台|系统|引擎|机器人|助手|芯片|系列|手机|产品|软件|应用|浏览器|App|APP)[”」』’"]/.test(
    rest,
  );
}

/** Whether a quoted name has a word for products behind it: 「光语芯」芯片. */
const isQuotedProduct = (plain: string, { start, end }: Candidate): boolean =>
  isAt(plain, start - 1, '“「『"') && QUOTED_PRODUCT.matchesAt(plain, end);

const QUOTED_PRODUCT = new StickyPattern(
  /[”」』"](?:大?模型|芯片|电池|机器人|手机|平板|耳机|汽车|系统|操作系统|软件|应用|浏览器|算法|疫苗|新药|卫星|火箭|小程序|功能)(?!公司|企业|厂商|品牌|团队|供应商|平台|集团|初创|创业|制造商|开发商|研发商)/y,
);

function skipAdverbs(plain: string, words: Words, index: number): number {
  let end = index;
  for (let steps = 0; steps < 3 && end < plain.length && isHan(unitAt(plain, end)); steps++) {
    const next = words.endOf(end);
    if (isAt(plain, end, '的') || !isOneOf(plain, end, next, ADVERB) || TELLING_VERB.matchesAt(plain, end)) break;
    end = next;
  }
  return end;
}

function weighFor({ plain, words }: Reading, candidate: Candidate): void {
  const { start } = candidate;
  let end = candidate.end;
  const quoted = isAt(plain, end, '”」』》"') && isAt(plain, start - 1, '“「『《"');
  if (quoted) {
    end++;
    weigh(candidate, 'context/quoted');
  }
  if (isAt(plain, end, ' ')) end++;
  end = skipAdverbs(plain, words, end);
  if (isAt(plain, end, '：') && HEADLINE_START.matchesAt(plain, start)) weigh(candidate, 'context/noun-after');
  else if (TELLING_NOUN.matchesAt(plain, end)) weigh(candidate, 'context/noun-after');
  else if (TELLING_VERB.matchesAt(plain, end)) weigh(candidate, 'context/verb-after');
  else if (candidate.entry && MARKET_AFTER.matchesAt(plain, end)) weigh(candidate, 'context/noun-after');
  else if (WEAK_AFTER.matchesAt(plain, end)) weigh(candidate, 'context/weak-verb-after');
  const from = isAt(plain, start - 1, ' ') ? start - 1 : start;
  if (candidate.entry && TELLING_BEFORE.matchesAt(plain, from)) weigh(candidate, 'context/before');
  else if (candidate.entry && WEAK_BEFORE.matchesAt(plain, from)) weigh(candidate, 'context/weak-before');
}
