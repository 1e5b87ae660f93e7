import type { GoldMention, Mention } from '../schema/index.ts';
import { AMOUNT_KINDS, COMPANY_KINDS, TIMEX_TYPES } from '../schema/index.ts';
import { align, type Compared, compare } from './align.ts';
import { type Averages, averagesOf, type Scores, scoresOf, sumCounts } from './counts.ts';
import { type Evaluated, mentionsOf } from './evaluated.ts';
import { table } from './table.ts';
import { fieldsOf, sameField } from './values.ts';

export const MATCHES = ['exact', 'overlap', 'value'] as const;
export type Match = (typeof MATCHES)[number];
export type Row = { [match in Match]: Scores };

/** The kinds of each type; a date's kind is its TIMEX3 type. */
export const KINDS = { company: COMPANY_KINDS, amount: AMOUNT_KINDS, date: TIMEX_TYPES } as const;
export const TYPES = Object.keys(KINDS) as Mention['type'][];
/** Labels of the kinds: `amount/money`. */
export const KIND_LABELS = TYPES.flatMap((type) => KINDS[type].map((kind) => `${type}/${kind}`));

const kindOf = (mention: Mention | GoldMention): string => (mention.type === 'date' ? mention.timexType : mention.kind);
const labelOf = (mention: Mention | GoldMention): string => `${mention.type}/${kindOf(mention)}`;

/** The scores of the mentions that a label selects, in gold and predictions alike. */
function scoreLabel(documents: readonly Evaluated[], has: (mention: Mention | GoldMention) => boolean): Row {
  return toRow(documents.map(({ gold, record }) => compare(gold.mentions.filter(has), mentionsOf(record).filter(has))));
}

const toRow = (documents: readonly Compared[]): Row => ({
  exact: scoresOf(sumCounts(documents.map(({ exact }) => exact))),
  overlap: scoresOf(sumCounts(documents.map(({ overlap }) => overlap))),
  value: scoresOf(sumCounts(documents.map(({ value }) => value))),
});

export type Rows<Label extends string = string> = { [label in Label]: Row };
export interface MentionScores {
  types: Rows<Mention['type']>;
  kinds: Rows;
  /** Averages over the types and over the kinds. */
  averages: { [labels in 'types' | 'kinds']: { [match in Match]: Averages } };
}

export function scoreMentions(documents: readonly Evaluated[]): MentionScores {
  const types = table(TYPES, (type) => scoreLabel(documents, (mention) => mention.type === type));
  const kinds = table(KIND_LABELS, (label) => scoreLabel(documents, (mention) => labelOf(mention) === label));
  return { types, kinds, averages: { types: averageRows(types), kinds: averageRows(kinds) } };
}

const averageRows = (rows: Rows) => table(MATCHES, (match) => averagesOf(Object.values(rows).map((row) => row[match])));

export interface FieldScore {
  right: number;
  /** Pairs with the same span. */
  of: number;
  accuracy: number | null;
}
export type FieldScores = { [type in Mention['type']]: { [field: string]: FieldScore } };

/** Of the mentions whose span is right: how many have each field right. */
export function scoreFields(documents: readonly Evaluated[]): FieldScores {
  const pairs = documents.flatMap(({ gold, record }) => align(gold.mentions, mentionsOf(record)).exact);
  return table(TYPES, (type) => {
    const ofType = pairs.filter(({ gold }) => gold.type === type);
    return table(fieldsOf(type), (field) => {
      const right = ofType.filter(({ gold, predicted }) => sameField(gold, predicted, field)).length;
      return { right, of: ofType.length, accuracy: ofType.length > 0 ? right / ofType.length : null };
    });
  });
}

/** Whether the lexicon in force holds a surface. */
export type InLexicon = (surface: string) => boolean;

/**
 * Companies of the lexicon and companies new to it, apart. A mention counts as known by the entity that it was matched
 * to; one that was missed, by whether the lexicon holds its surface.
 */
export function scoreByLexicon(documents: readonly Evaluated[], inLexicon: InLexicon): { known: Row; unknown: Row } {
  const rows = documents.map(({ gold, record }) => {
    const known = new Set(record?.entities.filter(({ lexiconId }) => lexiconId !== null).map(({ id }) => id));
    const isKnown = (mention: Mention) => mention.type === 'company' && known.has(mention.entity);
    const companies = gold.mentions.filter(({ type }) => type === 'company');
    const predicted = mentionsOf(record).filter(({ type }) => type === 'company');
    const matched = new Map(align(companies, predicted).exact.map((pair) => [pair.gold, isKnown(pair.predicted)]));
    const half = (wanted: boolean) =>
      compare(
        companies.filter((mention) => (matched.get(mention) ?? inLexicon(mention.text)) === wanted),
        predicted.filter((mention) => isKnown(mention) === wanted),
      );
    return { known: half(true), unknown: half(false) };
  });
  return { known: toRow(rows.map(({ known }) => known)), unknown: toRow(rows.map(({ unknown }) => unknown)) };
}
