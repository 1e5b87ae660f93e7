import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline, type Pipeline } from '../src/index.ts';

type Schema = { [key: string]: unknown };

const FOLDER = new URL('../schemas/', import.meta.url);
const read = (name: string): Schema => JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8'));
const names = readdirSync(FOLDER).map((file) => file.replace('.schema.json', ''));

const validator = (name: string) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(read(name));
};

/** Paths of the properties without a description of their own, at any depth. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return undescribed(value, `${path}/${key}`);
    return Object.entries(value as { [name: string]: Schema }).flatMap(([name, property]) => [
      ...(property.description ? [] : [`${path}/${name}`]),
      ...undescribed(property, `${path}/${name}`),
    ]);
  });
}

it('the files in schemas/ are what the Zod schemas generate', () => {
  execFileSync('node', ['scripts/schemas.mjs', '--check'], { stdio: 'pipe' });
});

describe.each(names)('%s', (name) => {
  const schema = read(name);
  it('is 2020-12 with an id, a title and a description', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringContaining(name),
      title: expect.any(String),
      description: expect.any(String),
    });
  });
  it('describes every field', () => {
    expect(undescribed(schema)).toEqual([]);
  });
  it('compiles in an independent validator', () => {
    expect(() => validator(name)).not.toThrow();
  });
});

it('the check for descriptions sees a nested field', () => {
  const nested = { items: { anyOf: [{ properties: { a: { description: 'a', properties: { b: {} } } } }] } };
  expect(undescribed(nested)).toEqual(['/items/anyOf/0/a/b']);
});

describe('records of the pipeline', () => {
  const validate = validator('record');
  const article = readFileSync(new URL('../corpus/sora-2024-03-16.txt', import.meta.url), 'utf8');
  const texts = [article, '', '谷歌2024年3月11日投资3亿美元，占股28.5%。', '\u{1f600}', 'no Chinese at all'];
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await createPipeline();
  });

  it.each(texts)('are valid: %.30s', (text) => {
    const input = { text, source: 'a.txt', title: '标题', note: { kept: [1, null] } };
    expect(validate(pipeline.extract(input)), JSON.stringify(validate.errors)).toBe(true);
  });

  const broken: [string, (record: Schema) => void][] = [
    ['a missing field', (record) => delete record.events],
    ['a field too many', (record) => Object.assign(record, { extra: 1 })],
    ['another version', (record) => Object.assign(record, { schemaVersion: '2' })],
    ['a region that there is not', (record) => Object.assign(record.document as Schema, { region: 'US' })],
    ['an offset below zero', (record) => Object.assign((record.mentions as Schema[])[0], { start: -1 })],
    ['an offset that is no integer', (record) => Object.assign((record.mentions as Schema[])[0], { end: 1.5 })],
    ['a type that there is not', (record) => Object.assign((record.mentions as Schema[])[0], { type: 'person' })],
    ['an event without a company', (record) => Object.assign(record, { events: [{ id: 'f1', type: 'financing' }] })],
  ];
  it.each(broken)('with %s are refused', (_what, breakIt) => {
    const record = structuredClone(pipeline.extract({ text: article })) as unknown as Schema;
    expect(validate(record)).toBe(true);
    breakIt(record);
    expect(validate(record)).toBe(false);
  });
});
