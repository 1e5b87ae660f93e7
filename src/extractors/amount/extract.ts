import type { Doc } from '../../core/document.ts';
import type { AmountDraft } from '../../core/draft.ts';
import { runRules } from '../../core/rule.ts';
import { AMOUNT_RULES } from './rules.ts';

/** The amount mentions of a document, in order; none overlap. */
export function extractAmounts(doc: Doc): AmountDraft[] {
  return runRules(AMOUNT_RULES, /\d/g, doc);
}
