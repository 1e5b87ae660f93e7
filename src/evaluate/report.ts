import type { Scores } from './counts.ts';
import type { Evaluation } from './evaluation.ts';
import { ROLES } from './events.ts';
import { KINDS, MATCHES, type Match, type Row, TYPES } from './score.ts';
import { table } from './table.ts';

/** A table of an evaluation, its cells as people read them. The first column is a label. */
export interface ReportTable {
  title: string;
  columns: string[];
  rows: string[][];
}

/** The scores of an evaluation as tables. Labels without gold and predictions are left out. */
export function reportTables(evaluation: Evaluation): ReportTable[] {
  return [mentionTable(evaluation), fieldTable(evaluation), eventTable(evaluation)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** `18 documents, 1 without a record, 228 errors`. */
export const summarise = ({ documents, missing, errors }: Evaluation): string =>
  [
    counted(documents, 'document'),
    ...(missing.length > 0 ? [`${missing.length} without a record`] : []),
    counted(errors.length, 'error'),
  ].join(', ');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `0.913`, or a dash where there is nothing to measure. */
export const showScore = (score: number | null): string => (score === null ? '–' : score.toFixed(3));

const showScores = ({ gold, predicted, precision, recall, f1 }: Scores): string[] => [
  String(gold),
  String(predicted),
  ...[precision, recall, f1].map(showScore),
];

const present = ({ gold, predicted }: Scores): boolean => gold + predicted > 0;

function mentionTable({ mentions: { types, kinds, averages }, companies }: Evaluation): ReportTable {
  const rows: [string, Row][] = [
    ...TYPES.flatMap((type): [string, Row][] => [
      [type, types[type]],
      ...KINDS[type].map((kind): [string, Row] => [`· ${kind}`, kinds[`${type}/${kind}`]]),
    ]),
    ['company, known', companies.known],
    ['company, new', companies.unknown],
    ...(['types', 'kinds'] as const).flatMap((labels) =>
      (['micro', 'macro'] as const).map((average): [string, Row] => [
        `${average}, ${labels}`,
        table(MATCHES, (match: Match) => averages[labels][match][average]),
      ]),
    ),
  ];
  return {
    title: 'Mentions',
    columns: ['', 'gold', 'pred', 'precision', 'recall', 'F1', 'overlap F1', 'value F1'],
    rows: rows
      .filter(([, { exact }]) => present(exact))
      .map(([label, { exact, overlap, value }]) => [
        label,
        ...showScores(exact),
        showScore(overlap.f1),
        showScore(value.f1),
      ]),
  };
}

function fieldTable({ fields }: Evaluation): ReportTable {
  return {
    title: 'Fields of the mentions whose span is right',
    columns: ['', 'mentions', 'right', 'accuracy'],
    rows: TYPES.flatMap((type) =>
      Object.entries(fields[type])
        .filter(([, score]) => score.of > 0)
        .map(([field, { right, of, accuracy }]) => [
          `${type} ${field}`,
          String(of),
          String(right),
          showScore(accuracy),
        ]),
    ),
  };
}

function eventTable({ events: { found, complete, roles, averages } }: Evaluation): ReportTable {
  const rows: [string, Scores][] = [
    ['rounds', found],
    ['· complete', complete],
    ...ROLES.map((role): [string, Scores] => [role, roles[role]]),
    ['micro, roles', averages.micro],
    ['macro, roles', averages.macro],
  ];
  return {
    title: 'Financing rounds',
    columns: ['', 'gold', 'pred', 'precision', 'recall', 'F1'],
    rows: rows.filter(([, scores]) => present(scores)).map(([label, scores]) => [label, ...showScores(scores)]),
  };
}
