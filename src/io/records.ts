import { createReadStream } from 'node:fs';
import { TiquError } from '../core/errors.ts';
import { Record } from '../schema/index.ts';
import { firstIssue } from '../schema/issue.ts';
import { readLines } from './jsonl.ts';

/**
 * Records of a JSON Lines file by the id of their document. Lines that tell of an error are passed over.
 * @throws TiquError `bad-record` with file and line; `unreadable`
 */
export async function readRecords(file: string): Promise<Map<string, Record>> {
  const records = new Map<string, Record>();
  for await (const { line, text } of readLines(createReadStream(file))) {
    const record = parseRecord(text, `${file}:${line}`);
    if (record) records.set(record.document.id, record);
  }
  return records;
}

function parseRecord(text: string, at: string): Record | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TiquError('bad-record', `${at}: is no JSON (${(error as Error).message}): write one record a line`);
  }
  if (typeof value === 'object' && value !== null && 'error' in value) return null;
  const parsed = Record.safeParse(value);
  if (!parsed.success) throw new TiquError('bad-record', `${at}: ${firstIssue(parsed.error)}`);
  return parsed.data;
}
