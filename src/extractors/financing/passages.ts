import type { Doc } from '../../core/document.ts';
import { PatternIndex } from '../../core/pattern-index.ts';
import { firstUnits } from '../../core/pattern-units.ts';
import { SENTENCE_END, sentenceEnd } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import { UnitSet } from '../../core/unit-set.ts';
import type { Mention } from '../../schema/index.ts';

const CUE =
  /融资|募资|集资|筹资|增资|注资|投资|轮|领投|跟投|参投|加注|入股|认购|募集|筹得|估值|上市|挂牌|IPO|招股|递表|聆讯|发行|登陆|敲钟|种子|天使|Series/y;
const cues = new PatternIndex([CUE]);
/** What a sentence can end or a cue begin with. */
const notable = UnitSet.union(SENTENCE_END, firstUnits(CUE));
const patterns: number[] = [];

/** Longest stretch read as one sentence, so that work grows linearly with text that has no full stop. */
const LONGEST = 600;

/** A sentence and the mentions that begin in it: those from `first` and before `next`. */
export interface Passage extends Span {
  first: number;
  next: number;
  /** Whether it holds a word of financing. */
  speaksOfMoney: boolean;
}

/**
 * The sentences that hold a mention or speak of money, in order, up to the last that does.
 * They are joined where a mention runs over a line end, and cut where they are overlong.
 */
export function passages({ plain }: Doc, mentions: readonly Mention[]): Passage[] {
  const found: Passage[] = [];
  let told = 0;
  let start = 0;
  let first = 0;
  let ended = 0;
  let cue = plain.length;
  for (let at = 0; start < plain.length; ) {
    at = notable.next(plain, at);
    if (at < plain.length && !SENTENCE_END.has(plain.charCodeAt(at))) {
      if (cue === plain.length && isCue(plain, at)) cue = at;
      at++;
      continue;
    }
    at = sentenceEnd(plain, at);
    while (ended < mentions.length && mentions[ended].end <= at) ended++;
    const runsOver = ended < mentions.length && mentions[ended].start < at;
    if (runsOver && at < plain.length) continue;
    while (start < at) {
      const end = Math.min(at, start + LONGEST);
      let next = first;
      while (next < mentions.length && mentions[next].start < end) next++;
      const speaksOfMoney = cue < end;
      if (speaksOfMoney || next > first) found.push({ start, end, first, next, speaksOfMoney });
      if (speaksOfMoney) {
        told = found.length;
        cue = end < at ? nextCue(plain, end, at) : plain.length;
      }
      start = end;
      first = next;
    }
  }
  found.length = told;
  return found;
}

/** Where the next cue begins before an index, else the length of the text. */
function nextCue(plain: string, index: number, end: number): number {
  for (let at = notable.next(plain, index); at < end; at = notable.next(plain, at + 1)) if (isCue(plain, at)) return at;
  return plain.length;
}

function isCue(plain: string, index: number): boolean {
  if (cues.patternsAt(plain, index, patterns) === 0) return false;
  CUE.lastIndex = index;
  return CUE.test(plain);
}
