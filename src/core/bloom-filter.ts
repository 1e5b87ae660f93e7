/**
 * A set of hashes that takes others for its own now and then, never the other way round (B. Bloom, 1970). Both bits of
 * a hash are in one word, so that a question costs one look at memory.
 */
export class BloomFilter {
  readonly #words: Int32Array;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  /**
   * The words of a filter for some hashes of 32 bits.
   * @param bitsEach bits of the filter per hash, at least; with eight, one of twenty other hashes passes
   */
  static wordsOf(hashes: Iterable<number>, bitsEach: number): Int32Array {
    const own = new Set(hashes);
    const words = new Int32Array(2 ** Math.ceil(Math.log2((own.size * bitsEach) / 32)));
    for (const hash of own) words[placeOf(hash) & (words.length - 1)] |= bitsOf(hash);
    return words;
  }

  /** Whether a hash may be in the set: false is certain. */
  has(hash: number): boolean {
    const bits = bitsOf(hash);
    return (this.#words[placeOf(hash) & (this.#words.length - 1)] & bits) === bits;
  }
}

const placeOf = (hash: number): number => hash >>> 10;
const bitsOf = (hash: number): number => (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));

/** A hash of two UTF-16 units, or of a hash and a unit. */
export function hashOf(first: number, second: number): number {
  const product = Math.imul((first << 16) ^ (first >>> 16) ^ second, 0x9e3779b1);
  return product ^ (product >>> 15);
}
