/** A set of UTF-16 units as bits: eight kilobytes, so that many of them stay in the processor's cache. */
export class UnitSet {
  readonly #bits = new Uint32Array(0x800);

  constructor(units: Iterable<number> = []) {
    for (const unit of units) this.#bits[unit >>> 5] |= 1 << (unit & 31);
  }

  /** The units of a string. */
  static of(text: string): UnitSet {
    return new UnitSet(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
  }

  /** Every unit. */
  static all(): UnitSet {
    const set = new UnitSet();
    set.#bits.fill(0xffffffff);
    return set;
  }

  /** The units that any of the sets holds. */
  static union(...sets: readonly UnitSet[]): UnitSet {
    const union = new UnitSet();
    for (const set of sets) for (let i = 0; i < set.#bits.length; i++) union.#bits[i] |= set.#bits[i];
    return union;
  }

  /** Whether the set holds a unit; what `charCodeAt` gives outside a text counts as unit 0. */
  has(unit: number): boolean {
    return ((this.#bits[unit >>> 5] >>> (unit & 31)) & 1) === 1;
  }
}
