import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { formatOf } from '../../src/io/format.ts';
import { readSlices } from '../../src/io/slices.ts';
import { LARGEST } from '../../src/io/text.ts';

// A limit that a test can pass in a moment.
vi.mock(import('../../src/io/text.ts'), async (original) => ({ ...(await original()), LARGEST: 1 << 16 }));

const folder = mkdtempSync(join(tmpdir(), 'tiqu-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of a file, and the code of the error that ended it. */
async function lines(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: string[] = [];
  try {
    for await (const slice of readSlices(path, formatOf(path)!)) {
      if (slice.format === 'too-long') found.push(`too long: ${slice.first} to ${slice.last}`);
      else found.push(...Buffer.from(slice.bytes).toString().trimEnd().split('\n'));
    }
  } catch (error) {
    found.push((error as { code: string }).code);
  }
  return found;
}

const large = 'a'.repeat(2 * LARGEST);

it('a row that is too large ends its file, after those before it', async () => {
  expect(await lines('quoted.csv', `text\nb\n"${large}"\nc\n${'d\n'.repeat(LARGEST)}`)).toEqual([
    '{"text":"b"}',
    'bad-csv',
  ]);
  expect(await lines('open.csv', `text\nb\n"c\n${'d\n'.repeat(10 * LARGEST)}`)).toEqual(['{"text":"b"}', 'bad-csv']);
});

it('a line that is too large costs only itself', async () => {
  const huge = large.repeat(5);
  expect(await lines('a.jsonl', `b\n${huge}\nc\n`)).toEqual(['b', 'too long: 2 to 2', 'c']);
  expect(await lines('b.jsonl', `${huge}\n${huge}\nc`)).toEqual(['too long: 1 to 1', 'too long: 2 to 2', 'c']);
  expect(await lines('c.jsonl', `b\n${huge}`)).toEqual(['b', 'too long: 2 to 2']);
});
