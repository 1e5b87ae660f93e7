import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { createPipeline, Record } from '../../src/index.ts';
import { JsonBuffer } from '../../src/io/json-buffer.ts';
import { writeRecord, writeRecordLine } from '../../src/io/record-json.ts';
import { random } from '../random.ts';

const PIECES = ['a', '"', '\\', '\n', '\0', '\x1f', '\x7f', '\x80', 'é', '߿', 'ࠀ', '谷歌', '\u2028', '\ud7ff'];
const BEYOND = ['\ue000', '\uffff', '𠮷', '😀', '\ud800', '\udbff', '\udc00', '\udfff'];
const NUMBERS = [0, -0, 1, 9, 10, 99, 100, 65535, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -1, 0.1, 1e21, 1.5e-7, 6.774e9];

/** Values of a schema with strings and numbers of every sort: a field that the schema gets, they have. */
function sampler(next: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)];
  const several = <Item>(most: number, make: () => Item) => Array.from({ length: next() * (most + 1) }, make);
  const text = () => several(6, () => pick(next() < 0.9 ? PIECES.slice(0, next() < 0.5 ? 1 : 99) : BEYOND)).join('');
  // biome-ignore lint/suspicious/noExplicitAny: Zod's own description of a schema
  const sample = (schema: z.ZodType | any): unknown => {
    const { def } = schema;
    switch (def.type) {
      case 'object':
        return Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, sample(field)]));
      case 'record':
        return Object.fromEntries(several(2, () => [text(), pick([text(), null, [1, { a: text() }]])]));
      case 'array':
        return several(4, () => sample(def.element));
      case 'union':
        return sample(pick(def.options));
      case 'nullable':
        return next() < 0.3 ? null : sample(def.innerType);
      case 'enum':
        return pick(Object.values(def.entries));
      case 'literal':
        return def.values[0];
      case 'boolean':
        return next() < 0.5;
      case 'number':
        return pick(NUMBERS);
      case 'string':
        return text();
      default:
        throw new Error(`no sample of ${def.type}`);
    }
  };
  return sample;
}

const written = (record: Record): string => {
  const out = new JsonBuffer();
  writeRecord(out, record);
  return Buffer.from(out.take()).toString();
};

it('writes what JSON.stringify does, for whatever the schema of a record allows', () => {
  const sample = sampler(random(1));
  for (let i = 0; i < 2000; i++) {
    const record = sample(Record) as Record;
    expect(written(record)).toBe(JSON.stringify(record));
  }
});

it('and for the records of the corpus', async () => {
  const pipeline = await createPipeline();
  const corpus = new URL('../../corpus/', import.meta.url);
  const texts = readdirSync(corpus).filter((file) => file.endsWith('.txt'));
  const inputs = texts.map((file) => ({ text: readFileSync(new URL(file, corpus), 'utf8'), file }));
  for (const { record } of pipeline.extractAll(inputs)) expect(written(record!)).toBe(JSON.stringify(record));
});

it('holds many lines, in memory of their size, and tells how long each is', () => {
  const sample = sampler(random(2));
  const records = Array.from({ length: 3 }, () => sample(Record) as Record);
  const long = { ...records[0], document: { ...records[0].document, title: '爱诗科技'.repeat(200_000) } };
  const out = new JsonBuffer();
  const expected = [...records, long, records[0], long].map((record) => `${JSON.stringify(record)}\n`);
  const lengths = [...records, long, records[0], long].map((record) => writeRecordLine(out, record));
  expect(lengths).toEqual(expected.map((line) => Buffer.byteLength(line)));
  const bytes = out.take();
  expect(Buffer.from(bytes).toString()).toBe(expected.join(''));
  expect(bytes.buffer.byteLength).toBe(bytes.length);
  expect(out.take()).toHaveLength(0);
});
