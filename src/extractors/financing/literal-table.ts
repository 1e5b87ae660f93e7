import { UnitSet, unitAt } from '../../core/unit-set.ts';
import type { Choice } from './literals.ts';

/** Bits by number of a choice, thirty-two to a word. */
export type Bits = readonly number[];

export const hasBit = (bits: Bits, number: number): boolean => ((bits[number >>> 5] >>> (number & 31)) & 1) === 1;

/**
 * Tells by one look at a text of which choices it may hold a literal. Two units of a literal stand for it, those that
 * fewest literals hold: they are found in a small table, and hardly less rare than the whole.
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
    const keys = rarestPairs(new Set(choices.flat()));
    const firstsOf = (isSingle: boolean) =>
      new UnitSet([...keys].filter(([{ length }]) => (length === 1) === isSingle).map(([, pair]) => pair >>> 16));
    this.#firsts = firstsOf(false);
    this.#singles = firstsOf(true);
    this.#words = (choices.length >>> 5) + 1;
    this.#none = new Array<number>(this.#words).fill(0);
    this.#pairs = new Int32Array(1 << Math.ceil(Math.log2(keys.size * 4 + 1)));
    this.#bits = new Int32Array(this.#pairs.length * this.#words);
    for (const [number, choice] of choices.entries())
      for (const literal of choice) {
        const pair = keys.get(literal)!;
        const place = this.#placeOf(pair);
        this.#pairs[place] = pair;
        this.#bits[place * this.#words + (number >>> 5)] |= 1 << (number & 31);
      }
  }

  /**
   * The choices that a text may hold a literal of: those that it does hold, and hardly any other.
   * @param known what is known of the text but for the pairs that begin from `start` on and before `end`
   */
  choicesIn(text: string, known: Bits = this.#none, start = 0, end = text.length): Bits {
    const held = known.slice();
    for (let at = start, unit = unitAt(text, start), next = 0; at < end; at++, unit = next) {
      next = unitAt(text, at + 1);
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

/** By literal: of the pairs of units in it the one that fewest literals hold. A literal of one unit has none beside it. */
function rarestPairs(literals: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<number, number>();
  for (const literal of literals) for (const pair of pairsIn(literal)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarest = (a: number, b: number) => (counts.get(b)! <= counts.get(a)! ? b : a);
  return new Map([...literals].map((literal) => [literal, pairsIn(literal).reduce(rarest)]));
}

const pairsIn = (literal: string): number[] =>
  Array.from(
    { length: Math.max(1, literal.length - 1) },
    (_, at) => (literal.charCodeAt(at) << 16) | literal.charCodeAt(at + 1),
  );
