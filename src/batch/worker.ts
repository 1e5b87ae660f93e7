import { workerData } from 'node:worker_threads';
import { type Item, itemsOf } from '../io/documents.ts';
import { createPipeline } from '../pipeline.ts';
import type { InputDocument, Record } from '../schema/index.ts';
import { toFailure } from './failure.ts';
import { fingerprint } from './fingerprint.ts';
import { LineBuffer } from './line-buffer.ts';
import {
  type Counts,
  type Failure,
  inShare,
  keyOf,
  type Outcome,
  type Output,
  type Part,
  type Print,
  type Task,
  type WorkerSettings,
} from './task.ts';

// piscina wraps what the pool hands over.
const settings: WorkerSettings = Array.isArray(workerData) ? workerData[1] : workerData;
const pipeline = await createPipeline(settings.pipeline);

/** Extracts the documents of a task. What fails is an outcome, never an exception. */
export default async function work({ parts, progress, fatal }: Task): Promise<Output> {
  const lines = new LineBuffer();
  const outcomes: Outcome[] = [];
  let step = 0;
  /** Begins a step: why it must not be done, if an earlier worker died of it. */
  const next = (): Failure | null => {
    Atomics.store(progress, 0, ++step);
    return fatal.get(step) ?? null;
  };
  for (const part of parts) {
    const failure = part.failure ?? next();
    for (const item of itemsOfPart(part, failure)) outcomes.push(await outcomeOf(part, item, failure ?? next(), lines));
  }
  return { bytes: lines.toBytes(), outcomes };
}

async function outcomeOf(part: Part, item: Item, failure: Failure | null, lines: LineBuffer): Promise<Outcome> {
  const { file, path } = part;
  const outcome = { file, path, line: item.line, bytes: 0, failure, counts: null, print: null };
  if (failure) return outcome;
  try {
    const { line, counts, print } = await extract(part, item);
    return { ...outcome, bytes: lines.add(line), counts, print };
  } catch (error) {
    return { ...outcome, failure: toFailure(error) };
  }
}

function itemsOfPart({ path, after, slice }: Part, failure: Failure | null): Item[] {
  if (failure) return [{ line: null, read: () => Promise.reject(failure) }].filter(() => inShare(settings.share, path));
  return itemsOf(slice!, settings.fields).filter(
    ({ line }) => (line ?? 1) > after && inShare(settings.share, keyOf(path, line)),
  );
}

async function extract({ path }: Part, item: Item): Promise<{ line: string; counts: Counts; print: Print | null }> {
  const read = await item.read();
  const input: InputDocument = { ...read, id: read.id ?? keyOf(path, item.line), source: read.source ?? path };
  const record = pipeline.extract(input, settings.document);
  return {
    line: `${JSON.stringify(record)}\n`,
    counts: count(record),
    print: settings.dedupe && input.text.trim() !== '' ? printOf(input.text, record) : null,
  };
}

const printOf = (text: string, { document }: Record): Print => ({
  id: document.id,
  bins: Buffer.from(fingerprint(text, document.sha256)).toString('base64'),
});

function count({ document, mentions, events }: Record): Counts {
  const counts = { characters: document.length, companies: 0, amounts: 0, dates: 0, events: events.length };
  for (const { type } of mentions) counts[type === 'company' ? 'companies' : type === 'amount' ? 'amounts' : 'dates']++;
  return counts;
}
