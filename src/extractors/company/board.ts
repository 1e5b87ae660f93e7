import type { Evidence } from '../../core/draft.ts';
import type { LexiconEntry } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import type { CompanyKind } from '../../schema/index.ts';
import { type EvidenceName, THRESHOLD, WEIGHTS } from './weights.ts';

/** A stretch of text that may be a company, with what speaks for and against it. */
export interface Candidate extends Span {
  entry: LexiconEntry | null;
  kind: CompanyKind | null;
  readonly evidence: Evidence[];
  score: number;
  /** Its letters have been looked at. */
  appraised: boolean;
}

/** The candidates of a document, one a span. */
export class Board {
  readonly #bySpan = new Map<number, Candidate>();
  readonly #starting = new Map<number, Candidate[]>();
  readonly #ending = new Map<number, Candidate[]>();

  get all(): Iterable<Candidate> {
    return this.#bySpan.values();
  }

  /** The candidate of a span, made if it is new. */
  at({ start, end }: Span): Candidate {
    const key = keyOf(start, end);
    const known = this.#bySpan.get(key);
    if (known) return known;
    const candidate: Candidate = { start, end, entry: null, kind: null, evidence: [], score: 0, appraised: false };
    this.#bySpan.set(key, candidate);
    insert(this.#starting, start, candidate);
    insert(this.#ending, end, candidate);
    return candidate;
  }

  has({ start, end }: Span): boolean {
    return this.#bySpan.has(keyOf(start, end));
  }

  /** Candidates that start at an index, longest first. */
  startingAt(index: number): readonly Candidate[] {
    return this.#starting.get(index) ?? NONE;
  }

  /** Candidates that end at an index, longest first. */
  endingAt(index: number): readonly Candidate[] {
    return this.#ending.get(index) ?? NONE;
  }
}

const NONE: readonly Candidate[] = [];

/** No name is this long. */
const LONGEST = 0x400;
const keyOf = (start: number, end: number): number => start * LONGEST + (end - start);
const length = ({ start, end }: Span): number => end - start;

/** Keeps the candidates of a place longest first. */
function insert(map: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const list = map.get(key);
  if (!list) {
    map.set(key, [candidate]);
    return;
  }
  const at = list.findIndex((other) => length(other) < length(candidate));
  list.splice(at < 0 ? list.length : at, 0, candidate);
}

/** Adds evidence to a candidate; the same evidence counts once. */
export function weigh(
  candidate: Candidate,
  name: EvidenceName,
  weight: number = WEIGHTS[name],
  as: string = name,
): void {
  if (candidate.evidence.some((known) => known.name === as)) return;
  candidate.evidence.push({ name: as, weight });
  candidate.score += weight;
}

export const isAccepted = (candidate: Candidate): boolean => candidate.score >= THRESHOLD;
