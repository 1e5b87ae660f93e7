import type { Scores } from './counts.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import { ROLES } from './events.ts';
import { KIND_LABELS, MATCHES, type Row, TYPES } from './score.ts';

const SCORES = ['precision', 'recall', 'f1'] as const;

/** Measures by name: `company.exact.f1`. Null where there is nothing to measure. */
export type Measures = { [name: string]: number | null };

/** All measures of an evaluation, flat, in a fixed order. */
export function measuresOf({ mentions, companies, fields, events }: Evaluation): Measures {
  const { types, kinds, averages } = mentions;
  const rows = Object.entries({
    ...types,
    ...kinds,
    'company.known': companies.known,
    'company.unknown': companies.unknown,
  });
  const averaged = (['types', 'kinds'] as const).flatMap((labels) =>
    MATCHES.flatMap((match) =>
      (['micro', 'macro'] as const).flatMap((average) =>
        scored(`${labels}.${average}.${match}`, averages[labels][match][average]),
      ),
    ),
  );
  return Object.fromEntries([
    ...rows.flatMap(([label, row]) => rowMeasures(label, row)),
    ...averaged,
    ...TYPES.flatMap((type) =>
      Object.entries(fields[type]).map(([field, { accuracy }]) => [`${type}.fields.${field}`, accuracy]),
    ),
    ...(['found', 'complete'] as const).flatMap((name) => scored(`events.${name}`, events[name])),
    ...ROLES.flatMap((role) => scored(`events.${role}`, events.roles[role])),
    ...(['micro', 'macro'] as const).flatMap((average) => scored(`events.${average}`, events.averages[average])),
  ]);
}

const rowMeasures = (label: string, row: Row): [string, number | null][] => [
  ...MATCHES.flatMap((match) => scored(`${label}.${match}`, row[match])),
  [`${label}.value.accuracy`, valueAccuracy(row)],
];

const scored = (name: string, scores: Scores): [string, number | null][] =>
  SCORES.map((score) => [`${name}.${score}`, scores[score]]);

/** Of the mentions whose span is right, the share whose value is right too. */
export const valueAccuracy = ({ exact, value }: Row): number | null =>
  exact.found > 0 ? value.found / exact.found : null;

/** The names of all measures. */
export const MEASURE_NAMES: readonly string[] = Object.keys(measuresOf(evaluate([], () => false)));

/** How the names of the measures are made, for messages and help. */
export const MEASURE_PATTERNS: readonly string[] = [
  `{${[...TYPES, ...KIND_LABELS, 'company.known', 'company.unknown'].join(',')}}.{${MATCHES.join(',')}}.{${SCORES.join(',')}}, and value.accuracy`,
  `{types,kinds}.{micro,macro}.{${MATCHES.join(',')}}.{${SCORES.join(',')}}`,
  `{${TYPES.join(',')}}.fields.FIELD`,
  `events.{found,complete,${ROLES.join(',')},micro,macro}.{${SCORES.join(',')}}`,
];

export type Thresholds = { [measure: string]: number };

export interface MissedThreshold {
  measure: string;
  wanted: number;
  got: number | null;
}

/** The thresholds that measures do not reach; a measure without anything to measure reaches none. */
export const missedThresholds = (measures: Measures, thresholds: Thresholds): MissedThreshold[] =>
  Object.entries(thresholds)
    .map(([measure, wanted]) => ({ measure, wanted, got: measures[measure] }))
    .filter(({ wanted, got }) => got === null || got < wanted);
