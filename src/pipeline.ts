import { z } from 'zod';
import { assemble, reconcile } from './assemble.ts';
import { check } from './core/check.ts';
import { type Doc, DocumentOptions, readDocument } from './core/document.ts';
import type { Evidence } from './core/draft.ts';
import { type Lexicon, loadLexicon } from './core/lexicon.ts';
import { toPlain } from './core/plain.ts';
import { loadSegmenter, SEGMENTERS, type Segmenter } from './core/segment.ts';
import { extractAmounts } from './extractors/amount/extract.ts';
import { extractCompanies } from './extractors/company/extract.ts';
import { extractDates } from './extractors/date/extract.ts';
import { extractFinancing } from './extractors/financing/extract.ts';
import { InputDocument, type Record, SCHEMA_VERSION } from './schema/index.ts';
import { VERSION } from './version.ts';

const LexiconSource = z.object(
  { file: z.string(), content: z.string() },
  'must be { file, content }: the name of a list and its text',
);
const PipelineOptions = z.strictObject({
  segmenter: z.enum(SEGMENTERS).optional(),
  /** Company lists of the user's own, CSV or TSV with the columns of UserLexiconRow; they win over built-in entries. */
  lexicons: z.array(LexiconSource).readonly().optional(),
});
export type PipelineOptions = z.infer<typeof PipelineOptions>;

/** A record and, by mention id, why each mention was made. */
export interface Explained {
  record: Record;
  evidence: Map<string, readonly Evidence[]>;
}

/** An extraction pipeline: word lists and segmenter loaded once, then any number of documents. */
export interface Pipeline {
  /**
   * Extracts one document.
   * @throws TiquError `bad-document`, `bad-options`; `bad-date` for a publication date that is not in the calendar
   */
  extract(input: InputDocument, options?: DocumentOptions): Record;
  /** The same with the evidence for each mention. */
  explain(input: InputDocument, options?: DocumentOptions): Explained;
  /** Whether a lexicon in force holds a surface, in either script. */
  knows(surface: string): boolean;
}

/**
 * Loads what the extractors need and returns the pipeline.
 * @throws TiquError `bad-options`, `segmenter-missing`, `bad-lexicon`
 */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  check(PipelineOptions, options, 'bad-options', 'options');
  const [segmenter, lexicon] = await Promise.all([
    loadSegmenter(options.segmenter),
    loadLexicon({ user: options.lexicons }),
  ]);
  const extract = (
    input: InputDocument,
    documentOptions: DocumentOptions | undefined,
    evidence: Explained['evidence'] | null,
  ): Record => {
    // Costs a tenth of a microsecond: nothing against the extraction.
    check(InputDocument, input, 'bad-document');
    if (documentOptions !== undefined) check(DocumentOptions, documentOptions, 'bad-options', 'options');
    const doc = readDocument(input, segmenter, documentOptions);
    const companies = extractCompanies(doc, lexicon);
    const drafts = reconcile({
      companies: companies.mentions,
      amounts: extractAmounts(doc),
      dates: extractDates(doc),
    });
    const { mentions, entities } = assemble(doc.text, drafts, companies.entities, evidence);
    const events = extractFinancing(doc, mentions, entities).map(({ company, ...event }, i) => ({
      id: `f${i + 1}`,
      type: 'financing' as const,
      company,
      ...event,
    }));
    return {
      schemaVersion: SCHEMA_VERSION,
      document: describe(doc, input),
      mentions,
      entities,
      events,
      provenance: provenance(segmenter, lexicon),
    };
  };
  return {
    extract: (input, documentOptions) => extract(input, documentOptions, null),
    explain: (input, documentOptions) => {
      const evidence: Explained['evidence'] = new Map();
      return { record: extract(input, documentOptions, evidence), evidence };
    },
    knows: (surface) => (lexicon.lookup(toPlain(surface))?.entry ?? null) !== null,
  };
}

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

const provenance = (segmenter: Segmenter, lexicon: Lexicon): Record['provenance'] => ({
  tool: 'tiqu',
  version: VERSION,
  segmenter: segmenter.name,
  lexicon: lexicon.sha256,
});
