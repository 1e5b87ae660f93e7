import type { Start } from './pattern-units.ts';
import { UnitIndex } from './unit-index.ts';

/** For each pair of UTF-16 units, something made of the starts with which a text can begin that they begin. */
export class PairIndex<T> {
  readonly #sets: PairSets;
  readonly #make: (starts: readonly number[]) => T;
  /** By number of the set of starts, made when it first occurs. */
  readonly #made: (T | undefined)[] = [];

  /** @param make what is asked for, of the numbers of the starts that have two units, in order */
  constructor(starts: readonly Start[], make: (starts: readonly number[]) => T) {
    this.#sets = new PairSets(starts);
    this.#make = make;
  }

  at(first: number, second: number): T {
    const set = this.#sets.at(first, second);
    const made = this.#made[set] ?? this.#make(this.#sets.starts[set]);
    this.#made[set] = made;
    return made;
  }
}

/** For each pair of UTF-16 units, which of the starts with which a text can begin they begin. */
export class PairSets {
  /** By number of a set, the starts in it, in order; entered when a pair first has it. Set 0 is empty. */
  readonly starts: (readonly number[])[] = [[]];
  readonly #firsts: UnitIndex;
  readonly #seconds: UnitIndex;
  /** By the classes of two units: the number of their set plus one, 0 before it is entered. */
  readonly #cells: Uint16Array;
  readonly #numbers = new Map([['', 0]]);

  constructor(starts: readonly Start[]) {
    this.#firsts = new UnitIndex(starts.map(({ first }) => first));
    this.#seconds = new UnitIndex(starts.map(({ second }) => second));
    this.#cells = new Uint16Array(this.#firsts.holders.length * this.#seconds.holders.length);
  }

  /** The number of the set of starts that two units begin. */
  at(first: number, second: number): number {
    const byFirst = this.#firsts.classOf(first);
    const bySecond = this.#seconds.classOf(second);
    const known = this.#cells[byFirst * this.#seconds.holders.length + bySecond];
    return known > 0 ? known - 1 : this.#enter(byFirst, bySecond);
  }

  #enter(byFirst: number, bySecond: number): number {
    const held = new Set(this.#seconds.holders[bySecond]);
    const starts = this.#firsts.holders[byFirst].filter((start) => held.has(start));
    const key = starts.join();
    const number = this.#numbers.get(key) ?? this.starts.push(starts) - 1;
    this.#numbers.set(key, number);
    this.#cells[byFirst * this.#seconds.holders.length + bySecond] = number + 1;
    return number;
  }
}
