import { readdirSync, readFileSync } from 'node:fs';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline, type InputDocument, type Mention, type Pipeline, type Record } from '../src/index.ts';

/**
 * A case: one sentence and what must be found in it. `mentions` are in order of the text and hold for each the
 * fields that matter; of the types in `types` (those of the mentions, if left out) there may be no others.
 */
interface Case extends InputDocument {
  note?: string;
  types?: Mention['type'][];
  mentions: (Partial<Mention> & { type: Mention['type']; text: string })[];
}

const FOLDER = new URL('../fixtures/cases/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));
const toTraditional = ToTraditional({ from: 'cn', to: 't' });
const toSimplified = ToSimplified({ from: 't', to: 'cn' });

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await createPipeline();
});

function expectCase({ text, types, mentions, note: _, ...input }: Case, written: string) {
  const record = pipeline.extract({ region: 'CN', ...input, text: written });
  const wanted = new Set(types ?? mentions.map(({ type }) => type));
  let from = 0;
  const expected = mentions.map(({ text: surface, ...fields }) => {
    const start = text.indexOf(surface, from);
    from = start + surface.length;
    return { ...fields, start, end: from };
  });
  const found = record.mentions.filter(({ type }) => wanted.has(type));
  expect(found.map((mention, i) => pick(mention, Object.keys(expected[i] ?? { type: 1, start: 1, end: 1 })))).toEqual(
    expected,
  );
  expectOffsets(record, written);
}

const pick = (mention: Mention, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, (mention as { [key: string]: unknown })[key]]));

function expectOffsets(record: Record, text: string) {
  for (const mention of record.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
}

describe.each(files)('%s', (file) => {
  const cases: Case[] = readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

  it.each(cases)('$text', (testCase) => {
    expectCase(testCase, testCase.text);
  });
  it.each(cases)('$text, in the other script', (testCase) => {
    const traditional = toTraditional(testCase.text);
    const other = traditional === testCase.text ? toSimplified(testCase.text) : traditional;
    expect(other.length).toBe(testCase.text.length);
    expectCase(testCase, other);
  });
});
