import { lastUnits } from '../../core/pattern-units.ts';
import { type UnitSet, unitAt } from '../../core/unit-set.ts';

/** A pattern of what stands right before an index; a look at the last unit spares most texts the match. */
export class Before {
  readonly #pattern: RegExp;
  readonly #most: number;
  readonly #units: UnitSet;

  /** @param most units that are looked at */
  constructor(pattern: RegExp, most: number) {
    this.#pattern = pattern;
    this.#most = most;
    this.#units = lastUnits(pattern);
  }

  test(text: string, index: number): boolean {
    return (
      index > 0 &&
      this.#units.has(unitAt(text, index - 1)) &&
      this.#pattern.test(text.slice(Math.max(0, index - this.#most), index))
    );
  }
}
