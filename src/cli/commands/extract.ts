import type { Writable } from 'node:stream';
import type { Explained, InputDocument, Pipeline, Region } from '../../index.ts';
import { messageOf, STATUS, warn } from '../failure.ts';
import { readDocumentAt } from '../input.ts';
import { type LoadOptions, loadPipeline } from '../loading.ts';
import type { View } from '../render/view.ts';
import { isTerminal, terminal } from '../terminal.ts';

export interface ExtractOptions extends LoadOptions {
  published?: string;
  region?: Region;
}

interface Input {
  path: string;
  document: InputDocument;
}
interface Failed {
  path: string;
  /** One line on why the file could not be read. */
  error: string;
}
/** A file, read: its text, its record and why each mention was made. */
export type Extracted = { path: string; text: string } & Explained;

/**
 * Extracts files. One that cannot be read stands among the results as an error.
 * @param paths files, `-` for standard input
 * @throws TiquError if the pipeline cannot be loaded
 */
export async function extractFiles(paths: readonly string[], options: ExtractOptions): Promise<(Extracted | Failed)[]> {
  const inputs = await Promise.all(
    paths.map((path) => attempt(path, async () => ({ path, document: await readDocumentAt(path) }))),
  );
  if (inputs.every((input) => 'error' in input)) return inputs;
  const pipeline = await loadPipeline(options);
  return Promise.all(
    inputs.map((input) =>
      'error' in input ? input : attempt(input.path, async () => extract(input, pipeline, options)),
    ),
  );
}

function extract({ path, document }: Input, pipeline: Pipeline, options: ExtractOptions): Extracted {
  const { published, region } = options;
  const source = document.source ?? (path === '-' ? null : path);
  return { path, text: document.text, ...pipeline.explain({ ...document, source }, { published, region }) };
}

async function attempt<Result>(path: string, action: () => Promise<Result>): Promise<Result | Failed> {
  try {
    return await action();
  } catch (error) {
    return { path, error: messageOf(error) };
  }
}

export interface RunOptions extends ExtractOptions {
  format?: 'pretty' | 'json' | 'jsonl' | 'html';
  explain?: boolean;
}

/**
 * `tiqu extract`: results to standard output, files that cannot be read to standard error.
 * @returns exit status: 2 if no file could be read, 1 if some could not
 */
export async function runExtract(
  paths: string[],
  options: RunOptions,
  { stdout }: { stdout: Writable },
): Promise<number> {
  const views: View[] = [];
  for (const result of await extractFiles(paths, options)) {
    if ('error' in result) warn(result.error);
    else views.push(options.explain ? result : { ...result, evidence: undefined });
  }
  const format = options.format ?? (isTerminal(stdout) ? 'pretty' : 'json');
  if (views.length > 0) stdout.write(await render(views, format, paths.length > 1, stdout));
  if (views.length === paths.length) return STATUS.done;
  return views.length > 0 ? STATUS.failed : STATUS.usage;
}

async function render(views: View[], format: RunOptions['format'], several: boolean, stdout: Writable) {
  if (format === 'jsonl') return views.map((view) => `${JSON.stringify(withEvidence(view))}\n`).join('');
  if (format === 'json') {
    const records = views.map(withEvidence);
    return `${JSON.stringify(several ? records : records[0], null, 2)}\n`;
  }
  if (format === 'html') return (await import('../render/record-html.ts')).recordPage(views);
  const { prettyRecord } = await import('../render/record-pretty.ts');
  return views.map((view) => prettyRecord(view, terminal(stdout))).join('\n');
}

/** The record; with --explain there is one key more, the evidence by mention id. */
const withEvidence = ({ record, evidence }: View) =>
  evidence
    ? { ...record, evidence: Object.fromEntries(record.mentions.map(({ id }) => [id, evidence.get(id) ?? []])) }
    : record;
