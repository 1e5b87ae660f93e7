import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline, type InputDocument, type Pipeline, type Record, SEGMENTERS } from '../src/index.ts';

const optional: string = 'nodejieba';
const absent = await import(optional).then(
  () => null,
  (error: Error) => error.message.split('\n')[0],
);

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file: `${folder}/${file}`, content: readFileSync(`${folder}/${file}`, 'utf8') }));

/** Every text of the fixtures and the corpus. */
const fixtures: { name: string; documents: InputDocument[] }[] = [
  ...filesIn('fixtures/cases', '.jsonl').map(({ file, content }) => ({
    name: file,
    documents: content
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { mentions: _, types: _types, ...input } = JSON.parse(line);
        return input;
      }),
  })),
  ...filesIn('fixtures/gold', '.json').map(({ file, content }) => {
    const { mentions: _, financing: _financing, ...input } = JSON.parse(content);
    return { name: file, documents: [input] };
  }),
  ...filesIn('corpus', '.txt').map(({ file, content }) => ({ name: file, documents: [{ text: content }] })),
];

describe.skipIf(absent)(`both segmenters give the same records${absent ? `: ${absent}` : ''}`, () => {
  let pipelines: Pipeline[];
  beforeAll(async () => {
    pipelines = await Promise.all(SEGMENTERS.map((segmenter) => createPipeline({ segmenter })));
  });

  it.each(fixtures)('$name', ({ documents }) => {
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      const [one, other] = pipelines.map((pipeline) => apart(pipeline.extract(document)));
      expect([one.segmenter, other.segmenter]).toEqual(SEGMENTERS);
      expect(other.record).toEqual(one.record);
    }
  });
});

/** A record apart from the name of the segmenter. */
const apart = ({ provenance: { segmenter, ...provenance }, ...record }: Record) => ({
  segmenter,
  record: { ...record, provenance },
});
