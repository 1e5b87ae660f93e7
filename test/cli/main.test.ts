import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, MAIN, tiqu } from './run.ts';

const cwd = folderWith({
  'a.txt': '谷歌去年增长30%。',
  'stuck.mjs':
    "Object.defineProperty(process, 'stdin', { value: (async function* () { await new Promise(() => {}); })() });",
});

describe.skipIf(!existsSync('/dev/full'))('a full disk under standard output is one line and exit status 2', () => {
  it.each([['extract a.txt'], ['schema'], ['pipe'], ['--help']])('tiqu %s', (args) => {
    const { status, stderr } = spawnSync('bash', ['-c', `'${process.execPath}' '${MAIN}' ${args} > /dev/full`], {
      cwd,
      input: '{"text":"谷歌"}\n'.repeat(200),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'tiqu: standard output: no space left on device\n' });
  });
});

it('a disk that takes a part only of what is written is no success', () => {
  // In blocks of 512 or 1024 bytes, of which the schema has more.
  const line = `ulimit -f 8; '${process.execPath}' '${MAIN}' schema > schema.json`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'tiqu: standard output: file too large\n' });
});

it('work that stops before its end says so', () => {
  const { status, stderr } = tiqu(['pipe'], { env: { NODE_OPTIONS: `--import=${join(cwd, 'stuck.mjs')}` } });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^tiqu: internal error, please report it: .*\n$/),
  });
});
