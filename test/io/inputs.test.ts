import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expandInputs, type InputOptions } from '../../src/io/inputs.ts';

let folder: string;
const at = (path: string) => join(folder, path);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiqu-inputs-'));
  for (const path of [
    'b/x.txt',
    'b/a/y.jsonl.gz',
    'b/z.HTML',
    'b/p.png',
    'b/.hidden.txt',
    'b/.git/c.txt',
    'b/out/part.jsonl',
  ]) {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), '');
  }
  symlinkSync(at('b'), at('b/loop'));
  symlinkSync(at('b/x.txt'), at('b/link.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function list(inputs: string[], options: InputOptions = {}) {
  const paths: string[] = [];
  for await (const path of expandInputs(
    inputs.map((input) => (input === '-' ? input : at(input))),
    options,
  ))
    paths.push(path.slice(folder.length + 1));
  return paths;
}

it('walks folders in order, without hidden files, links, the output, and what it cannot read', async () => {
  const ignored: string[] = [];
  const files = await list(['b'], { except: at('b/out'), ignored: (kind) => ignored.push(kind) });
  expect(files).toEqual(['b/a/y.jsonl.gz', 'b/x.txt', 'b/z.HTML']);
  expect(ignored).toEqual(['link', 'link', '.png']);
});

it('names a folder that cannot be read, for whoever reads it to say why', async () => {
  mkdirSync(at('v/gone'), { recursive: true });
  writeFileSync(at('v/a.txt'), '');
  const paths: string[] = [];
  for await (const path of expandInputs([at('v')])) {
    paths.push(path);
    rmSync(at('v/gone'), { recursive: true, force: true });
  }
  expect(paths).toEqual([at('v/a.txt'), at('v/gone')]);
});

it('takes globs, files and lists, in which folders may be', async () => {
  const stdin = Readable.from([Buffer.from(`${at('b/a')}\r\n${at(' b')}`)]);
  expect(await list(['-'], { stdin })).toEqual(['b/a/y.jsonl.gz', ' b']);
  expect(await list(['b/**/*.{txt,HTML}'])).toEqual(['b/x.txt', 'b/z.HTML']);
  expect(await list(['b/z.HTML', 'b/a'])).toEqual(['b/z.HTML', 'b/a/y.jsonl.gz']);
  expect(await list(['-'], { stdin: Readable.from([Buffer.from(`${at('b/x.txt')}\n\n${at('none.txt')}\n`)]) })).toEqual(
    ['b/x.txt', 'none.txt'],
  );
});

it('says so where there is nothing', async () => {
  await expect(list(['none'])).rejects.toThrow(/none: no such file/);
  await expect(list(['*.none'])).rejects.toThrow(/no file fits/);
});
