/** A set of UTF-16 units, with a table of bits: eight kilobytes, so that many of them stay in the processor's cache. */
export class UnitSet {
  /** The units in it; null for a set of all. */
  readonly units: ReadonlySet<number> | null;
  readonly #bits = new Uint32Array(0x800);

  /** @param units null for all */
  constructor(units: Iterable<number> | null = []) {
    this.units = units && new Set(units);
    if (this.units) for (const unit of this.units) this.#bits[unit >>> 5] |= 1 << (unit & 31);
    else this.#bits.fill(0xffffffff);
  }

  /** The units of a string. */
  static of(text: string): UnitSet {
    return new UnitSet(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
  }

  /** The units that any of the sets holds. */
  static union(...sets: readonly UnitSet[]): UnitSet {
    return new UnitSet(sets.some(({ units }) => units === null) ? null : sets.flatMap(({ units }) => [...units!]));
  }

  /** Whether the set holds a unit; what `charCodeAt` gives outside a text counts as unit 0. */
  has(unit: number): boolean {
    return ((this.#bits[unit >>> 5] >>> (unit & 31)) & 1) === 1;
  }

  /** The first index from one on at which a text has a unit of the set; the text's length if there is none. */
  next(text: string, from: number): number {
    const bits = this.#bits;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (((bits[unit >>> 5] >>> (unit & 31)) & 1) === 1) return at;
    }
    return text.length;
  }

  /** Whether a stretch of a text holds a unit of the set. */
  isIn(text: string, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.has(text.charCodeAt(at))) return true;
    return false;
  }
}

const { charCodeAt } = String.prototype;

/**
 * The unit of a text at an index; 0 outside of it. V8 makes a call of `charCodeAt` slow for good that has once looked
 * outside its text, and the look-up of the method where texts of many kinds come by.
 */
export const unitAt = (text: string, index: number): number =>
  index >= 0 && index < text.length ? charCodeAt.call(text, index) : 0;
