import { PatternSearch } from '../../core/pattern-search.ts';
import { StickyPattern } from '../../core/sticky-pattern.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';
import { appraise } from './appraise.ts';
import { type Board, type Candidate, weigh, weighAs } from './board.ts';
import { isAt, isHan } from './characters.ts';
import { listedNameBefore, nameAfter, nameBefore, type Place } from './names.ts';
import type { Reading } from './reading.ts';
import { SLOTS, type Slot, STRONG_TITLE, TITLE_SLOT } from './slots.ts';
import { COMPOUND, PLACE_BRAND } from './weights.ts';
import { COUNTRY, isOneOf, SPLIT_VERB, TITLE_MODIFIER } from './word-classes.ts';

const slots = new PatternSearch(
  SLOTS.map(({ pattern }) => pattern),
  UnitSet.of('0123456789.'),
);
const LIST_SEPARATOR = new StickyPattern(/\s?(?:[、/]\s?(?=\S)|[,，] ?(?=[A-Z])|和|与|及|以及|、以及)\s?/y);
const BRACKET = new StickyPattern(/[（(][^（）()\n]{1,40}[）)]/y);
const MOST_ITEMS = 20;

/** Looks for names in the places that companies fill. */
export function fillSlots(reading: Reading, board: Board): void {
  const { plain } = reading;
  slots.each(plain, (slot, start, end) => fill(reading, board, SLOTS[slot], start, end));
  for (const { start, end } of reading.titles) {
    if (!STRONG_TITLE.test(plain.slice(start, end))) continue;
    // A space between Chinese words parts the clauses of a headline.
    if (isAt(plain, start - 1, ' ') && isHan(unitAt(plain, start - 2))) continue;
    const place = nameBefore(reading, board, isAt(plain, start - 1, '的') ? start - 1 : start, TITLE_MODIFIER);
    if (!place) continue;
    const candidate = support(reading, board, place, TITLE_SLOT.name, TITLE_SLOT.weight);
    supportLonger(board.endingAt(place.end), candidate, TITLE_SLOT);
  }
}

function fill(reading: Reading, board: Board, slot: Slot, start: number, end: number): void {
  const before = slot.side === 'before' || slot.side === 'list-before';
  let place = before
    ? (slot.listed ? listedNameBefore : nameBefore)(reading, board, listEnd(reading.plain, slot, start))
    : nameAfter(reading, board, end);
  const isList = slot.side.startsWith('list');
  for (let items = 0; place && items < MOST_ITEMS; items++) {
    const candidate = support(reading, board, place, slot.name, slot.weight);
    supportLonger(before ? board.endingAt(place.end) : board.startingAt(place.start), candidate, slot);
    if (slot.kind) candidate.kind ??= slot.kind;
    if (!isList) return;
    place = before ? itemBefore(reading, board, place) : itemAfter(reading, board, place);
  }
}

/** Weight from which a slot is filled by companies and not by products: 本田锋范 in front of 发布. */
const TELLING = 1.5;

/** And from which a quoted phrase that fills one is a name, common words or not: “好天气”完成A轮融资. */
const CERTAIN = 3;

/** What fills a slot may be part of a longer name that is not yet sure: 隆基 of 德芯隆基, 豪威 of 北京豪威. */
function supportLonger(
  longer: readonly Candidate[],
  filler: Candidate,
  { name, weight }: Pick<Slot, 'name' | 'weight'>,
): void {
  if (weight < TELLING) return;
  for (const candidate of longer)
    if (candidate.end - candidate.start > filler.end - filler.start && isLonger(candidate))
      weighAs(candidate, 'company/slot', weight, name);
}

const isLonger = ({ entry, groups }: Candidate): boolean => entry === null && (groups & (COMPOUND | PLACE_BRAND)) > 0;
const isCompound = ({ entry, groups }: Candidate): boolean => entry === null && (groups & COMPOUND) > 0;

const LONGEST_TAIL = 13;
const TAIL_ENDS = UnitSet.of('，。；、\n');

/** Where a list of names ends before a slot: at its 等, if it has one (X、Y等机构跟投). */
function listEnd(plain: string, slot: Slot, index: number): number {
  if (slot.side !== 'list-before') return index;
  let end = index;
  for (let at = index - 1; at >= 0 && index - at <= LONGEST_TAIL && !TAIL_ENDS.has(unitAt(plain, at)); at--)
    if (isAt(plain, at, '等')) end = at;
  return end;
}

/** Adds a slot's evidence to what fills it. */
function support(reading: Reading, board: Board, place: Place, name: string, weight: number): Candidate {
  const candidate = board.at(place.start, place.end);
  appraise(reading, candidate);
  if (weight < TELLING && isCompound(candidate)) return candidate;
  weighAs(candidate, 'company/slot', weight, name);
  if (place.firm) weigh(candidate, 'edge/firm');
  if (place.quoted && weight >= CERTAIN && !isAt(reading.plain, place.start - 1, '【')) weigh(candidate, 'edge/quoted');
  return candidate;
}

/** How far the quotation marks of an item reach beyond it. */
const quotesOf = ({ quoted }: Place): number => (quoted ? 1 : 0);

/** The start of a name's attribute: 德国 in 美国森萨塔、德国博世. */
function skipCountry({ plain, words }: Reading, start: number): number {
  if (start < 2 || !isHan(unitAt(plain, start - 1))) return start;
  const from = words.startOf(start);
  return isOneOf(plain, from, start, COUNTRY) ? from : start;
}

/** The item of a list in front of one, or null. */
export function itemBefore(reading: Reading, board: Board, item: Place): Place | null {
  const { plain } = reading;
  const start = skipCountry(reading, item.start - quotesOf(item));
  if (!isAt(plain, start - 1, '、/和与及 ')) return null;
  const separator = /(?:[、/]|和|与|及|以及|、以及) ?$/.exec(plain.slice(Math.max(0, start - 4), start));
  if (!separator) return null;
  const end = start - separator[0].length;
  // X领投、Y跟投
  return nameBefore(reading, board, isOneOf(plain, end - 2, end, SPLIT_VERB) ? end - 2 : end);
}

/** The item of a list behind one, or null. */
export function itemAfter(reading: Reading, board: Board, item: Place): Place | null {
  const { plain } = reading;
  let end = item.end + quotesOf(item);
  end = Math.max(end, BRACKET.endAt(plain, end));
  const next = LIST_SEPARATOR.endAt(plain, end);
  return next < 0 ? null : nameAfter(reading, board, next);
}
