import { type Averages, averagesOf, type Counts, counted, type Scores, scoresOf, sumCounts } from './counts.ts';
import type { Evaluated } from './evaluated.ts';
import {
  alignEvents,
  complete,
  type EventPair,
  goldRoles,
  matches,
  predictedRoles,
  ROLES,
  type Role,
  type Roles,
} from './events.ts';
import { table } from './table.ts';

export interface EventScores {
  /** Events of the right company, aligned one to one. */
  found: Scores;
  /** Events with every role right. */
  complete: Scores;
  /** Fillers of each role in aligned events. */
  roles: { [role in Role]: Scores };
  /** Averages over the roles. */
  averages: Averages;
}

interface Document {
  gold: Roles[];
  predicted: Roles[];
  pairs: EventPair[];
}

export function scoreEvents(documents: readonly Evaluated[]): EventScores {
  const aligned = documents.map(({ gold, record }) => ({
    gold: gold.financing.map(goldRoles),
    predicted: record?.events.map((event) => predictedRoles(event, record)) ?? [],
    pairs: alignEvents(gold.financing, record).pairs,
  }));
  const total = (counts: (document: Document) => Counts) => scoresOf(sumCounts(aligned.map(counts)));
  const roles = table(ROLES, (role) => total((document) => countRole(document, role)));
  return {
    found: total(({ gold, predicted, pairs }) => counted(gold.length, predicted.length, pairs.length)),
    complete: total(({ gold, predicted, pairs }) =>
      counted(gold.length, predicted.length, pairs.filter(isComplete).length),
    ),
    roles,
    averages: averagesOf(Object.values(roles)),
  };
}

const isComplete = ({ gold, predicted }: EventPair): boolean =>
  ROLES.every((role) => complete(gold[role], predicted[role]));

function countRole({ gold, predicted, pairs }: Document, role: Role): Counts {
  const fillers = (events: readonly Roles[]) => events.reduce((sum, event) => sum + event[role].length, 0);
  const matched = pairs.reduce((sum, pair) => sum + matches(pair.gold[role], pair.predicted[role]), 0);
  return counted(fillers(gold), fillers(predicted), matched);
}
