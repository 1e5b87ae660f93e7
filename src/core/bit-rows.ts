const WORD = 32; // bits

/** Sets of small numbers as rows of bits, one behind another in memory, so that a few lines of the cache hold them. */
export class BitRows {
  /** Of a row: how many words it has. */
  readonly #width: number;
  #words = new Int32Array(0);
  #count = 0;

  /** @param size the numbers are smaller */
  constructor(size: number) {
    this.#width = Math.ceil(size / WORD);
  }

  /** Adds a row. @returns its number */
  add(numbers: Iterable<number>): number {
    const start = this.#count * this.#width;
    if (start === this.#words.length) {
      const grown = new Int32Array(2 * start + this.#width);
      grown.set(this.#words);
      this.#words = grown;
    }
    for (const number of numbers) this.#words[start + Math.floor(number / WORD)] |= 1 << (number % WORD);
    return this.#count++;
  }

  /** Writes the numbers that two rows share to `found`, in order. @returns the numbers written */
  shared(one: number, other: number, found: number[]): number {
    let written = 0;
    for (let i = 0; i < this.#width; i++) {
      let bits = this.#words[one * this.#width + i] & this.#words[other * this.#width + i];
      for (; bits !== 0; bits &= bits - 1) found[written++] = i * WORD + 31 - Math.clz32(bits & -bits);
    }
    return written;
  }
}
