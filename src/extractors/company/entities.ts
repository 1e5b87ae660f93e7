import type { EntityDraft } from '../../core/draft.ts';
import type { LexiconEntry } from '../../core/lexicon.ts';
import type { CompanyKind } from '../../schema/index.ts';
import type { SameCompany } from './aliases.ts';
import type { Candidate } from './board.ts';
import { listedFullNames } from './full-names.ts';
import type { Reading } from './reading.ts';

/**
 * Groups mentions into companies: by the entry of the lexicon, by the name, by what brackets and short forms say.
 * @returns the entities, and for each mention the index of its entity
 */
export function groupEntities(
  reading: Reading,
  mentions: readonly Candidate[],
  same: readonly SameCompany[],
  shortForms: ReadonlyMap<string, Candidate>,
): { entities: EntityDraft[]; of: number[] } {
  const groups = new Groups();
  const keyOf = (candidate: Candidate): Key =>
    candidate.entry ?? nameKey(reading.plain.slice(candidate.start, candidate.end));
  for (const [one, other] of same) groups.join(keyOf(one), keyOf(other));
  for (const [form, candidate] of shortForms) groups.join(keyOf(candidate), nameKey(form));
  for (const [full, entry] of listedFullNames(reading, mentions)) groups.join(entry, nameKey(full));
  const entities: EntityDraft[] = [];
  const index = new Map<Key, number>();
  const of = mentions.map((mention) => {
    const key = groups.rootOf(keyOf(mention));
    const known = index.get(key);
    if (known !== undefined) {
      refine(entities[known], mention, reading);
      return known;
    }
    index.set(key, entities.length);
    return entities.push(draftOf(mention, reading)) - 1;
  });
  return { entities, of };
}

/** What a company goes by: its entry in a lexicon, else its name. */
type Key = LexiconEntry | string;

const nameKey = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
const kindOf = (mention: Candidate): CompanyKind => mention.kind ?? 'company';

const draftOf = (mention: Candidate, reading: Reading): EntityDraft => ({
  name: mention.entry?.name ?? reading.doc.text.slice(mention.start, mention.end),
  kind: mention.entry?.kind ?? kindOf(mention),
  lexiconId: mention.entry?.id ?? null,
});

const isHanName = (name: string): boolean => /[\u4e00-\u9fff]/.test(name);

/** Takes the entry of the lexicon, else the fullest form, for the name of an entity. */
function refine(entity: EntityDraft, mention: Candidate, reading: Reading): void {
  if (entity.lexiconId) return;
  const draft = draftOf(mention, reading);
  if (draft.lexiconId) Object.assign(entity, draft);
  else if (isHanName(draft.name) === isHanName(entity.name) && draft.name.length > entity.name.length)
    entity.name = draft.name;
}

/** Keys joined into groups (disjoint sets). */
class Groups {
  readonly #parents = new Map<Key, Key>();

  rootOf(key: Key): Key {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    return root;
  }

  join(one: Key, other: Key): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return;
    // An entry of a lexicon leads its group; two of them are two companies.
    if (typeof a !== 'string' && typeof b !== 'string') return;
    if (typeof a !== 'string') this.#parents.set(b, a);
    else this.#parents.set(a, b);
  }
}
