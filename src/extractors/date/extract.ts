import type { Doc } from '../../core/document.ts';
import type { DateDraft } from '../../core/draft.ts';

/** The date mentions of a document, in order; none overlap. */
export function extractDates(_doc: Doc): DateDraft[] {
  return [];
}
