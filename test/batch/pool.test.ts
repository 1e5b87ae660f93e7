import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pool } from '../../src/batch/pool.ts';
import type { Part, WorkerSettings } from '../../src/batch/task.ts';

const settings = { pipeline: {}, document: {}, fields: {}, share: null, dedupe: false } satisfies WorkerSettings;
const worker = new URL('./worker-double.mjs', import.meta.url);
const partsOf = (paths: string[]): Part[] =>
  paths.map((path, file) => ({ path, file, after: 0, slice: null, failure: null }));

let pool: Pool;
afterEach(() => pool.close());

async function outcomes(paths: string[]) {
  const { outcomes } = await pool.run(partsOf(paths));
  return outcomes.map(({ path, failure }) => (failure ? `${path}: ${failure.code}` : path));
}

describe('a document that ends its worker', () => {
  it('costs that document only, whether it hangs, exits or throws', async () => {
    pool = new Pool({ jobs: 2, timeout: 400, settings, worker });
    const [first, second] = await Promise.all([
      outcomes(['a', 'hang-1', 'b', 'exit-1', 'c']),
      outcomes(['d', 'throw-1', 'hang-2', 'e']),
    ]);
    expect(first).toEqual(['a', 'hang-1: timeout', 'b', 'exit-1: crash', 'c']);
    expect(second).toEqual(['d', 'throw-1: crash', 'hang-2: timeout', 'e']);
    expect(await outcomes(['f'])).toEqual(['f']);
  });

  it('costs that document only where others have been worked on since, and it is come back to', async () => {
    pool = new Pool({ jobs: 1, timeout: 400, settings, worker });
    const paths = ['a', 'late-hang', 'b', 'hang', 'return', 'c'];
    const failed = ['late-hang: timeout', 'hang: timeout', 'return: timeout'];
    expect(await outcomes(paths)).toEqual(['a', failed[0], 'b', failed[1], failed[2], 'c']);
  });

  it('says that it was too large where it fills the memory', async () => {
    pool = new Pool({ jobs: 1, timeout: 60_000, settings, worker });
    expect(await outcomes(['a', 'fill', 'b'])).toEqual(['a', 'fill: too-large', 'b']);
  });

  it('says how long it was given and what to do', async () => {
    pool = new Pool({ jobs: 1, timeout: 400, settings, worker });
    const { outcomes } = await pool.run(partsOf(['hang']));
    expect(outcomes[0].failure).toEqual({
      code: 'timeout',
      reason: 'took longer than 0.4 s',
      fix: 'give it more with --timeout, or leave it out',
    });
  });
});

it('a time limit longer than a timer can count is no limit', async () => {
  const warned = vi.fn();
  process.once('warning', warned);
  pool = new Pool({ jobs: 1, timeout: 1e12, settings, worker });
  expect(await outcomes(['a'])).toEqual(['a']);
  expect(warned).not.toHaveBeenCalled();
  process.off('warning', warned);
});

it('a worker that cannot start ends the run with its reason', async () => {
  pool = new Pool({ jobs: 1, timeout: 400, settings, worker: new URL('./none.mjs', import.meta.url) });
  await expect(pool.run(partsOf(['a']))).rejects.toThrow(/none\.mjs/);
});

it('so does one whose pipeline cannot be loaded, whether it has a task or none yet', async () => {
  pool = new Pool({ jobs: 2, timeout: 60_000, settings, worker: new URL('./worker-unable.mjs', import.meta.url) });
  const refused = { code: 'bad-lexicon', message: 'mine.csv:2: name: is missing' };
  await expect(pool.run(partsOf(['a']))).rejects.toMatchObject(refused);
  await expect(Promise.all(['b', 'c', 'd'].map((path) => pool.run(partsOf([path]))))).rejects.toMatchObject(refused);
});
