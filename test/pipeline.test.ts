import { describe, expect, it } from 'vitest';
import { createPipeline, type InputDocument, loadLexicon, Record, TiquError } from '../src/index.ts';

const pipeline = await createPipeline();
// biome-ignore lint/suspicious/noExplicitAny: what programs without types may give
type Anything = any;

/** Code and message of the error that a call ends with. */
async function refusal(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof TiquError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'none';
}

it.each<[Anything, string]>([
  [undefined, 'bad-document: document: expected object, received undefined'],
  [null, 'bad-document: document: expected object, received null'],
  ['谷歌', 'bad-document: document: expected object, received string'],
  [{}, 'bad-document: text: is missing'],
  [{ text: 5 }, 'bad-document: text: expected string, received number'],
  [{ text: '谷歌', region: 'XX' }, 'bad-document: region: Invalid option: expected one of "CN"|"TW"|"HK"'],
  [{ text: '谷歌', id: 1 }, 'bad-document: id: expected string, received number'],
  [
    { text: '谷歌', publishedAt: 'yesterday' },
    'bad-document: publishedAt: must be an ISO 8601 date or date-time such as 2024-03-16 or 2024-03-16T18:07',
  ],
  [
    { text: '谷歌', publishedAt: '2023-02-29' },
    'bad-date: "2023-02-29" is not in the calendar: write it as 2024-03-16 or 2024-03-16T18:07',
  ],
])('a document is checked: %j', async (input, message) => {
  expect(await refusal(() => pipeline.extract(input))).toBe(message);
  expect(await refusal(() => pipeline.explain(input))).toBe(message);
});

it.each<[Anything, string]>([
  [null, 'bad-options: options: expected object, received null'],
  [{ region: 'XX' }, 'bad-options: region: Invalid option: expected one of "CN"|"TW"|"HK"'],
  [{ published: 5 }, 'bad-options: published: expected string, received number'],
  [{ publishedAt: '2024-03-16' }, 'bad-options: options: Unrecognized key: "publishedAt"'],
])('options for a document are checked: %j', async (options, message) => {
  expect(await refusal(() => pipeline.extract({ text: '谷歌' }, options))).toBe(message);
});

it.each<[Anything, string]>([
  [null, 'bad-options: options: expected object, received null'],
  [{ segmenter: 'foo' }, 'bad-options: segmenter: Invalid option: expected one of "builtin"|"jieba"|"nodejieba"'],
  [{ lexicons: ['mine.csv'] }, 'bad-options: lexicons[0]: must be { file, content }: the name of a list and its text'],
  [{ lexicons: [{ file: 'mine.csv' }] }, 'bad-options: lexicons[0].content: is missing'],
  [{ lexicons: 'mine.csv' }, 'bad-options: lexicons: expected array, received string'],
  [{ lexicon: [] }, 'bad-options: options: Unrecognized key: "lexicon"'],
  [{ lexicons: [{ file: 'mine.csv', content: 'nom\n' }] }, expect.stringMatching(/^bad-lexicon: mine\.csv:1: /)],
])('options of a pipeline are checked: %j', async (options, message) => {
  expect(await refusal(() => createPipeline(options))).toEqual(message);
});

it('what is asked of lexicons is checked', async () => {
  const number: Anything = 5;
  expect(await refusal(() => pipeline.knows(number))).toBe('bad-options: surface: expected string, received number');
  expect(await refusal(() => loadLexicon({ user: number }))).toBe('bad-options: user: expected array, received number');
});

it('what may be left out may be null, and other fields are kept', () => {
  const input = { text: '谷歌增长', title: null, publishedAt: null, region: null, source: null, note: [1] };
  const record = pipeline.extract(input, { published: undefined, region: undefined });
  expect(Record.parse(record).document).toMatchObject({ region: 'CN', metadata: { note: [1] } });
});

describe('many documents', () => {
  const texts = ['谷歌投资3亿美元', '', '星河智能宣布完成数千万元A轮融资，由红杉中国领投。', '昨日百度增长5%'];
  const documents = (count: number): InputDocument[] =>
    Array.from({ length: count }, (_, i) => ({ id: String(i), text: texts[i % texts.length].repeat(1 + (i % 3)) }));

  it('have the records that each has alone, in order, however many or long they are', () => {
    const long = { text: texts[2].repeat(3000) };
    const inputs = [...documents(100), long, ...documents(100)];
    const found = [...pipeline.extractAll(inputs, { region: 'TW' })];
    expect(found.map(({ input }) => input)).toEqual(inputs);
    expect(found.map(({ record }) => record)).toEqual(inputs.map((input) => pipeline.extract(input, { region: 'TW' })));
    expect([...pipeline.extractAll([])]).toEqual([]);
  });

  it('fail alone, each with the error that it has alone', () => {
    const bad: Anything[] = [null, { text: 5 }, { text: '谷歌', publishedAt: '2023-02-29' }];
    const inputs = documents(50).flatMap((document, i) => [document, bad[i % bad.length]]);
    const found = [...pipeline.extractAll(inputs)];
    for (const [i, { record, error }] of found.entries()) {
      if (i % 2 === 0) expect(record).toEqual(pipeline.extract(inputs[i]));
      else expect(() => pipeline.extract(inputs[i])).toThrow(error!);
      expect(record === null).toBe(error !== null);
    }
    expect(found).toHaveLength(inputs.length);
  });

  it('are taken as they are asked for, and named as they are worked on', () => {
    let taken = 0;
    function* endless() {
      for (;;) yield documents(4)[taken++ % 4];
    }
    const at: number[] = [];
    for (const { record } of pipeline.extractAll(endless(), undefined, (document) => at.push(document)))
      if (record?.document.id === '2') break;
    expect(taken).toBeLessThan(100);
    expect(new Set(at)).toEqual(new Set(Array.from({ length: taken }, (_, i) => i)));
  });

  it('have their options checked before any is worked on', async () => {
    const options: Anything = { region: 'XX' };
    expect(await refusal(() => pipeline.extractAll([], options))).toMatch(/^bad-options: region: /);
  });
});
