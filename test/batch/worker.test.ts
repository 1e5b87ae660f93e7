import { expect, it, vi } from 'vitest';
import type { Failure, Part, WorkerSettings } from '../../src/batch/task.ts';
import type { Slice } from '../../src/io/slices.ts';

const settings = { pipeline: {}, document: {}, fields: {}, share: null, dedupe: false } satisfies WorkerSettings;
vi.mock(import('node:worker_threads'), async (original) => ({ ...(await original()), workerData: settings }));
const { work } = await import('../../src/batch/worker.ts');

const failure: Failure = { code: 'too-large', reason: 'needs more memory', fix: 'split it' };
const part = (path: string, format: Slice['format'], content: string): Part => ({
  path,
  file: 0,
  after: 0,
  slice: { format, encoding: 'utf-8', first: 1, last: 9, bytes: Buffer.from(content) },
  failure: null,
});

it('counts the opening of a part as a step, so that a part that ends its worker by that can be left out', async () => {
  const parts = [
    part('a.txt', 'txt', '一'),
    part('b.json', 'json', '[{"text":"二"},{"text":"三"}]'),
    part('c.jsonl', 'jsonl', '{"text":"四"}\n{"text":"五"}'),
  ];
  const progress = new Int32Array(1);
  const outcomes = async (fatal: [number, Failure][]) =>
    (await work({ parts, progress, fatal: new Map(fatal) })).outcomes.map(
      ({ path, line, failure }) => `${path} ${line}${failure ? ` ${failure.code}` : ''}`,
    );
  expect(await outcomes([])).toEqual(['a.txt null', 'b.json 1', 'b.json 2', 'c.jsonl 1', 'c.jsonl 2']);
  expect(progress[0]).toBe(8);
  expect(await outcomes([[3, failure]])).toEqual(['a.txt null', 'b.json null too-large', 'c.jsonl 1', 'c.jsonl 2']);
  expect(
    await outcomes([
      [2, failure],
      [4, failure],
    ]),
  ).toEqual(['a.txt null too-large', 'b.json 1 too-large', 'b.json 2', 'c.jsonl 1', 'c.jsonl 2']);
});
