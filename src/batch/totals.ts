import type { Counts, Outcome } from './task.ts';

/** Sums over a run. */
export interface Totals extends Counts {
  documents: number;
  failures: number;
  /** Failures by code. */
  failed: { [code: string]: number };
  repeats: number;
  /** Uncompressed bytes of output. */
  bytes: number;
  /** Bytes of the longest record. */
  longest: number;
}

export const noTotals = (): Totals => ({
  documents: 0,
  failures: 0,
  failed: {},
  repeats: 0,
  characters: 0,
  companies: 0,
  amounts: 0,
  dates: 0,
  events: 0,
  bytes: 0,
  longest: 0,
});

export function addOutcome(totals: Totals, { counts, failure }: Outcome): void {
  if (failure) {
    totals.failures++;
    totals.failed[failure.code] = (totals.failed[failure.code] ?? 0) + 1;
  } else totals.documents++;
  if (!counts) return;
  totals.characters += counts.characters;
  totals.companies += counts.companies;
  totals.amounts += counts.amounts;
  totals.dates += counts.dates;
  totals.events += counts.events;
}
