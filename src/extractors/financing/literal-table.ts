import { UnitSet } from '../../core/unit-set.ts';
import type { Choice } from './literals.ts';

/** Bits by number of a choice, thirty-two to a word. */
export type Bits = readonly number[];

export const hasBit = (bits: Bits, number: number): boolean => ((bits[number >>> 5] >>> (number & 31)) & 1) === 1;

/**
 * Tells by one look at a text of which choices it may hold a literal. Two units in the middle of a literal stand for it:
 * they are found in a small table, and are as rare as the whole, since they are of two words.
 */
export class LiteralTable {
  /** First units of the pairs, and units that stand for a literal alone. */
  readonly #firsts: UnitSet;
  readonly #singles: UnitSet;
  /** Pairs by their hash (open addressing), 0 where there is none, and the bits of the choices that each stands for. */
  readonly #pairs: Int32Array;
  readonly #bits: Int32Array;
  readonly #words: number;
  readonly #none: Bits;

  constructor(choices: readonly Choice[]) {
    const literals = choices.flat();
    const firstsOf = (some: readonly string[]) => new UnitSet(some.map((literal) => pairOf(literal) >>> 16));
    this.#firsts = firstsOf(literals.filter(({ length }) => length > 1));
    this.#singles = firstsOf(literals.filter(({ length }) => length === 1));
    this.#words = (choices.length >>> 5) + 1;
    this.#none = new Array<number>(this.#words).fill(0);
    this.#pairs = new Int32Array(1 << Math.ceil(Math.log2(literals.length * 4 + 1)));
    this.#bits = new Int32Array(this.#pairs.length * this.#words);
    for (const [number, choice] of choices.entries())
      for (const literal of choice) {
        const place = this.#placeOf(pairOf(literal));
        this.#pairs[place] = pairOf(literal);
        this.#bits[place * this.#words + (number >>> 5)] |= 1 << (number & 31);
      }
  }

  /** The choices that a text may hold a literal of: those that it does hold, and hardly any other. */
  choicesIn(text: string): Bits {
    const held = this.#none.slice();
    for (let at = 0, unit = text.charCodeAt(0), next = 0; at < text.length; at++, unit = next) {
      next = text.charCodeAt(at + 1);
      if (this.#singles.has(unit)) this.#add(unit << 16, held);
      if (this.#firsts.has(unit)) this.#add((unit << 16) | next, held);
    }
    return held;
  }

  #add(pair: number, held: number[]): void {
    const place = this.#placeOf(pair) * this.#words;
    for (let word = 0; word < this.#words; word++) held[word] |= this.#bits[place + word];
  }

  /** Where a pair stands, or would. */
  #placeOf(pair: number): number {
    const last = this.#pairs.length - 1;
    let place = (pair ^ ((pair >>> 16) * 31)) & last;
    while (this.#pairs[place] !== 0 && this.#pairs[place] !== pair) place = (place + 1) & last;
    return place;
  }
}

/** The two units that stand for a literal; a literal of one has none beside it. */
function pairOf(literal: string): number {
  const middle = (literal.length - 1) >>> 1;
  return (literal.charCodeAt(middle) << 16) | literal.charCodeAt(middle + 1);
}
