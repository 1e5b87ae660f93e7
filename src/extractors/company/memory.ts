import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { makingOf } from './appraise.ts';
import { type Board, type Candidate, isAccepted, weigh, weighAs } from './board.ts';
import { isAt, isDigit, isHan, isLatin } from './characters.ts';
import type { Reading } from './reading.ts';
import { INSTITUTION } from './vocabulary.ts';
import { type EvidenceName, SLOT } from './weights.ts';
import { isOneOf, PLACE } from './word-classes.ts';

/** Score from which a surface vouches for doubtful ones of the same company. */
const VERY_SURE = 3;
/** So many repeats of a name, and so many names, are looked for: the work stays linear in the text. */
const MOST_REPEATS = 500;
/** So many times a text says a name that it is about. */
const REPEATED = 3;
const MOST_NAMES = 300;
/** What one sentence proves holds for the document: repeats of accepted names, and their short forms, are mentions. */
export function remember(reading: Reading, board: Board): Map<string, Candidate> {
  supportByOtherForms(board, reading);
  poolSlots(reading, board);
  const accepted = new Map<string, Candidate>();
  for (const candidate of board.all) {
    // A listed name without an ending is found wherever it stands and has no short form.
    if (!isAccepted(candidate) || (candidate.entry && !reading.suffixEndingAt(candidate.end))) continue;
    const text = reading.plain.slice(candidate.start, candidate.end);
    if (!accepted.has(text)) accepted.set(text, candidate);
  }
  const short = new Map<string, Candidate>();
  let names = 0;
  for (const [text, candidate] of accepted) {
    if (names++ > MOST_NAMES) break;
    if (!candidate.entry) repeat(reading, board, text, candidate, 'company/memory');
    const form = shortForm(reading, candidate, text);
    if (form && !reading.lexicon.lookup(form)?.entry) {
      repeat(reading, board, form, candidate, 'company/short-form');
      short.set(form, candidate);
    }
  }
  return short;
}

/** A doubtful surface whose entry is named without doubt, or that is itself accepted elsewhere, is that company. */
function supportByOtherForms(board: Board, reading: Reading): void {
  const doubtful = board.all.filter(isDoubtful);
  if (doubtful.length === 0) return;
  const sure = new Map<object, Set<string>>();
  for (const { entry, score, start, end } of board.all) {
    if (!entry || score < VERY_SURE) continue;
    const forms = sure.get(entry);
    if (forms) forms.add(reading.plain.slice(start, end));
    else sure.set(entry, new Set([reading.plain.slice(start, end)]));
  }
  for (const candidate of doubtful) {
    const forms = sure.get(candidate.entry!);
    if (!forms || reading.splitsWord(candidate.start, candidate.end)) continue;
    const other = forms.size > 1 || !forms.has(reading.plain.slice(candidate.start, candidate.end));
    weigh(candidate, other ? 'entity/other-form' : 'document/same-form');
  }
}

const isDoubtful = (candidate: Candidate): boolean =>
  candidate.entry !== null && !isAccepted(candidate) && candidate.score > -2;

/** A name that fills several slots of the text, none of them telling enough alone, is proven by them together. */
function poolSlots(reading: Reading, board: Board): void {
  const byText = new Map<string, Candidate[]>();
  for (const candidate of board.all) {
    if (isAccepted(candidate) || (candidate.groups & SLOT) === 0) continue;
    const text = reading.plain.slice(candidate.start, candidate.end);
    const same = byText.get(text);
    if (same) same.push(candidate);
    else byText.set(text, [candidate]);
  }
  let names = 0;
  for (const [text, candidates] of byText) {
    if (names++ > MOST_NAMES) return;
    if (text.length > 2 && isRepeated(reading.plain, text))
      for (const candidate of candidates) weigh(candidate, 'document/repeated');
    if (candidates.length < 2) continue;
    const slots = new Map<string, number>();
    for (const { evidence } of candidates)
      for (const { name, weight } of evidence) if (name.startsWith('company/slot')) slots.set(name, weight ?? 0);
    const pooled = [...slots.values()].reduce((sum, weight) => sum + weight, 0);
    for (const candidate of candidates) {
      const own = candidate.evidence.reduce((sum, { name, weight = 0 }) => sum + (slots.has(name) ? weight : 0), 0);
      if (pooled > own) weighAs(candidate, 'document/slots', pooled - own);
    }
  }
}

/** Whether a text holds a name as often as one that it is about. */
function isRepeated(plain: string, text: string): boolean {
  let count = 0;
  for (let at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + text.length))
    if (++count === REPEATED) return true;
  return false;
}

function repeat(reading: Reading, board: Board, text: string, source: Candidate, why: EvidenceName): void {
  const { plain } = reading;
  let from = 0;
  for (let count = 0; count < MOST_REPEATS; count++) {
    const start = plain.indexOf(text, from);
    if (start < 0) return;
    from = start + text.length;
    const span = { start, end: from };
    if (!isWhole(reading, span, text)) continue;
    const candidate = board.at(span.start, span.end);
    candidate.kind ??= source.kind;
    supportLonger(board, candidate);
    if (isAccepted(candidate)) continue;
    if (reading.insideNotCompany(span.start, span.end)) continue;
    weigh(candidate, why);
  }
}

/** A name with a trade word behind a proven short form: 灵潮地产 once 灵潮 is known. */
function supportLonger(board: Board, { start, end }: Span): void {
  for (const longer of board.startingAt(start))
    if (longer.end > end && longer.evidence.some(({ name }) => name === 'company/suffix'))
      weigh(longer, 'brand/of-proven');
}

function isWhole(reading: Reading, span: Span, text: string): boolean {
  const { plain } = reading;
  const isWord = (index: number) => isLatin(unitAt(plain, index)) || isDigit(unitAt(plain, index));
  if (isWord(span.start) && isWord(span.start - 1)) return false;
  if (isWord(span.end - 1) && isWord(span.end)) return false;
  return text.length > 3 || !isHan(unitAt(text, 0)) || !reading.splitsWord(span.start, span.end);
}

/** How much of a name is the place in front: 无锡, 无锡市. */
export function placeLength(text: string): number {
  const length = text.startsWith('中国') ? 2 : ([2, 3].find((units) => isOneOf(text, 0, units, PLACE)) ?? 0);
  return length > 0 && isAt(text, length, '市省') ? length + 1 : length;
}

/** The brand of a full name: 莱顿 of 无锡莱顿电子有限公司 and of 莱顿电子; null where it would be a common word. */
export function shortForm(reading: Reading, candidate: Candidate, text: string): string | null {
  if (!isHan(unitAt(text, text.length - 1))) return null;
  let end = candidate.end;
  for (
    let suffix = reading.suffixEndingAt(end);
    suffix && suffix.start > candidate.start;
    suffix = reading.suffixEndingAt(end)
  )
    end = suffix.start;
  if (end === candidate.end) return null;
  const place = placeLength(text);
  const span = { start: candidate.start + place, end };
  const length = span.end - span.start;
  if (length < 2 || length > 5 || reading.splitsWord(span.start, span.end)) return null;
  if (INSTITUTION.test(reading.plain.slice(span.start, span.end))) return null;
  const making = makingOf(reading, span.start, span.end);
  return making === 'coined' || making === 'proper-noun' || making === 'mixed'
    ? reading.plain.slice(span.start, span.end).trim()
    : null;
}
