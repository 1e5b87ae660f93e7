import type { DocumentOptions } from './core/document.ts';
import type { InputDocument, Record } from './schema/index.ts';
import { type Stage, type Stages, Work } from './stages.ts';

/** What came of one of many documents: its record, or the error that it ended with. */
export type Extraction = { input: InputDocument } & ({ record: Record; error: null } | { record: null; error: Error });

/** Told the number of the document, from 0, that is worked on from now on. */
export type Watcher = (document: number) => void;

/** A group ends with the document that fills it in one of these; what is known of larger ones outlives collections. */
const DOCUMENTS = 8;
const CHARACTERS = 1 << 16;

/**
 * Documents in groups, each stage over a group before the next one: its code and tables stay in the caches so.
 * They are taken from the inputs as the results are asked for.
 */
export function* extractInGroups(
  [read, ...stages]: Stages,
  inputs: Iterable<InputDocument>,
  options: DocumentOptions | undefined,
  at: Watcher,
): Generator<Extraction> {
  let first = 0;
  let group: Work[] = [];
  let characters = 0;
  const finish = () => {
    for (const stage of stages) for (let i = 0; i < group.length; i++) attempt(stage, group[i], first + i, at);
    const extractions = group.map(extractionOf);
    first += group.length;
    group = [];
    characters = 0;
    return extractions;
  };
  for (const input of inputs) {
    const work = new Work(input, options);
    attempt(read, work, first + group.length, at);
    group.push(work);
    characters += work.doc?.text.length ?? 0;
    if (group.length >= DOCUMENTS || characters >= CHARACTERS) yield* finish();
  }
  yield* finish();
}

/** Does a stage for a document, unless an earlier one has failed. */
function attempt(stage: Stage, work: Work, number: number, at: Watcher): void {
  if (work.error) return;
  at(number);
  try {
    stage(work);
  } catch (error) {
    work.error = error as Error;
  }
}

const extractionOf = ({ input, record, error }: Work): Extraction =>
  error ? { input, record: null, error } : { input, record, error };
