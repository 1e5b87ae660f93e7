import { z } from 'zod';
import { check } from './core/check.ts';
import { DocumentOptions } from './core/document.ts';
import type { Evidence } from './core/draft.ts';
import { loadLexicon } from './core/lexicon.ts';
import { LexiconSource } from './core/lexicon-tables.ts';
import { toPlain } from './core/plain.ts';
import { loadSegmenter, SEGMENTERS } from './core/segment.ts';
import { type Extraction, extractInGroups, type Watcher } from './groups.ts';
import type { InputDocument, Record } from './schema/index.ts';
import { stagesOf, Work } from './stages.ts';

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
  /**
   * Extracts many documents, which takes less time for each: their records in order, or the error of one that fails.
   * Documents are taken from the inputs, and worked on, a few at a time, as the results are asked for.
   * @param at told the number of the document, from 0, that is worked on from now on: for whoever watches over the time
   * @throws TiquError `bad-options`
   */
  extractAll(inputs: Iterable<InputDocument>, options?: DocumentOptions, at?: Watcher): Iterable<Extraction>;
  /** The same as `extract` with the evidence for each mention. */
  explain(input: InputDocument, options?: DocumentOptions): Explained;
  /**
   * Whether a lexicon in force holds a surface, in either script.
   * @throws TiquError `bad-options`
   */
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
  const stages = stagesOf(segmenter, lexicon);
  const explain = (input: InputDocument, options: DocumentOptions | undefined, evidence: Work['evidence']): Record => {
    checkOptions(options);
    const work = new Work(input, options, evidence);
    for (const stage of stages) stage(work);
    return work.record;
  };
  return {
    extract: (input, documentOptions) => explain(input, documentOptions, null),
    extractAll: (inputs, documentOptions, at = () => {}) => {
      checkOptions(documentOptions);
      return extractInGroups(stages, inputs, documentOptions, at);
    },
    explain: (input, documentOptions) => {
      const evidence: Explained['evidence'] = new Map();
      return { record: explain(input, documentOptions, evidence), evidence };
    },
    knows: (surface) => {
      check(z.string(), surface, 'bad-options', 'surface');
      return (lexicon.lookup(toPlain(surface))?.entry ?? null) !== null;
    },
  };
}

function checkOptions(options: DocumentOptions | undefined): void {
  if (options !== undefined) check(DocumentOptions, options, 'bad-options', 'options');
}
