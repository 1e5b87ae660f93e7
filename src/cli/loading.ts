import type { LexiconSource } from '../core/lexicon.ts';
import type { Pipeline, SegmenterName } from '../index.ts';
import { readInput } from './input.ts';

/** Options of every command that extracts. */
export interface LoadOptions {
  segmenter?: SegmenterName;
  /** Files with companies of the user's own. */
  lexicon?: string[];
}

/**
 * The pipeline that the options ask for. Its modules are loaded here, so that a wrong input is told of at once.
 * @throws TiquError for a lexicon that cannot be read, or an engine that is not installed
 */
export async function loadPipeline({ segmenter, lexicon }: LoadOptions): Promise<Pipeline> {
  const lexicons = await readLexicons({ lexicon });
  const { createPipeline } = await import('../pipeline.ts');
  return createPipeline({ segmenter, lexicons });
}

/** The lists of the user's own, as files hold them. */
export const readLexicons = async ({ lexicon = [] }: LoadOptions): Promise<LexiconSource[]> =>
  Promise.all(lexicon.map(async (file) => ({ file, content: await readInput(file) })));
