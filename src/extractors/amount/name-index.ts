/** A name that stands at a place of a text, in a form that `nameAt` finds quickly. */
export interface Named {
  readonly name: string;
}

/** Names by their first UTF-16 unit, longest first. */
export type NameIndex<N extends Named> = ReadonlyMap<number, readonly N[]>;

/** A text as a part of a pattern. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Groups names by their first unit. */
export function indexNames<N extends Named>(names: Iterable<N>): NameIndex<N> {
  const index = new Map<number, N[]>();
  for (const entry of names) {
    const first = entry.name.charCodeAt(0);
    const group = index.get(first);
    if (group) group.push(entry);
    else index.set(first, [entry]);
  }
  for (const group of index.values()) group.sort((a, b) => b.name.length - a.name.length);
  return index;
}

/** The longest name at an index that passes a test, or null. */
export function nameAt<N extends Named>(
  index: NameIndex<N>,
  text: string,
  at: number,
  passes: (name: N, text: string, at: number) => boolean = () => true,
): N | null {
  const group = index.get(text.charCodeAt(at));
  if (!group) return null;
  for (const entry of group) if (text.startsWith(entry.name, at) && passes(entry, text, at)) return entry;
  return null;
}
