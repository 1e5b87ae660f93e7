const BITS_A_PAIR = 16;
const ANY = 0;

/** Of texts that begin in many ways, whether two units are the first two of one: a Bloom filter, so that no is certain. */
export class PairFilter {
  /** A bit for each hash of two units, or of one that may stand alone and any. */
  readonly #bits: Int32Array;

  constructor(bits: Int32Array) {
    this.#bits = bits;
  }

  /** The bits of a filter for some texts, with ASCII letters in lower case, that stand for either case. */
  static bitsOf(texts: Iterable<string>): Int32Array {
    const starts = new Set<string>();
    for (const text of texts) starts.add(text.slice(0, 2));
    const bits = new Int32Array(2 ** Math.ceil(Math.log2(starts.size * BITS_A_PAIR) - 5));
    for (const start of starts)
      for (const first of casesOf(start, 0))
        for (const second of casesOf(start, 1)) {
          const hash = hashOf(first, second);
          bits[(hash >>> 5) & (bits.length - 1)] |= 1 << (hash & 31);
        }
    return bits;
  }

  /** Whether a text may begin with two units. */
  has(first: number, second: number): boolean {
    return this.#holds(hashOf(first, second)) || this.#holds(hashOf(first, ANY));
  }

  #holds(hash: number): boolean {
    const word = this.#bits[(hash >>> 5) & (this.#bits.length - 1)];
    return ((word >>> (hash & 31)) & 1) === 1;
  }
}

const hashOf = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1) >>> 8;

/** The units that an ASCII letter, or the unit as it is, may be written as. */
function casesOf(start: string, index: number): number[] {
  if (index >= start.length) return [ANY];
  const unit = start.charCodeAt(index);
  return unit >= 0x61 && unit <= 0x7a ? [unit, unit - 0x20] : [unit];
}
