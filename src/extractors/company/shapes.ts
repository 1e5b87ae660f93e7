import type { LexiconHit } from '../../core/lexicon.ts';
import { unitAt } from '../../core/unit-set.ts';
import { weighCharacters } from './appraise.ts';
import { type Board, weigh } from './board.ts';
import { isAt, isHan, isLatin } from './characters.ts';
import { coinedEnd } from './coined.ts';
import { inLatinSentence, latinRunAt, latinRunBefore } from './latin.ts';
import { proposeLegal } from './legal-names.ts';
import { proposeMarked } from './marks.ts';
import type { Reading } from './reading.ts';
import { giveKind, isPartOfWord, traitsOf } from './suffixes.ts';
import { proposeTrade } from './trade-names.ts';
import { proposeUnitEnding } from './units.ts';
import { lengthAt, SEAT, unitsThatBegin } from './word-classes.ts';

/** Proposes names by their endings: place, brand, trade and legal form. */
export function proposeShapes(reading: Reading, board: Board): void {
  let last: LexiconHit | null = null;
  const units: LexiconHit[] = [];
  for (const hit of reading.suffixes) {
    // Of suffixes that end together the longest comes first; one that another follows is part of that one's name.
    if (last && hit.end <= last.end) continue;
    if (isPartOfWord(reading.plain, hit.end)) continue;
    last = hit;
    const { strength } = hit.suffix!;
    if (
      reading.endingStartsAt(hit.end) &&
      !(strength === 'legal' && reading.plain.slice(hit.start, hit.end).endsWith('公司'))
    )
      continue;
    if (hit.suffix!.kind === 'unit') units.push(hit);
    else if (traitsOf(reading, hit).isLatin) proposeLatinShape(reading, board, hit);
    else if (strength === 'legal') proposeLegal(reading, board, hit);
    else proposeTrade(reading, board, hit);
  }
  proposeMarked(reading, board);
  for (const hit of units) if (hit.suffix!.strength !== 'weak') proposeUnitEnding(reading, board, hit.start, hit.end);
  proposeTwoScripts(reading, board);
  proposePlaceBrands(reading, board);
}

/** Latin ending: Morning Trail Capital. */
function proposeLatinShape(reading: Reading, board: Board, hit: LexiconHit): void {
  const run = latinRunBefore(reading.plain, hit.end);
  if (!run || run.end !== hit.end || run.start >= hit.start) return;
  const candidate = board.at(run.start, run.end);
  giveKind(candidate, hit);
  weigh(candidate, hit.suffix!.strength === 'legal' ? 'company/legal' : 'company/suffix');
  if (hit.suffix!.strength === 'weak') weigh(candidate, 'suffix/weak');
  else weigh(candidate, 'brand/latin');
  if (inLatinSentence(reading.plain, run)) weigh(candidate, 'latin/sentence');
}

/** A Latin and a Chinese form written together: GGV纪源资本, or the other way round between brackets. */
function proposeTwoScripts(reading: Reading, board: Board): void {
  const { plain } = reading;
  for (const hit of reading.organisations) {
    if (hit.ambiguous || !isHan(unitAt(plain, hit.end - 1)) || !isHan(unitAt(plain, hit.start))) continue;
    if (isLatin(unitAt(plain, hit.start - 1))) {
      const run = latinRunBefore(plain, hit.start);
      const facts = run && reading.lexicon.lookup(reading.plain.slice(run.start, run.end));
      if (!run || run.end !== hit.start || run.end - run.start < 2 || facts?.title || facts?.notCompany) continue;
      if (facts?.entry && facts.entry !== hit.entry) continue;
      joinScripts(board, run.start, hit.end, hit);
    } else if (isLatin(unitAt(plain, hit.end)) && isAt(plain, hit.start - 1, '[【（(“「')) {
      const run = latinRunAt(plain, hit.end);
      if (run && isAt(plain, run.end, ']】）)”」')) joinScripts(board, hit.start, run.end, hit);
    }
  }
}

function joinScripts(board: Board, start: number, end: number, { entry }: LexiconHit): void {
  const candidate = board.at(start, end);
  candidate.entry ??= entry;
  candidate.kind ??= entry!.kind;
  weigh(candidate, 'company/two-scripts');
}

const SEAT_STARTS = unitsThatBegin(SEAT);
const BRAND_LENGTH = 2;

/** A place and two coined characters, the usual short form of a full name: 杭州鸿源. */
function proposePlaceBrands(reading: Reading, board: Board): void {
  const { plain, words } = reading;
  for (let start = SEAT_STARTS.next(plain, 0); start < plain.length; start = SEAT_STARTS.next(plain, start + 1)) {
    const length = lengthAt(plain, start, SEAT);
    const brand = start + length;
    if (length === 0 || !words.isBoundary(start) || !words.isBoundary(brand)) continue;
    if (coinedEnd(reading, brand, BRAND_LENGTH + 1) - brand !== BRAND_LENGTH) continue;
    const span = { start: brand, end: brand + BRAND_LENGTH };
    if (reading.nameScore(span.start, span.end) < 0) continue;
    // Before a listed name the country is an attribute.
    if (plain.startsWith('中国', start) && reading.organisationStartingAt(brand)?.end === span.end) continue;
    const candidate = board.at(start, span.end);
    weigh(candidate, 'company/place-brand');
    weighCharacters(reading, candidate, span);
  }
}
