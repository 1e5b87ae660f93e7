import type { GoldDocument, Mention, Record } from '../schema/index.ts';

/** A gold document and the record to be measured against it; null if there is none, so that all of it is missed. */
export interface Evaluated {
  gold: GoldDocument;
  record: Record | null;
}

export const mentionsOf = (record: Record | null): readonly Mention[] => record?.mentions ?? [];
