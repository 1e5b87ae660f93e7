import { createHash } from 'node:crypto';
import type { DocumentOptions } from '../core/document.ts';
import type { FieldNames } from '../io/fields.ts';
import type { Slice } from '../io/slices.ts';
import type { PipelineOptions } from '../pipeline.ts';

/** One of `count` jobs that share an input: job `index` (from 1) takes the documents whose keys hash to it. */
export interface Share {
  index: number;
  count: number;
}

/** What a worker needs to know of a run. */
export interface WorkerSettings {
  pipeline: PipelineOptions;
  document: DocumentOptions;
  fields: FieldNames;
  share: Share | null;
  dedupe: boolean;
}

/** Some of one file: a slice of it, or why it could not be read. */
export interface Part {
  /** Path as the user named it. */
  path: string;
  /** Number of the file in the input, from 0. */
  file: number;
  /** Documents up to this line are in the output already. */
  after: number;
  slice: Slice | null;
  failure: Failure | null;
}

/** What goes to a worker in one message: parts that are consecutive in the input. */
export interface Task {
  parts: Part[];
  /** Number of the step at work, from 1, for whoever watches the worker: opening a part, or a document of it. */
  progress: Int32Array;
  /** Steps that cost an earlier worker its life, and how. */
  fatal: ReadonlyMap<number, Failure>;
}

/** Why a document or a file is missing, in words that follow its path. */
export interface Failure {
  code: string;
  reason: string;
  fix: string;
}

/** What came of one document: a line of output, or a failure. */
export interface Outcome {
  file: number;
  path: string;
  line: number | null;
  /** Bytes of the document's line in the task's output, 0 for a failure. */
  bytes: number;
  failure: Failure | null;
  counts: Counts | null;
  /** What repeats are known by, where they are looked for; a document without text repeats none. */
  print: Print | null;
}

/** What is counted of each document for the summary. */
export interface Counts {
  characters: number;
  companies: number;
  amounts: number;
  dates: number;
  events: number;
}

/** The id of a document and its fingerprint in base64. */
export interface Print {
  id: string;
  bins: string;
}

export interface Output {
  /** Lines of the documents that succeeded, one after another. */
  bytes: Uint8Array;
  outcomes: Outcome[];
}

/** Name of a document within the input: its file, and its line in it. */
export const keyOf = (path: string, line: number | null): string => (line === null ? path : `${path}#${line}`);

/** Whether a share has the document with this key. It depends on the key alone, so shares never overlap. */
export function inShare(share: Share | null, key: string): boolean {
  if (!share) return true;
  return createHash('sha256').update(key).digest().readUInt32BE(0) % share.count === share.index - 1;
}
