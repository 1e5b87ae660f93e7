import type { Start } from './pattern-units.ts';
import { UnitSet } from './unit-set.ts';

const FIRST = 1; // can begin a match whose second unit is known
const SECOND = 2; // can be that second unit
const ALONE = 4; // is a place whatever follows

/** The places of a text where matches may begin, by a look at their first two units, in one pass over a table. */
export class Sieve {
  readonly #kinds = new Uint8Array(0x10000);

  /**
   * @param starts ways in which matches begin
   * @param others units that are places as well
   */
  constructor(starts: readonly Start[], others = new UnitSet()) {
    for (const { first, second } of starts) {
      // What can begin with any unit, or match nothing, may stand anywhere.
      if (first === null) this.#kinds.fill(ALONE);
      for (const unit of first ?? []) this.#kinds[unit] |= second ? FIRST : ALONE;
      for (const unit of second ?? []) this.#kinds[unit] |= SECOND;
    }
    for (const unit of others.units ?? []) this.#kinds[unit] |= ALONE;
  }

  /** The first place from an index on; the length of the text if there is none. */
  next(text: string, from: number): number {
    if (from >= text.length) return text.length;
    const kinds = this.#kinds;
    let kind = kinds[text.charCodeAt(from)];
    for (let at = from + 1; at < text.length; at++) {
      const next = kinds[text.charCodeAt(at)];
      if ((kind & ALONE) !== 0 || (kind & FIRST & (next >> 1)) !== 0) return at - 1;
      kind = next;
    }
    return (kind & ALONE) !== 0 ? text.length - 1 : text.length;
  }
}
