import type { FinancingEvent, GoldFinancing, Record } from '../schema/index.ts';

export const ROLES = ['company', 'round', 'amount', 'date', 'lead', 'investors', 'valuation'] as const;
export type Role = (typeof ROLES)[number];

/** The fillers of a role: each a set of surfaces that stand for the same thing. */
type Fillers = ReadonlySet<string>[];
export type Roles = { [role in Role]: Fillers };

export interface EventPair {
  gold: Roles;
  predicted: Roles;
  goldEvent: GoldFinancing;
  predictedEvent: FinancingEvent;
}

export interface EventAlignment {
  pairs: EventPair[];
  missed: GoldFinancing[];
  spurious: FinancingEvent[];
}

/** How much an agreement says that two events of one company are the same round. */
const WEIGHTS = { round: 3, amount: 2, date: 1 } as const;

/**
 * Pairs the events of one document, one to one. Only events of the same company pair; of several the pair that agrees
 * on most (round, then amount, then date) goes first.
 */
export function alignEvents(gold: readonly GoldFinancing[], record: Record | null): EventAlignment {
  const predicted = record?.events ?? [];
  const wanted = gold.map((event) => goldRoles(event));
  const got = predicted.map((event) => predictedRoles(event, record!));
  const candidates = wanted.flatMap((a, i) =>
    got.flatMap((b, j) => (matches(a.company, b.company) > 0 ? [{ i, j, score: agreement(a, b) }] : [])),
  );
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  const pairs: EventPair[] = [];
  for (const { i, j } of candidates.sort((a, b) => b.score - a.score)) {
    if (takenGold.has(i) || takenPredicted.has(j)) continue;
    takenGold.add(i);
    takenPredicted.add(j);
    pairs.push({ gold: wanted[i], predicted: got[j], goldEvent: gold[i], predictedEvent: predicted[j] });
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !takenGold.has(i)),
    spurious: predicted.filter((_, j) => !takenPredicted.has(j)),
  };
}

const agreement = (a: Roles, b: Roles): number =>
  (complete(a.round, b.round) ? WEIGHTS.round : 0) +
  matches(a.amount, b.amount) * WEIGHTS.amount +
  matches(a.date, b.date) * WEIGHTS.date;

/** Whether a role is right as a whole: all fillers of the gold and no others. */
export const complete = (gold: Fillers, predicted: Fillers): boolean =>
  gold.length === predicted.length && matches(gold, predicted) === gold.length;

/** How many of the gold fillers a predicted filler names, one to one. */
export function matches(gold: Fillers, predicted: Fillers): number {
  const left = new Set(predicted);
  let count = 0;
  for (const filler of gold) {
    const match = [...left].find((other) => [...filler].some((surface) => other.has(surface)));
    if (match && left.delete(match)) count++;
  }
  return count;
}

const filler = (...surfaces: (string | null | undefined)[]): Fillers => {
  const known = surfaces.filter((surface) => surface != null).map(normalise);
  return known.length > 0 ? [new Set(known)] : [];
};
const normalise = (surface: string): string => surface.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

export const goldRoles = (event: GoldFinancing): Roles => ({
  company: filler(event.company),
  round: filler(event.round),
  amount: filler(event.amount),
  date: filler(event.date),
  lead: event.lead.flatMap((name) => filler(name)),
  investors: event.investors.flatMap((name) => filler(name)),
  valuation: filler(event.valuation),
});

/** An entity stands for each of its names; a mention for its text. */
export function predictedRoles(event: FinancingEvent, { entities, mentions }: Record): Roles {
  const entity = (id: string): Fillers => {
    const found = entities.find((candidate) => candidate.id === id);
    return found ? filler(found.name, ...found.aliases) : [];
  };
  const mention = (id: string | null): Fillers => filler(mentions.find((candidate) => candidate.id === id)?.text);
  return {
    company: entity(event.company),
    round: filler(event.round),
    amount: mention(event.amount),
    date: mention(event.date),
    lead: event.lead.flatMap(entity),
    investors: event.investors.flatMap(entity),
    valuation: mention(event.valuation),
  };
}
