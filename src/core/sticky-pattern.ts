import { firstUnits } from './pattern-units.ts';
import type { UnitSet } from './unit-set.ts';
import { unitAt } from './unit-set.ts';

/** A pattern that is tried at one place; a look at the unit there spares it where no match can begin. */
export class StickyPattern {
  readonly #pattern: RegExp;
  readonly #first: UnitSet;

  /** @param pattern with the flag `y` */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#first = firstUnits(pattern);
  }

  /** Where the match ends that begins at an index, or -1. */
  endAt(text: string, index: number): number {
    if (index < 0 || !this.#first.has(unitAt(text, index))) return -1;
    this.#pattern.lastIndex = index;
    return this.#pattern.test(text) ? this.#pattern.lastIndex : -1;
  }

  matchesAt(text: string, index: number): boolean {
    return this.endAt(text, index) >= 0;
  }
}
