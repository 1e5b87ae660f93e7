import type { Readable, Writable } from 'node:stream';
import { TiquError } from '../../core/errors.ts';
import { readLines, writeLine } from '../../io/jsonl.ts';
import type { Pipeline } from '../../pipeline.ts';
import type { Region } from '../../schema/index.ts';
import { STATUS, warn } from '../failure.ts';
import { type LoadOptions, loadPipeline } from '../loading.ts';

export interface PipeOptions extends LoadOptions {
  region?: Region;
}

interface Streams {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable;
}

/**
 * `tiqu pipe`.
 * @returns exit status: 1 if a line could not be read
 */
export async function runPipe(options: PipeOptions, { stdin, stdout }: Streams): Promise<number> {
  if (stdin.isTTY) warn('reading JSON Lines from the keyboard, one {"text": "…"} a line; Ctrl-D ends');
  return (await pipe(stdin, stdout, options)) > 0 ? STATUS.failed : STATUS.done;
}

/**
 * Documents in, records out, one JSON object a line, in order. A line that cannot be read gives an error object in its place.
 * @returns how many lines failed
 * @throws TiquError if the pipeline cannot be loaded
 */
export async function pipe(input: Readable, output: Writable, options: PipeOptions = {}): Promise<number> {
  const pipeline = await loadPipeline(options);
  const { region } = options;
  let failed = 0;
  for await (const { line, text } of readLines(input)) {
    const result = extractLine(pipeline, text, line, region);
    if ('error' in result) failed++;
    await writeLine(output, result);
  }
  return failed;
}

function extractLine(pipeline: Pipeline, text: string | null, line: number, region?: Region) {
  let id: string | null = null;
  try {
    if (text === null) throw new TiquError('bad-encoding', 'is not UTF-8: convert it first');
    const value = JSON.parse(text);
    id = typeof value?.id === 'string' ? value.id : null;
    return pipeline.extract(value, { region });
  } catch (error) {
    const code = error instanceof TiquError ? error.code : error instanceof SyntaxError ? 'bad-json' : 'internal';
    return { id, line, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
