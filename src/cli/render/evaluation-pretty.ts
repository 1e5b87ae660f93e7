import type { EvaluationError } from '../../evaluate/errors.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import { reportTables, summarise } from '../../evaluate/report.ts';
import type { Style, Terminal } from '../terminal.ts';
import { type Column, table, wrap } from './table.ts';

const ERROR_STYLES = {
  missed: 'red',
  spurious: 'yellow',
  boundary: 'cyan',
  value: 'magenta',
  role: 'magenta',
} as const satisfies { [error in EvaluationError['error']]: Style };
/** Columns that a narrow terminal can do without. */
const OPTIONAL = ['pred', 'precision', 'recall', 'overlap F1', 'right'];

/** An evaluation for a person: the errors first, so that the scores end up above the prompt. */
export function prettyEvaluation(evaluation: Evaluation, terminal: Terminal): string {
  const tables = reportTables(evaluation).flatMap(({ title, columns, rows }) => [
    terminal.style('bold', title),
    ...table(columns.map(toColumn), rows, terminal),
    '',
  ]);
  const errors = evaluation.errors.flatMap((error) => errorLines(error, terminal));
  return [...errors, '', ...tables, summarise(evaluation), ''].join('\n');
}

const toColumn = (title: string, index: number): Column =>
  index === 0 ? { title } : { title, align: 'right', optional: OPTIONAL.includes(title) };

/** `hans-01:138 missed date 去年8月` and its context below. */
function errorLines(error: EvaluationError, { width, style }: Terminal): string[] {
  const { document, start, type, gold, predicted, rule, context } = error;
  const what = [gold, predicted].filter((side) => side !== null).join(' → ');
  const place = style('dim', start === null ? document : `${document}:${start}`);
  const by = rule ? style('dim', ` (${rule})`) : '';
  return [
    `${place} ${style(ERROR_STYLES[error.error], error.error)} ${type} ${what}${by}`,
    ...(context ? wrap(`${context.before}【${context.mention}】${context.after}`, width - 4) : []).map(
      (part) => `    ${part}`,
    ),
  ];
}
