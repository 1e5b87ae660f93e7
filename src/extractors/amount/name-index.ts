/** A name that stands at a place of a text, in a form that `namesAt` finds quickly. */
export interface Named {
  readonly name: string;
}

export type NameIndex<N extends Named> = ReadonlyMap<string, readonly N[]>;

/** Groups names by their first character, longest first. */
export function indexNames<N extends Named>(names: Iterable<N>): NameIndex<N> {
  const index = new Map<string, N[]>();
  for (const entry of names) {
    const group = index.get(entry.name[0]);
    if (group) group.push(entry);
    else index.set(entry.name[0], [entry]);
  }
  for (const group of index.values()) group.sort((a, b) => b.name.length - a.name.length);
  return index;
}

/** The longest name at an index that passes a test, or null. */
export function nameAt<N extends Named>(
  index: NameIndex<N>,
  text: string,
  at: number,
  passes: (name: N) => boolean = () => true,
): N | null {
  return index.get(text[at])?.find((entry) => text.startsWith(entry.name, at) && passes(entry)) ?? null;
}
