import { createPipeline, type Pipeline, type SegmenterName } from '../index.ts';
import { readTextFile } from '../io/text.ts';

/** Options of every command that extracts. */
export interface LoadOptions {
  segmenter?: SegmenterName;
  /** Files with companies of the user's own. */
  lexicon?: string[];
}

/**
 * The pipeline that the options ask for.
 * @throws TiquError for a lexicon that cannot be read, or an engine that is not installed
 */
export async function loadPipeline({ segmenter, lexicon = [] }: LoadOptions): Promise<Pipeline> {
  const lexicons = await Promise.all(lexicon.map(async (file) => ({ file, content: await readTextFile(file) })));
  return createPipeline({ segmenter, lexicons });
}
