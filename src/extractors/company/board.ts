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
  readonly #bySpan = new Map<string, Candidate>();
  readonly #starting = new Map<number, Candidate[]>();
  readonly #ending = new Map<number, Candidate[]>();

  get all(): Iterable<Candidate> {
    return this.#bySpan.values();
  }

  /** The candidate of a span, made if it is new. */
  at({ start, end }: Span): Candidate {
    const key = `${start}:${end}`;
    const known = this.#bySpan.get(key);
    if (known) return known;
    const candidate: Candidate = { start, end, entry: null, kind: null, evidence: [], score: 0, appraised: false };
    this.#bySpan.set(key, candidate);
    push(this.#starting, start, candidate);
    push(this.#ending, end, candidate);
    return candidate;
  }

  has({ start, end }: Span): boolean {
    return this.#bySpan.has(`${start}:${end}`);
  }

  /** Candidates that start at an index, longest first. */
  startingAt(index: number): readonly Candidate[] {
    return (this.#starting.get(index) ?? NONE).toSorted((a, b) => b.end - a.end);
  }

  /** Candidates that end at an index, longest first. */
  endingAt(index: number): readonly Candidate[] {
    return (this.#ending.get(index) ?? NONE).toSorted((a, b) => a.start - b.start);
  }
}

const NONE: readonly Candidate[] = [];

function push(map: Map<number, Candidate[]>, key: number, candidate: Candidate): void {
  const list = map.get(key);
  if (list) list.push(candidate);
  else map.set(key, [candidate]);
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
