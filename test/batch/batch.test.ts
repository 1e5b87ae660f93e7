import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTables } from '../../src/batch/export.ts';
import { layoutOf, shardName } from '../../src/batch/layout.ts';
import { readTextFile } from '../../src/io/text.ts';
import { Record } from '../../src/schema/index.ts';
import { batch, makeArchive, records, scratch, tree } from './fixtures.ts';

const { folder: cwd, remove } = scratch();
const made = { documents: 0, broken: 0 };
const TIME = 600_000;

beforeAll(async () => {
  Object.assign(made, makeArchive(join(cwd, 'archive'), 84));
  writeFileSync(join(cwd, 'archive', 'photo.jpg'), 'x');
  await batch(['archive', '--out', 'out', '--jobs', '2', '--summary', 'summary.json'], { cwd });
}, TIME);
afterAll(remove);

async function rows(file: string, query: string) {
  const instance = await DuckDBInstance.create(file.endsWith('.duckdb') ? file : ':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(query);
  const objects = result.getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return objects;
}

describe('tiqu batch', () => {
  it('reads every kind of file, lists what fails with how to fix it, and counts', () => {
    const found = records(join(cwd, 'out'));
    expect(found).toHaveLength(made.documents);
    for (const record of found) Record.parse(record);
    expect(new Set(found.map(({ document }) => document.id)).size).toBe(made.documents);
    const failures = readFileSync(join(cwd, 'out', 'failures.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(failures).toHaveLength(made.broken);
    for (const failure of failures) expect(Object.keys(failure)).toEqual(['path', 'line', 'code', 'reason', 'fix']);
    expect(JSON.parse(readFileSync(join(cwd, 'summary.json'), 'utf8'))).toMatchObject({
      documents: made.documents,
      failures: made.broken,
      failed: { 'bad-compression': made.broken / 3, 'bad-encoding': made.broken / 3, 'bad-json': made.broken / 3 },
      ignored: { '.jpg': 1 },
    });
  });

  it(
    'gives the same bytes with one worker, and from a list on standard input, a glob or a folder',
    async () => {
      const whole = tree(join(cwd, 'out')).get('part-00001.jsonl');
      expect(await batch(['archive', '--out', 'one', '--jobs', '1'], { cwd })).toMatchObject({ status: 1 });
      expect(tree(join(cwd, 'one')).get('part-00001.jsonl')).toBe(whole);
      const input = readdirSync(join(cwd, 'archive'), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\d\.\w/.test(path))
        .sort()
        .map((path) => `archive/${path}\n`)
        .join('');
      expect(await batch(['-', '--out', 'list'], { cwd, input })).toMatchObject({ status: 1 });
      expect(tree(join(cwd, 'list')).get('part-00001.jsonl')).toBe(whole);
      expect(await batch(['archive/**/*.md', '--out', 'glob'], { cwd })).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^6 documents/),
      });
    },
    TIME,
  );

  it(
    'compresses, in shards that join to the same',
    async () => {
      const whole = Buffer.from(tree(join(cwd, 'out')).get('part-00001.jsonl')!, 'latin1').toString();
      await batch(['archive', '--out', 'gz', '--compress', 'gz', '--shard-size', '0.1'], { cwd });
      const shards = [...tree(join(cwd, 'gz'))].filter(([path]) => path.startsWith('part-'));
      expect(shards.length).toBeGreaterThan(2);
      expect(shards.map(([, bytes]) => gunzipSync(Buffer.from(bytes, 'latin1')).toString()).join('')).toBe(whole);
      await batch(['archive', '--out', 'zst', '--compress', 'zst'], { cwd });
      expect(await readTextFile(join(cwd, 'zst', 'part-00001.jsonl.zst'))).toBe(whole);
    },
    TIME,
  );

  it(
    '--shard splits the documents without loss or overlap',
    async () => {
      const parts = await Promise.all(
        [1, 2, 3].map(async (index) => {
          await batch(['archive', '--out', `share-${index}`, '--shard', `${index}/3`, '--jobs', '1'], { cwd });
          const failures = join(cwd, `share-${index}`, 'failures.jsonl');
          return {
            found: records(join(cwd, `share-${index}`)),
            failed: readFileSync(failures, 'utf8').trimEnd().split('\n'),
          };
        }),
      );
      const lines = (list: unknown[]) => list.map((value) => JSON.stringify(value)).sort();
      expect(lines(parts.flatMap(({ found }) => found))).toEqual(lines(records(join(cwd, 'out'))));
      expect(parts.flatMap(({ failed }) => failed)).toHaveLength(made.broken);
      for (const { found } of parts) expect(found.length).toBeGreaterThan(made.documents / 6);
    },
    TIME,
  );

  it(
    '--dedupe names the first of repeated documents, in a valid record',
    async () => {
      mkdirSync(join(cwd, 'wire'));
      const story = '星河智能宣布完成数千万元融资，由远山资本领投，资金将用于研发视觉芯片。'.repeat(4);
      const lines = [
        { id: 'a', text: story },
        { id: 'b', text: '另一条消息。' },
        { id: 'c', text: `（某社电）${story}`, metadata: 1 },
        { id: 'd', text: story },
        { id: 'e', text: '' },
        { id: 'f', text: '' },
      ];
      writeFileSync(join(cwd, 'wire', 'a.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
      await batch(['wire', '--out', 'deduped', '--dedupe'], { cwd });
      const found = records(join(cwd, 'deduped'));
      expect(found.map((record) => Record.parse(record).document.metadata)).toEqual([
        {},
        {},
        { metadata: 1, duplicateOf: 'a' },
        { duplicateOf: 'a' },
        {},
        {},
      ]);
    },
    TIME,
  );

  it(
    'fails a file that is not there, and refuses an input that is not',
    async () => {
      const { status } = await batch(['-', '--out', 'gone'], {
        cwd,
        input: 'archive/none.txt\nnone\narchive/photo.jpg\n',
      });
      expect(status).toBe(1);
      const failures = readFileSync(join(cwd, 'gone', 'failures.jsonl'), 'utf8');
      expect(failures.match(/"code":"[\w-]+"/g)).toEqual([
        '"code":"unreadable"',
        '"code":"unreadable"',
        '"code":"unknown-format"',
      ]);
      for (const mistake of ['none', 'none/*.txt'])
        expect(await batch(['archive', mistake, '--out', 'gone2'], { cwd }), mistake).toMatchObject({
          status: 2,
          stderr: expect.stringMatching(/^tiqu: none.*: no /),
        });
      expect(existsSync(join(cwd, 'gone2'))).toBe(false);
      expect(await batch(['archive', '--out', 'gone2', '--summary', 'none/s.json'], { cwd })).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^tiqu: none\/s\.json: cannot be written \(ENOENT\).*\n$/),
      });
      expect(await batch(['archive/000/000004.md', '--out', 'gone2'], { cwd })).toMatchObject({ status: 0 });
      expect(await batch(['archive', '--out', 'gone3', '--shard', '4/3'], { cwd })).toMatchObject({ status: 2 });
    },
    TIME,
  );

  it('refuses a file as the folder for its output, in one line', async () => {
    writeFileSync(join(cwd, 'taken.txt'), 'text');
    const run = await batch(['archive', '--out', 'taken.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^tiqu: .*taken\.txt is a file: name a folder.*\n$/);
  });

  it('makes no folder with the name of a file', async () => {
    for (const out of ['x.db', 'records.jsonl', 'x.json.gz', 'x.sqlite3'])
      expect(await batch(['archive', '--out', out], { cwd })).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/^tiqu: .* has the ending of a file: end it in \.duckdb or \.parquet, or .*\n$/),
      });
    expect(existsSync(join(cwd, 'x.db'))).toBe(false);
    mkdirSync(join(cwd, 'made.db'));
    for (const out of ['made.db', 'v1.2'])
      expect(await batch(['archive/000/000004.md', '--out', out], { cwd })).toMatchObject({ status: 0 });
  });
});

describe('tables', () => {
  it(
    'DuckDB: every document, mention, entity and round, and the deal sheet',
    async () => {
      const input = [
        {
          id: 'x1',
          title: '星河智能完成A轮融资',
          publishedAt: '2024-03-16',
          text: '3月11日，星河智能宣布完成3000万美元A轮融资，由红杉中国领投，IDG资本跟投。',
        },
        { id: 'x2', text: '3月11日，星河智能宣布完成3000万美元A轮融资，由红杉中国领投，IDG资本跟投。' },
      ];
      writeFileSync(join(cwd, 'deal.jsonl'), input.map((line) => JSON.stringify(line)).join('\n'));
      expect(await batch(['deal.jsonl', 'archive', '--out', 'news.duckdb', '--dedupe'], { cwd })).toMatchObject({
        status: 1,
      });
      const file = join(cwd, 'news.duckdb');
      expect(readdirSync(cwd).filter((name) => name.startsWith('news.'))).toEqual([
        'news.duckdb',
        'news.duckdb.failures.jsonl',
      ]);
      const found = records(join(cwd, 'out')) as unknown as Record[];
      const sum = (of: (record: Record) => number) => found.reduce((total, record) => total + of(record), 0);
      const [counts] = await rows(
        file,
        `SELECT (SELECT count(*) FROM documents) AS documents,
      (SELECT count(*) FROM mentions WHERE doc > 2) AS mentions, (SELECT count(*) FROM entities WHERE doc > 2) AS entities,
      (SELECT count(*) FROM financing WHERE doc > 2) AS financing`,
      );
      expect(counts).toEqual({
        documents: String(found.length + 2),
        mentions: String(sum(({ mentions }) => mentions.length)),
        entities: String(sum(({ entities }) => entities.length)),
        financing: String(sum(({ events }) => events.length)),
      });
      const [{ record }] = await rows(file, `SELECT to_json(d) AS record FROM documents d WHERE id = 'x2'`);
      expect(JSON.parse(String(record))).toMatchObject({ id: 'x2', duplicateOf: 'x1', region: 'CN', doc: 2 });
      expect(
        await rows(file, `SELECT * EXCLUDE (date, amount, source) FROM deals WHERE document IN ('x1', 'x2')`),
      ).toEqual([
        {
          company: '星河智能',
          round: 'A',
          amountMin: 30000000,
          amountMax: 30000000,
          currency: 'USD',
          lead: '红杉中国',
          investors: 'IDG资本',
          valuation: null,
          title: '星河智能完成A轮融资',
          publishedAt: '2024-03-16',
          document: 'x1',
        },
      ]);
    },
    TIME,
  );

  it(
    'DuckDB: the query of the guide puts the biggest deal first, however its amount is bounded',
    async () => {
      const lines = ['3000万美元', '超10亿美元', '近2亿美元'].map((amount, i) =>
        JSON.stringify({ id: String(i), text: `星河智能宣布完成${amount}A轮融资。`, publishedAt: '2024-03-16' }),
      );
      writeFileSync(join(cwd, 'bounds.jsonl'), lines.join('\n'));
      await batch(['bounds.jsonl', '--out', 'bounds.duckdb'], { cwd });
      const query = /^duckdb news\.duckdb "(.*)"$/m.exec(readFileSync('GUIDE.md', 'utf8'))![1];
      const found = await rows(join(cwd, 'bounds.duckdb'), query);
      expect(found.map(({ amount }) => amount)).toEqual(['10亿美元', '2亿美元', '3000万美元']);
    },
    TIME,
  );

  it(
    'Parquet: a row for each record, the same bytes each time',
    async () => {
      for (const name of ['a.parquet', 'b.parquet']) await batch(['archive', '--out', name], { cwd });
      expect(readFileSync(join(cwd, 'a.parquet')).equals(readFileSync(join(cwd, 'b.parquet')))).toBe(true);
      const found = await rows('', `SELECT document.id, len(mentions) AS mentions FROM '${join(cwd, 'a.parquet')}'`);
      const expected = (records(join(cwd, 'out')) as unknown as Record[]).map(({ document, mentions }) => ({
        id: document.id,
        mentions: String(mentions.length),
      }));
      expect(found).toEqual(expected);
      expect((await batch(['archive', '--out', 'a.parquet'], { cwd })).stderr).toMatch(/is there already/);
      expect(await batch(['archive', '--out', 'a.parquet', '--resume'], { cwd })).toMatchObject({ status: 1 });
    },
    TIME,
  );

  it(
    'Parquet: a row group holds no more than a shard, so that many records take no more memory than a few',
    async () => {
      const shard = readFileSync(join(cwd, 'out', 'part-00001.jsonl'), 'utf8').repeat(2);
      const layout = layoutOf(join(cwd, 'many.parquet'));
      mkdirSync(layout.shards, { recursive: true });
      for (const number of [1, 2, 3]) writeFileSync(join(layout.shards, shardName(number, 'gz')), gzipSync(shard));
      await exportTables(layout, 'parquet', 100_000);
      expect(
        await rows(
          '',
          `SELECT DISTINCT row_group_id, row_group_num_rows AS rows FROM parquet_metadata('${layout.out}') ORDER BY 1`,
        ),
      ).toEqual(['0', '1', '2'].map((id) => ({ row_group_id: id, rows: String(2 * made.documents) })));
    },
    TIME,
  );
});
