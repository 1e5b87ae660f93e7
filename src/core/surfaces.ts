import type { Span } from './span.ts';

export type Hit<Entry> = Span & { entry: Entry };

/**
 * A dictionary of surfaces that finds the longest one at each place of a text in one pass.
 * Surfaces are grouped by their first two units; a group knows which lengths it holds (as bits),
 * so the cost of a place depends on the lengths in its group and not on how many surfaces there are.
 */
export class SurfaceIndex<Entry> {
  readonly #entries = new Map<string, Entry>();
  /** First two units → bits of the lengths of the surfaces that begin so, the last bit for all of 31 and more. */
  readonly #lengths = new Map<number, number>();
  #longest = 0;

  get size(): number {
    return this.#entries.size;
  }

  /** Adds a surface; the first entry to claim a surface keeps it, and the one that has it is returned. */
  add(surface: string, entry: Entry): Entry {
    const owner = this.#entries.get(surface);
    if (owner !== undefined) return owner;
    this.#entries.set(surface, entry);
    const prefix = prefixAt(surface, 0);
    this.#lengths.set(prefix, (this.#lengths.get(prefix) ?? 0) | lengthBit(surface.length));
    this.#longest = Math.max(this.#longest, surface.length);
    return entry;
  }

  get(surface: string): Entry | undefined {
    return this.#entries.get(surface);
  }

  /** The longest surface that starts at an index, or null. */
  longestAt(text: string, index: number): Hit<Entry> | null {
    const bits = this.#lengths.get(prefixAt(text, index));
    if (bits === undefined) return null;
    let length = Math.min(this.#longest, text.length - index);
    for (; length > 0; length--) {
      if (!(bits & lengthBit(length))) continue;
      const entry = this.#entries.get(text.slice(index, index + length));
      if (entry !== undefined) return { start: index, end: index + length, entry };
    }
    return null;
  }

  /** All surfaces of a text, leftmost first and longest at each place; none overlap. */
  find(text: string): Hit<Entry>[] {
    const hits: Hit<Entry>[] = [];
    for (let index = 0; index < text.length; ) {
      const hit = this.longestAt(text, index);
      if (hit) hits.push(hit);
      index = hit ? hit.end : index + 1;
    }
    return hits;
  }
}

const lengthBit = (length: number): number => 1 << Math.min(length, 31);
const prefixAt = (text: string, index: number): number =>
  (text.charCodeAt(index) << 16) | (index + 1 < text.length ? text.charCodeAt(index + 1) : 0);
