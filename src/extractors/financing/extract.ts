import type { Doc } from '../../core/document.ts';
import type { EventDraft } from '../../core/draft.ts';
import { toPlain } from '../../core/plain.ts';
import { sentences } from '../../core/sentence.ts';
import type { Span } from '../../core/span.ts';
import type { CompanyMention, Entity, Mention } from '../../schema/index.ts';
import { type Deal, readDeals } from './deals.ts';
import { absorb, agree, eventOf, type Round, roundOf } from './merge.ts';
import { drawSketch } from './sketch.ts';

const CUE =
  /融资|募资|集资|筹资|增资|注资|投资|轮|领投|跟投|参投|加注|入股|认购|募集|筹得|估值|上市|挂牌|IPO|招股|递表|聆讯|发行|登陆|敲钟|种子|天使|Series/g;
/** Sentences that may lie between a round and what is said of it without naming it. */
const MEMORY = 3;
/** Longest stretch read as one sentence, so that work grows linearly with text that has no full stop. */
const LONGEST = 600;

/** Where a document stands: whom it speaks of, and the rounds told last. */
interface Discourse {
  topic: string | null;
  current: Round[];
  since: number;
}

/** The financing rounds that a document tells of, put together from its mentions, in order of first evidence. */
export function extractFinancing(doc: Doc, mentions: readonly Mention[], entities: readonly Entity[]): EventDraft[] {
  const rounds: Round[] = [];
  const state: Discourse = { topic: titleSubject(doc, entities), current: [], since: 0 };
  for (const { span, within, hasCue } of cuedSentences(doc, mentions)) {
    state.since++;
    if (hasCue) tell(doc, span, within, state, rounds);
    else state.topic = topicOf(doc, span, within, rounds.length > 0) ?? state.topic;
  }
  return rounds.filter((round) => rounds.length === 1 || !isBare(round)).map((round) => eventOf(round, doc.text));
}

function tell(doc: Doc, span: Span, within: Mention[], state: Discourse, rounds: Round[]): void {
  const { deals, loose, subject } = readDeals(drawSketch(doc, span, within));
  const told = deals.flatMap((deal) => place(deal, state, rounds));
  if (told.length > 0) {
    state.current = told;
    state.since = 0;
    state.topic = told[told.length - 1].entity;
  } else if (subject && (rounds.length === 0 || introduces(doc, subject))) state.topic = subject.entity;
  if (loose && state.current.length > 0 && (loose.anaphoric || state.since <= 1) && state.since <= MEMORY)
    for (const round of loose.anaphoric ? atHand(state, rounds) : state.current)
      absorb(round, roundOf(loose, round.entity));
}

/** Puts what a sentence tells to the round it is of; a new one if it is of none known. */
function place(deal: Deal, state: Discourse, rounds: Round[]): Round[] {
  const named = deal.company?.entity ?? null;
  if (deal.anaphoric && state.current.length > 0 && state.since <= MEMORY * 2) {
    const known = atHand(state, rounds).filter(
      ({ entity, name }) => (named === null || entity === named) && fits(name, deal.round?.round ?? null),
    );
    for (const round of known) absorb(round, roundOf(deal, round.entity));
    if (known.length > 0) return known;
  }
  const entity = named ?? state.topic;
  if (entity === null || (deal.anaphoric && !deal.round && !deal.amount)) return [];
  if (named === null && [...deal.lead, ...deal.investors].some((name) => name.entity === entity)) return [];
  const round = roundOf(deal, entity);
  if (deal.earlier && round.name === null && !round.amount && !round.date) return [];
  const same = rounds.findLast((other) => agree(other, round));
  if (same) absorb(same, round);
  else rounds.push(round);
  return [same ?? round];
}

/** What 本轮 can be: the round told last, or a newer one of its company told before (history often stands between). */
function atHand({ current }: Discourse, rounds: Round[]): Round[] {
  const last = current[0];
  const newer = rounds.find(
    (round) => round.entity === last.entity && !current.includes(round) && dayOf(round) > dayOf(last),
  );
  return newer ? [newer] : current;
}

/** First day of a round, to compare; one without a day is told as news. */
const dayOf = ({ date }: Round): string => date?.interval?.start ?? '9999';

/** Whether a round can be spoken of by a name: its own, none, or 战略 of any. */
const fits = (name: string | null, spoken: string | null): boolean =>
  name === null || spoken === null || name === spoken || spoken === 'strategic';

/** Whether nothing is told of a round but that there was one; beside other rounds that is a headline or a summary. */
const isBare = ({ name, amount, date, lead, investors, valuation }: Round): boolean =>
  !name && !amount && !date && !valuation && lead.length + investors.length === 0;

/** What introduces a company, behind its name. */
const INTRODUCTION =
  /^[”」（(]?[^，。；]{0,16}?(?:成立|创立|创办|是一[家个]|是国内|是全球|致力|专注|总部|主营|定位|隶属)/;

const introduces = ({ plain }: Doc, { end }: CompanyMention): boolean => INTRODUCTION.test(plain.slice(end, end + 24));

/**
 * Who a sentence without financing talk is about: the name it begins with. Once a round is told only
 * an introduction takes the word from its company.
 */
function topicOf(doc: Doc, span: Span, within: readonly Mention[], isUnderWay: boolean): string | null {
  const first = within.find((mention): mention is CompanyMention => mention.type === 'company');
  if (!first || first.kind === 'media' || first.kind === 'investor') return null;
  if (!/^[^，。；,;]{0,24}$/.test(doc.plain.slice(span.start, first.start))) return null;
  return !isUnderWay || introduces(doc, first) || isHeading(span, within) ? first.entity : null;
}

/** A line that is hardly more than a name: 1）海棠智能有限公司（下称海棠智能）. */
const isHeading = ({ start, end }: Span, within: readonly Mention[]): boolean =>
  end - start - within.reduce((sum, mention) => sum + mention.end - mention.start, 0) <= 12;

interface CuedSentence {
  span: Span;
  within: Mention[];
  hasCue: boolean;
}

/** The sentences that hold a mention or a cue, with their mentions; a mention never lies across two. */
function* cuedSentences({ plain }: Doc, mentions: readonly Mention[]): Generator<CuedSentence> {
  CUE.lastIndex = 0;
  let cue = CUE.exec(plain)?.index ?? plain.length;
  let next = 0;
  for (const span of stretches(plain, mentions)) {
    const within: Mention[] = [];
    while (next < mentions.length && mentions[next].start < span.end) within.push(mentions[next++]);
    const hasCue = cue < span.end;
    if (hasCue) {
      CUE.lastIndex = span.end;
      cue = CUE.exec(plain)?.index ?? plain.length;
    }
    if (hasCue || within.length > 0) yield { span, within, hasCue };
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

/** What stands behind the name of an investor in a headline, and before it. */
const INVESTS = /^(?:、|和|与|等|[^，。\s]{0,14}(?:领投|跟投|参投|投资|入局|加持|加码|注资|入股))/;
const INVESTED_BY = /(?:由|获得?|、|和|与|投资方为?|领投方为?)$/;

/** The company of the headline: the one whose name stands first in it and does not invest. */
function titleSubject({ title }: Doc, entities: readonly Entity[]): string | null {
  if (!title) return null;
  let best: { id: string; at: number } | null = null;
  for (const { id, kind, name, aliases } of entities) {
    if (kind === 'media' || kind === 'investor') continue;
    for (const alias of [name, ...aliases]) {
      const surface = toPlain(alias);
      const at = title.indexOf(surface);
      if (at < 0 || (best !== null && at >= best.at)) continue;
      if (!INVESTS.test(title.slice(at + surface.length)) && !INVESTED_BY.test(title.slice(0, at))) best = { id, at };
    }
  }
  return best?.id ?? null;
}
