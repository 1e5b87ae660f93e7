export type { DocumentOptions } from './core/document.ts';
export type { Evidence } from './core/draft.ts';
export { TiquError } from './core/errors.ts';
export { type Lexicon, type LexiconEntry, type LexiconHit, type LexiconSource, loadLexicon } from './core/lexicon.ts';
export { SEGMENTERS, type SegmenterName } from './core/segment.ts';
export type { Extraction, Watcher } from './groups.ts';
export { createPipeline, type Explained, type Pipeline, type PipelineOptions } from './pipeline.ts';
export * from './schema/index.ts';
export { VERSION } from './version.ts';
