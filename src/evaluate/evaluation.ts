import { type EvaluationError, errorsOf } from './errors.ts';
import type { Evaluated } from './evaluated.ts';
import {
  type FieldScores,
  type InLexicon,
  type MentionScores,
  type Row,
  scoreByLexicon,
  scoreFields,
  scoreMentions,
} from './score.ts';
import { type EventScores, scoreEvents } from './score-events.ts';

export interface Evaluation {
  documents: number;
  /** Ids of the gold documents without a record. */
  missing: string[];
  mentions: MentionScores;
  /** Companies that the lexicon holds and companies new to it. */
  companies: { known: Row; unknown: Row };
  fields: FieldScores;
  events: EventScores;
  errors: EvaluationError[];
}

/** Measures records against gold. */
export function evaluate(documents: readonly Evaluated[], inLexicon: InLexicon): Evaluation {
  return {
    documents: documents.length,
    missing: documents.filter(({ record }) => record === null).map(({ gold }) => gold.id),
    mentions: scoreMentions(documents),
    companies: scoreByLexicon(documents, inLexicon),
    fields: scoreFields(documents),
    events: scoreEvents(documents),
    errors: documents.flatMap(errorsOf),
  };
}
