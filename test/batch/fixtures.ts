import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const ARCHIVE = fileURLToPath(new URL('../../bench/archive.mjs', import.meta.url));

/** A folder of mixed files, some of them broken, as bench/archive.mjs makes it. */
export function makeArchive(folder: string, files: number): { documents: number; broken: number } {
  const printed = execFileSync(process.execPath, [ARCHIVE, folder, '--files', String(files)], { encoding: 'utf8' });
  const [documents, broken] = printed.match(/\d+/g)!.map(Number);
  return { documents, broken };
}

export interface Ended {
  status: number | null;
  stderr: string;
}

/** Runs `tiqu batch`, and kills it after so many milliseconds if they are given. */
export function batch(args: string[], options: { cwd: string; killAfter?: number; input?: string }): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, 'batch', ...args], {
    cwd: options.cwd,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const timer =
    options.killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  return new Promise((done) =>
    child.on('close', (status) => {
      clearTimeout(timer);
      done({ status, stderr });
    }),
  );
}

/** All files under a folder with their bytes. */
export function tree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}

export const modified = (path: string): number => statSync(path, { bigint: false }).mtimeMs;

export function scratch(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tiqu-batch-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Records of a folder of uncompressed shards, in order. */
export function records(folder: string): { document: { id: string; metadata: { [name: string]: unknown } } }[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('part-'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line));
}
