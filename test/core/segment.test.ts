import { expect, it, vi } from 'vitest';
import { loadSegmenter } from '../../src/core/segment.ts';

const noBinding = vi.hoisted(() => () => {
  throw new Error('Cannot find native binding.\nMore on it');
});
vi.mock('@node-rs/jieba', noBinding);
vi.mock('nodejieba', noBinding);

it.each([
  ['jieba', '@node-rs/jieba'],
  ['nodejieba', 'nodejieba'],
] as const)('%s says in one line that it is not installed', async (name, library) => {
  await expect(loadSegmenter(name)).rejects.toMatchObject({
    code: 'segmenter-missing',
    message: expect.stringMatching(
      `^${library} is not installed .*: npm install ${library}, or leave --segmenter out$`,
    ),
  });
});
