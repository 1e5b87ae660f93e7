import { appraise } from './appraise.ts';
import { type Board, type Candidate, isAccepted, weigh } from './board.ts';
import { isAt } from './characters.ts';
import { itemAfter, itemBefore } from './fill.ts';
import type { Place } from './names.ts';
import type { Reading } from './reading.ts';

const CLOSED = /[、，,。；;）)\n]|和|与|及|以及|等|$/y;

/** What one member of a list is the others are: spreads acceptance along 、 和 与 及 以及. */
export function spreadAlongLists(reading: Reading, board: Board): void {
  const queue = board.all.filter(isAccepted);
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const neighbour of neighbours(reading, board, next)) {
      const before = isAccepted(neighbour);
      weigh(neighbour, 'company/list');
      if (!before && isAccepted(neighbour)) queue.push(neighbour);
    }
  }
}

function neighbours(reading: Reading, board: Board, candidate: Candidate): Candidate[] {
  const { plain } = reading;
  const quoted = isAt(plain, candidate.start - 1, '“「『《"') && isAt(plain, candidate.end, '”」』》"');
  const item: Place = { start: candidate.start, end: candidate.end, firm: true, quoted };
  const from = quoted ? candidate.start - 2 : candidate.start - 1;
  const to = quoted ? candidate.end + 1 : candidate.end;
  const found: Candidate[] = [];
  if (isAt(plain, from, '、和与及')) {
    const place = itemBefore(reading, board, item);
    if (place) found.push(member(reading, board, place, isAt(plain, from, '、')));
  }
  if (isAt(plain, to, '、和与及以（(')) {
    const place = itemAfter(reading, board, item);
    if (place && plain.slice(to, place.start).match(/[、和与及]/))
      found.push(member(reading, board, place, plain.slice(to, place.start).includes('、')));
  }
  return found;
}

function member(reading: Reading, board: Board, place: Place, enumerated: boolean): Candidate {
  const isNew = !board.find(place.start, place.end);
  const candidate = board.at(place.start, place.end);
  appraise(reading, candidate);
  if (!isNew) return candidate;
  CLOSED.lastIndex = place.quoted ? place.end + 1 : place.end;
  if (!CLOSED.test(reading.plain)) weigh(candidate, 'list/open');
  else if (enumerated && place.firm) weigh(candidate, 'edge/firm');
  return candidate;
}
