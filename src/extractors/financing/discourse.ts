import type { Doc } from '../../core/document.ts';
import { toPlain } from '../../core/plain.ts';
import type { Span } from '../../core/span.ts';
import { UnitSet } from '../../core/unit-set.ts';
import type { CompanyMention, Entity, Mention } from '../../schema/index.ts';
import { agree } from './agree.ts';
import type { Deal } from './deals.ts';
import type { Passage } from './passages.ts';
import { absorb, type Round, roundOf } from './round.ts';
import type { Told } from './sentence.ts';
import { canBeSubject, firstSubject } from './subject.ts';
import { isIntroduced, isPresented, openingName, titleSubject } from './topic.ts';

/** Sentences that may lie between a round and what is said of it without naming it. */
const MEMORY = 3;
/** How long a round without a date can be news. */
const FRESH_MONTHS = 6;
/** Rounds of a company that a new telling is held against; no company has more. */
const MOST_COMPARED = 50;

/** Where the reading of a document stands: whom it speaks of, the rounds so far, and those told last. */
export interface Discourse {
  doc: Doc;
  entities: readonly Entity[];
  /** Entity that 公司 and 其 mean; until the text names one it is the headline's, read when it is asked for. */
  topic: string | null | undefined;
  /** Entity that 该公司 means: whom the sentence before in the paragraph is about; null if its name was not recognised. */
  nearest: string | null | undefined;
  rounds: Round[];
  roundsOf: Map<string, Round[]>;
  current: Round[];
  /** Sentences since. */
  since: number;
  /** Where the sentence before ends. */
  end: number;
  /** The first day that news without a date can be of, where it is known when the document was published. */
  recent: string | null;
}

export const openDiscourse = (doc: Doc, entities: readonly Entity[]): Discourse => ({
  doc,
  entities,
  topic: undefined,
  nearest: undefined,
  rounds: [],
  roundsOf: new Map(),
  current: [],
  since: 0,
  end: 0,
  recent: doc.publishedAt && monthsBefore(doc.publishedAt, FRESH_MONTHS),
});

/** A day some months before an ISO date, to compare as text. */
function monthsBefore(date: string, months: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${date.slice(7, 10)}`;
}

/** Goes on to a sentence. A paragraph begins without a company that 该公司 could mean. */
export function moveTo(discourse: Discourse, { start, end }: Span): void {
  discourse.since++;
  if (LINE_ENDS.isIn(discourse.doc.plain, Math.max(0, discourse.end - 1), start)) discourse.nearest = undefined;
  discourse.end = end;
}

const LINE_ENDS = UnitSet.of('\n\r');

/** Hears of a sentence without financing talk. */
export function hear(discourse: Discourse, passage: Passage, mentions: readonly Mention[]): void {
  const name = openingName(discourse.doc, passage, mentions);
  if (!name) return;
  if (canBeSubject(discourse.doc.plain, name.end)) discourse.nearest = name.entity;
  if (discourse.rounds.length === 0 || isPresented(discourse.doc, name, passage, mentions))
    discourse.topic = name.entity;
}

/** Adds what a sentence tells to the rounds of the document. */
export function tell(discourse: Discourse, { deals, loose, sketch, taken }: Told): void {
  const told: Round[] = [];
  for (const deal of deals) told.push(...place(discourse, deal));
  if (told.length > 0) {
    discourse.current = told;
    discourse.since = 0;
    discourse.topic = told[told.length - 1].entity;
  }
  const subject = told.length > 0 ? null : firstSubject(sketch, taken);
  if (subject && (discourse.rounds.length === 0 || isIntroduced(discourse.doc, subject)))
    discourse.topic = subject.entity;
  const last = deals.at(-1);
  if (last && isOfUnknown(discourse, last)) {
    discourse.current = [];
    discourse.nearest = null;
  } else discourse.nearest = told.at(-1)?.entity ?? subject?.entity ?? discourse.nearest;
  if (loose && isNear(discourse, loose.anaphoric ? MEMORY : 1))
    for (const round of loose.anaphoric ? atHand(discourse) : discourse.current)
      absorb(round, roundOf(loose, round.entity));
}

const isNear = ({ current, since }: Discourse, most: number): boolean => current.length > 0 && since <= most;

/** The rounds that a deal is of: those at hand, one told before that agrees with it, or a new one. */
function place(discourse: Discourse, deal: Deal): Round[] {
  if (isOfUnknown(discourse, deal)) return [];
  const known = deal.anaphoric ? spokenOf(discourse, deal) : [];
  if (known.length > 0) {
    for (const round of known) absorb(round, roundOf(deal, round.entity));
    return known;
  }
  const entity = deal.company?.entity ?? spokenFor(discourse, deal);
  if (entity === null || !isNews(deal, entity)) return [];
  const told = roundOf(deal, entity);
  if (isOfListing(discourse, told)) told.name = 'IPO';
  const rounds = discourse.roundsOf.get(entity) ?? [];
  const same = rounds.slice(-MOST_COMPARED).findLast((round) => agree(round, told, discourse.recent));
  if (same) {
    absorb(same, told);
    return [same];
  }
  rounds.push(told);
  discourse.roundsOf.set(entity, rounds);
  discourse.rounds.push(told);
  return [told];
}

const PUBLIC_MONEY = /募集资金|募资|集资|筹资/;

/** X登陆科创板，募集资金10亿元: what is raised right behind a listing that has no sum yet. */
function isOfListing(discourse: Discourse, { entity, name, amount, evidence }: Round): boolean {
  if (name !== null || amount === null || !isNear(discourse, 1)) return false;
  const [{ start, end }] = evidence;
  return (
    PUBLIC_MONEY.test(discourse.doc.plain.slice(start, end)) &&
    discourse.current.some((round) => round.entity === entity && round.name === 'IPO' && round.amount === null)
  );
}

/** Whether the company is a name that was not recognised, and no other way to write the topic's. */
function isOfUnknown(discourse: Discourse, { unread }: Deal): boolean {
  if (unread === null) return false;
  const topic = topicOf(discourse);
  const entity = discourse.entities.find(({ id }) => id === topic);
  return !entity?.aliases.some((alias) => unread.includes(toPlain(alias)) || toPlain(alias).includes(unread));
}

/** Whom a deal without a name is of. */
const spokenFor = (discourse: Discourse, { pointing }: Deal): string | null =>
  pointing && discourse.nearest !== undefined ? discourse.nearest : topicOf(discourse);

function topicOf(discourse: Discourse): string | null {
  if (discourse.topic === undefined) discourse.topic = titleSubject(discourse.doc, discourse.entities);
  return discourse.topic;
}

/** Whether a deal of an entity can stand as a round of its own. */
function isNews(
  { company, round, kind, amount, date, lead, investors, anaphoric, earlier }: Deal,
  entity: string,
): boolean {
  if (anaphoric && !round && !amount) return false;
  if (earlier && !round && !kind && !amount && !date) return false;
  return company !== null || !(isAmong(lead, entity) || isAmong(investors, entity));
}

const isAmong = (names: CompanyMention[], entity: string): boolean => names.some((name) => name.entity === entity);

/** The rounds that 本轮 of a deal means, if it fits them. */
function spokenOf(discourse: Discourse, { company, round }: Deal): Round[] {
  if (!isNear(discourse, MEMORY * 2)) return [];
  const spoken = round?.round ?? null;
  return atHand(discourse).filter(
    ({ entity, name }) => (company === null || entity === company.entity) && fits(name, spoken),
  );
}

/** Whether a round can be spoken of by a name: its own, none, or 战略 of any. */
const fits = (name: string | null, spoken: string | null): boolean =>
  name === null || spoken === null || name === spoken || spoken === 'strategic';

/** What 本轮 can be: the rounds told last, or a newer one of the company told before (history often stands between). */
function atHand({ current, roundsOf }: Discourse): Round[] {
  const [last] = current;
  const day = lastDay(current);
  const newer = roundsOf.get(last.entity)?.find((round) => !current.includes(round) && dayOf(round) > day);
  return newer ? [newer] : current;
}

/** Of several rounds told together the last day that is known: those without one are history, too. */
function lastDay(rounds: readonly Round[]): string {
  const days = rounds.map(dayOf).sort();
  return days.findLast((day) => day !== NEWS) ?? days[0];
}

const NEWS = '9999';

/** First day of a round, to compare; one without a day is told as news unless it is told as something earlier. */
const dayOf = ({ date, earlier }: Round): string => date?.interval?.start ?? (earlier ? '' : NEWS);
