import { hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { TiquError } from '../../core/errors.ts';
import type { Evaluated } from '../../evaluate/evaluated.ts';
import { type Evaluation, evaluate } from '../../evaluate/evaluation.ts';
import {
  MEASURE_NAMES,
  MEASURE_PATTERNS,
  type MissedThreshold,
  measuresOf,
  missedThresholds,
  type Thresholds,
} from '../../evaluate/measures.ts';
import type { GoldDocument, Pipeline, Record } from '../../index.ts';
import { parseGold } from '../../io/gold.ts';
import { parseRecords } from '../../io/records.ts';
import { STATUS, warn } from '../failure.ts';
import { filesAt, readInput } from '../input.ts';
import { type LoadOptions, loadPipeline } from '../loading.ts';
import { isTerminal, terminal } from '../terminal.ts';

export interface EvalOptions extends LoadOptions {
  /** Folder or file of annotated documents. */
  gold: string;
  /** JSON Lines file of records; the pipeline runs on the gold texts if left out. */
  pred?: string;
}

/**
 * Measures the pipeline, or records made before, against gold.
 * @throws TiquError for gold or records that cannot be read
 */
export async function evaluateFiles(options: EvalOptions): Promise<Evaluation> {
  const files = await filesAt(options.gold, '.json');
  const gold = parseGold(await Promise.all(files.map(async (file) => ({ file, content: await readInput(file) }))));
  const pipeline = await loadPipeline(options);
  const documents = options.pred
    ? await withRecords(gold, options.pred)
    : gold.map((document) => run(pipeline, document));
  return evaluate(documents, pipeline.knows);
}

function run(pipeline: Pipeline, gold: GoldDocument): Evaluated {
  const { mentions: _mentions, financing: _financing, ...input } = gold;
  return { gold, record: pipeline.extract(input) };
}

/** The gold with the records of a file: those of the same id, else of the same text, since `extract` names no ids. */
async function withRecords(gold: readonly GoldDocument[], file: string): Promise<Evaluated[]> {
  const records = parseRecords(await readInput(file), file);
  const documents = gold.map((document) => {
    const record = records.get(document.id) ?? records.get(hash('sha256', document.text)) ?? null;
    if (record) checkOffsets(record, document, file);
    return { gold: document, record };
  });
  if (documents.some(({ record }) => record)) return documents;
  throw new TiquError(
    'no-record',
    `${file}: holds no record of the gold by id or by text: make the records from the gold texts`,
  );
}

function checkOffsets({ mentions }: Record, { id, text }: GoldDocument, file: string): void {
  const wrong = mentions.find(({ start, end, text: surface }) => text.slice(start, end) !== surface);
  if (wrong)
    throw new TiquError(
      'bad-record',
      `${file}: ${id}: ${wrong.id} "${wrong.text}" is not at ${wrong.start}..${wrong.end} of the gold text: make the records from that text`,
    );
}

/**
 * Thresholds from a JSON file, each a known measure with a number from 0 to 1.
 * @throws TiquError `bad-thresholds`
 */
export function parseThresholds(content: string, file: string): Thresholds {
  const bad = (problem: string) => new TiquError('bad-thresholds', `${file}: ${problem}`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw bad(`is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('is no object: write {"company.exact.f1": 0.9}');
  for (const [measure, wanted] of Object.entries(value)) {
    if (!MEASURE_NAMES.includes(measure))
      throw bad(`"${measure}" is no measure; known are ${MEASURE_PATTERNS.join('; ')}`);
    if (typeof wanted !== 'number' || wanted < 0 || wanted > 1)
      throw bad(`${measure}: ${JSON.stringify(wanted)} is no number from 0 to 1: write 0.9 for 90 %`);
  }
  return value as Thresholds;
}

export interface RunOptions extends EvalOptions {
  format?: 'pretty' | 'json' | 'html';
  min?: string;
}

/**
 * `tiqu eval`: the report to standard output, missed thresholds to standard error.
 * @returns exit status: 1 if a threshold was missed
 */
export async function runEval(options: RunOptions, { stdout }: { stdout: Writable }): Promise<number> {
  const thresholds = options.min ? parseThresholds(await readInput(options.min), options.min) : {};
  const evaluation = await evaluateFiles(options);
  const format = options.format ?? (isTerminal(stdout) ? 'pretty' : 'json');
  stdout.write(await render(evaluation, format, stdout));
  if (evaluation.missing.length > 0)
    warn(`${options.pred}: no record of ${evaluation.missing.join(', ')}: all that they hold counts as missed`);
  const missed = missedThresholds(measuresOf(evaluation), thresholds);
  for (const threshold of missed) warn(describeMissed(threshold));
  return missed.length > 0 ? STATUS.failed : STATUS.done;
}

async function render(evaluation: Evaluation, format: 'pretty' | 'json' | 'html', stdout: Writable): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ ...evaluation, measures: measuresOf(evaluation) }, null, 2)}\n`;
  if (format === 'html') return (await import('../render/evaluation-html.ts')).evaluationPage(evaluation);
  return (await import('../render/evaluation-pretty.ts')).prettyEvaluation(evaluation, terminal(stdout));
}

function describeMissed({ measure, wanted, got }: MissedThreshold): string {
  if (got === null) return `missed: ${measure} is to be ${wanted}, and the gold has nothing to measure it by`;
  const short = (wanted - got).toFixed(4).replace(/0+$/, '');
  return `missed: ${measure} is ${got.toFixed(4)}, ${short} below ${wanted}`;
}
