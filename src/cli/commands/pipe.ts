import type { Readable, Writable } from 'node:stream';
import { TiquError } from '../../core/errors.ts';
import { readLines, writeLine } from '../../io/jsonl.ts';
import { createPipeline, type Pipeline } from '../../pipeline.ts';
import { InputDocument } from '../../schema/index.ts';

/**
 * Documents in, records out, one JSON object a line, in order. A line that cannot be read gives an error object in its place.
 * @returns how many lines failed
 */
export async function pipe(input: Readable, output: Writable): Promise<number> {
  const pipeline = await createPipeline();
  let failed = 0;
  for await (const { line, text } of readLines(input)) {
    const result = extractLine(pipeline, text, line);
    if ('error' in result) failed++;
    await writeLine(output, result);
  }
  return failed;
}

function extractLine(pipeline: Pipeline, text: string, line: number) {
  let id: string | null = null;
  try {
    const value = JSON.parse(text);
    id = typeof value?.id === 'string' ? value.id : null;
    const parsed = InputDocument.safeParse(value);
    if (parsed.success) return pipeline.extract(parsed.data);
    const [{ path, message }] = parsed.error.issues;
    return { id, line, error: { code: 'bad-document', message: `${path.join('.') || 'document'}: ${message}` } };
  } catch (error) {
    const code = error instanceof TiquError ? error.code : error instanceof SyntaxError ? 'bad-json' : 'internal';
    return { id, line, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
