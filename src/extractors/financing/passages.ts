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

/** The sentences that hold a mention or speak of money, in order; a mention never lies across two. */
export function* passages({ plain }: Doc, mentions: readonly Mention[]): Generator<Passage> {
  CUE.lastIndex = 0;
  let cue = CUE.exec(plain)?.index ?? plain.length;
  let next = 0;
  for (const span of stretches(plain, mentions)) {
    const within: Mention[] = [];
    while (next < mentions.length && mentions[next].start < span.end) within.push(mentions[next++]);
    const speaksOfMoney = cue < span.end;
    if (speaksOfMoney) {
      CUE.lastIndex = span.end;
      cue = CUE.exec(plain)?.index ?? plain.length;
    }
    if (speaksOfMoney || within.length > 0) yield { span, within, speaksOfMoney };
  }
}

/** Sentences, joined where a mention runs over a line end, cut where they are overlong. */
function* stretches(plain: string, mentions: readonly Mention[]): Generator<Span> {
  let open: Span | null = null;
  let next = 0;
  for (const sentence of sentences(plain)) {
    const start: number = open?.start ?? sentence.start;
    while (next < mentions.length && mentions[next].end <= sentence.end) next++;
    const runsOver = next < mentions.length && mentions[next].start < sentence.end;
    open = { start, end: sentence.end };
    if (runsOver) continue;
    yield* cut(open);
    open = null;
  }
  if (open) yield* cut(open);
}

function* cut({ start, end }: Span): Generator<Span> {
  for (let at = start; at < end; at += LONGEST) yield { start: at, end: Math.min(end, at + LONGEST) };
}
