import { unitAt } from '../../core/unit-set.ts';
import { appraise, makingOf } from './appraise.ts';
import { type Board, type Candidate, weigh } from './board.ts';
import { isHan } from './characters.ts';
import { endsPhrase, isFirmLeft } from './names.ts';
import type { Reading } from './reading.ts';
import { SURNAMES } from './vocabulary.ts';
import { isOneOf, SPLIT_VERB, STOP_CHARACTER } from './word-classes.ts';

const SHORTEST = 3;
const LONGEST = 5;
/** Mean score of characters from which a stretch that no dictionary holds is a name. */
const NAME_LIKE = 0.8;

/** Proposes what stands where a phrase begins, ends where it may end, and is made of characters that names are made of. */
export function proposeCoined(reading: Reading, board: Board): void {
  const { plain } = reading;
  for (let start = 0; start + SHORTEST <= plain.length; start++) {
    // Most places are done with by the sum of three scores.
    if (reading.nameScore(start, start + SHORTEST) < NAME_LIKE) continue;
    if (!isHan(unitAt(plain, start)) || isOneOf(plain, start, start + 1, STOP_CHARACTER)) continue;
    if (board.startingAt(start).some(isListed)) continue;
    if (!reading.words.isBoundary(start) || !isFirmLeft(reading, start)) continue;
    const end = coinedEnd(reading, start, LONGEST);
    const span = { start, end };
    if (end - start < SHORTEST || reading.nameScore(span.start, span.end) < NAME_LIKE || !endsPhrase(reading, end))
      continue;
    if (end - start <= 3 && SURNAMES.has(plain[start])) continue;
    if (board.endingAt(end).some(isListed)) continue;
    if (makingOf(reading, span.start, span.end) !== 'coined') continue;
    const candidate = board.at(span.start, span.end);
    appraise(reading, candidate);
    if (end - start > SHORTEST) weigh(candidate, 'company/coined');
  }
}

const isListed = ({ entry }: Candidate): boolean => entry !== null;

/** Where the words of one character end that begin at an index and that names take in, at most so many. */
export function coinedEnd({ plain, words }: Reading, start: number, most: number): number {
  let end = start;
  while (
    end - start < most &&
    isHan(unitAt(plain, end)) &&
    !isOneOf(plain, end, end + 1, STOP_CHARACTER) &&
    words.endOf(end) === end + 1 &&
    !isOneOf(plain, end, end + 2, SPLIT_VERB)
  )
    end++;
  return end;
}
