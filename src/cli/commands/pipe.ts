import type { Readable, Writable } from 'node:stream';
import { TiquError } from '../../core/errors.ts';
import type { Extraction } from '../../groups.ts';
import { JsonBuffer } from '../../io/json-buffer.ts';
import { type Line, readLineGroups, writeLine } from '../../io/jsonl.ts';
import { writeRecordLine } from '../../io/record-json.ts';
import type { Pipeline } from '../../pipeline.ts';
import type { InputDocument, Record, Region } from '../../schema/index.ts';
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
  const buffer = new JsonBuffer();
  let failed = 0;
  for await (const lines of readLineGroups(input))
    for (const answer of answers(lines, pipeline, region)) {
      if ('error' in answer) {
        failed++;
        await writeLine(output, `${JSON.stringify(answer)}\n`);
      } else {
        writeRecordLine(buffer, answer);
        await writeLine(output, buffer.take());
      }
    }
  return failed;
}

interface Failed {
  id: string | null;
  line: number;
  error: { code: string; message: string };
}

/** What is written for lines that came together; none of them waits for more to come. */
function* answers(lines: readonly Line[], pipeline: Pipeline, region?: Region): Generator<Record | Failed> {
  const read = lines.map(parse);
  const values = read.filter(({ error }) => !error).map(({ value }) => value as InputDocument);
  const extractions = pipeline.extractAll(values, { region })[Symbol.iterator]();
  for (const { line, value, error } of read) {
    const result: Pick<Extraction, 'record' | 'error'> = error ? { record: null, error } : extractions.next().value;
    yield result.record ?? failed(line, value, result.error!);
  }
}

/** The JSON value of a line; the pipeline sees to it that it is a document. */
function parse({ line, text }: Line): { line: number; value: unknown; error: Error | null } {
  try {
    if (text === null) throw new TiquError('bad-encoding', 'is not UTF-8: convert it first');
    return { line, value: JSON.parse(text), error: null };
  } catch (error) {
    return { line, value: null, error: error as Error };
  }
}

function failed(line: number, value: unknown, error: Error): Failed {
  const id = (value as { id?: unknown } | null)?.id;
  const code = error instanceof TiquError ? error.code : error instanceof SyntaxError ? 'bad-json' : 'internal';
  return { id: typeof id === 'string' ? id : null, line, error: { code, message: error.message } };
}
