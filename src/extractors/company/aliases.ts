import type { Span } from '../../core/span.ts';
import { UnitSet } from '../../core/unit-set.ts';
import { appraise, makingOf } from './appraise.ts';
import { type Board, type Candidate, isAccepted, weigh } from './board.ts';
import { latinRunBefore } from './latin.ts';
import { nameBefore } from './names.ts';
import type { Reading } from './reading.ts';

/** Two candidates that name one company. */
export type SameCompany = readonly [Candidate, Candidate];

const NAMED =
  /[（(](?:[^（）()\n“"「]{0,24}[，,；; ])?(?:以下|下文|后文)?(?:简称|下称|统称|称|又称|又名|原名|原|曾用名|英文名|前称|前身为?|即)(?:为|作)?[：:]? ?(?:[“"「『]([^”"」』\n]{2,24})[”"」』]|([^“"「『”（）()，,。\n]{2,16}))/y;
const SECOND_NAME = /[（(]([A-Z][A-Za-z0-9.&' -]{1,30}|[a-z]+[A-Z0-9][A-Za-z0-9]*|[\u4e00-\u9fff]{2,10})[）)]/y;
const BRACKETS = UnitSet.of('（(');
const TICKER = /^[A-Z]{1,5}$|^[A-Z]{2,6}[.:]/;

/** Names that brackets introduce: X（以下简称“Y”）, X（Y）. Returns which are one company. */
export function proposeAliases(reading: Reading, board: Board): SameCompany[] {
  const { plain } = reading;
  const same: SameCompany[] = [];
  for (let index = BRACKETS.next(plain, 0); index < plain.length; index = BRACKETS.next(plain, index + 1)) {
    const pair = namedPair(reading, board, index) ?? secondName(reading, board, index);
    if (pair) same.push(pair);
  }
  return same;
}

function namedPair(reading: Reading, board: Board, index: number): SameCompany | null {
  NAMED.lastIndex = index;
  const match = NAMED.exec(reading.plain);
  const alias = match && (match[1] ?? match[2]);
  if (!alias) return null;
  const full = fullName(reading, board, index);
  if (!full) return null;
  const start = index + match[0].lastIndexOf(alias);
  const short = board.at(start, start + alias.length);
  if (isAccepted(full)) weigh(short, 'company/alias');
  else if (isAccepted(short)) weigh(full, 'company/alias');
  else return null;
  return [full, short];
}

function fullName(reading: Reading, board: Board, index: number): Candidate | null {
  const place = nameBefore(reading, board, index);
  return (place && board.find(place.start, place.end)) ?? null;
}

function secondName(reading: Reading, board: Board, index: number): SameCompany | null {
  SECOND_NAME.lastIndex = index;
  const match = SECOND_NAME.exec(reading.plain);
  if (!match) return null;
  const [, name] = match;
  const span = { start: index + 1, end: index + 1 + name.length };
  const isLatin = /[A-Za-z]/.test(name);
  const place = nameBefore(reading, board, index) ?? latinRunBefore(reading.plain, index);
  if (!place) return null;
  const otherIsLatin = /^[A-Za-z0-9 .&'-]+$/.test(reading.plain.slice(place.start, place.end));
  if (isLatin === otherIsLatin) return null;
  const isNew = !board.find(span.start, span.end);
  const first = board.find(place.start, place.end);
  if (first && isAccepted(first)) {
    if (isLatin && TICKER.test(name) && first.entry) return null;
    const second = board.at(span.start, span.end);
    if (second.entry && first.entry && second.entry !== first.entry) return null;
    if (!isLatin) appraise(reading, second);
    if (
      reading.notCompanyAt(span.start, span.end) ||
      second.score < -1 ||
      (!isLatin && !second.entry && isDescription(reading, span))
    )
      return null;
    weigh(second, 'company/alias');
    return [first, second];
  }
  if (isNew || !isAccepted(board.at(span.start, span.end))) return null;
  const unknown = board.at(place.start, place.end);
  appraise(reading, unknown);
  weigh(unknown, 'company/second-name');
  return [unknown, board.at(span.start, span.end)];
}

/** Words in brackets that say what the company is and are no second name: 独家赞助商, 已停运. */
function isDescription(reading: Reading, span: Span): boolean {
  if (DESCRIPTION.test(reading.plain.slice(span.start, span.end))) return true;
  if (reading.suffixEndingAt(span.end)) return false;
  return makingOf(reading, span.start, span.end) === 'words' && reading.nameScore(span.start, span.end) < 0;
}

const DESCRIPTION = /[商者方家员们权元]$|^[已未原即]/;
