import type { z } from 'zod';
import { TiquError } from './errors.ts';

export interface TsvRow<Row> {
  row: Row;
  /** 1-based line of the file. */
  line: number;
}

/**
 * Reads a word list: tab-separated, a header row, `#` comments and blank lines passed over.
 * @throws TiquError `bad-lexicon` with `file:line` for a wrong header, a wrong number of columns or a wrong cell
 */
export function readTsv<Row>(file: string, content: string, schema: z.ZodType<Row>, separator = '\t'): TsvRow<Row>[] {
  const lines = content.split(/\r?\n/);
  let header: string[] | undefined;
  const rows: TsvRow<Row>[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '' || text.startsWith('#')) return;
    const cells = text.split(separator);
    if (!header) {
      header = cells.map((cell) => cell.trim());
      return;
    }
    const at = `${file}:${index + 1}`;
    if (cells.length > header.length)
      throw new TiquError('bad-lexicon', `${at}: ${cells.length} columns where the header has ${header.length}`);
    const parsed = schema.safeParse(Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      throw new TiquError('bad-lexicon', `${at}: ${path.join('.')}: ${message}`);
    }
    rows.push({ row: parsed.data, line: index + 1 });
  });
  return rows;
}
