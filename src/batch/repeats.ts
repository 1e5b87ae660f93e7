import { BINS } from './fingerprint.ts';

const BANDS = 8;
const ROWS = 4;
/** Bins of 64 that must agree: about three quarters of the runs shared. */
const ALIKE = 48;
const NONE = -1;

/**
 * Finds for each text the first one seen that it repeats, by its fingerprint: the same text, or nearly the same one.
 * Candidates share a band of four bins (locality-sensitive hashing), so the work does not grow with what was seen.
 * About 130 bytes and the id are held for each text that repeats none.
 */
export class Repeats {
  #count = 0;
  #capacity = 1 << 10;
  #prints = new Uint8Array(this.#capacity * BINS);
  /** Hash of band and value → the last text with it. */
  #heads = new Int32Array(this.#capacity * BANDS).fill(NONE);
  /** Text and band → the text before it with the same hash. */
  #before = new Int32Array(this.#capacity * BANDS);
  readonly #ids: string[] = [];

  /** The id of the text that this one repeats, or null for a new one, which is then held. */
  add(id: string, print: Uint8Array): string | null {
    const original = this.#find(print);
    if (original !== NONE) return this.#ids[original];
    if (this.#count === this.#capacity) this.#grow();
    this.#prints.set(print, this.#count * BINS);
    this.#ids.push(id);
    this.#link(this.#count++);
    return null;
  }

  #find(print: Uint8Array): number {
    let found = NONE;
    for (let band = 0; band < BANDS; band++) {
      let text = this.#heads[this.#slot(print, 0, band)];
      for (; text !== NONE; text = this.#before[text * BANDS + band])
        if ((found === NONE || text < found) && this.#alike(print, text)) found = text;
    }
    return found;
  }

  #alike(print: Uint8Array, text: number): boolean {
    let same = 0;
    for (let bin = 0; bin < BINS; bin++) if (this.#prints[text * BINS + bin] === print[bin]) same++;
    return same >= ALIKE;
  }

  #link(text: number) {
    for (let band = 0; band < BANDS; band++) {
      const slot = this.#slot(this.#prints, text * BINS, band);
      this.#before[text * BANDS + band] = this.#heads[slot];
      this.#heads[slot] = text;
    }
  }

  #slot(prints: Uint8Array, at: number, band: number): number {
    let hash = band + 1;
    for (let row = 0; row < ROWS; row++) hash = Math.imul(hash ^ prints[at + band * ROWS + row], 0x01000193);
    return band * this.#capacity + (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) & (this.#capacity - 1));
  }

  #grow() {
    this.#capacity *= 2;
    const prints = new Uint8Array(this.#capacity * BINS);
    prints.set(this.#prints);
    this.#prints = prints;
    this.#before = new Int32Array(this.#capacity * BANDS);
    this.#heads = new Int32Array(this.#capacity * BANDS).fill(NONE);
    for (let text = 0; text < this.#count; text++) this.#link(text);
  }
}
