import { beforeAll, describe, expect, it } from 'vitest';
import { readExample } from '../../src/core/rule.ts';
import { HEADLINE_RULES } from '../../src/extractors/company/headlines.ts';
import { createPipeline, type Pipeline } from '../../src/index.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await createPipeline();
});

describe.each(HEADLINE_RULES)('$name', ({ name, examples, not }) => {
  const made = (text: string) =>
    pipeline
      .extract({ text })
      .mentions.filter(({ rule }) => rule === name)
      .map(({ text: surface }) => surface);

  it.each(examples)('finds the names of %s', (example) => {
    const { text, spans } = readExample(example);
    expect(made(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  });
  it.each(not)('passes over %s', (text) => {
    expect(made(text)).toEqual([]);
  });
});
