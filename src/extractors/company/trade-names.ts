import type { LexiconHit } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { makingOf, weighCharacters } from './appraise.ts';
import { type Board, type Candidate, isAccepted, weigh } from './board.ts';
import { isAt, isDigit, isHan, isLatin } from './characters.ts';
import { latinRunBefore } from './latin.ts';
import { endsPhrase, endsRole, isFirmLeft } from './names.ts';
import type { Reading } from './reading.ts';
import { giveKind, traitsOf } from './suffixes.ts';
import { ENERGY } from './vocabulary.ts';
import {
  COUNTRY,
  classesOf,
  DESCRIPTOR,
  GENERIC_BRAND,
  isOneOf,
  MAJOR_PLACE,
  NUMERAL,
  SPLIT_VERB,
  STOP_CHARACTER,
  STOP_WORD,
} from './word-classes.ts';

const LONGEST_BRAND = 5;
/** From this length on an ending is sure of its end, whatever the segmenter makes of it: 律师事务所 in 律师事务所律师. */
const TELLS_ITS_END = 4;
/** 投资 is a verb or a noun everywhere but in front of these. */
const OWNER_FOLLOWS = /持有|持股|所持|及其|减持|增持|质押|提起|将|拟|确认|、|[以用](?=[每约总共\d])/y;
/** Endings that a name has, whatever word is in front. */
const OF_GROUP = /^(?:集团|股份)$/;
/** Endings that make a company's name out of a place: 江苏信托. */
const AFTER_PLACE =
  /^(?:.*银行|农商行|信托|证券|期货|保险|国投|城投|金控|产投|燃气|水务|钢铁|电力|港口|机场|地铁|航空|高速|能源集团|建工|文旅|控股|日报|晚报|商报|时报|电视台|广播电视台)$/;

/** Brand and trade word: 莱顿电子. */
export function proposeTrade(reading: Reading, board: Board, hit: LexiconHit): void {
  const { plain } = reading;
  const traits = traitsOf(reading, hit);
  if (belongsElsewhere(reading, hit)) return;
  const known = knownBefore(reading, hit);
  if (hit.suffix!.strength === 'weak' && !canEndName(reading, hit, known)) return;
  const owner = board.endingAt(hit.start).find(isAccepted);
  if (traits.isFunction && (owner || reading.titleStartsAt(hit.end))) return;
  // 苹果供应链 are those who supply it.
  if (traits.text === '供应链' && (known || owner)) return;
  if (known) proposeOfKnown(reading, board, hit, known);
  else if (traits.text === '公司' && !owner && proposeAcrossTrades(reading, board, hit)) return;
  else if (owner && (traits.isFund || hit.suffix!.strength !== 'weak')) {
    const candidate = board.at(owner.start, hit.end);
    giveKind(candidate, hit);
    weigh(candidate, 'company/suffix');
    weigh(candidate, 'brand/known');
  } else if (isLatinBefore(plain, hit.start)) proposeLatinBrand(reading, board, hit);
  else if (isHan(unitAt(plain, hit.start - 1))) proposeHanBrand(reading, board, hit);
}

/** A name is over behind 公司, 子公司 is a noun, and what someone buys or holds are shares: 减持灵潮科技股份. */
function belongsElsewhere(reading: Reading, hit: LexiconHit): boolean {
  const { plain } = reading;
  if (plain.startsWith('公司', hit.start - 2) || isStake(reading, hit)) return true;
  if (traitsOf(reading, hit).text !== '公司' || !isAt(plain, hit.start - 1, '子母分总')) return false;
  // But 电子公司 is a firm of electronics.
  return reading.words.isBoundary(hit.start - 1) || !reading.words.isBoundary(hit.start);
}

/** Whether a weak ending ends a name here, by what is in front of it and behind. */
function canEndName(reading: Reading, hit: LexiconHit, known: LexiconHit | undefined): boolean {
  const { text, joinsLatin, joinsKnown } = traitsOf(reading, hit);
  if (text === '公司') return true;
  if (joinsLatin && isLatin(unitAt(reading.plain, hit.start - 1))) return true;
  if (known && (joinsKnown || isClosedName(reading, hit))) return true;
  return (text === '投资' && isClosedName(reading, hit)) || standsAlone(reading, hit);
}

function proposeOfKnown(reading: Reading, board: Board, hit: LexiconHit, known: LexiconHit): void {
  const { text, isTelling } = traitsOf(reading, hit);
  const candidate = board.at(known.start, hit.end);
  giveKind(candidate, hit);
  if (text === '公司') candidate.kind = known.entry!.kind;
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/known');
  if (known.ambiguous) weigh(candidate, 'lexicon/ambiguous-name');
  if (!isTelling && hit.suffix!.strength !== 'weak' && !isClosedName(reading, hit)) weigh(candidate, 'suffix/of-known');
}

const LONGEST_TRADE = 8;

/** A company's name, then trades or a place, then 公司: 腾讯影视公司, 美团成都公司. Returns whether there is one. */
function proposeAcrossTrades(reading: Reading, board: Board, hit: LexiconHit): boolean {
  const { plain, words } = reading;
  for (let at = hit.start; at > 0 && hit.start - at < LONGEST_TRADE && isHan(unitAt(plain, at - 1)); ) {
    const start = words.startOf(at);
    const word = { start, end: at };
    const isBetween =
      reading.isPlace(word.start, word.end) ||
      reading.lexicon.lookup(reading.plain.slice(word.start, word.end))?.suffix != null;
    if (at - start < 2 || !isBetween) return false;
    at = start;
    const owner = reading.organisationEndingAt(at);
    if (!owner || owner.ambiguous || !words.isBoundary(owner.start)) continue;
    const candidate = board.at(owner.start, hit.end);
    candidate.kind ??= owner.entry!.kind;
    weigh(candidate, 'company/suffix');
    weigh(candidate, 'brand/known');
    return true;
  }
  return false;
}

/** Whether a Latin brand, or a digit that belongs to one, stands in front, with or without a space. */
function isLatinBefore(plain: string, index: number): boolean {
  const unit = unitAt(plain, index - 1);
  if (unit === 0x20) return isLatin(unitAt(plain, index - 2));
  return isLatin(unit) || (isDigit(unit) && index > 1);
}

/** Whether 股份 behind a listed name means shares of it, by the verb in front or the ending of the name. */
function isStake(reading: Reading, hit: LexiconHit): boolean {
  if (traitsOf(reading, hit).text !== '股份') return false;
  const owner = reading.organisationEndingAt(hit.start);
  if (reading.suffixEndingAt(hit.start)?.suffix?.strength === 'trade' && owner) return true;
  return owner !== undefined && HOLDS.test(reading.plain.slice(Math.max(0, owner.start - 6), owner.start));
}

const HOLDS = /(?:持有|减持|增持|受让|转让|收购|质押|认购|买入|购买|出售|所持|购得)(?:的|了|公司)?$/;

/** The listed surface in front of an ending; a doubtful one only before 公司 and 集团, which speak for it. */
function knownBefore(reading: Reading, hit: LexiconHit): LexiconHit | undefined {
  const found = reading.organisationEndingAt(hit.start);
  const { speaksForNames } = traitsOf(reading, hit);
  if (!found || (found.ambiguous && (!speaksForNames || isOneOf(reading.plain, found.start, found.end, GENERIC_BRAND))))
    return undefined;
  if (speaksForNames && reading.words.aligned(found.start, hit.end)) return found;
  return reading.splitsWord(found.start, found.end) ? undefined : found;
}

/** Whether a trade word behind a company's name ends a longer name, by what follows it. */
function isClosedName(reading: Reading, hit: LexiconHit): boolean {
  const { text, closesKnown } = traitsOf(reading, hit);
  if (text === '投资') {
    OWNER_FOLLOWS.lastIndex = hit.end;
    // But what someone does stands in front of a title behind a whole name: 峰瑞资本投资合伙人.
    const isOfTitle = reading.titleStartsAt(hit.end) && !reading.suffixEndingAt(hit.start);
    return isOfTitle || OWNER_FOLLOWS.test(reading.plain);
  }
  if (hit.suffix!.strength === 'weak' && !closesKnown) return false;
  return endsPhrase(reading, hit.end);
}

/** Whether a weak ending has a coined brand in front of it and nothing beside the two: 睿光国际计划于. */
function standsAlone(reading: Reading, hit: LexiconHit): boolean {
  // The two characters in front are looked at first, since that is cheap.
  if (hit.start < 2 || reading.nameScore(hit.start - 2, hit.start) <= 0) return false;
  if (traitsOf(reading, hit).isFunction || !endsPhrase(reading, hit.end)) return false;
  const brand = { start: brandBefore(reading, hit.start).start, end: hit.start };
  if (brand.end - brand.start < 2 || !isFirmLeft(reading, brand.start)) return false;
  return (
    reading.nameScore(brand.start, brand.end) > NAME_LIKE && makingOf(reading, brand.start, brand.end) === 'coined'
  );
}

/** Mean score of characters from which a stretch looks like a coined name. */
const NAME_LIKE = 0.5;

function proposeLatinBrand(reading: Reading, board: Board, hit: LexiconHit): void {
  const { plain } = reading;
  const run = latinRunBefore(plain, isAt(plain, hit.start - 1, ' ') ? hit.start - 1 : hit.start);
  if (!run) return;
  if (isAt(plain, hit.start - 1, ' ') && (traitsOf(reading, hit).text === '公司' || !endsPhrase(reading, hit.end)))
    return;
  const brand = reading.plain.slice(run.start, run.end);
  if (reading.lexicon.lookup(brand)?.notCompany || /^[A-Z]{1,2}$|^\d+[A-Z]?$/.test(brand)) return;
  const candidate = board.at(run.start, hit.end);
  giveKind(candidate, hit);
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/latin');
  if (/^[a-z]+$/.test(brand) || !traitsOf(reading, hit).suitsLatin) weigh(candidate, 'suffix/weak');
}

function proposeHanBrand(reading: Reading, board: Board, hit: LexiconHit): void {
  const { text, isTelling } = traitsOf(reading, hit);
  const tradeStart = firstTradeWord(reading, hit);
  const brand = brandBefore(reading, tradeStart);
  const start =
    brand.place < brand.start && !isOneOf(reading.plain, brand.place, brand.start, COUNTRY) ? brand.place : brand.start;
  if (brand.start === tradeStart) {
    if (brand.place === brand.start || !isNamedByPlace(reading, tradeStart, hit.end)) return;
    const candidate = board.at(brand.place, hit.end);
    giveKind(candidate, hit);
    weigh(candidate, 'company/suffix');
    weigh(candidate, isOneOf(reading.plain, brand.place, tradeStart, COUNTRY) ? 'brand/country' : 'brand/coined');
    return;
  }
  if (isOneOf(reading.plain, brand.start, tradeStart, DESCRIPTOR)) return;
  if (PORTION.test(reading.plain.slice(brand.start, tradeStart))) return;
  // A company's name in front makes one name with it: 中信国安集团.
  const owner = reading.organisationEndingAt(start);
  const listed = board.startingAt(start).some(({ entry, end }) => entry && end === hit.end);
  const owned = !listed && owner && !owner.ambiguous && reading.words.isBoundary(owner.start);
  const span = { start: owned ? owner.start : start, end: hit.end };
  if (text.length < TELLS_ITS_END && !reading.words.isBoundary(hit.end)) return;
  // A word of the dictionary that the suffix ends is a common word: 人工智能.
  if (reading.words.startOf(hit.end) < hit.start) return;
  const candidate = board.at(span.start, span.end);
  giveKind(candidate, hit);
  weigh(candidate, 'company/suffix');
  // What a list holds needs no look at its letters.
  if (candidate.entry) return;
  // 公司 behind a trade word is part of a name (灵潮咨询公司), behind anything else it may be the plain noun.
  const named = text === '公司' && tradeStart < hit.start;
  const owns = text === '投资' && isClosedName(reading, hit);
  if (hit.suffix!.strength === 'weak' && !named && !owns) weigh(candidate, 'suffix/weak');
  if (!isTelling) weigh(candidate, 'suffix/industry');
  weighBrand(reading, candidate, { start: brand.start, end: tradeStart });
  if (start < brand.start) weigh(candidate, 'place/before');
}

/** Whether a place and what follows it make a name: 江苏信托, 湖北省粮油集团. */
function isNamedByPlace({ plain }: Reading, place: number, end: number): boolean {
  const rest = plain.slice(place, end);
  return AFTER_PLACE.test(rest) || (isAt(plain, place - 1, '省市县') && rest.endsWith('集团'));
}

/** A share of something, or several things: 六成股份, 四大电商集团, 各大银行. */
const PORTION = /^[一二三四五六七八九十百两几半数多]+(?:成?$|[大家间]|公股)|^[万亿]股$|^大$/;

function weighBrand(reading: Reading, candidate: Candidate, brand: Span): void {
  const making = makingOf(reading, brand.start, brand.end);
  if (isOneOf(reading.plain, brand.start, brand.end, GENERIC_BRAND) || isOfInstitution(reading, candidate, brand))
    weigh(candidate, 'brand/generic');
  else if (candidate.kind === 'investor' && brand.end - brand.start > 1) weigh(candidate, 'brand/of-investor');
  else if (OF_GROUP.test(reading.plain.slice(brand.end, candidate.end))) weigh(candidate, 'brand/of-group');
  if (brand.end - brand.start === 1) weigh(candidate, 'brand/single');
  weighCharacters(reading, candidate, brand);
  if (brand.end - brand.start === 1) return;
  if (making === 'coined' || making === 'proper-noun') weigh(candidate, 'brand/coined');
  else if (making === 'place') weigh(candidate, 'brand/place');
  else if (making === 'mixed' || making === 'person') weigh(candidate, 'brand/mixed');
  else weigh(candidate, 'brand/word');
}

/** Whether an institution stands in front of a trade that it has no company of: 云杉大学信托与理财研究所. */
const isOfInstitution = ({ plain }: Reading, { end }: Span, brand: Span): boolean =>
  INSTITUTION_BEFORE.test(plain.slice(Math.max(0, brand.end - 4), brand.end)) &&
  !OF_INSTITUTIONS.test(plain.slice(brand.end, end));

const INSTITUTION_BEFORE = /(?:大学|学院|科学院|社科院|研究所|研究院|[农林渔工商教卫财][业育生政]局)$/;
const OF_INSTITUTIONS = /出版社|资产|控股|集团|公司|医院|科技园|报社/;

/** Start of the trade words in front of a suffix: 电子 in 莱顿电子科技. */
function firstTradeWord(reading: Reading, hit: LexiconHit): number {
  let start = hit.start;
  for (
    let before = reading.suffixEndingAt(start);
    before && hit.start - start < 8;
    before = reading.suffixEndingAt(start)
  ) {
    if (before.end - before.start < 2 || !isHan(unitAt(reading.plain, before.start - 1))) break;
    start = before.start;
  }
  return start;
}

/** The brand that ends at an index and where a place name before it starts; empty spans where there is none. */
function brandBefore(reading: Reading, end: number): { start: number; place: number } {
  const { plain, words } = reading;
  let start = end;
  let place = end;
  while (start > 0 && end - start < LONGEST_BRAND && isHan(unitAt(plain, start - 1)) && !endsRole(plain, start)) {
    const from = words.startOf(start);
    const word = classesOf(plain, from, start);
    const single = start - from === 1;
    if (single && (word & NUMERAL) > 0 && end > start && isFirmLeft(reading, from)) {
      start = from;
      place = from;
      break;
    }
    if (end > start && isOneOf(plain, start - 2, start, SPLIT_VERB)) break;
    if (single && end - start < 2 && isInnerStop(reading, from, start, end)) {
      start = start === end ? words.startOf(from) : from;
      const before = words.startOf(start);
      place = reading.isPlace(before, start) ? before : start;
      break;
    }
    const energy = single && isAt(plain, from, '能') && (start === end || ENERGY.has(plain[from - 1]));
    if (single ? (word & STOP_CHARACTER) > 0 && !energy : (word & (STOP_WORD | DESCRIPTOR)) > 0) {
      if (reading.isPlace(from, start) || (word & COUNTRY) > 0) place = from;
      else place = start;
      break;
    }
    const isSeat = start < end || (start - from > 2 && isAt(plain, start - 1, '省市县'));
    if (!single && ((word & MAJOR_PLACE) > 0 || (isSeat && reading.isPlace(from, start)))) {
      place = from;
      break;
    }
    if (end - start >= 2 && (single ? end - from > 4 : !isNamesWord(reading, from, start, end))) break;
    start = from;
    place = from;
  }
  for (let from = words.startOf(place); place < start && from < place; from = words.startOf(place)) {
    if (!reading.isPlace(from, place)) break;
    place = from;
  }
  // A verb that the segmenter has cut wrongly: 投 资源 泰 for 投资 源泰.
  if (LEADING_VERB.test(plain.slice(start, end)) && end - start > 3) return { start: start + 2, place: start + 2 };
  // The dictionary holds people such as 由云杉.
  const isPreposed = isAt(plain, start, '由被') && end - start > 2;
  if (isPreposed || (isAt(plain, start, '原继') && isFormer(reading, start)))
    return { start: start + 1, place: start + 1 };
  return { start, place: Math.min(place, start) };
}

/**
 * Whether a function character belongs to a brand of two: as its first (能 in 能兴控股) behind the left edge or a place,
 * or as its second (都 in 天都实业).
 */
function isInnerStop(reading: Reading, from: number, start: number, end: number): boolean {
  const { plain, words } = reading;
  if (!isAt(plain, from, INNER_STOPS)) return false;
  if (start < end) {
    const before = words.startOf(from);
    return isFirmLeft(reading, from) || (from - before > 1 && reading.isPlace(before, from));
  }
  const first = words.startOf(from);
  return (
    from - first === 1 &&
    isHan(unitAt(plain, first)) &&
    !isOneOf(plain, first, from, STOP_CHARACTER) &&
    isFirmLeft(reading, first)
  );
}

const INNER_STOPS = '能得都可一三万年月日';

/** Whether a word in front of another belongs to a brand of two: 北辰 in 北辰星海. */
const isNamesWord = (reading: Reading, start: number, end: number, brandEnd: number): boolean =>
  brandEnd - start <= LONGEST_BRAND && reading.nameScore(start, end) >= NAME_LIKE && isFirmLeft(reading, start);

const LEADING_VERB = /^(?:投资|收购|入股|增资|并购)/;

/** Whether 原 is the word for former, and 继 the word for after: in front of a listed name, or where a bracket opens. */
const isFormer = (reading: Reading, index: number): boolean =>
  isAt(reading.plain, index - 1, '（(') || reading.organisationStartingAt(index + 1) !== undefined;
