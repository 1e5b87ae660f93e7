import type { EvaluationError } from '../../evaluate/errors.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import { type ReportTable, reportTables, summarise } from '../../evaluate/report.ts';
import { escapeHtml, htmlTable, page } from './html.ts';

const ERRORS = {
  missed: 'Missed',
  spurious: 'Spurious',
  boundary: 'Wrong span',
  value: 'Wrong value',
  role: 'Wrong role',
} as const satisfies { [error in EvaluationError['error']]: string };

/** One self-contained page: the scores, then every error with its context. */
export function evaluationPage(evaluation: Evaluation): string {
  const { errors } = evaluation;
  const kinds = Object.keys(ERRORS) as EvaluationError['error'][];
  return page(
    'Evaluation',
    [
      '<h1>Evaluation</h1>',
      `<p class="facts">${summarise(evaluation)}</p>`,
      ...reportTables(evaluation).map(scoreTable),
      ...kinds.map((kind) =>
        errorList(
          ERRORS[kind],
          errors.filter(({ error }) => error === kind),
        ),
      ),
    ].join('\n'),
  );
}

function scoreTable({ title, columns, rows }: ReportTable): string {
  const cells = rows.map((row) => row.map(escapeHtml));
  return `<h2>${escapeHtml(title)}</h2>\n${htmlTable(columns, cells, columns.slice(1))}`;
}

function errorList(title: string, errors: readonly EvaluationError[]): string {
  if (errors.length === 0) return '';
  const rows = errors.map(({ document, start, type, gold, predicted, rule, context }) => [
    escapeHtml(start === null ? document : `${document}:${start}`),
    type,
    escapeHtml(gold ?? ''),
    escapeHtml(predicted ?? ''),
    escapeHtml(rule ?? ''),
    markContext(context, type),
  ]);
  const table = htmlTable(['where', 'type', 'gold', 'predicted', 'rule', 'context'], rows);
  return `<details open><summary>${title} (${errors.length})</summary>\n${table}\n</details>`;
}

function markContext(context: EvaluationError['context'], type: EvaluationError['type']): string {
  if (!context) return '';
  const colour = type === 'financing' ? 'company' : type;
  const mention = `<mark class="${colour}">${escapeHtml(context.mention)}</mark>`;
  return `${escapeHtml(context.before)}${mention}${escapeHtml(context.after)}`;
}
