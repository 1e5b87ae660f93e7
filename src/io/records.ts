import { TiquError } from '../core/errors.ts';
import { Record } from '../schema/index.ts';
import { firstIssue } from '../schema/issue.ts';

/**
 * The records of a JSON Lines file, each by the id of its document and by the SHA-256 of its text.
 * Lines that tell of an error are passed over.
 * @throws TiquError `bad-record` with file and line
 */
export function parseRecords(content: string, file: string): Map<string, Record> {
  const records = new Map<string, Record>();
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const record = parseRecord(line, `${file}:${index + 1}`);
    if (!record) return;
    const { id, sha256 } = record.document;
    records.set(sha256, record).set(id, record);
  });
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
