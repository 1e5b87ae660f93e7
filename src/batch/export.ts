import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TiquError } from '../core/errors.ts';
import { publish } from './files.ts';
import type { Layout, Table } from './layout.ts';

/** What DuckDB may take; a Parquet file has a buffer for each of its hundred columns. */
const MEMORY_MB = { duckdb: 128, parquet: 256 };
const BUFFER = 1 << 24;
/** Bytes of a shard that a table is made from: DuckDB holds 2048 records at a time, or those of one file. */
export const TABLE_SHARD = 4_000_000;
/** Records of a row group; those of a shard are one if they are more. */
const ROW_GROUP = 128;

/** Records as DuckDB reads them from the shards: the contract's shape, the user's own fields as JSON. */
const COLUMNS = `{
  document: 'STRUCT(id VARCHAR, source VARCHAR, sha256 VARCHAR, title VARCHAR, publishedAt VARCHAR, publishedAtFrom VARCHAR,
    script VARCHAR, region VARCHAR, length BIGINT, metadata JSON)',
  mentions: 'STRUCT(id VARCHAR, start BIGINT, "end" BIGINT, text VARCHAR, type VARCHAR, kind VARCHAR, entity VARCHAR,
    min DOUBLE, max DOUBLE, qualifier VARCHAR, currency VARCHAR, currencyInferred BOOLEAN, unit VARCHAR,
    timexType VARCHAR, value VARCHAR, mod VARCHAR, "interval" STRUCT(start VARCHAR, "end" VARCHAR), rule VARCHAR)[]',
  entities: 'STRUCT(id VARCHAR, name VARCHAR, kind VARCHAR, lexiconId VARCHAR, aliases VARCHAR[], mentions VARCHAR[])[]',
  events: 'STRUCT(id VARCHAR, type VARCHAR, company VARCHAR, round VARCHAR, roundText VARCHAR, amount VARCHAR,
    date VARCHAR, valuation VARCHAR, lead VARCHAR[], investors VARCHAR[],
    evidence STRUCT(start BIGINT, "end" BIGINT)[], rule VARCHAR)[]',
  provenance: 'STRUCT(tool VARCHAR, version VARCHAR, segmenter VARCHAR, lexicon VARCHAR)'
}`;

/** `doc` numbers the documents in order of the input: it joins the tables, since ids are the user's and may repeat. */
const TABLES = [
  `CREATE TABLE documents AS SELECT doc, document.id, document.source, document.title, document.publishedAt,
     document.publishedAtFrom, document.script, document.region, document.length,
     document.metadata ->> 'duplicateOf' AS duplicateOf, document.sha256, document.metadata FROM records`,
  `CREATE TABLE mentions AS SELECT doc, m.id, m.type, m.kind, m.text, m.start AS spanStart, m."end" AS spanEnd,
     m.entity, m.min, m.max, m.qualifier, m.currency, m.currencyInferred, m.unit, m.timexType, m.value, m.mod,
     m."interval".start AS intervalStart, m."interval"."end" AS intervalEnd, m.rule
   FROM (SELECT doc, unnest(mentions) AS m FROM records)`,
  `CREATE TABLE entities AS SELECT doc, e.id, e.name, e.kind, e.lexiconId, e.aliases, e.mentions
   FROM (SELECT doc, unnest(entities) AS e FROM records)`,
  `CREATE TABLE financing AS SELECT doc, f.id, f.company, f.round, f.roundText, f.amount, f.date, f.valuation,
     f.lead, f.investors, f.evidence, f.rule FROM (SELECT doc, unnest(events) AS f FROM records)`,
  `CREATE TABLE provenance AS SELECT DISTINCT unnest(provenance) FROM records`,
];

const DEALS = `CREATE VIEW deals AS SELECT
    coalesce(announced.intervalStart, left(documents.publishedAt, 10)) AS date, company.name AS company, financing.round,
    amount.text AS amount, amount.min AS amountMin, amount.max AS amountMax, amount.currency,
    names(financing.doc, financing.lead) AS lead, names(financing.doc, financing.investors) AS investors,
    valuation.text AS valuation, documents.title, documents.publishedAt, documents.id AS document, documents.source
  FROM financing
  JOIN documents ON documents.doc = financing.doc
  LEFT JOIN entities company ON company.doc = financing.doc AND company.id = financing.company
  LEFT JOIN mentions amount ON amount.doc = financing.doc AND amount.id = financing.amount
  LEFT JOIN mentions valuation ON valuation.doc = financing.doc AND valuation.id = financing.valuation
  LEFT JOIN mentions announced ON announced.doc = financing.doc AND announced.id = financing.date
  WHERE documents.duplicateOf IS NULL
  ORDER BY date, financing.doc, financing.id`;

const NAMES = `CREATE MACRO names(wantedDoc, wanted) AS (
  SELECT string_agg(name, '、' ORDER BY list_position(wanted, id)) FROM entities
  WHERE doc = wantedDoc AND list_contains(wanted, id))`;

/** @throws TiquError `duckdb-missing` where the optional engine is not installed */
export async function loadDuckDb() {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    const reason = String(cause).split('\n')[0];
    throw new TiquError(
      'duckdb-missing',
      `@duckdb/node-api is not installed (${reason}): npm install @duckdb/node-api, or give --out a folder`,
    );
  }
}

/**
 * Makes the database or Parquet file from the finished shards: beside them first, then under its name when it is whole.
 * One thread keeps the rows in the order of the input, and the memory within bounds.
 * @param longest bytes of the longest record
 */
export async function exportTables({ out, shards, state }: Layout, target: Table, longest: number): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb();
  const temporary = join(state, `${target}.tmp`);
  await rm(temporary, { force: true });
  await rm(`${temporary}.wal`, { force: true });
  // DuckDB reads no pattern that fits no file.
  if ((await readdir(shards)).length === 0) await writeFile(join(shards, 'none.jsonl.gz'), gzipSync(''));
  const instance = await DuckDBInstance.create(target === 'duckdb' ? temporary : ':memory:', {
    threads: '1',
    memory_limit: `${MEMORY_MB[target] + Math.ceil((4 * longest) / 1e6)}MB`,
    temp_directory: join(state, 'spill'),
  });
  const connection = await instance.connect();
  const records = recordsOf(join(shards, '*.jsonl.gz'), longest);
  for (const statement of statements(target, records, temporary)) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
  const file = await open(temporary, 'r+');
  await file.sync();
  await file.close();
  await publish(temporary, out);
}

/** DuckDB takes twice the longest record for its buffer. */
const recordsOf = (files: string, longest: number): string =>
  `read_json(${quote(files)}, format = 'newline_delimited', columns = ${COLUMNS}, maximum_object_size = ${Math.max(longest + 1, BUFFER)})`;

function statements(target: Table, records: string, file: string): string[] {
  if (target === 'parquet')
    return [
      `COPY (SELECT * FROM ${records}) TO ${quote(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
    ];
  return [
    `CREATE TEMP VIEW records AS SELECT row_number() OVER () AS doc, * FROM ${records}`,
    ...TABLES,
    NAMES,
    DEALS,
    'CHECKPOINT',
  ];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
