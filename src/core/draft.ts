import type { AmountMention, CompanyKind, CompanyMention, DateMention, FinancingEvent } from '../schema/index.ts';

/** A reason for or against a decision, named, with its weight where evidence is weighed. */
export interface Evidence {
  readonly name: string;
  readonly weight?: number;
}

interface Explained {
  /** Why the mention was made; printed by --explain, not part of the record. */
  evidence?: readonly Evidence[];
}

/** Mentions as extractors make them: ids and texts are given out when the record is put together. */
export type AmountDraft = Omit<AmountMention, 'id' | 'text' | 'type'> & Explained;
export type DateDraft = Omit<DateMention, 'id' | 'text' | 'type'> & Explained;
/** `entity` is an index into the extractor's entities. */
export type CompanyDraft = Omit<CompanyMention, 'id' | 'text' | 'type' | 'entity'> & Explained & { entity: number };

export interface EntityDraft {
  name: string;
  kind: CompanyKind;
  lexiconId: string | null;
}

export type EventDraft = Omit<FinancingEvent, 'id' | 'type'>;
