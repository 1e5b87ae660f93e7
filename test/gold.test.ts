import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tiqu } from './cli/run.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), 'utf8');

describe('the article', () => {
  it('stands in the gold as it stands in the corpus', () => {
    expect(JSON.parse(read('fixtures/gold/sora-2024-03-16.json')).text).toBe(read('corpus/sora-2024-03-16.txt'));
  });
  it('is extracted as the gold has it, within the thresholds', () => {
    const { status, stderr } = tiqu(['eval', '--gold', at('fixtures/gold'), '--min', at('fixtures/thresholds.json')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
