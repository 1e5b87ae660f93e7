import type { LexiconHit } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import { makingOf, weighCharacters } from './appraise.ts';
import { type Board, type Candidate, isAccepted, weigh } from './board.ts';
import { isDigit, isHan, isLatin } from './characters.ts';
import { inLatinSentence, latinRunAt, latinRunBefore } from './latin.ts';
import { endsPhrase, endsRole, isFirmLeft } from './names.ts';
import { COUNTRY, PLACES } from './places.ts';
import type { Reading } from './reading.ts';
import {
  DESCRIPTORS,
  ENERGY,
  GENERIC_BRANDS,
  LEGAL_STOPS,
  MAJOR_PLACES,
  NUMERALS,
  SPLIT_VERBS,
  STOP_CHARACTERS,
  STOP_WORDS,
} from './vocabulary.ts';

const LONGEST_BRAND = 5;
const LONGEST_LEGAL = 26;
/** Weak endings that still make a company's name out of another company's. */
const WEAK_AFTER_KNOWN = new Set(['公司', '汽车', '工业', '资产', '风投', '战投', '基金']);
/** Weak endings that make a name out of a company's only where nothing is left open behind them: 灵潮旅游及其. */
const CLOSED_AFTER_KNOWN =
  /^(?:旅游|贸易|商务|商业|食品|能源|电力|教育|文化|租赁|资产|体育|工程|建设|建筑|服装|水泥|玻璃|材料|工作室|健康|财务|金融|印刷|包装|物业|保理|小贷)$/;
/** 投资 is a verb or a noun everywhere but in front of these. */
const OWNER_FOLLOWS = /持有|持股|所持|及其|减持|增持|质押|提起|将|拟|确认|、/y;
/** Endings that are telling in themselves; the others also name a trade: 低轨通讯, 智慧医疗. */
const TELLING_SUFFIX =
  /(?:科技|集团|资本|股份|创投|生物|医药|制药|药业|控股|银行|证券|基金|智能|微电子|半导体|电子|光电|实业|重工|公司|信息|软件|网络|保险|人寿|信托|日报|周刊|时报|晚报|早报|晨报|商报|财经网|新闻网|观察网|通讯社|智库|新材|新能源|锂业|钢铁|影业|传媒|动力|智驾|智造|机器人|资产管理|资管|投资管理)$/;
/** Endings that make a company's name out of a place: 江苏信托. */
/** Endings that a name has, whatever word is in front. */
const OF_GROUP = /^(?:集团|股份)$/;
/** Weak endings that make a name out of a Latin word. */
const OF_LATIN = /^(?:工作室|实验室|社)$/;
const OF_COMPANY = /^(?:公司|集团)$/;
const AFTER_PLACE =
  /^(?:.*银行|农商行|信托|证券|期货|保险|国投|城投|金控|产投|燃气|水务|钢铁|电力|港口|机场|地铁|航空|高速|能源集团|建工|文旅|控股|日报|晚报|商报|时报|电视台|广播电视台)$/;
/** Proposes names by their endings: place, brand, trade and legal form. */
export function proposeShapes(reading: Reading, board: Board): void {
  const followed = new Set(
    reading.suffixes.filter(({ suffix }) => suffix?.strength !== 'weak').map(({ start }) => start),
  );
  let last: LexiconHit | null = null;
  const units: LexiconHit[] = [];
  for (const hit of reading.suffixes) {
    // Of suffixes that end together the longest comes first; one that another follows is part of that one's name.
    if (last && hit.end <= last.end) continue;
    if (isPartOfWord(reading.plain, hit.end)) continue;
    last = hit;
    const { strength } = hit.suffix!;
    if (followed.has(hit.end) && !(strength === 'legal' && reading.slice(hit).endsWith('公司'))) continue;
    if (hit.suffix!.kind === 'unit') units.push(hit);
    else if (/^[A-Za-z.,/ ]+$/.test(reading.slice(hit))) proposeLatinShape(reading, board, hit);
    else if (strength === 'legal') proposeLegal(reading, board, hit);
    else proposeTrade(reading, board, hit);
  }
  proposeJoinedLatin(reading, board);
  proposeBranches(reading, board);
  for (const hit of units) if (hit.suffix!.strength !== 'weak') proposeUnitEnding(reading, board, hit.start, hit.end);
  proposeDepartments(reading, board);
  proposeTwoScripts(reading, board);
  proposeStockNames(reading, board);
  proposePlaceBrands(reading, board);
}

/** Whether an ending begins or ends a longer word of business: 管理合伙人, 控股股东, 资本公积, 总股份. */
function isPartOfWord(plain: string, end: number): boolean {
  const tail = LONGER_WORDS[plain[end - 1]];
  if (!tail) return false;
  tail.lastIndex = end - 2;
  return tail.test(plain);
}

const LONGER_WORDS: { [last: string]: RegExp | undefined } = {
  理: /管理(?:合伙人|层|人员|团队|费|办法)/y,
  股: /控股(?:股东|权|子公司|比例|平台|公司(?![，,。、（(”]))/y,
  本: /资本(?:公积|市场|金|开支|支出|运作|化|结构|寒冬|充足|回报|利得|家|论坛|运营|负债)/y,
  份: /(?<=[总原])股份/y,
  险: /保险(?:公司|产品|业务|资金|机构|经纪)(?![，,。、（(”])/y,
  金: /基金(?:经理|产品|份额|净值|公司(?![，,。、（(”])|业|市场|投资|管理人|销售|规模)/y,
  行: /银行(?:卡|存款|贷款|业|间|账户|理财|股|板块|机构|家|系)/y,
  券: /证券(?:市场|投资|代码|简称|账户|事务|部|业|时报|报|交易|之星|监管)/y,
  动: /移动(?:互联网|支付|终端|端|设备|电源|应用|办公|硬盘|通信|游戏)/y,
};

function give(candidate: Candidate, hit: LexiconHit): void {
  candidate.kind ??= hit.suffix!.kind;
}

/** Latin ending: Morning Trail Capital. */
function proposeLatinShape(reading: Reading, board: Board, hit: LexiconHit): void {
  const run = latinRunBefore(reading.plain, hit.end);
  if (!run || run.end !== hit.end || run.start >= hit.start) return;
  const candidate = board.at(run);
  give(candidate, hit);
  weigh(candidate, hit.suffix!.strength === 'legal' ? 'company/legal' : 'company/suffix');
  if (hit.suffix!.strength === 'weak') weigh(candidate, 'suffix/weak');
  else weigh(candidate, 'brand/latin');
  if (inLatinSentence(reading.plain, run)) weigh(candidate, 'latin/sentence');
}

/** Latin names with their trade word written on: LingchaoStudios. */
function proposeJoinedLatin({ plain }: Reading, board: Board): void {
  for (const { index, 0: text } of plain.matchAll(JOINED_LATIN)) {
    const candidate = board.at({ start: index, end: index + text.length });
    weigh(candidate, 'company/suffix');
    weigh(candidate, 'brand/latin');
  }
}

const JOINED_LATIN =
  /(?<![A-Za-z])[A-Z][A-Za-z]{2,}(?:Studios?|Interactive|Software|Games|Entertainment|Media|Pictures|Capital|Ventures|Technologies|Pharma|Therapeutics|Biosciences)(?![A-Za-z])/g;

/** Full legal names: everything from the place, or from the last word that no name takes in. */
function proposeLegal(reading: Reading, board: Board, hit: LexiconHit): void {
  const { edge, place, brand } = legalReach(reading, hit);
  const head = place >= 0 ? place : brand;
  let start = edge;
  if (head >= 0) {
    if (!isOwnersName(reading, { start: edge, end: head })) start = head;
  } else {
    // A verb in front of a long name is the sentence's: 责令X控股有限公司.
    const first = reading.words.endOf(edge);
    if (hit.start - first >= 4 && first - edge > 1 && reading.words.tagOf({ start: edge, end: first }) === 'v')
      start = first;
  }
  if (start >= hit.start) return;
  const candidate = board.at({ start, end: hit.end });
  give(candidate, hit);
  weigh(candidate, 'company/legal');
  if (place >= 0) weigh(candidate, 'place/before');
  else if (hit.start - start < 2) weigh(candidate, 'brand/single');
}

/** How far to the left a full name can reach, and the first place and the first listed name on the way. */
function legalReach(reading: Reading, hit: LexiconHit): { edge: number; place: number; brand: number } {
  const { plain, words } = reading;
  let edge = hit.start;
  let place = -1;
  let brand = -1;
  let soft = -1;
  while (edge > 0 && hit.end - edge < LONGEST_LEGAL && !endsRole(plain, edge)) {
    const unit = plain.charCodeAt(edge - 1);
    if (unit === 0x29 || plain[edge - 1] === '）') {
      const bracket = NAME_BRACKET.exec(plain.slice(Math.max(0, edge - LONGEST_BRACKET), edge));
      if (!bracket) break;
      edge -= bracket[0].length;
      continue;
    }
    if (isLatin(unit) || isDigit(unit)) {
      const run = latinRunBefore(plain, edge);
      if (!run) break;
      edge = run.start;
      continue;
    }
    if (!isHan(unit)) break;
    const from = words.startOf(edge);
    const word = plain.slice(from, edge);
    if (word === '中国') return { edge: from, place: from, brand };
    if (edge < hit.start && SPLIT_VERBS.has(plain.slice(edge - 2, edge))) break;
    if (
      word.length === 1
        ? LEGAL_STOPS.has(word) && (place >= 0 || !followsPlace(reading, word, from))
        : endsLegalName(reading, word, from)
    )
      break;
    if (word.length > 1 && isPredicate(reading, word)) {
      if (place >= 0) break;
      soft = soft < 0 ? edge : soft;
    }
    edge = from;
    const owner = reading.organisationStartingAt(from);
    if (owner && !owner.ambiguous && owner.end <= hit.end && owner.end - from > 1) brand = from;
    if (reading.isPlace({ start: from, end: from + word.length })) place = from;
  }
  // A verb may stand in a name (民用爆破器材), if the name's place is in front of it.
  if (soft >= 0 && place < 0 && isHan(plain.charCodeAt(soft)))
    return { edge: soft, place, brand: brand >= soft ? brand : -1 };
  return { edge, place, brand };
}

/** A place in brackets, or the quotes of a stock, inside a legal name: 汇金聚合（宁波）投资, 交通银行(5.500,0.00,0.00%)股份. */
const NAME_BRACKET = /[(（](?:[\u4e00-\u9fff]{2,8}|\d+\.\d+,[-+\d.,%]+)[)）]$/;
const LONGEST_BRACKET = 30;

/** Whether what stands between the left edge and the place or brand of a legal name belongs to it: 平煤 in 平煤隆基. */
function isOwnersName(reading: Reading, span: Span): boolean {
  const length = span.end - span.start;
  if (length < 2 || length > 5) return false;
  const making = makingOf(reading, span);
  if (making === 'coined') return reading.lexicon.nameScore(reading.plain, span) > 0.5;
  const isName = making === 'proper-noun' || making === 'place' || making === 'person';
  return isName && reading.words.endOf(span.start) === span.end;
}

/** Whether a connective stands in a name: behind its place (无锡新和成, 上海和辉), 为 behind a coined character (瑞为). */
function followsPlace(reading: Reading, word: string, start: number): boolean {
  const { plain, words } = reading;
  if (!'和与及为'.includes(word) || !isHan(plain.charCodeAt(start - 1))) return false;
  const before = words.startOf(start);
  if (word === '为') return start - before === 1 && !LEGAL_STOPS.has(plain[before]);
  const placeEnd = start - before === 1 ? before : start;
  const place = { start: words.startOf(placeEnd), end: placeEnd };
  return reading.isPlace(place);
}

/** Words that end a full name on its left: stop words that are no trade words, and function words. */
function endsLegalName(reading: Reading, word: string, start: number): boolean {
  if (/(?:公司|法院|支行|分行)$/.test(word)) return true;
  if (isTradeWord(reading, word)) return false;
  return (
    STOP_WORDS.has(word) ||
    DESCRIPTORS.has(word) ||
    (/^[pcru]/.test(reading.words.tagOf({ start, end: start + word.length })) && !PLACES.has(word))
  );
}

/** Verbs and adverbs that are no trade words. */
function isPredicate(reading: Reading, word: string): boolean {
  const span = { start: 0, end: word.length };
  if (isTradeWord(reading, word) || PLACES.has(word)) return false;
  return /^[vd]$/.test(reading.words.tagOfWord(word)) && reading.lexicon.nameScore(word, span) < COMMON_VERB;
}

/** Mean score of characters under which a verb stands in no name. */
const COMMON_VERB = -0.5;

const isTradeWord = (reading: Reading, word: string): boolean =>
  reading.lexicon.lookup(word)?.suffix != null ||
  /^(?:技术|服务|管理|投资|融资|经营|运营|制造|联合|国际|传统|开发|发展|建设|生产|销售|专业|新型|产业|行业|股份|股权|市场|数据|产品|业务|全球)$/.test(
    word,
  );

/** Brand and trade word: 莱顿电子. */
function proposeTrade(reading: Reading, board: Board, hit: LexiconHit): void {
  const { plain } = reading;
  const strength = hit.suffix!.strength;
  // A name is over behind 公司; and what someone buys or holds are shares: 减持灵潮科技股份.
  if (reading.plain.slice(hit.start - 2, hit.start) === '公司' || isStake(reading, hit)) return;
  const known = knownBefore(reading, hit);
  const closed = isClosedName(reading, hit);
  if (
    strength === 'weak' &&
    !(isLatin(plain.charCodeAt(hit.start - 1)) && OF_LATIN.test(reading.slice(hit))) &&
    !(known && (closed || WEAK_AFTER_KNOWN.has(reading.slice(hit)))) &&
    !(closed && reading.slice(hit) === '投资') &&
    reading.slice(hit) !== '公司' &&
    !standsAlone(reading, hit)
  )
    return;
  const owner = board.endingAt(hit.start).find(isAccepted);
  if (reading.slice(hit) === '公司' && /[子母分总]/.test(plain[hit.start - 1] ?? '')) return;
  // What a company does is no part of its name: 宜家公关总监.
  if (FUNCTION.test(reading.slice(hit)) && (owner || reading.titleStartsAt(hit.end))) return;
  if (known) {
    const candidate = board.at({ start: known.start, end: hit.end });
    give(candidate, hit);
    if (reading.slice(hit) === '公司') candidate.kind = known.entry!.kind;
    weigh(candidate, 'company/suffix');
    weigh(candidate, 'brand/known');
    if (known.ambiguous) weigh(candidate, 'lexicon/ambiguous-name');
    if (!closed && !TELLING_SUFFIX.test(reading.slice(hit)) && strength !== 'weak') weigh(candidate, 'suffix/of-known');
    return;
  }
  const fund = /(?:产业|创新|投资|引导|母|种子|成长|发展)基金$/.test(reading.slice(hit));
  if (owner && (fund || strength !== 'weak')) {
    const candidate = board.at({ start: owner.start, end: hit.end });
    give(candidate, hit);
    weigh(candidate, 'company/suffix');
    weigh(candidate, 'brand/known');
    return;
  }
  const unit = plain.charCodeAt(hit.start - 1);
  if (isLatin(unit) || (isDigit(unit) && hit.start > 1) || (unit === 0x20 && isLatin(plain.charCodeAt(hit.start - 2))))
    proposeLatinBrand(reading, board, hit);
  else if (isHan(unit)) proposeHanBrand(reading, board, hit);
}

/** Whether 股份 behind a listed name means shares of it, by the verb in front or the ending of the name. */
function isStake(reading: Reading, hit: LexiconHit): boolean {
  if (reading.slice(hit) !== '股份') return false;
  const owner = reading.organisationEndingAt(hit.start);
  if (reading.suffixEndingAt(hit.start)?.suffix?.strength === 'trade' && owner) return true;
  return owner !== undefined && HOLDS.test(reading.plain.slice(Math.max(0, owner.start - 6), owner.start));
}

const FUNCTION = /^(?:公关|广告|新闻|营销)$/;
const HOLDS = /(?:持有|减持|增持|受让|转让|收购|质押|认购|买入|购买|出售|所持|购得)(?:的|了|公司)?$/;

/** The listed surface in front of an ending; a doubtful one only before 公司 and 集团, which speak for it. */
function knownBefore(reading: Reading, hit: LexiconHit): LexiconHit | undefined {
  const found = reading.organisationEndingAt(hit.start);
  const speaks = OF_COMPANY.test(reading.slice(hit));
  if (!found || (found.ambiguous && (!speaks || GENERIC_BRANDS.has(reading.slice(found))))) return undefined;
  if (speaks && reading.words.aligned({ start: found.start, end: hit.end })) return found;
  return reading.splitsWord(found) ? undefined : found;
}

/** Whether a trade word behind a company's name ends a longer name, by what follows it. */
function isClosedName(reading: Reading, hit: LexiconHit): boolean {
  const word = reading.slice(hit);
  if (word === '投资') {
    OWNER_FOLLOWS.lastIndex = hit.end;
    return OWNER_FOLLOWS.test(reading.plain);
  }
  if (hit.suffix!.strength === 'weak' && !CLOSED_AFTER_KNOWN.test(word)) return false;
  return endsPhrase(reading, hit.end);
}

/** Whether a weak ending has a coined brand in front of it and nothing beside the two: 汇光国际计划于. */
function standsAlone(reading: Reading, hit: LexiconHit): boolean {
  const { start } = brandBefore(reading, hit.start);
  const brand = { start, end: hit.start };
  if (
    FUNCTION.test(reading.slice(hit)) ||
    hit.start - start < 2 ||
    !isFirmLeft(reading, start) ||
    !endsPhrase(reading, hit.end)
  )
    return false;
  return reading.lexicon.nameScore(reading.plain, brand) > NAME_LIKE && makingOf(reading, brand) === 'coined';
}

/** Mean score of characters from which a stretch looks like a coined name. */
const NAME_LIKE = 0.5;

function proposeLatinBrand(reading: Reading, board: Board, hit: LexiconHit): void {
  const { plain } = reading;
  const run = latinRunBefore(plain, plain[hit.start - 1] === ' ' ? hit.start - 1 : hit.start);
  if (!run) return;
  if (plain[hit.start - 1] === ' ' && (reading.slice(hit) === '公司' || !endsPhrase(reading, hit.end))) return;
  const brand = reading.slice(run);
  if (reading.lexicon.lookup(brand)?.notCompany || /^[A-Z]{1,2}$|^\d+[A-Z]?$/.test(brand)) return;
  const candidate = board.at({ start: run.start, end: hit.end });
  give(candidate, hit);
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/latin');
  if (
    /^[a-z]+$/.test(brand) ||
    !/工作室|集团|资本|基金|创投|公司|科技|生物|制药|医药|实业|控股|银行|证券|投资/.test(reading.slice(hit))
  )
    weigh(candidate, 'suffix/weak');
}

function proposeHanBrand(reading: Reading, board: Board, hit: LexiconHit): void {
  const tradeStart = firstTradeWord(reading, hit);
  const brand = brandBefore(reading, tradeStart);
  const start =
    brand.place < brand.start && !COUNTRY.test(reading.plain.slice(brand.place, brand.start))
      ? brand.place
      : brand.start;
  if (brand.start === tradeStart) {
    if (brand.place === brand.start || !AFTER_PLACE.test(reading.plain.slice(tradeStart, hit.end))) return;
    const candidate = board.at({ start: brand.place, end: hit.end });
    give(candidate, hit);
    weigh(candidate, 'company/suffix');
    weigh(candidate, COUNTRY.test(reading.plain.slice(brand.place, tradeStart)) ? 'brand/country' : 'brand/coined');
    return;
  }
  if (DESCRIPTORS.has(reading.plain.slice(brand.start, tradeStart))) return;
  if (PORTION.test(reading.plain.slice(brand.start, tradeStart))) return;
  // A company's name in front makes one name with it: 中信国安集团.
  const owner = reading.organisationEndingAt(start);
  const listed = board.startingAt(start).some(({ entry, end }) => entry && end === hit.end);
  const owned = !listed && owner && !owner.ambiguous && reading.words.isBoundary(owner.start);
  const span = { start: owned ? owner.start : start, end: hit.end };
  if (reading.splitsWord({ start: brand.start, end: hit.end })) return;
  // A word of the dictionary that the suffix ends is a common word: 人工智能.
  if (reading.words.startOf(hit.end) < hit.start) return;
  const candidate = board.at(span);
  give(candidate, hit);
  weigh(candidate, 'company/suffix');
  // What a list holds needs no look at its letters.
  if (candidate.entry) return;
  // 公司 behind a trade word is part of a name (灵潮咨询公司), behind anything else it may be the plain noun.
  const named = reading.slice(hit) === '公司' && tradeStart < hit.start;
  const owns = reading.slice(hit) === '投资' && isClosedName(reading, hit);
  if (hit.suffix!.strength === 'weak' && !named && !owns) weigh(candidate, 'suffix/weak');
  if (!TELLING_SUFFIX.test(reading.slice(hit))) weigh(candidate, 'suffix/industry');
  weighBrand(reading, candidate, { start: brand.start, end: tradeStart });
  if (start < brand.start) weigh(candidate, 'place/before');
}

/** A share of something: 六成股份. */
const PORTION = /^[一二三四五六七八九十百两几半数多]+成?$|^[万亿]股$/;

function weighBrand(reading: Reading, candidate: Candidate, brand: Span): void {
  const making = makingOf(reading, brand);
  if (GENERIC_BRANDS.has(reading.slice(brand))) weigh(candidate, 'brand/generic');
  else if (candidate.kind === 'investor' && brand.end - brand.start > 1) weigh(candidate, 'brand/of-investor');
  else if (OF_GROUP.test(reading.slice({ start: brand.end, end: candidate.end }))) weigh(candidate, 'brand/of-group');
  if (brand.end - brand.start === 1) weigh(candidate, 'brand/single');
  weighCharacters(reading, candidate, brand);
  if (brand.end - brand.start === 1) return;
  if (making === 'coined' || making === 'proper-noun') weigh(candidate, 'brand/coined');
  else if (making === 'place') weigh(candidate, 'brand/place');
  else if (making === 'mixed' || making === 'person') weigh(candidate, 'brand/mixed');
  else weigh(candidate, 'brand/word');
}

/** Start of the trade words in front of a suffix: 电子 in 莱顿电子科技. */
function firstTradeWord(reading: Reading, hit: LexiconHit): number {
  let start = hit.start;
  for (
    let before = reading.suffixEndingAt(start);
    before && hit.start - start < 8;
    before = reading.suffixEndingAt(start)
  ) {
    if (before.end - before.start < 2 || !isHan(reading.plain.charCodeAt(before.start - 1))) break;
    start = before.start;
  }
  return start;
}

/** The brand that ends at an index and where a place name before it starts; empty spans where there is none. */
function brandBefore(reading: Reading, end: number): { start: number; place: number } {
  const { plain, words } = reading;
  let start = end;
  let place = end;
  while (start > 0 && end - start < LONGEST_BRAND && isHan(plain.charCodeAt(start - 1)) && !endsRole(plain, start)) {
    const from = words.startOf(start);
    const word = plain.slice(from, start);
    const single = word.length === 1;
    if (single && NUMERALS.has(word) && end > start && isFirmLeft(reading, from)) {
      start = from;
      place = from;
      break;
    }
    if (end > start && SPLIT_VERBS.has(plain.slice(start - 2, start))) break;
    const energy = word === '能' && (start === end || ENERGY.has(plain[from - 1]));
    if (single ? STOP_CHARACTERS.has(word) && !energy : STOP_WORDS.has(word) || DESCRIPTORS.has(word)) {
      if (reading.isPlace({ start: from, end: start }) || COUNTRY.test(word)) place = from;
      else place = start;
      break;
    }
    if (!single && (MAJOR_PLACES.has(word) || (start < end && reading.isPlace({ start: from, end: start })))) {
      place = from;
      break;
    }
    if (end - start >= 2 && (!single || end - from > 4)) break;
    start = from;
    place = from;
  }
  for (let from = words.startOf(place); place < start && from < place; from = words.startOf(place)) {
    if (!reading.isPlace({ start: from, end: place })) break;
    place = from;
  }
  // A verb that the segmenter has cut wrongly: 投 资源 天 for 投资 源天.
  if (LEADING_VERB.test(plain.slice(start, end)) && end - start > 3) return { start: start + 2, place: start + 2 };
  if (plain[start] === '原' && isFormer(reading, start)) return { start: start + 1, place: start + 1 };
  return { start, place: Math.min(place, start) };
}

const LEADING_VERB = /^(?:投资|收购|入股|增资|并购)/;

/** Whether 原 is the word for former: in front of a listed name, or where a bracket opens. */
const isFormer = (reading: Reading, index: number): boolean =>
  /[（(]/.test(reading.plain[index - 1] ?? '') || reading.organisationStartingAt(index + 1) !== undefined;

/** Names on the stock lists: ST新海, *ST中昌. */
function proposeStockNames(reading: Reading, board: Board): void {
  for (const { index } of reading.plain.matchAll(/(?<![A-Za-z*])\*?ST(?=[\u4e00-\u9fff]{2})(?!概念|板块|公司|股)/g)) {
    const start = index;
    const brand = reading.plain.indexOf('T', index) + 1;
    let end = reading.words.endOf(brand);
    if (end - brand < 2) end = reading.words.endOf(end);
    const candidate = board.at({ start, end });
    candidate.kind = 'company';
    weigh(candidate, 'company/stock-name');
  }
}

/** Departments that the text names with their head, and business units: 星河视觉计算部 部长, 云杉地图BU. */
function proposeDepartments(reading: Reading, board: Board): void {
  for (const { index, 0: ending } of reading.plain.matchAll(
    /部(?=部长|总经理|负责人|总裁|主管|经理|主任)|BU(?![A-Za-z])/g,
  ))
    proposeUnitEnding(reading, board, index, index + ending.length);
}

/** A Latin and a Chinese form written together: GGV纪源资本, or the other way round between brackets. */
function proposeTwoScripts(reading: Reading, board: Board): void {
  const { plain } = reading;
  for (const hit of reading.organisations) {
    if (hit.ambiguous || !isHan(plain.charCodeAt(hit.end - 1)) || !isHan(plain.charCodeAt(hit.start))) continue;
    if (isLatin(plain.charCodeAt(hit.start - 1))) {
      const run = latinRunBefore(plain, hit.start);
      const facts = run && reading.lexicon.lookup(reading.slice(run));
      if (!run || run.end !== hit.start || run.end - run.start < 2 || facts?.title || facts?.notCompany) continue;
      if (facts?.entry && facts.entry !== hit.entry) continue;
      joinScripts(board, run.start, hit.end, hit);
    } else if (isLatin(plain.charCodeAt(hit.end)) && '[【（(“「'.includes(plain[hit.start - 1] || '\n')) {
      const run = latinRunAt(plain, hit.end);
      if (run && ']】）)”」'.includes(plain[run.end] || '\n')) joinScripts(board, hit.start, run.end, hit);
    }
  }
}

function joinScripts(board: Board, start: number, end: number, { entry }: LexiconHit): void {
  const candidate = board.at({ start, end });
  candidate.entry ??= entry;
  candidate.kind ??= entry!.kind;
  weigh(candidate, 'company/two-scripts');
}

const REGION =
  /北京|上海|天津|重庆|深圳|广州|杭州|苏州|南京|成都|武汉|西安|无锡|宁波|厦门|合肥|长沙|青岛|珠海|湖南|湖北|浙江|江苏|广东|山东|福建|安徽|四川|河南|河北|江西|山西|陕西|云南|贵州|海南|新疆|西藏|青州|淄博|南昌|天津|洛阳|中国|香港/g;

/** A place and two or three coined characters, the usual short form of a full name: 杭州鸿源. */
function proposePlaceBrands(reading: Reading, board: Board): void {
  const { plain, words } = reading;
  for (const { index: start, 0: place } of plain.matchAll(REGION)) {
    const brand = start + place.length;
    let end = brand;
    while (
      end - brand < 3 &&
      isHan(plain.charCodeAt(end)) &&
      !STOP_CHARACTERS.has(plain[end]) &&
      words.endOf(end) === end + 1
    )
      end++;
    if (end - brand !== 2 || !words.isBoundary(brand) || !words.isBoundary(start)) continue;
    const candidate = board.at({ start, end });
    weigh(candidate, 'company/place-brand');
    weighCharacters(reading, candidate, { start: brand, end });
  }
}

/** Branches: a company's name, a place, and 支行, 分行 or 分公司. */
function proposeBranches(reading: Reading, board: Board): void {
  for (const match of reading.plain.matchAll(/支行|分行|[分支]公司|营业部/g)) {
    for (let at = match.index; at > 0 && match.index - at <= LONGEST_UNIT; at--) {
      const owner = board.endingAt(at).find(({ score }) => score >= 2);
      if (owner && (at === match.index || isSeat(reading, { start: at, end: match.index }))) {
        const candidate = board.at({ start: owner.start, end: match.index + match[0].length });
        candidate.kind = 'company';
        weigh(candidate, 'company/branch');
        break;
      }
      if (!isHan(reading.plain.charCodeAt(at - 1)) || LEGAL_STOPS.has(reading.plain[at - 1])) break;
    }
  }
}

/** Whether a branch can be named by a stretch: a place, a street or a few characters, but no verb and no adverb. */
function isSeat({ plain, words }: Reading, { start, end }: Span): boolean {
  for (let at = start; at < end; at = words.endOf(at)) {
    const word = plain.slice(at, words.endOf(at));
    if (STOP_WORDS.has(word) || DESCRIPTORS.has(word) || STOP_CHARACTERS.has(word) || word === '兼') return false;
    if (word.length > 1 && /^[vdpcr]$/.test(words.tagOf({ start: at, end: at + word.length }))) return false;
  }
  return true;
}

/** Units of a company: its name, a few letters or characters, and 实验室, 研究院, 事业部 …: 腾讯AI Lab. */
function proposeUnitEnding(reading: Reading, board: Board, start: number, end: number): void {
  const { plain } = reading;
  for (let at = start; at > 0 && start - at <= LONGEST_UNIT; at--) {
    const known = reading.organisationEndingAt(at);
    const owner = board.endingAt(at).find(isAccepted) ?? (known && !known.ambiguous ? known : undefined);
    if (owner) {
      const candidate = board.at({ start: owner.start, end });
      candidate.kind = 'unit';
      weigh(candidate, 'company/unit');
      return;
    }
    const unit = plain.charCodeAt(at - 1);
    if (at === start && isLatin(unit)) proposeLatinUnit(reading, board, start, end);
    if (STOP_CHARACTERS.has(plain[at - 1]) || !(isHan(unit) || isLatin(unit) || isDigit(unit) || unit === 0x20)) return;
  }
}

const LONGEST_UNIT = 10;

/** A lab that is named by a Latin word alone: Lingchao实验室. */
function proposeLatinUnit(reading: Reading, board: Board, start: number, end: number): void {
  const run = latinRunBefore(reading.plain, start);
  if (!run || run.end !== start || !/^[A-Z][A-Za-z]{2,}/.test(reading.slice(run))) return;
  const candidate = board.at({ start: run.start, end });
  candidate.kind ??= 'unit';
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/latin');
}
