export * from './document.ts';
export * from './gold.ts';
export { jsonSchema, SCHEMA_NAMES, type SchemaName } from './json-schema.ts';
export * from './lexicon.ts';
export * from './mention.ts';
export * from './record.ts';
