import type { Start } from './pattern-units.ts';
import { UnitIndex } from './unit-index.ts';

/** For each pair of UTF-16 units, something made of the starts with which a text can begin that they begin. */
export class PairIndex<T> {
  readonly #firsts: UnitIndex;
  readonly #seconds: UnitIndex;
  /** How many classes of second units there are. */
  readonly #width: number;
  readonly #make: (starts: readonly number[]) => T;
  /** By the classes of two units, made when they first occur. */
  readonly #cells: (T | undefined)[];

  /** @param make what is asked for, of the numbers of the starts that have two units, in order */
  constructor(starts: readonly Start[], make: (starts: readonly number[]) => T) {
    this.#firsts = new UnitIndex(starts.map(({ first }) => first));
    this.#seconds = new UnitIndex(starts.map(({ second }) => second));
    this.#width = this.#seconds.holders.length;
    this.#make = make;
    this.#cells = new Array(this.#firsts.holders.length * this.#width);
  }

  at(first: number, second: number): T {
    const byFirst = this.#firsts.classOf(first);
    const bySecond = this.#seconds.classOf(second);
    return this.#cells[byFirst * this.#width + bySecond] ?? this.#enter(byFirst, bySecond);
  }

  #enter(byFirst: number, bySecond: number): T {
    const held = new Set(this.#seconds.holders[bySecond]);
    const made = this.#make(this.#firsts.holders[byFirst].filter((start) => held.has(start)));
    this.#cells[byFirst * this.#width + bySecond] = made;
    return made;
  }
}
