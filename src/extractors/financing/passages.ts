import type { Doc } from '../../core/document.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import type { Mention } from '../../schema/index.ts';

const CUE =
  /融资|募资|集资|筹资|增资|注资|投资|轮|领投|跟投|参投|加注|入股|认购|募集|筹得|估值|上市|挂牌|IPO|招股|递表|聆讯|发行|登陆|敲钟|种子|天使|Series/g;
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
export function* passages({ plain }: Doc, mentions: readonly Mention[]): Generator<Passage> {
  let cue = cueFrom(plain, 0);
  if (cue === plain.length) return;
  let start = 0;
  let first = 0;
  let ended = 0;
  for (const sentence of sentences(plain)) {
    while (ended < mentions.length && mentions[ended].end <= sentence.end) ended++;
    const runsOver = ended < mentions.length && mentions[ended].start < sentence.end;
    if (runsOver && sentence.end < plain.length) continue;
    while (start < sentence.end) {
      const end = Math.min(sentence.end, start + LONGEST);
      let next = first;
      while (next < mentions.length && mentions[next].start < end) next++;
      const speaksOfMoney = cue < end;
      if (speaksOfMoney || next > first) yield { start, end, first, next, speaksOfMoney };
      if (speaksOfMoney) cue = cueFrom(plain, end);
      if (cue === plain.length) return;
      start = end;
      first = next;
    }
  }
}

function cueFrom(plain: string, index: number): number {
  CUE.lastIndex = index;
  return CUE.exec(plain)?.index ?? plain.length;
}
