import { check } from '../core/check.ts';
import { TiquError } from '../core/errors.ts';
import { InputDocument } from '../schema/index.ts';
import { readDate } from './date.ts';

/** Names of the fields that hold what the pipeline reads, where the user gives them. */
export interface FieldNames {
  text?: string;
  id?: string;
  title?: string;
  date?: string;
}

/** Names tried in turn where the user gives none. */
const USUAL: { [field in keyof FieldNames]-?: readonly string[] } = {
  text: ['text', 'content', 'body', 'article', 'maintext', '正文', '内容', '內容'],
  id: ['id', '_id', 'docid', 'doc_id', 'uuid'],
  title: ['title', 'headline', '标题', '標題'],
  date: [
    'publishedAt',
    'published_at',
    'published',
    'pubDate',
    'pubdate',
    'date',
    'time',
    'datetime',
    '日期',
    '发布时间',
    '發布時間',
  ],
};

type Row = { [name: string]: unknown };

/**
 * An input document from a JSON object or a row of a table. Fields that the pipeline does not read stay as they are.
 * @throws TiquError `no-text` where no field holds a text, `bad-document` for a field of the wrong kind
 */
export function toDocument(value: unknown, names: FieldNames = {}): InputDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TiquError('bad-document', 'is no JSON object: write one object with a "text" for each document');
  const rest: Row = { ...value };
  const text = take(rest, 'text', names);
  if (typeof text !== 'string') throw noText(value as Row, names);
  const document: Row = { text };
  const id = take(rest, 'id', names);
  if (id !== undefined && id !== null && id !== '') document.id = String(id);
  const title = take(rest, 'title', names);
  if (title) document.title = title;
  Object.assign(document, takeDate(rest, names));
  for (const name of ['region', 'source']) if (rest[name] === '') delete rest[name];
  return check(InputDocument, { ...rest, ...document }, 'bad-document');
}

/** The name that the user gave, else the first usual one there is. */
const nameOf = (row: Row, field: keyof FieldNames, names: FieldNames): string | undefined =>
  names[field] ?? USUAL[field].find((candidate) => row[candidate] !== undefined);

/** The value of a field, taken out of the row. */
function take(row: Row, field: keyof FieldNames, names: FieldNames): unknown {
  const name = nameOf(row, field, names);
  if (name === undefined) return undefined;
  const value = row[name];
  delete row[name];
  return value;
}

/** A date that cannot be read is an error under the contract's own name or one the user gave; else it stays where it was. */
function takeDate(row: Row, names: FieldNames): { publishedAt?: string } {
  const name = nameOf(row, 'date', names);
  const value = name === undefined ? undefined : row[name];
  if (name === undefined || value === undefined || value === null || value === '') return {};
  const publishedAt = readDate(value);
  if (publishedAt !== null) {
    delete row[name];
    return { publishedAt };
  }
  if (name !== names.date && name !== 'publishedAt') return {};
  throw new TiquError(
    'bad-date',
    `${name}: ${JSON.stringify(value)} is no date: write it as 2024-03-16 or 2024-03-16T18:07`,
  );
}

function noText(row: Row, names: FieldNames): TiquError {
  const name = nameOf(row, 'text', names);
  const instead = name && row[name] !== undefined ? `${name} but ${JSON.stringify(row[name]).slice(0, 40)}` : null;
  const tried = instead ?? names.text ?? USUAL.text.join(', ');
  const there = Object.keys(row).slice(0, 8).join(', ') || 'none';
  return new TiquError(
    'no-text',
    `has no text under ${tried} (its fields: ${there}): rename the field to text, or give tiqu batch --text-field`,
  );
}
