import { lastUnits } from '../../core/pattern-units.ts';
import type { Span } from '../../core/span.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';
import { makingOf } from './appraise.ts';
import { type Board, type Candidate, isAccepted } from './board.ts';
import { CLOSING_QUOTES, HARD_EDGES, isAt, isDigit, isHan, isLatin, OPENING_QUOTES } from './characters.ts';
import { latinRunAt, latinRunBefore } from './latin.ts';
import type { Reading } from './reading.ts';
import { ENERGY, LEADING } from './vocabulary.ts';
import { AMBIGUOUS } from './weights.ts';
import {
  ADVERB,
  COUNTRY,
  classesOf,
  DESCRIPTOR,
  isOneOf,
  NAME_ENDING,
  NUMERAL,
  PHRASE_CLOSER,
  PLACE,
  SPLIT_VERB,
  STOP_CHARACTER,
  STOP_WORD,
} from './word-classes.ts';

/** A place where a name must be, by what stands beside it. */
export interface Place extends Span {
  /** Punctuation, a quotation mark or a word for an organisation marks the edge that the slot leaves open. */
  firm: boolean;
  quoted: boolean;
}

/** Mean score of characters under which a word is a common one. */
const COMMON = -0.3;
/** And from which it looks coined. */
const NAME_LIKE = 0.5;
const LONGEST_NAME = 8;
const LONGEST_DATE = 12;
const LONGEST_QUOTED = 24;
const LONGEST_ATTRIBUTE = 16;
/** Stock codes written right behind a name: 9888.HKBIDU.O. */
const TICKER_END = /(?:\d{4,6}\.(?:HK|SH|SZ|SS|TW))?(?:[A-Z]{1,5}\.[ONK])$|\d{4,6}\.(?:HK|SH|SZ|SS|TW)$/;
const TICKER_ENDS = lastUnits(TICKER_END);
const LONGEST_TICKER = 20;
/** In front of a name: what ends a figure. */
const FIGURES = UnitSet.of('0123456789万亿千百%');
const DATE_UNITS = UnitSet.of('年月日号');
const DATE_PARTS = UnitSet.of('0123456789年月日号');
const DECIMALS = UnitSet.of('0123456789.');

/**
 * The name that ends at an index, adverbs and a bracket between them passed over; null if none can be told.
 * @param skipped the class of the words passed over
 */
export function nameBefore(reading: Reading, board: Board, index: number, skipped = ADVERB): Place | null {
  const end = skipBack(reading, board, index, skipped);
  if (end <= 0) return null;
  const { plain } = reading;
  const last = unitAt(plain, end - 1);
  if (CLOSING_QUOTES.has(last)) return quotedBefore(plain, end);
  const known = best(board.endingAt(end));
  if (known && !isDoubtful(known))
    return { start: known.start, end, firm: isFirmLeft(reading, known.start), quoted: false };
  if (isLatin(last) || isDigit(last)) {
    const run = latinRunBefore(plain, end);
    return run && { start: run.start, end: run.end, firm: isFirmLeft(reading, run.start), quoted: false };
  }
  return isHan(last) ? hanBefore(reading, end) : null;
}

const LONGEST_LISTED = 6;

/**
 * The name that ends at an index where what follows proves that a name ends there (a stock code): the whole phrase,
 * common words and all, if it is as short as the names on stock lists are: 三只松鼠（300783）.
 */
export function listedNameBefore(reading: Reading, board: Board, index: number): Place | null {
  const { plain } = reading;
  const place = nameBefore(reading, board, index);
  const end = skipBack(reading, board, index, ADVERB);
  let start = end;
  while (start > 0 && isHan(unitAt(plain, start - 1))) start--;
  if (isOneOf(plain, start, start + 2, SPLIT_VERB)) start += 2;
  const length = end - start;
  if (length < 2 || length > LONGEST_LISTED || !isFirmLeft(reading, start)) return place;
  if (place && (place.start <= start || board.at(place.start, place.end).entry)) return place;
  return isOneOf(plain, start, end, DESCRIPTOR) ? place : { start, end, firm: true, quoted: false };
}

/** The name that starts at an index; null if none can be told. */
export function nameAfter(reading: Reading, board: Board, index: number, from = index): Place | null {
  const { plain } = reading;
  let start = index;
  if (isAt(plain, start, ' ')) start++;
  if (OPENING_QUOTES.has(unitAt(plain, start))) return quotedAfter(plain, start);
  const known = best(board.startingAt(start));
  if (known && !isDoubtful(known)) return { start, end: known.end, firm: true, quoted: false };
  const first = unitAt(plain, start);
  if (isLatin(first) || isDigit(first)) {
    const run = latinRunAt(plain, start);
    if (!run) return null;
    const end = hanTail(reading, run.end);
    return { start: run.start, end, firm: true, quoted: false };
  }
  return isHan(first) ? hanAfter(reading, board, start, from) : null;
}

/** A surface that a list holds as doubtful may be part of a longer name: 大众 in 大众点评. */
const isDoubtful = ({ entry, groups }: Candidate): boolean => entry !== null && (groups & AMBIGUOUS) > 0;

/** Of the candidates of a place the longest accepted one, else the likeliest that does not already look wrong. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  const accepted = candidates.find(isAccepted);
  if (accepted || candidates.length === 0) return accepted;
  const likeliest = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  return likeliest.score > -2 ? likeliest : undefined;
}

/** Passes over adverbs, dates and one bracket to the left. */
function skipBack(reading: Reading, board: Board, index: number, skipped: number): number {
  const { plain, words } = reading;
  let end = index;
  for (let steps = 0; steps < 8 && end > 0; steps++) {
    if (board.endingAt(end).some((candidate) => candidate.entry !== null || isAccepted(candidate))) break;
    const unit = unitAt(plain, end - 1);
    if (isAt(plain, end - 1, ' ')) end--;
    else if (isAt(plain, end - 1, ')）')) {
      const open = bracketStart(plain, end);
      if (open < 0) break;
      end = open;
    } else if (DATE_UNITS.has(unit) && isDigit(unitAt(plain, end - 2))) {
      end--;
      const from = end - LONGEST_DATE;
      while (end > 0 && end > from && DATE_PARTS.has(unitAt(plain, end - 1))) end--;
    } else if (TICKER_ENDS.has(unit) && tickerLength(plain, end) > 0) {
      end -= tickerLength(plain, end);
    } else if (isAt(plain, end - 1, '%')) {
      end--;
      const from = end - LONGEST_DATE;
      while (end > 0 && end > from && DECIMALS.has(unitAt(plain, end - 1))) end--;
    } else if (isHan(unit)) {
      const start = words.startOf(end);
      if (isOneOf(plain, start, end, skipped)) end = start;
      // The segmenter takes some adverbs for two words: 上月.
      else if (end > 2 && isOneOf(plain, end - 2, end, skipped)) end -= 2;
      else break;
    } else break;
  }
  return end;
}

const tickerLength = (plain: string, end: number): number =>
  TICKER_END.exec(plain.slice(Math.max(0, end - LONGEST_TICKER), end))?.[0].length ?? 0;

function bracketStart(plain: string, end: number): number {
  for (let i = end - 2; i >= Math.max(0, end - 60); i--) {
    if (isAt(plain, i, '(（')) return i;
    if (isAt(plain, i, '\n')) return -1;
  }
  return -1;
}

function quotedBefore(plain: string, end: number): Place | null {
  for (let i = end - 2; i >= Math.max(0, end - LONGEST_QUOTED - 2); i--)
    if (OPENING_QUOTES.has(unitAt(plain, i)))
      return i + 1 < end - 1 ? { start: i + 1, end: end - 1, firm: true, quoted: true } : null;
  return null;
}

function quotedAfter(plain: string, start: number): Place | null {
  for (let i = start + 1; i < Math.min(plain.length, start + LONGEST_QUOTED + 2); i++)
    if (CLOSING_QUOTES.has(unitAt(plain, i)))
      return i > start + 1 ? { start: start + 1, end: i, firm: true, quoted: true } : null;
  return null;
}

/** Words to the left until one that no name takes in; a Latin run joined to them belongs to the name. */
function hanBefore(reading: Reading, end: number): Place | null {
  const { plain, words } = reading;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && isHan(unitAt(plain, start - 1)) && !endsRole(plain, start)) {
    const from = words.startOf(start);
    if (
      (stops(reading, from, start) &&
        !(start === end && isOneOf(plain, from, start, NAME_ENDING)) &&
        !(start < end && isLeading(reading, from, start))) ||
      (start < end && isOneOf(plain, start - 2, start, SPLIT_VERB))
    )
      break;
    start = from;
  }
  if (isAt(plain, start, '以') && end - start > 2) start++;
  if (!isFirmLeft(reading, start)) start = dropCommonWords(reading, start, end);
  if (start === end || FIGURES.has(unitAt(plain, start - 1))) return null;
  const inner = knownInside(reading, start, end);
  // What follows a listed name may be coined and make a longer one with it.
  const isLonger = inner?.start === start && reading.nameScore(inner.end, end) > NAME_LIKE;
  if (inner && !isLonger) return inner;
  if (start > 0 && isLatin(unitAt(plain, start - 1))) {
    const latin = latinRunBefore(plain, start);
    if (!latin || latin.end !== start || start - latin.start < 2 || makingOf(reading, start, end) !== 'coined')
      return null;
    const word = reading.lexicon.lookup(plain.slice(latin.start, start));
    if (!word?.title && !word?.notCompany && /^[A-Z]/.test(plain.slice(latin.start))) start = latin.start;
  }
  return { start, end, firm: isFirmLeft(reading, start), quoted: false };
}

function hanAfter(reading: Reading, board: Board, start: number, index: number): Place | null {
  const { plain, words } = reading;
  // A country in front is an attribute: 与韩国三星电子.
  const first = words.endOf(start);
  if (isOneOf(plain, start, first, COUNTRY) && isHan(unitAt(plain, first)) && first - index < LONGEST_ATTRIBUTE)
    return nameAfter(reading, board, first, index);
  let end = start;
  while (end < plain.length && end - start < LONGEST_NAME && isHan(unitAt(plain, end))) {
    if (end > start && (isOneOf(plain, end, end + 2, SPLIT_VERB) || beginsVagueSum(plain, end))) break;
    const to = words.endOf(end);
    const word = classesOf(plain, end, to);
    const isEnding = (word & NAME_ENDING) > 0;
    // What stands before a word for an organisation is its attribute: 收购汽车芯片厂商X.
    if (end > start && (word & DESCRIPTOR) > 0 && !isEnding && to - index < LONGEST_ATTRIBUTE)
      return nameAfter(reading, board, to, index);
    if (stops(reading, end, to) && !(end - start >= 2 && isEnding)) break;
    end = to;
    if (isEnding && end - start > 3) break;
  }
  if (end === start) return null;
  const listed = reading.organisationStartingAt(start);
  if (
    listed &&
    listed.end < end &&
    listed.end - start > 1 &&
    (!endsPhrase(reading, end) || reading.nameScore(listed.end, end) < COMMON)
  )
    return { start, end: listed.end, firm: false, quoted: false };
  const firm = isFirmRight(plain, end);
  if (!firm) end = dropCommonTail(reading, start, end);
  return knownInside(reading, start, end) ?? { start, end, firm, quoted: false };
}

/** 数百万 of 获得X数百万投资. */
const beginsVagueSum = (plain: string, index: number): boolean =>
  isAt(plain, index, '数几') && isAt(plain, index + 1, '百千万亿');

/** Whether a party's role that the segmenter takes for several words ends at an index: 一致行动人X, 领投方X. */
export const endsRole = (plain: string, index: number): boolean =>
  isAt(plain, index - 1, '人方') && ROLE.test(plain.slice(Math.max(0, index - 4), index));

const ROLE =
  /(?:行动|控制|收购|受让|出让|转让|认购|申请|发行|持有|债权|债务|担保|委托|受托|管理|承租|出租|被告|投保)人$|[领跟参主]投方$/;

/** A numeral and the like at the very start of a phrase may begin a name: 三盛教育, 新产业. */
const isLeading = ({ plain }: Reading, from: number, end: number): boolean =>
  (isOneOf(plain, from, end, NUMERAL) || (end - from === 1 && LEADING.has(plain[from]))) &&
  (from === 0 || HARD_EDGES.has(unitAt(plain, from - 1)));

/** Leaves out common words in front of a name whose left edge nothing marks: 检测仪器 in front of 睿华盈科. */
function dropCommonWords(reading: Reading, start: number, end: number): number {
  const { plain, words } = reading;
  for (let at = start; ; ) {
    const next = words.endOf(at);
    if (next - at < 2 || end - next < 2 || reading.nameScore(at, next) > COMMON) return at;
    at = end - next > 2 && isAt(plain, next, LOCATIVES) ? next + 1 : next;
  }
}

const LOCATIVES = '中里上下内外时';

/** The same behind a name: 自动驾驶 behind 华为. */
function dropCommonTail(reading: Reading, start: number, end: number): number {
  const { words } = reading;
  for (let at = end; ; ) {
    const last = words.startOf(at);
    if (at - last < 2 || last - start < 2 || reading.nameScore(last, at) > COMMON) return at;
    at = last;
  }
}

/** A name that a list holds without doubt, inside a run that is none: 华为 in 华为自动驾驶. */
function knownInside(reading: Reading, start: number, end: number): Place | null {
  for (let from = start; from < end; from++) {
    const known = reading.organisationStartingAt(from);
    if (
      known &&
      !known.ambiguous &&
      known.end <= end &&
      known.end - from > 1 &&
      reading.words.aligned(known.start, known.end)
    )
      return { start: known.start, end: known.end, firm: true, quoted: false };
  }
  return null;
}

/** A coined Chinese name written right behind a Latin one: HiDream.ai智象未来. */
function hanTail(reading: Reading, index: number): number {
  const { plain } = reading;
  if (!isHan(unitAt(plain, index))) return index;
  const known = reading.organisationStartingAt(index);
  return known && !known.ambiguous ? known.end : index;
}

/** Words that no coined name takes in: listed ones, and times, places in time, pronouns, prepositions, adverbs. */
function stops({ plain, words }: Reading, start: number, end: number): boolean {
  const word = classesOf(plain, start, end);
  if ((word & (STOP_WORD | DESCRIPTOR)) > 0) return true;
  if (end - start === 1)
    return (word & STOP_CHARACTER) > 0 && !(isAt(plain, start, '能') && start > 0 && ENERGY.has(plain[start - 1]));
  return (word & PLACE) === 0 && FUNCTION_TAGS.has(words.tagOf(start, end));
}

const FUNCTION_TAGS: ReadonlySet<string> = new Set(['t', 'f', 'r', 'p', 'c', 'u', 'd']);

/** Whether the text before an index ends a phrase or names a kind of organisation. */
export function isFirmLeft({ plain, words }: Reading, start: number): boolean {
  if (start === 0 || HARD_EDGES.has(unitAt(plain, start - 1))) return true;
  return isOneOf(plain, words.startOf(start), start, DESCRIPTOR | STOP_WORD | ADVERB | STOP_CHARACTER);
}

export const isFirmRight = (plain: string, end: number): boolean =>
  end === plain.length || HARD_EDGES.has(unitAt(plain, end));

/** Whether a name can end at an index: punctuation, a number, a verb, a function word or a word for shares follows. */
export function endsPhrase({ plain, words }: Reading, index: number): boolean {
  if (isFirmRight(plain, index) || !isHan(unitAt(plain, index))) return true;
  const end = words.endOf(index);
  const word = classesOf(plain, index, end);
  if ((word & (ADVERB | STOP_CHARACTER | PHRASE_CLOSER)) > 0) return true;
  const tag = words.tagOf(index, end);
  return CLOSING_TAGS.has(tag) || ((word & STOP_WORD) > 0 && !tag.startsWith('n'));
}

/** Verbs, adverbs, prepositions, conjunctions, particles, times. */
const CLOSING_TAGS: ReadonlySet<string> = new Set(['v', 'vd', 'vg', 'd', 'p', 'c', 'u', 'uj', 'ul', 't']);
