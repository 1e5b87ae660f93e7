import { assemble, reconcile } from './assemble.ts';
import { check } from './core/check.ts';
import { type Doc, type DocumentOptions, readDocument } from './core/document.ts';
import type { AmountDraft, DateDraft, Evidence } from './core/draft.ts';
import type { Lexicon } from './core/lexicon.ts';
import type { Segmenter } from './core/segment.ts';
import { extractAmounts } from './extractors/amount/extract.ts';
import { extractCompanies } from './extractors/company/extract.ts';
import { extractDates } from './extractors/date/extract.ts';
import { extractFinancing } from './extractors/financing/extract.ts';
import { InputDocument, type Record, SCHEMA_VERSION } from './schema/index.ts';
import { VERSION } from './version.ts';

/** A document at work: what it was given as, and what the stages add to it in their order. */
export class Work {
  readonly input: InputDocument;
  readonly options: DocumentOptions | undefined;
  /** Gets, by mention id, why each mention was made; null where nobody asks. */
  readonly evidence: Map<string, readonly Evidence[]> | null;
  doc!: Doc;
  companies!: ReturnType<typeof extractCompanies>;
  amounts!: readonly AmountDraft[];
  dates!: readonly DateDraft[];
  record!: Record;
  /** What ended the work before there was a record. */
  error: Error | null = null;

  constructor(input: InputDocument, options: DocumentOptions | undefined, evidence: Work['evidence'] = null) {
    this.input = input;
    this.options = options;
    this.evidence = evidence;
  }
}

export type Stage = (work: Work) => void;
export type Stages = readonly [read: Stage, ...rest: Stage[]];

/** The main flow: what is done with a document, in this order. */
export const stagesOf = (segmenter: Segmenter, lexicon: Lexicon): Stages => [
  (work) => {
    // Costs a tenth of a microsecond: nothing against the extraction.
    check(InputDocument, work.input, 'bad-document');
    work.doc = readDocument(work.input, segmenter, work.options);
  },
  (work) => {
    work.companies = extractCompanies(work.doc, lexicon);
  },
  (work) => {
    work.amounts = extractAmounts(work.doc);
  },
  (work) => {
    work.dates = extractDates(work.doc);
  },
  (work) => {
    const { doc, input, companies, amounts, dates, evidence } = work;
    const drafts = reconcile({ companies: companies.mentions, amounts, dates });
    const { mentions, entities } = assemble(doc.text, drafts, companies.entities, evidence);
    const document = describe(doc, input);
    const provenance = { tool: 'tiqu', version: VERSION, segmenter: segmenter.name, lexicon: lexicon.sha256 } as const;
    work.record = { schemaVersion: SCHEMA_VERSION, document, mentions, entities, events: [], provenance };
  },
  ({ doc, record }) => {
    const { mentions, entities } = record;
    record.events = extractFinancing(doc, mentions, entities).map(({ company, ...event }, i) => ({
      id: `f${i + 1}`,
      type: 'financing' as const,
      company,
      ...event,
    }));
  },
];

const KNOWN_FIELDS = new Set(Object.keys(InputDocument.shape));

function describe(doc: Doc, input: InputDocument): Record['document'] {
  return {
    id: doc.id,
    source: input.source ?? null,
    sha256: doc.sha256,
    title: input.title ?? null,
    publishedAt: doc.publishedAt,
    publishedAtFrom: doc.publishedAtFrom,
    script: doc.script,
    region: doc.region,
    length: doc.text.length,
    metadata: metadataOf(input),
  };
}

/** The fields of an input that it is not known to have; most have none. */
function metadataOf(input: InputDocument): Record['document']['metadata'] {
  if (Object.keys(input).every((key) => KNOWN_FIELDS.has(key))) return {};
  return Object.fromEntries(Object.entries(input).filter(([key]) => !KNOWN_FIELDS.has(key)));
}
