import { PairIndex } from '../../core/pair-index.ts';
import type { Start } from '../../core/pattern-units.ts';
import { unitAt } from '../../core/unit-set.ts';

/** A name that stands at a place of a text, in a form that an index finds quickly. */
export interface Named {
  readonly name: string;
}

/** Names by their first two units. */
export class NameIndex<N extends Named> {
  /** How each name begins. */
  readonly starts: readonly Start[];
  /** Those that can stand where a text has two units, longest first. */
  readonly #byStart: PairIndex<readonly N[]>;

  constructor(names: Iterable<N>) {
    const sorted = [...names].sort((a, b) => b.name.length - a.name.length);
    this.starts = sorted.map(({ name }) => ({
      before: null,
      first: [name.charCodeAt(0)],
      second: name.length > 1 ? [name.charCodeAt(1)] : null,
    }));
    this.#byStart = new PairIndex(this.starts, (some) => some.map((number) => sorted[number]));
  }

  /** The longest name at an index that passes a test, or null. */
  nameAt(text: string, at: number, passes: (name: N, text: string, at: number) => boolean): N | null {
    for (const entry of this.#byStart.at(unitAt(text, at), unitAt(text, at + 1)))
      if (text.startsWith(entry.name, at) && passes(entry, text, at)) return entry;
    return null;
  }
}
