import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { batch, MAIN, makeArchive, modified, scratch, tree } from './fixtures.ts';

const KILLS = 20;
const { folder: cwd, remove } = scratch();
const OPTIONS = ['archive', '--dedupe', '--shard-size', '0.3', '--jobs', '2'];
let whole: Map<string, string>;
let duration: number;

beforeAll(async () => {
  makeArchive(join(cwd, 'archive'), 210);
  const started = performance.now();
  expect(await batch([...OPTIONS, '--out', 'whole'], { cwd })).toMatchObject({ status: 1 });
  duration = performance.now() - started;
  whole = tree(join(cwd, 'whole'));
}, 600_000);
afterAll(remove);

/** What a reader of the output folder sees now is whole lines, and the beginning of the whole run's. */
function expectBeginning(out: string) {
  if (!existsSync(join(cwd, out))) return;
  for (const [path, bytes] of tree(join(cwd, out))) {
    if (path.startsWith('.tiqu')) continue;
    expect(path === 'failures.jsonl' || /^part-\d{5}\.jsonl$/.test(path), path).toBe(true);
    expect(bytes === whole.get(path), path).toBe(true);
  }
}

/** Shards that the journal has, with the time they were written. */
function committed(out: string): Map<string, number> {
  const journal = join(cwd, out, '.tiqu', 'journal.jsonl');
  const text = existsSync(journal) ? readFileSync(journal, 'utf8') : '';
  const lines = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .trimEnd()
    .split('\n');
  const shards = lines[0] === '' ? 0 : JSON.parse(lines.at(-1)!).shards;
  const paths = Array.from({ length: shards }, (_, i) =>
    join(cwd, out, `part-${String(i + 1).padStart(5, '0')}.jsonl`),
  );
  return new Map(paths.map((path) => [path, modified(path)]));
}

/** Runs `tiqu batch` where no file may have more than 100 KB. */
function batchOnFullDisk(args: string[]) {
  const script = `trap '' XFSZ; ulimit -f 100; exec "$0" "$@"`;
  return promisify(execFile)('bash', ['-c', script, process.execPath, MAIN, 'batch', ...args], { cwd }).catch(
    (error) => error,
  );
}

describe('a run that is stopped', () => {
  it(`at ${KILLS} random moments by kill -9 ends with the bytes of one that was not, and does nothing again`, async () => {
    const next = random(20);
    let [kills, runs] = [0, 0];
    while (kills < KILLS) {
      const out = `killed-${runs++}`;
      for (let ended = false; !ended; ) {
        const before = committed(out);
        const killAfter = kills < KILLS ? next() * duration : undefined;
        const { status, stderr } = await batch([...OPTIONS, '--out', out, '--resume'], { cwd, killAfter });
        ended = status !== null;
        if (ended) expect(status, stderr).toBe(1);
        else kills++;
        for (const [path, time] of before) expect(modified(path), path).toBe(time);
        expectBeginning(out);
      }
      expect(tree(join(cwd, out))).toEqual(whole);
      rmSync(join(cwd, out), { recursive: true });
    }
  }, 1_800_000);

  it('by Ctrl-C says how to go on, and ends as by the signal', async () => {
    const child = spawn(process.execPath, [MAIN, 'batch', ...OPTIONS, '--out', 'stopped'], { cwd });
    while (!existsSync(join(cwd, 'stopped', '.tiqu', 'run.json'))) await setImmediate();
    child.kill('SIGINT');
    const [[, signal], stderr] = await Promise.all([once(child, 'close'), text(child.stderr)]);
    expect([signal, stderr]).toEqual(['SIGINT', 'tiqu: stopped: go on with --resume\n']);
    expectBeginning('stopped');
  }, 600_000);

  it('by a full disk says so, and goes on when there is room', async () => {
    expect(await batchOnFullDisk([...OPTIONS, '--out', 'full'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^tiqu: full: the disk is full .*--resume\n$/),
    });
    expectBeginning('full');
    expect(await batch([...OPTIONS, '--out', 'full', '--resume'], { cwd })).toMatchObject({ status: 1 });
    expect(tree(join(cwd, 'full'))).toEqual(whole);
  }, 600_000);

  it('by a full disk as the table is made, and makes it when there is room', async () => {
    writeFileSync(join(cwd, 'one.txt'), '星河智能完成融资。');
    expect(await batchOnFullDisk(['one.txt', '--out', 'full.duckdb'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^tiqu: full\.duckdb: the disk is full .*--resume\n$/),
    });
    expect(existsSync(join(cwd, 'full.duckdb'))).toBe(false);
    expect(await batch(['one.txt', '--out', 'full.duckdb', '--resume'], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^1 document, /),
    });
    expect(existsSync(join(cwd, 'full.duckdb'))).toBe(true);
  }, 600_000);

  it('in the middle of a line of the journal, or between a shard and its line', async () => {
    const options = OPTIONS.filter((option) => option !== '--dedupe');
    expect(await batch([...options, '--out', 'plain'], { cwd })).toMatchObject({ status: 1 });
    const plain = tree(join(cwd, 'plain'));
    const [first] = plain.get(join('.tiqu', 'journal.jsonl'))!.split('\n');
    const committedFailures = plain.get('failures.jsonl')!.slice(0, JSON.parse(first).failureBytes);
    const torn = {
      '.tiqu/run.json': plain.get(join('.tiqu', 'run.json'))!,
      '.tiqu/journal.jsonl': `${first}\n{"shards":2,"posi`,
      '.tiqu/failures.jsonl': `${committedFailures}{"torn`,
      '.tiqu/part-00002.jsonl.tmp': 'half a',
      'part-00001.jsonl': plain.get('part-00001.jsonl')!,
      'part-00002.jsonl': 'not in the journal',
    };
    mkdirSync(join(cwd, 'torn', '.tiqu'), { recursive: true });
    for (const [path, bytes] of Object.entries(torn)) writeFileSync(join(cwd, 'torn', path), bytes, 'latin1');
    expect(await batch([...options, '--out', 'torn', '--resume'], { cwd })).toMatchObject({ status: 1 });
    expect(tree(join(cwd, 'torn'))).toEqual(plain);
  }, 600_000);

  it('is not begun anew over its output, nor resumed with other options or another input', async () => {
    expect((await batch([...OPTIONS, '--out', 'whole'], { cwd })).stderr).toMatch(/whole is there already: .*--resume/);
    expect((await batch(['archive', '--out', 'whole', '--resume'], { cwd })).stderr).toMatch(/was begun with/);
    expect((await batch(['archive', '--out', 'archive', '--resume'], { cwd })).stderr).toMatch(/holds no run/);
    expect(tree(join(cwd, 'whole'))).toEqual(whole);
    const other = join(cwd, 'other');
    mkdirSync(other);
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(other, `${name}.txt`), `${'星河智能完成融资。'.repeat(2000)}`);
    const args = ['other', '--shard-size', '0.1', '--jobs', '1', '--out', 'changed'];
    expect(await batch(args, { cwd })).toMatchObject({ status: 0 });
    const journal = join(cwd, 'changed', '.tiqu', 'journal.jsonl');
    writeFileSync(journal, `${readFileSync(journal, 'utf8').split('\n')[0]}\n`);
    rmSync(join(other, 'a.txt'));
    expect((await batch([...args, '--resume'], { cwd })).stderr).toMatch(/the input was .* put the input back/);
  }, 600_000);

  it('is done when it is done', async () => {
    expect(await batch([...OPTIONS, '--out', 'whole', '--resume'], { cwd })).toMatchObject({ status: 1 });
    expect(tree(join(cwd, 'whole'))).toEqual(whole);
  }, 600_000);
});
