export * from './document.ts';
export * from './gold.ts';
export * from './lexicon.ts';
export * from './mention.ts';
export * from './record.ts';
