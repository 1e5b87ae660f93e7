import type { UnitSet } from './unit-set.ts';

/** For each UTF-16 unit, which of a list of sets hold it: a bit for each set, in words of 32. */
export class UnitIndex {
  readonly words: number;
  /** Per unit: where its words begin in `#bits`. Units that the same sets hold share them. */
  readonly #at = new Uint16Array(0x10000);
  readonly #bits: Uint32Array;

  constructor(sets: readonly UnitSet[]) {
    this.words = Math.ceil(sets.length / 32);
    const all: number[] = new Array(this.words).fill(0);
    const byUnit = new Map<number, number[]>();
    for (const [i, { units }] of sets.entries()) if (units === null) all[i >> 5] |= 1 << (i & 31);
    for (const [i, { units }] of sets.entries())
      for (const unit of units ?? []) {
        const words = byUnit.get(unit) ?? [...all];
        words[i >> 5] |= 1 << (i & 31);
        byUnit.set(unit, words);
      }
    const bits = [...all];
    const known = new Map<string, number>();
    for (const [unit, words] of byUnit) {
      const key = words.join();
      if (!known.has(key)) known.set(key, bits.push(...words) - this.words);
      this.#at[unit] = known.get(key)!;
    }
    this.#bits = Uint32Array.from(bits);
  }

  /** The bits of one word for a unit; what `charCodeAt` gives outside a text is in the sets of all units. */
  bits(unit: number, word: number): number {
    return this.#bits[(this.#at[unit] ?? 0) + word];
  }
}
