import type { LexiconHit } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { makingOf } from './appraise.ts';
import { type Board, weigh } from './board.ts';
import { isAt, isDigit, isHan, isLatin } from './characters.ts';
import { latinRunBefore } from './latin.ts';
import { endsRole, isFirmLeft } from './names.ts';
import type { Reading } from './reading.ts';
import { giveKind } from './suffixes.ts';
import { LEGAL_STOPS } from './vocabulary.ts';
import { classesOf, DESCRIPTOR, isOneOf, PLACE, SPLIT_VERB, STOP_WORD } from './word-classes.ts';

const LONGEST_LEGAL = 26;

/** Full legal names: everything from the place, or from the last word that no name takes in. */
export function proposeLegal(reading: Reading, board: Board, hit: LexiconHit): void {
  const { start, isPlaced } = legalStart(reading, hit);
  if (start >= hit.start || isAt(reading.plain, start, '(（')) return;
  const candidate = board.at(start, hit.end);
  giveKind(candidate, hit);
  weigh(candidate, 'company/legal');
  if (isPlaced) weigh(candidate, 'place/before');
  else if (hit.start - start < 2) weigh(candidate, 'brand/single');
}

/** Where the legal name starts that ends in a legal form, and whether it has a place. */
export function legalStart(reading: Reading, form: Span): { start: number; isPlaced: boolean } {
  const { edge, place, brand } = legalReach(reading, form);
  const head = place >= 0 ? place : brand;
  let start = edge;
  if (head >= 0) {
    const owner = reading.organisationEndingAt(head);
    // A parent's name in front of the place belongs to the legal name: 灵潮集团无锡电子有限公司.
    if (owner && !owner.ambiguous && owner.start >= edge) start = owner.start;
    else if (!isOwnersName(reading, { start: edge, end: head })) start = head;
  } else {
    // A verb in front of a long name is the sentence's: 责令X控股有限公司.
    const first = reading.words.endOf(edge);
    const isVerb = first - edge > 1 && reading.words.tagOf(edge, first) === 'v';
    if (form.start - first >= 4 && (isVerb || NOUN_OF_NAMES.test(reading.plain.slice(edge, first)))) start = first;
  }
  return { start, isPlaced: place >= 0 };
}

/** What may stand inside a legal name and in front of one, but begins none. */
const NOUN_OF_NAMES = /^(?:企业|集团|平台|品牌|股东|客户|机构|工厂)$/;

/** How far to the left a full name can reach, and the first place and the first listed name on the way. */
function legalReach(reading: Reading, hit: Span): { edge: number; place: number; brand: number } {
  const { plain, words } = reading;
  let edge = hit.start;
  let place = -1;
  let brand = -1;
  let soft = -1;
  let inBrackets = 0;
  while (edge > 0 && hit.end - edge - inBrackets < LONGEST_LEGAL && !endsRole(plain, edge)) {
    const unit = unitAt(plain, edge - 1);
    if (isAt(plain, edge - 1, ')）')) {
      const bracket = NAME_BRACKET.exec(plain.slice(Math.max(0, edge - LONGEST_BRACKET), edge));
      if (!bracket) break;
      edge -= bracket[0].length;
      inBrackets += bracket[0].length;
      continue;
    }
    if (isLatin(unit) || isDigit(unit)) {
      const run = latinRunBefore(plain, edge);
      if (!run) break;
      edge = run.start;
      continue;
    }
    if (!isHan(unit)) break;
    // A listed name is taken whole, whatever words it is made of: 居然之家.
    const listed = reading.organisationEndingAt(edge);
    const isSure = listed && (!listed.ambiguous || isFirmLeft(reading, listed.start));
    if (listed && isSure && edge - listed.start > 2 && words.isBoundary(listed.start)) {
      edge = listed.start;
      brand = edge;
      continue;
    }
    const from = words.startOf(edge);
    const word = plain.slice(from, edge);
    if (word === '中国') return { edge: from, place: from, brand };
    if (edge < hit.start && isOneOf(plain, edge - 2, edge, SPLIT_VERB)) break;
    if (
      word.length === 1
        ? LEGAL_STOPS.has(word) && (place >= 0 || !followsPlace(reading, word, from))
        : endsLegalName(reading, word, from)
    )
      break;
    if (word.length > 1 && isPredicate(reading, word, from)) {
      if (place >= 0) break;
      soft = soft < 0 ? edge : soft;
    }
    edge = from;
    const owner = reading.organisationStartingAt(from);
    if (owner && !owner.ambiguous && owner.end <= hit.end && owner.end - from > 1) brand = from;
    if (reading.isPlace(from, from + word.length)) place = from;
  }
  // A verb may stand in a name (高空检测器材), if the name's place is in front of it.
  if (soft >= 0 && place < 0 && isHan(unitAt(plain, soft)))
    return { edge: soft, place, brand: brand >= soft ? brand : -1 };
  return { edge, place, brand };
}

/** A place in brackets, or the quotes of a stock, inside a legal name: 灵潮云杉（宁波）投资, 招商银行(40.10,0.12,0.30%)股份. */
const NAME_BRACKET = /[(（](?:[\u4e00-\u9fff]{2,8}|\d+\.\d+,[-+\d.,%]+)[)）]$/;
const LONGEST_BRACKET = 30;

/** Whether what stands between the left edge and the place or brand of a legal name belongs to it: 德芯 in 德芯隆基. */
function isOwnersName(reading: Reading, span: Span): boolean {
  const length = span.end - span.start;
  if (length < 2 || length > 5) return false;
  const making = makingOf(reading, span.start, span.end);
  if (making === 'coined') return reading.nameScore(span.start, span.end) > 0.5;
  const isName = making === 'proper-noun' || making === 'place' || making === 'person';
  return isName && reading.words.endOf(span.start) === span.end;
}

/** Whether a connective stands in a name: behind its place (无锡新和成, 上海和辉), 为 behind a coined character (瑞为). */
function followsPlace(reading: Reading, word: string, start: number): boolean {
  const { plain, words } = reading;
  if (!'和与及为'.includes(word) || !isHan(unitAt(plain, start - 1))) return false;
  const before = words.startOf(start);
  if (word === '为') return start - before === 1 && !LEGAL_STOPS.has(plain[before]);
  const placeEnd = start - before === 1 ? before : start;
  const place = { start: words.startOf(placeEnd), end: placeEnd };
  return reading.isPlace(place.start, place.end);
}

/** Words that end a full name on its left: stop words that are no trade words, and function words. */
function endsLegalName(reading: Reading, word: string, start: number): boolean {
  if (/(?:公司|法院|支行|分行)$/.test(word)) return true;
  if (isTradeWord(reading, word)) return false;
  const classes = classesOf(word, 0, word.length);
  if ((classes & (STOP_WORD | DESCRIPTOR)) > 0) return true;
  return (classes & PLACE) === 0 && /^[pcru]/.test(reading.words.tagOf(start, start + word.length));
}

/** Verbs and adverbs that are no trade words. */
function isPredicate(reading: Reading, word: string, start: number): boolean {
  const span = { start, end: start + word.length };
  if (isTradeWord(reading, word) || isOneOf(word, 0, word.length, PLACE)) return false;
  return (
    /^[vd]$/.test(reading.words.tagOf(span.start, span.end)) && reading.nameScore(span.start, span.end) < COMMON_VERB
  );
}

/** Mean score of characters under which a verb stands in no name. */
const COMMON_VERB = -0.5;

const isTradeWord = (reading: Reading, word: string): boolean =>
  reading.lexicon.lookup(word)?.suffix != null ||
  /^(?:技术|服务|管理|投资|融资|经营|运营|制造|联合|国际|传统|开发|发展|建设|生产|销售|专业|新型|产业|行业|股份|股权|市场|数据|产品|业务|全球)$/.test(
    word,
  );
