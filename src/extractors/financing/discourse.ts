import type { Doc } from '../../core/document.ts';
import type { CompanyMention, Entity } from '../../schema/index.ts';
import type { Deal } from './deals.ts';
import { absorb, agree, type Round, roundOf } from './round.ts';
import type { Told } from './sentence.ts';
import { isIntroduced, titleSubject } from './topic.ts';

/** Sentences that may lie between a round and what is said of it without naming it. */
const MEMORY = 3;
/** Rounds of a company that a new telling is held against; no company has more. */
const MOST_COMPARED = 50;

/** Where the reading of a document stands: whom it speaks of, the rounds so far, and those told last. */
export interface Discourse {
  doc: Doc;
  entities: readonly Entity[];
  /** Entity that 公司 and 其 mean; until the text names one it is the headline's, read when it is asked for. */
  topic: string | null | undefined;
  rounds: Round[];
  roundsOf: Map<string, Round[]>;
  current: Round[];
  /** Sentences since. */
  since: number;
}

export const openDiscourse = (doc: Doc, entities: readonly Entity[]): Discourse => ({
  doc,
  entities,
  topic: undefined,
  rounds: [],
  roundsOf: new Map(),
  current: [],
  since: 0,
});

/** Adds what a sentence tells to the rounds of the document. */
export function tell(discourse: Discourse, { deals, loose, subject }: Told): void {
  const told = deals.flatMap((deal) => place(discourse, deal));
  if (told.length > 0) {
    discourse.current = told;
    discourse.since = 0;
    discourse.topic = told[told.length - 1].entity;
  } else if (subject && (discourse.rounds.length === 0 || isIntroduced(discourse.doc, subject)))
    discourse.topic = subject.entity;
  if (loose && isNear(discourse, loose.anaphoric ? MEMORY : 1))
    for (const round of loose.anaphoric ? atHand(discourse) : discourse.current)
      absorb(round, roundOf(loose, round.entity));
}

const isNear = ({ current, since }: Discourse, most: number): boolean => current.length > 0 && since <= most;

/** The rounds that a deal is of: those at hand, one told before that agrees with it, or a new one. */
function place(discourse: Discourse, deal: Deal): Round[] {
  const known = deal.anaphoric ? spokenOf(discourse, deal) : [];
  if (known.length > 0) {
    for (const round of known) absorb(round, roundOf(deal, round.entity));
    return known;
  }
  const entity = deal.company?.entity ?? topicOf(discourse);
  if (entity === null || !isNews(deal, entity)) return [];
  const told = roundOf(deal, entity);
  const rounds = discourse.roundsOf.get(entity) ?? [];
  const same = rounds.slice(-MOST_COMPARED).findLast((round) => agree(round, told));
  if (same) {
    absorb(same, told);
    return [same];
  }
  rounds.push(told);
  discourse.roundsOf.set(entity, rounds);
  discourse.rounds.push(told);
  return [told];
}

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
  const newer = roundsOf.get(last.entity)?.find((round) => !current.includes(round) && dayOf(round) > dayOf(last));
  return newer ? [newer] : current;
}

/** First day of a round, to compare; one without a day is told as news unless it is told as something earlier. */
const dayOf = ({ date, earlier }: Round): string => date?.interval?.start ?? (earlier ? '' : '9999');
