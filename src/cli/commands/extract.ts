import type { Writable } from 'node:stream';
import type { Explained, Region } from '../../index.ts';
import { readTextFile } from '../../io/text.ts';
import { messageOf, STATUS, warn } from '../failure.ts';
import { type LoadOptions, loadPipeline } from '../loading.ts';
import type { View } from '../render/view.ts';
import { isTerminal, terminal } from '../terminal.ts';

export interface ExtractOptions extends LoadOptions {
  published?: string;
  region?: Region;
}

/** A file, read: its text, its record and why each mention was made; or one line on why it could not be read. */
export type Extracted = { path: string } & (({ text: string } & Explained) | { error: string });

/**
 * Extracts files one after the other. A file that cannot be read stands among the results as an error.
 * @param paths files, `-` for standard input
 * @throws TiquError if the pipeline cannot be loaded
 */
export async function* extractFiles(paths: readonly string[], options: ExtractOptions): AsyncGenerator<Extracted> {
  const pipeline = await loadPipeline(options);
  const { published, region } = options;
  for (const path of paths) {
    try {
      const text = await readTextFile(path);
      const source = path === '-' ? null : path;
      yield { path, text, ...pipeline.explain({ text, source }, { published, region }) };
    } catch (error) {
      yield { path, error: messageOf(error) };
    }
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
  for await (const result of extractFiles(paths, options)) {
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
