import { workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type Item, itemsOf } from '../io/documents.ts';
import { JsonBuffer } from '../io/json-buffer.ts';
import { writeRecordLine } from '../io/record-json.ts';
import { createPipeline } from '../pipeline.ts';
import type { InputDocument, Record } from '../schema/index.ts';
import { toFailure } from './failure.ts';
import { fingerprint } from './fingerprint.ts';
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
/** Kept from task to task: with new memory for each, the collector would clear up half as often again. */
const lines = new JsonBuffer();

/** A document that has been read, the step that it is known by, and what is to be told of it. */
interface Read {
  input: InputDocument;
  step: number;
  outcome: Outcome;
}

/** What piscina calls: the lines move to the main thread in place of being copied. */
export default async function run(task: Task): Promise<ReturnType<typeof move>> {
  const output = await work(task);
  return move({ [transferableSymbol]: [output.bytes.buffer], [valueSymbol]: output });
}

/** Extracts the documents of a task. What fails is an outcome, never an exception. */
export async function work({ parts, progress, fatal }: Task): Promise<Output> {
  const at = (step: number) => void Atomics.store(progress, 0, step);
  const outcomes: Outcome[] = [];
  const documents: Read[] = [];
  let step = 0;
  /** Begins a step: why it must not be done, if an earlier worker died of it. */
  const next = (): Failure | null => {
    at(++step);
    return fatal.get(step) ?? null;
  };
  for (const part of parts) {
    const failure = part.failure ?? next();
    for (const item of itemsOfPart(part, failure)) {
      const outcome = outcomeOf(part, item, failure ?? next());
      outcomes.push(outcome);
      const input = outcome.failure ? null : await read(part, item, outcome);
      if (input) documents.push({ input, step, outcome });
    }
  }
  return { bytes: extract(documents, at), outcomes };
}

const outcomeOf = ({ file, path }: Part, { line }: Item, failure: Failure | null): Outcome => ({
  file,
  path,
  line,
  bytes: 0,
  failure,
  counts: null,
  print: null,
});

function itemsOfPart({ path, after, slice }: Part, failure: Failure | null): Item[] {
  if (failure) return [{ line: null, read: () => Promise.reject(failure) }].filter(() => inShare(settings.share, path));
  return itemsOf(slice!, settings.fields).filter(
    ({ line }) => (line ?? 1) > after && inShare(settings.share, keyOf(path, line)),
  );
}

async function read({ path }: Part, item: Item, outcome: Outcome): Promise<InputDocument | null> {
  try {
    const input = await item.read();
    return { ...input, id: input.id ?? keyOf(path, item.line), source: input.source ?? path };
  } catch (error) {
    outcome.failure = toFailure(error);
    return null;
  }
}

/** The lines of documents; their outcomes are told the rest. */
function extract(documents: readonly Read[], at: (step: number) => void): Uint8Array {
  const inputs = documents.map(({ input }) => input);
  let done = 0;
  for (const { record, error } of pipeline.extractAll(inputs, settings.document, (i) => at(documents[i].step))) {
    const { input, step, outcome } = documents[done++];
    at(step);
    try {
      if (error) throw error;
      outcome.counts = count(record);
      if (settings.dedupe && input.text.trim() !== '') outcome.print = printOf(input.text, record);
      outcome.bytes = writeRecordLine(lines, record);
    } catch (cause) {
      outcome.failure = toFailure(cause);
    }
  }
  return lines.take();
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
