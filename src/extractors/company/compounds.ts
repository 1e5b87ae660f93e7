import type { LexiconHit } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { makingOf, weighCharacters } from './appraise.ts';
import { type Board, weigh } from './board.ts';
import { isAt, isHan } from './characters.ts';
import { endsPhrase, endsRole, isFirmLeft, isFirmRight } from './names.ts';
import type { Reading } from './reading.ts';
import { PLACE_BRAND } from './weights.ts';
import { ADVERB, DESCRIPTOR, isOneOf, PLACE, SPLIT_VERB, STOP_CHARACTER, STOP_WORD } from './word-classes.ts';

const COINED_LENGTH = 2;
/** Mean scores from which two characters beside a name look like part of a longer one; in front they are rarer. */
const NAME_LIKE_BEHIND = 0.5;
const NAME_LIKE_BEFORE = 1;

/** Proposes names made of a listed name and what is coined around it: 紫光联盛, 德芯隆基, 北京链家. */
export function proposeCompounds(reading: Reading, board: Board): void {
  for (const hit of reading.organisations) {
    if (hit.ambiguous || hit.end - hit.start < 2 || !isWhole(reading, hit)) continue;
    const head = coinedBehind(reading, hit);
    if (head) propose(reading, board, { start: hit.start, end: head.end }, hit, head);
    const tail = coinedBefore(reading, hit);
    if (tail) propose(reading, board, { start: tail.start, end: hit.end }, hit, tail);
    const before = placeBefore(reading, hit);
    if (before) proposeSeat(reading, board, { start: before.start, end: hit.end }, hit);
    const behind = placeBehind(reading, hit);
    if (behind) proposeSeat(reading, board, { start: hit.start, end: behind.end }, hit);
    if (reading.plain.startsWith('中国', hit.end) && endsPhrase(reading, hit.end + 2))
      proposeArm(reading, board, { start: hit.start, end: hit.end + 2 }, hit);
  }
}

function propose(reading: Reading, board: Board, span: Span, hit: LexiconHit, coined: Span): void {
  if (reading.organisationStartingAt(span.start)?.end === span.end) return;
  const candidate = board.at(span.start, span.end);
  candidate.kind ??= hit.entry!.kind;
  weigh(candidate, 'company/compound');
  weighCharacters(reading, candidate, coined);
}

function proposeSeat(reading: Reading, board: Board, span: Span, hit: LexiconHit): void {
  if (reading.organisationStartingAt(span.start)?.end === span.end) return;
  const candidate = board.at(span.start, span.end);
  candidate.kind ??= hit.entry!.kind;
  if ((candidate.groups & PLACE_BRAND) > 0) return;
  weigh(candidate, 'company/compound-place');
}

/** The Chinese arm of a company: 微软中国. */
function proposeArm(reading: Reading, board: Board, span: Span, hit: LexiconHit): void {
  if (reading.organisationStartingAt(span.start)?.end === span.end) return;
  const candidate = board.at(span.start, span.end);
  candidate.kind ??= hit.entry!.kind;
  weigh(candidate, 'company/arm');
  if (isFirmRight(reading.plain, span.end)) weigh(candidate, 'edge/firm');
}

const isWhole = ({ plain, words }: Reading, { start, end }: Span): boolean =>
  isHan(unitAt(plain, start)) && isHan(unitAt(plain, end - 1)) && words.isBoundary(start) && words.isBoundary(end);

function coinedBehind(reading: Reading, { end: start }: Span): Span | null {
  const span = { start, end: start + COINED_LENGTH };
  return isCoined(reading, span, NAME_LIKE_BEHIND) && endsPhrase(reading, span.end) ? span : null;
}

function coinedBefore(reading: Reading, { start: end }: Span): Span | null {
  const span = { start: end - COINED_LENGTH, end };
  // 水中茅台 is the Maotai of waters, 领投方红杉 Sequoia that leads.
  if (isAt(reading.plain, end - 1, '中') || endsRole(reading.plain, end)) return null;
  return span.start >= 0 && isCoined(reading, span, NAME_LIKE_BEFORE) && isFirmLeft(reading, span.start) ? span : null;
}

function placeBefore(reading: Reading, { start: end }: Span): Span | null {
  const { plain, words } = reading;
  if (end === 0 || !isHan(unitAt(plain, end - 1))) return null;
  const start = words.startOf(end);
  const isSeat = isOneOf(plain, start, end, PLACE) && plain.slice(start, end) !== '台湾';
  return isSeat && isFirmLeft(reading, start) ? { start, end } : null;
}

function placeBehind(reading: Reading, { end: start }: Span): Span | null {
  const { plain, words } = reading;
  if (!isHan(unitAt(plain, start))) return null;
  const end = words.endOf(start);
  return isOneOf(plain, start, end, PLACE) && endsPhrase(reading, end) ? { start, end } : null;
}

function isCoined(reading: Reading, span: Span, least: number): boolean {
  const { plain } = reading;
  if (reading.organisationStartingAt(span.start)?.end === span.end) return false;
  for (let i = span.start; i < span.end; i++)
    if (!isHan(unitAt(plain, i)) || isOneOf(plain, i, i + 1, STOP_CHARACTER)) return false;
  if (isOneOf(plain, span.start, span.end, SPLIT_VERB | STOP_WORD | ADVERB | DESCRIPTOR)) return false;
  if (reading.splitsWord(span.start, span.end)) return false;
  const making = makingOf(reading, span.start, span.end);
  return making !== 'place' && reading.nameScore(span.start, span.end) >= (making === 'word' ? 2 * least : least);
}
