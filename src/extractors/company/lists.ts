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
    const { start, end } = next;
    const quoted = isAt(reading.plain, start - 1, '“「『《"') && isAt(reading.plain, end, '”」』》"');
    const item: Place = { start, end, firm: true, quoted };
    spread(memberBefore(reading, board, item), queue);
    spread(memberAfter(reading, board, item), queue);
  }
}

function spread(member: Candidate | null, queue: Candidate[]): void {
  if (!member) return;
  const before = isAccepted(member);
  weigh(member, 'company/list');
  if (!before && isAccepted(member)) queue.push(member);
}

function memberBefore(reading: Reading, board: Board, item: Place): Candidate | null {
  const { plain } = reading;
  const from = item.start - (item.quoted ? 2 : 1);
  if (!isAt(plain, from, '、和与及')) return null;
  const place = itemBefore(reading, board, item);
  return place && member(reading, board, place, isAt(plain, from, '、'));
}

function memberAfter(reading: Reading, board: Board, item: Place): Candidate | null {
  const { plain } = reading;
  const to = item.end + (item.quoted ? 1 : 0);
  if (!isAt(plain, to, '、和与及以（(')) return null;
  const place = itemAfter(reading, board, item);
  const between = place && plain.slice(to, place.start);
  return between && /[、和与及]/.test(between) ? member(reading, board, place, between.includes('、')) : null;
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
