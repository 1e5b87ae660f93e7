import { PatternIndex } from './pattern-index.ts';
import { Sieve } from './sieve.ts';
import type { UnitSet } from './unit-set.ts';

/** Looks for many patterns at once: where a sieve lets one begin, an index tells which to try. */
export class PatternSearch {
  readonly #patterns: readonly RegExp[];
  readonly #index: PatternIndex;
  readonly #sieve: Sieve;

  /**
   * @param patterns with the flag `y`
   * @param passedOver as `PatternIndex` has it
   */
  constructor(patterns: readonly RegExp[], passedOver?: UnitSet) {
    this.#patterns = patterns;
    this.#index = new PatternIndex(patterns, passedOver);
    this.#sieve = new Sieve(this.#index.starts);
  }

  /** Calls back with each match, overlapping ones too, by its start and then by the number of its pattern. */
  each(text: string, matched: (pattern: number, start: number, end: number) => void): void {
    const found: number[] = [];
    for (let at = this.#sieve.next(text, 0); at < text.length; at = this.#sieve.next(text, at + 1)) {
      const count = this.#index.patternsAt(text, at, found);
      for (let i = 0; i < count; i++) {
        const pattern = this.#patterns[found[i]];
        pattern.lastIndex = at;
        if (pattern.test(text)) matched(found[i], at, pattern.lastIndex);
      }
    }
  }
}
