import type { Evidence } from '../../core/draft.ts';
import type { LexiconEntry } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import type { CompanyKind } from '../../schema/index.ts';
import { type EvidenceName, knownEvidence, THRESHOLD } from './weights.ts';

/** A stretch of text that may be a company, with what speaks for and against it. */
export interface Candidate extends Span {
  entry: LexiconEntry | null;
  kind: CompanyKind | null;
  readonly evidence: Evidence[];
  /** Bits of the groups that its evidence is of. */
  groups: number;
  score: number;
  /** Its letters have been looked at. */
  appraised: boolean;
}

/** The candidates of a document, one a span. */
export class Board {
  /** In the order in which they were made. */
  readonly all: Candidate[] = [];
  /** By index: the candidates that start and that end there, longest first. */
  readonly #starting: (Candidate[] | undefined)[];
  readonly #ending: (Candidate[] | undefined)[];

  /** @param length of the text */
  constructor(length: number) {
    this.#starting = new Array(length + 1);
    this.#ending = new Array(length + 1);
  }

  /** The candidate of a span, made if it is new. */
  at(start: number, end: number): Candidate {
    const known = this.find(start, end);
    if (known) return known;
    const candidate = {
      start,
      end,
      entry: null,
      kind: null,
      evidence: [],
      groups: 0,
      score: 0,
      appraised: false,
    } satisfies Candidate;
    this.all.push(candidate);
    insert(this.#starting, start, candidate);
    insert(this.#ending, end, candidate);
    return candidate;
  }

  /** The candidate of a span, if there is one. */
  find(start: number, end: number): Candidate | undefined {
    const candidates = this.startingAt(start);
    for (let i = 0; i < candidates.length; i++) if (candidates[i].end === end) return candidates[i];
    return undefined;
  }

  /** Candidates that start at an index, longest first. */
  startingAt(index: number): readonly Candidate[] {
    return this.#starting[index] ?? NONE;
  }

  /** Candidates that end at an index, longest first. */
  endingAt(index: number): readonly Candidate[] {
    return this.#ending[index] ?? NONE;
  }
}

const NONE: readonly Candidate[] = [];

const length = ({ start, end }: Candidate): number => end - start;

/** Keeps the candidates of a place longest first. */
function insert(lists: (Candidate[] | undefined)[], index: number, candidate: Candidate): void {
  const list = lists[index];
  if (!list) {
    lists[index] = [candidate];
    return;
  }
  const at = list.findIndex((other) => length(other) < length(candidate));
  list.splice(at < 0 ? list.length : at, 0, candidate);
}

/** Adds evidence to a candidate; the same evidence counts once. */
export function weigh(candidate: Candidate, name: EvidenceName): void {
  const { evidence, groups } = knownEvidence(name);
  add(candidate, evidence, evidence.weight, groups);
}

/** Adds evidence that weighs otherwise than evidence of its name does, or under the name of one of several rules. */
export function weighAs(candidate: Candidate, name: EvidenceName, weight: number, as: string = name): void {
  add(candidate, { name: as, weight }, weight, knownEvidence(name).groups);
}

function add(candidate: Candidate, evidence: Evidence, weight: number, groups: number): void {
  const known = candidate.evidence;
  for (let i = 0; i < known.length; i++) if (known[i].name === evidence.name) return;
  known.push(evidence);
  candidate.groups |= groups;
  candidate.score += weight;
}

export const isAccepted = (candidate: Candidate): boolean => candidate.score >= THRESHOLD;
