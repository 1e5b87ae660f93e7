import type { Doc } from '../../core/document.ts';
import type { EventDraft } from '../../core/draft.ts';
import type { Entity, Mention } from '../../schema/index.ts';

/** The financing rounds that a document tells of, put together from its mentions, in order of first evidence. */
export function extractFinancing(_doc: Doc, _mentions: readonly Mention[], _entities: readonly Entity[]): EventDraft[] {
  return [];
}
