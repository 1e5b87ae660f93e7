import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPlain } from '../src/core/plain.ts';
import { loadSegmenter } from '../src/core/segment.ts';
import { BOUNDARY, Words } from '../src/core/words.ts';
import { createPipeline, type InputDocument, type Pipeline, type Record, SEGMENTERS } from '../src/index.ts';
import { random } from './random.ts';

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

describe.each(SEGMENTERS.slice(1))('%s and the engine of our own', (name) => {
  const missing = name === 'nodejieba' && absent;
  let pipelines: Pipeline[];
  beforeAll(async () => {
    if (missing) return;
    pipelines = await Promise.all(([SEGMENTERS[0], name] as const).map((segmenter) => createPipeline({ segmenter })));
  });

  it.skipIf(missing).each(fixtures)(
    `give the same records: $name${missing ? ` (${missing})` : ''}`,
    ({ documents }) => {
      expect(documents.length).toBeGreaterThan(0);
      for (const document of documents) {
        const [one, other] = pipelines.map((pipeline) => apart(pipeline.extract(document)));
        expect([one.segmenter, other.segmenter]).toEqual([SEGMENTERS[0], name]);
        expect(other.record).toEqual(one.record);
      }
    },
  );
});

describe('the engine of our own', () => {
  const clauses = fixtures
    .flatMap(({ documents }) => documents.map(({ text }) => toPlain(text)))
    .flatMap((text) => text.split(/\s+/))
    .filter(Boolean);

  it('cuts as jieba does', async () => {
    const [own, jieba] = await Promise.all([loadSegmenter('builtin'), loadSegmenter('jieba')]);
    expect(clauses.length).toBeGreaterThan(500);
    for (const clause of clauses) expect(own.cut(clause)).toEqual(jieba.cut(clause));
  });
  it('cuts any string into pieces that join to it', async () => {
    const own = await loadSegmenter('builtin');
    const next = random(5);
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: 1 + (i % 40) }, () => String.fromCharCode(next() * 0x10000)).join('');
      expect(own.cut(text).join('')).toBe(text);
    }
  });
  it('cuts around a place, whichever is asked for first, as it cuts the whole', async () => {
    const own = await loadSegmenter('builtin');
    const next = random(6);
    for (const text of clauses.slice(0, 400)) {
      const whole = new Uint8Array(text.length + 1);
      own.mark(text, 0, text.length, whole);
      const words = new Words(text, own);
      const places = Array.from({ length: 2 * text.length }, () => Math.floor(next() * (text.length + 1)));
      for (const index of places)
        expect(words.isBoundary(index), `${text} at ${index}`).toBe(whole[index] === BOUNDARY);
    }
  });
  it('cuts a stretch of a text without a look beyond its ends', async () => {
    const own = await loadSegmenter('builtin');
    const text = '上海市民政局长江大桥';
    const marks = new Uint8Array(text.length + 1);
    own.mark(text, 2, 6, marks);
    const ends = [...marks.keys()].filter((index) => index > 2 && marks[index] === BOUNDARY);
    expect(ends).toEqual(own.cut('市民政局').map((_, i, words) => 2 + words.slice(0, i + 1).join('').length));
  });
});

/** A record apart from the name of the segmenter. */
const apart = ({ provenance: { segmenter, ...provenance }, ...record }: Record) => ({
  segmenter,
  record: { ...record, provenance },
});
