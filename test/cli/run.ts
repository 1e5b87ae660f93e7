import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Runs the built command line. Standard input is empty if left out. */
export function tiqu(
  args: string[],
  { input = '', cwd = '.', env = {} }: { input?: string | Buffer; cwd?: string; env?: object } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** A folder with files that is removed after the tests of the file. */
export function folderWith(files: { [name: string]: string | Buffer }): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiqu-test-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
