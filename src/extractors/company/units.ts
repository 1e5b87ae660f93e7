import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { type Board, isAccepted, weigh } from './board.ts';
import { isDigit, isHan, isLatin } from './characters.ts';
import { latinRunBefore } from './latin.ts';
import type { Reading } from './reading.ts';
import { ADVERB, classesOf, DESCRIPTOR, isOneOf, PLACE, STOP_CHARACTER, STOP_WORD } from './word-classes.ts';

/** Branches: a company's name, a place, and 支行, 分行 or 分公司. */
export function proposeBranch(reading: Reading, board: Board, start: number, end: number): void {
  for (let at = start; at > 0 && start - at <= LONGEST_UNIT; at--) {
    const owner = board.endingAt(at).find(({ score }) => score >= 2);
    if (owner && (at === start || isSeat(reading, { start: at, end: start }))) {
      const candidate = board.at(owner.start, end);
      candidate.kind = 'company';
      weigh(candidate, 'company/branch');
      return;
    }
    if (!isHan(unitAt(reading.plain, at - 1))) return;
  }
}

/** Whether a branch can be named by a stretch: a place, a street or a few characters, but no verb and no adverb. */
function isSeat({ plain, words }: Reading, { start, end }: Span): boolean {
  for (let at = start, next = at; at < end; at = next) {
    next = words.endOf(at);
    const word = classesOf(plain, at, next);
    if ((word & PLACE) > 0) continue;
    if ((word & (STOP_WORD | DESCRIPTOR | STOP_CHARACTER)) > 0) return false;
    if (next - at === 1 ? plain[at] === '兼' : /^[vdpcr]$/.test(words.tagOf(at, next))) return false;
  }
  return true;
}

/** Units of a company: its name, a few letters or characters, and 实验室, 研究院, 事业部 …: 腾讯AI Lab. */
export function proposeUnitEnding(reading: Reading, board: Board, start: number, end: number): void {
  const { plain } = reading;
  for (let at = start; at > 0 && start - at <= LONGEST_UNIT; at--) {
    const known = reading.organisationEndingAt(at);
    const owner = board.endingAt(at).find(isAccepted) ?? (known && !known.ambiguous ? known : undefined);
    if (owner && isPartOfName(reading, { start: at, end: start })) {
      const candidate = board.at(owner.start, end);
      candidate.kind = 'unit';
      weigh(candidate, 'company/unit');
      return;
    }
    const unit = unitAt(plain, at - 1);
    if (at === start && isLatin(unit)) proposeLatinUnit(reading, board, start, end);
    if (!(isHan(unit) || isLatin(unit) || isDigit(unit) || unit === 0x20)) return;
    if (isOneOf(plain, at - 1, at, STOP_CHARACTER) && reading.words.startOf(at) === at - 1) return;
  }
}

const LONGEST_UNIT = 10;

/** A lab that is named by a Latin word alone: Lingchao实验室. */
function proposeLatinUnit(reading: Reading, board: Board, start: number, end: number): void {
  const run = latinRunBefore(reading.plain, start);
  if (!run || run.end !== start || !/^[A-Z][A-Za-z]{2,}/.test(reading.plain.slice(run.start, run.end))) return;
  const candidate = board.at(run.start, end);
  candidate.kind ??= 'unit';
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/latin');
}

/** Whether what stands between a company and the ending of its unit holds no word that ends a name. */
function isPartOfName({ plain, words }: Reading, { start, end }: Span): boolean {
  for (let at = start; at < end; at = words.endOf(at))
    if (isOneOf(plain, at, words.endOf(at), STOP_WORD | ADVERB)) return false;
  return true;
}
