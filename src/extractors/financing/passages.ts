import type { Doc } from '../../core/document.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import type { Mention } from '../../schema/index.ts';

const CUE =
  /融资|募资|集资|筹资|增资|注资|投资|轮|领投|跟投|参投|加注|入股|认购|募集|筹得|估值|上市|挂牌|IPO|招股|递表|聆讯|发行|登陆|敲钟|种子|天使|Series/g;
/** Longest stretch read as one sentence, so that work grows linearly with text that has no full stop. */
const LONGEST = 600;

/** A sentence with the mentions that begin in it. */
export interface Passage {
  span: Span;
  within: Mention[];
  /** Whether it holds a word of financing. */
  speaksOfMoney: boolean;
}

/** The sentences that hold a mention or speak of money, in order, up to the last that does; a mention never lies across two. */
export function* passages({ plain }: Doc, mentions: readonly Mention[]): Generator<Passage> {
  let cue = cueFrom(plain, 0);
  if (cue === plain.length) return;
  let next = 0;
  for (const span of stretches(plain, mentions)) {
    const first = next;
    while (next < mentions.length && mentions[next].start < span.end) next++;
    const speaksOfMoney = cue < span.end;
    if (speaksOfMoney || next > first) yield { span, within: mentions.slice(first, next), speaksOfMoney };
    if (!speaksOfMoney) continue;
    cue = cueFrom(plain, span.end);
    if (cue === plain.length) return;
  }
}

function cueFrom(plain: string, index: number): number {
  CUE.lastIndex = index;
  return CUE.exec(plain)?.index ?? plain.length;
}

/** Sentences, joined where a mention runs over a line end, cut where they are overlong. */
function* stretches(plain: string, mentions: readonly Mention[]): Generator<Span> {
  let start = 0;
  let next = 0;
  for (const { end } of sentences(plain)) {
    while (next < mentions.length && mentions[next].end <= end) next++;
    const runsOver = next < mentions.length && mentions[next].start < end;
    if (runsOver) continue;
    for (; start < end; start += LONGEST) yield { start, end: Math.min(end, start + LONGEST) };
    start = end;
  }
  for (; start < plain.length; start += LONGEST) yield { start, end: Math.min(plain.length, start + LONGEST) };
}
