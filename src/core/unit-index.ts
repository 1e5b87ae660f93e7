import { UnitSet } from './unit-set.ts';

const BITS = 5;
const PAGE = 1 << BITS; // units

/**
 * For each UTF-16 unit, which of a list of sets hold it. Units that the same sets hold are of one class.
 * Classes stand in pages, and pages of class 0 are one, so that the tables stay small enough for the processor's cache.
 */
export class UnitIndex {
  /** By class: the numbers of the sets, in order. Class 0 are the units that only sets of all units hold. */
  readonly holders: readonly (readonly number[])[];
  readonly #pages = new Uint16Array(0x10000 / PAGE);
  readonly #classes: Uint16Array;

  constructor(sets: readonly (Iterable<number> | null)[]) {
    const everywhere = [...sets.keys()].filter((i) => sets[i] === null);
    const byUnit = new Map<number, number[]>();
    for (const [i, units] of sets.entries())
      for (const unit of units ?? []) {
        const own = byUnit.get(unit);
        if (!own) byUnit.set(unit, [i]);
        else if (own.at(-1) !== i) own.push(i);
      }
    const holders: number[][] = [everywhere];
    const classes: number[] = new Array(PAGE).fill(0);
    const known = new Map([['', 0]]);
    for (const [unit, own] of byUnit) {
      const key = own.join();
      const number = known.get(key) ?? holders.push([...everywhere, ...own].sort((a, b) => a - b)) - 1;
      known.set(key, number);
      const page = unit >>> BITS;
      if (this.#pages[page] === 0) this.#pages[page] = classes.push(...new Array<number>(PAGE).fill(0)) / PAGE - 1;
      classes[this.#pages[page] * PAGE + (unit & (PAGE - 1))] = number;
    }
    this.holders = holders;
    this.#classes = Uint16Array.from(classes);
  }

  /** Sets of the units of strings that have none in common: the class of a unit is the number of its string, from 1. */
  static of(...strings: readonly string[]): UnitIndex {
    return new UnitIndex(strings.map((text) => UnitSet.of(text).units));
  }

  /** The class of a unit; what `charCodeAt` gives outside a text counts as unit 0. */
  classOf(unit: number): number {
    return this.#classes[this.#pages[unit >>> BITS] * PAGE + (unit & (PAGE - 1))];
  }
}
