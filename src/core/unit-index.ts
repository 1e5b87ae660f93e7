/** For each UTF-16 unit, which of a list of sets hold it. Units that the same sets hold are of one class. */
export class UnitIndex {
  /** By class: the numbers of the sets, in order. Class 0 are the units that only sets of all units hold. */
  readonly holders: readonly (readonly number[])[];
  readonly #classOf = new Uint16Array(0x10000);

  constructor(sets: readonly (Iterable<number> | null)[]) {
    const everywhere = [...sets.keys()].filter((i) => sets[i] === null);
    const byUnit = new Map<number, Set<number>>();
    for (const [i, units] of sets.entries())
      for (const unit of units ?? []) {
        const own = byUnit.get(unit);
        if (own) own.add(i);
        else byUnit.set(unit, new Set([i]));
      }
    const holders: number[][] = [everywhere];
    const known = new Map([['', 0]]);
    for (const [unit, own] of byUnit) {
      const key = [...own].join();
      const number = known.get(key) ?? holders.push([...everywhere, ...own].sort((a, b) => a - b)) - 1;
      known.set(key, number);
      this.#classOf[unit] = number;
    }
    this.holders = holders;
  }

  /** The class of a unit; what `charCodeAt` gives outside a text is of class 0. */
  classOf(unit: number): number {
    return this.#classOf[unit] ?? 0;
  }
}
