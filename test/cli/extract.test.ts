import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../src/index.ts';
import { folderWith, MAIN, tiqu } from './run.ts';

const cwd = folderWith({
  'a.txt': '谷歌去年增长30%。',
  'b.txt': '百度的营收增长20%。',
  'marked.txt': '\ufeff谷歌',
  'empty.txt': '',
  'blank.txt': ' \n\n',
  'empty.json': '{"text":""}',
  'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, 0x00]),
  'page.html':
    '<html><head><title>标题</title><meta name="date" content="2024-03-16"></head><body><p>谷歌增长<b>30%</b>。</p></body></html>',
  'note.md': '---\ntitle: 标题\ndate: 2024-03-16\n---\n谷歌增长30%。\n',
  'document.json': JSON.stringify({ id: 'x', text: '谷歌增长30%。', publishedAt: '2024-03-16', note: 1 }),
  'list.json': '[{"text":"谷歌"},{"text":"百度"}]',
  'lines.jsonl': '{"text":"谷歌"}\n',
  'gbk.txt': iconv.encode('谷歌去年的营业收入增长了不少，公司表示今年还会继续增加投资，并且扩大团队。', 'gb18030'),
  'mine.csv': 'name,aliases,kind\n小牛天使科技,小牛天使,investor\n',
  'bad.csv': 'name,aliases,kind\n小牛,,bank\n',
});
mkdirSync(join(cwd, 'folder'));
const run = (args: string[], options = {}) => tiqu(['extract', ...args], { cwd, ...options });

describe('tiqu extract', () => {
  it('writes one record in a pipe, indented', () => {
    const { status, stdout, stderr } = run(['a.txt']);
    const record: Record = JSON.parse(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(record.document.source).toBe('a.txt');
    expect(record.mentions.map(({ text }) => text)).toContain('谷歌');
    expect(stdout).toBe(`${JSON.stringify(record, null, 2)}\n`);
  });

  it('writes an array for several files, in their order', () => {
    const records: Record[] = JSON.parse(run(['b.txt', 'a.txt']).stdout);
    expect(records.map(({ document }) => document.source)).toEqual(['b.txt', 'a.txt']);
  });

  it('writes one record a line as jsonl', () => {
    const lines = run(['--format', 'jsonl', 'a.txt', 'b.txt']).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).document.source)).toEqual(['a.txt', 'b.txt']);
  });

  it('reads standard input for -', () => {
    const { stdout } = run(['-'], { input: '谷歌' });
    expect(JSON.parse(stdout).document).toMatchObject({ source: null, length: 2 });
  });

  it('takes a file with a byte order mark as text without it', () => {
    expect(JSON.parse(run(['marked.txt']).stdout).document.length).toBe(2);
  });

  it.each(['page.html', 'note.md', 'document.json'])('reads %s by its ending', (file) => {
    const { document, mentions }: Record = JSON.parse(run([file]).stdout);
    expect(document).toMatchObject({ source: file, publishedAt: '2024-03-16', publishedAtFrom: 'input' });
    expect(mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(['谷歌', '30%']));
  });

  it('reads other encodings than UTF-8', () => {
    expect(JSON.parse(run(['gbk.txt']).stdout).mentions[0].text).toBe('谷歌');
  });

  it('hands on the publication date and the region', () => {
    const { stdout } = run(['a.txt', '--published', '2024-03-16T18:07', '--region', 'TW']);
    expect(JSON.parse(stdout).document).toMatchObject({
      publishedAt: '2024-03-16T18:07',
      publishedAtFrom: 'option',
      region: 'TW',
    });
  });

  it.each(['2024/3/16', '2024年3月16日', '20240316'])(
    'takes %s as a publication date, as files may write it',
    (date) => {
      expect(JSON.parse(run(['a.txt', '--published', date]).stdout).document.publishedAt).toBe('2024-03-16');
    },
  );

  it('adds companies of the user’s own, from several files', () => {
    const { stdout } = run(['-', '--lexicon', 'mine.csv', '-l', 'mine.csv'], { input: '小牛天使跟投。' });
    expect(JSON.parse(stdout).entities).toMatchObject([{ name: '小牛天使科技', kind: 'investor' }]);
  });

  it('explains each mention with --explain', () => {
    const { evidence, mentions } = JSON.parse(run(['a.txt', '--explain']).stdout);
    expect(Object.keys(evidence)).toEqual(mentions.map(({ id }: { id: string }) => id));
    expect(JSON.parse(run(['a.txt']).stdout)).not.toHaveProperty('evidence');
  });

  it('says for a person what was found, without colours in a pipe', () => {
    const { stdout } = run(['a.txt', '--format', 'pretty', '--explain', '-p', '2024-03-16']);
    expect(stdout).toMatch(/^a\.txt\npublished 2024-03-16 \(from --published\) · Hans · CN · 10 characters\n/);
    expect(stdout).toMatch(/Companies \(1, 1 mention\)\n.*mentions {2}company/);
    expect(stdout).toMatch(/30% +30 %/);
    expect(stdout).toMatch(/Financing rounds: none found/);
    expect(stdout).toMatch(/30% +6 +amount\//);
    expect(stdout).not.toContain('\u001b');
  });

  it('ends quietly where the reader has seen enough', () => {
    const line = `'${process.execPath}' '${MAIN}' extract a.txt b.txt | head -c 1; echo " ${'$'}{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '[ 0\n', stderr: '' });
  });
});

describe('what cannot be read is one line on standard error and exit status 2', () => {
  it('a file that is missing, a folder, empty, blank, binary, or holds a list', () => {
    const paths = [
      'nosuch.txt',
      'folder',
      'empty.txt',
      'blank.txt',
      'empty.json',
      'picture.png',
      'list.json',
      'lines.jsonl',
      '-',
    ];
    const { status, stdout, stderr } = run(paths);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      'tiqu: nosuch.txt: no such file: check the path',
      'tiqu: folder: is a folder: name the files in it, or run tiqu batch on it',
      'tiqu: empty.txt: is empty: give it a text to read',
      'tiqu: blank.txt: is empty: give it a text to read',
      'tiqu: empty.json: is empty: give it a text to read',
      'tiqu: picture.png: is a binary file, or a text in an encoding unknown here: convert it to UTF-8',
      'tiqu: list.json: holds a list of documents: run tiqu batch on it',
      'tiqu: lines.jsonl: holds a list of documents: run tiqu batch on it',
      'tiqu: standard input: is empty: give it a text to read',
      '',
    ]);
  });
  it('a single file', () => {
    expect(run(['nosuch.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'tiqu: nosuch.txt: no such file: check the path\n',
    });
  });

  it.each([
    ['a list that is not there', ['a.txt', '-l', 'no.csv'], 'tiqu: no.csv: no such file: check the path'],
    [
      'a wrong option',
      ['a.txt', '--formt', 'json'],
      "tiqu: unknown option '--formt' (Did you mean --format?); --help lists what there is",
    ],
    [
      'a wrong format',
      ['a.txt', '-f', 'xml'],
      "tiqu: option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are pretty, json, jsonl, html; --help lists what there is",
    ],
    ['no file', [], "tiqu: missing required argument 'file'; --help lists what there is"],
  ])('%s', (_what, args, message) => {
    expect(run(args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
  });

  it.each([
    [
      'a date that is none',
      ['a.txt', '--published', 'yesterday'],
      /^tiqu: .*--published.*"yesterday" is no date: write it as 2024-03-16/,
    ],
    [
      'a day that is not in the calendar',
      ['a.txt', '--published', '2023-02-29'],
      /^tiqu: .*"2023-02-29" is not in the calendar/,
    ],
    ['a region that is none', ['a.txt', '--region', 'US'], /^tiqu: .*'US' is invalid\. Allowed choices are CN, TW, HK/],
    [
      'an empty list',
      ['a.txt', '--lexicon', 'empty.txt'],
      /^tiqu: empty\.txt:1: the list is empty; it needs the header/,
    ],
    ['a bad line of a list', ['a.txt', '--lexicon', 'bad.csv'], /^tiqu: bad\.csv:2: kind: /],
  ])('%s', (_what, args, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('but the other files are extracted all the same, with exit status 1', () => {
    const { status, stdout, stderr } = run(['a.txt', 'nosuch.txt', 'folder', 'b.txt']);
    expect(JSON.parse(stdout).map(({ document }: Record) => document.source)).toEqual(['a.txt', 'b.txt']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(status).toBe(1);
  });
});
