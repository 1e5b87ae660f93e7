import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { MAIN, tiqu } from './run.ts';

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('tiqu pipe', () => {
  it('writes one record a line, in order, and exit status 0', () => {
    const input = ['{"id":"1","text":"谷歌"}', '', '{"id":"2","text":"百度"}', ''].join('\n');
    const { status, stdout } = tiqu(['pipe'], { input });
    expect(lines(stdout).map(({ document }) => document.id)).toEqual(['1', '2']);
    expect(status).toBe(0);
  });

  it('puts an error where a line cannot be read, and goes on, with exit status 1', () => {
    const input = [
      '{"id":"1","text":"谷歌"}',
      'no json',
      '{"id":"3"}',
      '{"id":"4","text":"谷歌","publishedAt":"2023-02-29"}',
      '{"id":"5","text":"谷歌","region":"US"}',
      '[1]',
      '{"id":"7","text":"百度"}',
    ].join('\n');
    const { status, stdout } = tiqu(['pipe'], { input });
    const answers = lines(stdout);
    expect(answers.map(({ document, id }) => document?.id ?? id)).toEqual(['1', null, '3', '4', '5', null, '7']);
    expect(answers.slice(1, 6).map(({ line, error }) => [line, error.code])).toEqual([
      [2, 'bad-json'],
      [3, 'bad-document'],
      [4, 'bad-date'],
      [5, 'bad-document'],
      [6, 'bad-document'],
    ]);
    expect(answers[2].error.message).toBe('text: is missing');
    expect(status).toBe(1);
  });

  it('tells of bytes that are not UTF-8', () => {
    const input = Buffer.concat([Buffer.from('{"id":"1","text":"'), Buffer.from([0xb9, 0xc8]), Buffer.from('"}\n')]);
    const { status, stdout } = tiqu(['pipe'], { input });
    expect(lines(stdout)).toMatchObject([{ id: null, line: 1, error: { code: 'bad-encoding' } }]);
    expect(status).toBe(1);
  });

  it('takes a region for all lines', () => {
    const { stdout } = tiqu(['pipe', '--region', 'HK'], { input: '{"text":"谷歌"}\n' });
    expect(lines(stdout)[0].document.region).toBe('HK');
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [MAIN, 'pipe'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write('{"id":"1","text":"谷歌"}\n');
    const [first] = await once(child.stdout, 'data');
    expect(JSON.parse(String(first)).document.id).toBe('1');
    child.stdin.end('{"id":"2","text":"百度"}\n');
    const [second] = await once(child.stdout, 'data');
    expect(JSON.parse(String(second)).document.id).toBe('2');
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
