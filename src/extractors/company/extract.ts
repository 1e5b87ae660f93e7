import type { Doc } from '../../core/document.ts';
import type { CompanyDraft, EntityDraft } from '../../core/draft.ts';
import type { Lexicon } from '../../core/lexicon.ts';

/** The companies of a document: mentions in order, none overlapping, each with the index of its entity. */
export function extractCompanies(doc: Doc, lexicon: Lexicon): { mentions: CompanyDraft[]; entities: EntityDraft[] } {
  const mentions: CompanyDraft[] = [];
  const entities: EntityDraft[] = [];
  const seen = new Map<string, number>();
  let end = 0;
  const hits = lexicon.find(doc.plain).filter(({ entry }) => entry);
  for (const [i, hit] of hits.entries()) {
    const entry = hit.entry!;
    if (hit.start < end || hits[i + 1]?.start === hit.start) continue;
    end = hit.end;
    const entity = seen.get(entry.id) ?? entities.push({ name: entry.name, kind: entry.kind, lexiconId: entry.id }) - 1;
    seen.set(entry.id, entity);
    mentions.push({ start: hit.start, end: hit.end, kind: entry.kind, entity, rule: 'company/lexicon' });
  }
  return { mentions, entities };
}
