import type { Doc } from '../../core/document.ts';
import type { EventDraft } from '../../core/draft.ts';
import type { Entity, Mention } from '../../schema/index.ts';
import { hear, moveTo, openDiscourse, tell } from './discourse.ts';
import { passages } from './passages.ts';
import { eventOf, isBare } from './round.ts';
import { readDeals } from './sentence.ts';
import { drawSketch } from './sketch.ts';

/**
 * The financing rounds that a document tells of, put together from its mentions, in order of first evidence.
 * Each sentence that speaks of money raised is drawn as a sketch, its deals are read from the sketch,
 * and what they say is added to the rounds of the document.
 */
export function extractFinancing(doc: Doc, mentions: readonly Mention[], entities: readonly Entity[]): EventDraft[] {
  const discourse = openDiscourse(doc, entities);
  for (const passage of passages(doc, mentions)) {
    moveTo(discourse, passage);
    if (passage.speaksOfMoney)
      tell(discourse, readDeals(drawSketch(doc, passage, mentions.slice(passage.first, passage.next))));
    else hear(discourse, passage, mentions);
  }
  const { rounds } = discourse;
  return rounds.filter((round) => rounds.length === 1 || !isBare(round)).map((round) => eventOf(round, doc.text));
}
