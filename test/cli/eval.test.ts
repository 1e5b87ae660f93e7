import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, tiqu } from './run.ts';

const text = '谷歌增长30%，百度增长20%。';
const percent = (start: number, value: number) => ({
  type: 'amount',
  start,
  end: start + 3,
  text: `${value}%`,
  kind: 'percent',
  min: value,
  max: value,
  qualifier: 'exact',
  currency: null,
  currencyInferred: false,
});
const company = (start: number, name: string) => ({
  type: 'company',
  start,
  end: start + 2,
  text: name,
  kind: 'company',
});
const gold = {
  id: 'one',
  text,
  mentions: [company(0, '谷歌'), percent(4, 30), company(8, '百度'), percent(12, 20)],
  financing: [],
};
const broken = (change: object) => JSON.stringify({ ...gold, ...change });
const first = (change: object) => ({ mentions: [{ ...gold.mentions[0], ...change }] });

const cwd = folderWith({
  'one.json': JSON.stringify(gold),
  'met.json': '{"company.exact.f1": 1, "amount/percent.value.f1": 1}',
  'missed.json': '{"company.exact.f1": 0.5, "date.exact.f1": 0.9, "amount/percent.exact.recall": 0.9}',
  'unknown.json': '{"company.f1": 0.5}',
  'percent.json': '{"company.exact.f1": 95}',
  'list.json': '[1]',
  'syntax.json': '{',
  'no-id.json': broken({ id: undefined }),
  'shifted.json': broken(first({ start: 1, end: 3 })),
  'kind.json': broken(first({ kind: 'bank' })),
  'overlap.json': broken({ mentions: [company(0, '谷歌'), { ...company(0, '谷歌'), end: 3, text: '谷歌增' }] }),
  'name.json': broken({
    financing: [{ company: '谷哥', round: null, amount: null, date: null, lead: [], investors: [], valuation: null }],
  }),
  'bad.jsonl': '{"schemaVersion":"1"}\n',
  'foreign.jsonl': tiqu(['pipe'], { input: '{"text":"另一篇"}' }).stdout,
});
mkdirSync(join(cwd, 'gold'));
writeFileSync(join(cwd, 'gold/one.json'), JSON.stringify(gold));
mkdirSync(join(cwd, 'none'));
mkdirSync(join(cwd, 'twice'));
for (const name of ['a', 'b']) writeFileSync(join(cwd, `twice/${name}.json`), JSON.stringify(gold));
const run = (args: string[]) => tiqu(['eval', ...args], { cwd });

describe('tiqu eval', () => {
  it('measures the pipeline on a folder of gold', () => {
    const { status, stdout, stderr } = run(['--gold', 'gold']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      documents: 1,
      missing: [],
      errors: [],
      measures: { 'company.exact.f1': 1, 'amount/percent.value.f1': 1, 'types.micro.exact.f1': 1 },
    });
  });

  it('measures records made before', () => {
    const document = { id: 'one', text: '谷歌增长30%，百度增长20%。' };
    const { stdout } = tiqu(['pipe'], { input: `${JSON.stringify(document)}\n` });
    const record = JSON.parse(stdout);
    record.mentions = record.mentions.slice(1);
    writeFileSync(
      join(cwd, 'records.jsonl'),
      `${JSON.stringify({ id: null, line: 1, error: {} })}\n${JSON.stringify(record)}\n`,
    );
    const result = JSON.parse(run(['--gold', 'one.json', '--pred', 'records.jsonl']).stdout);
    expect(result.measures).toMatchObject({ 'company.exact.recall': 0.5, 'amount.exact.recall': 1 });
    expect(result.errors).toMatchObject([{ document: 'one', error: 'missed', gold: '谷歌', start: 0 }]);
  });

  it('knows records without the gold’s id by their text', () => {
    writeFileSync(join(cwd, 'one.txt'), text);
    const { stdout: record } = tiqu(['extract', 'one.txt', '--format', 'jsonl'], { cwd });
    writeFileSync(join(cwd, 'extracted.jsonl'), record);
    const { status, stdout, stderr } = run(['--gold', 'gold', '--pred', 'extracted.jsonl']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ missing: [], measures: { 'types.micro.exact.f1': 1 } });
  });

  it('counts gold without a record as missed, and says so', () => {
    mkdirSync(join(cwd, 'two'));
    writeFileSync(join(cwd, 'two/one.json'), JSON.stringify(gold));
    writeFileSync(join(cwd, 'two/other.json'), JSON.stringify({ ...gold, id: 'other', text: `${text}。` }));
    const record = readFileSync(join(cwd, 'extracted.jsonl'), 'utf8');
    writeFileSync(join(cwd, 'failed.jsonl'), `${record}{"id":"other","line":2,"error":{"code":"x","message":"x"}}\n`);
    const { status, stdout, stderr } = run(['--gold', 'two', '--pred', 'failed.jsonl']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).measures['company.exact.recall']).toBe(0.5);
    expect(stderr).toBe('tiqu: failed.jsonl: no record of other: all that they hold counts as missed\n');
  });

  it('has a report for a person', () => {
    const { stdout } = run(['--gold', 'gold', '--format', 'pretty']);
    expect(stdout).toMatch(/company +2 +2 +1\.000 +1\.000 +1\.000/);
    expect(stdout).toMatch(/1 document, 0 errors\n$/);
  });

  it('has a page of its own', () => {
    expect(run(['--gold', 'gold', '--format', 'html']).stdout).toMatch(
      /^<!doctype html>[\s\S]*<td>company<\/td>[\s\S]*<\/html>\n$/,
    );
  });

  it('ends with 0 where the thresholds are met', () => {
    expect(run(['--gold', 'gold', '--min', 'met.json'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 1 and says by how much where they are missed', () => {
    const record = JSON.parse(readFileSync(join(cwd, 'records.jsonl'), 'utf8').split('\n')[1]);
    record.mentions = [];
    writeFileSync(join(cwd, 'nothing.jsonl'), `${JSON.stringify(record)}\n`);
    const { status, stderr } = run(['--gold', 'gold', '--pred', 'nothing.jsonl', '--min', 'missed.json']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'tiqu: missed: company.exact.f1 is 0.0000, 0.5 below 0.5',
      'tiqu: missed: date.exact.f1 is to be 0.9, and the gold has nothing to measure it by',
      'tiqu: missed: amount/percent.exact.recall is 0.0000, 0.9 below 0.9',
    ]);
    expect(status).toBe(1);
  });
});

describe('what tiqu eval cannot read is one line and exit status 2', () => {
  it.each([
    ['no gold given', [], /required option '-g, --gold <path>' not specified/],
    ['gold that is not there', ['--gold', 'nosuch'], /nosuch: no such file: check the path/],
    ['a folder without gold', ['--gold', 'none'], /none: no \*\.json files in it/],
    ['gold that is no JSON', ['--gold', 'syntax.json'], /syntax\.json: is no JSON: /],
    ['a missing field', ['--gold', 'no-id.json'], /no-id\.json: id: is missing/],
    [
      'a wrong offset',
      ['--gold', 'shifted.json'],
      /shifted\.json: mentions\[0\]: "谷歌" is not at 1\.\.3, "歌增" is: fix/,
    ],
    ['a wrong kind', ['--gold', 'kind.json'], /kind\.json: mentions\[0\]\.kind: /],
    [
      'mentions that overlap',
      ['--gold', 'overlap.json'],
      /overlap\.json: mentions\[1\]: "谷歌增" overlaps mentions\[0\]/,
    ],
    [
      'a name that the text has not',
      ['--gold', 'name.json'],
      /name\.json: financing\[0\]\.company: "谷哥" is not in the text/,
    ],
    ['two documents of one id', ['--gold', 'twice'], /twice\/b\.json: id: "one" is taken by twice\/a\.json/],
    ['records of another shape', ['--gold', 'gold', '--pred', 'bad.jsonl'], /bad\.jsonl:1: document: is missing/],
    [
      'records of other documents',
      ['--gold', 'gold', '--pred', 'foreign.jsonl'],
      /foreign\.jsonl: holds no record of the gold by id or by text: /,
    ],
    ['records that are not there', ['--gold', 'gold', '--pred', 'no.jsonl'], /no\.jsonl: no such file/],
    [
      'a measure that is none',
      ['--gold', 'gold', '--min', 'unknown.json'],
      /unknown\.json: "company\.f1" is no measure; known are .*exact,overlap,value/,
    ],
    [
      'a threshold in percent',
      ['--gold', 'gold', '--min', 'percent.json'],
      /percent\.json: company\.exact\.f1: 95 is no number from 0 to 1/,
    ],
    ['thresholds that are no object', ['--gold', 'gold', '--min', 'list.json'], /list\.json: is no object/],
  ])('%s', (_what, args, message) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('records of another text', () => {
    const document = { id: 'one', text: `据悉，${text}` };
    writeFileSync(join(cwd, 'other.jsonl'), tiqu(['pipe'], { input: JSON.stringify(document) }).stdout);
    expect(run(['--gold', 'gold', '--pred', 'other.jsonl'])).toMatchObject({
      status: 2,
      stderr: 'tiqu: other.jsonl: one: m1 "谷歌" is not at 3..5 of the gold text: make the records from that text\n',
    });
  });
});

it('the gold of this project is valid, and measured', () => {
  const folder = 'fixtures/gold';
  const { status, stdout, stderr } = tiqu(['eval', '--gold', folder]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).documents).toBe(readdirSync(folder).length);
});
