import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { UserLexiconRow } from '../schema/index.ts';
import { TiquError } from './errors.ts';
import { type LexiconColumns, type LexiconSource, splitCell, TableBuilder } from './lexicon-tables.ts';
import { toPlain } from './plain.ts';
import { SurfaceMap } from './surface-map.ts';

const COLUMNS = Object.keys(UserLexiconRow.shape);

/**
 * Compiles company lists of the user's own: CSV or TSV with a header row (`name`, `aliases`, `kind`),
 * `|` between aliases. A name that stands twice is one company.
 * @throws TiquError `bad-lexicon` with file and line
 */
export function compileUserLists(lists: readonly LexiconSource[]): { columns: LexiconColumns; index: SurfaceMap } {
  const companies = new Map<string, Company>();
  const claims = new Map<string, { company: Company; at: string }>();
  const hash = createHash('sha256');
  for (const list of lists) {
    hash.update(`${list.content}\n`);
    for (const { row, at } of readList(list)) {
      const company = companies.get(row.name) ?? { name: row.name, kind: row.kind ?? 'company', surfaces: [] };
      companies.set(row.name, company);
      for (const surface of [row.name, ...splitCell(row.aliases ?? '')]) claim(claims, surface.trim(), company, at);
    }
  }
  const builder = new TableBuilder();
  for (const { name, kind, surfaces } of companies.values()) builder.addEntry(name, kind, surfaces, []);
  return { columns: builder.columns(hash.digest('hex')), index: new SurfaceMap(builder.surfaces) };
}

interface Company {
  name: string;
  kind: NonNullable<UserLexiconRow['kind']>;
  surfaces: string[];
}

function claim(claims: Map<string, { company: Company; at: string }>, surface: string, company: Company, at: string) {
  if (surface === '') return;
  const key = toPlain(surface).toLowerCase();
  const claimed = claims.get(key);
  if (!claimed) {
    claims.set(key, { company, at });
    company.surfaces.push(surface);
  } else if (claimed.company !== company)
    throw new TiquError(
      'bad-lexicon',
      `${at}: ${surface} already names ${claimed.company.name} (${claimed.at}); leave it to one of the two`,
    );
}

/** The rows of a list, checked, each with its place. */
function* readList({ file, content }: LexiconSource): Generator<{ row: UserLexiconRow; at: string }> {
  const [first, ...rest] = parseList(file, content);
  if (!first)
    throw new TiquError('bad-lexicon', `${file}:1: the list is empty; it needs the header row name,aliases,kind`);
  const header = first.cells.map((cell) => cell.trim());
  checkHeader(header, first.at);
  for (const { cells, at } of rest) yield { row: readRow(header, cells, at), at };
}

/** The rows of a list that are neither blank nor comments, each with the line that it starts on: a quoted cell may break. */
function parseList(file: string, content: string): { cells: string[]; at: string }[] {
  try {
    const rows = parse(content, {
      delimiter: delimiterOf(file, content),
      bom: true,
      comment: '#',
      comment_no_infix: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows
      .map(({ record, info }) => ({ cells: record, at: `${file}:${info.lines - lineBreaks(record)}` }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TiquError('bad-lexicon', `${file}:${error.lines}: ${error.message}`);
  }
}

const lineBreaks = (cells: string[]): number => cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);

function delimiterOf(file: string, content: string): string {
  const header = content.slice(0, content.search(/\n|$/));
  return /\.tsv$/i.test(file) || header.includes('\t') ? '\t' : ',';
}

function checkHeader(header: string[], at: string): void {
  const unknown = header.find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined)
    throw new TiquError(
      'bad-lexicon',
      `${at}: unknown column ${JSON.stringify(unknown)}; the columns are ${COLUMNS.join(', ')}`,
    );
  if (!header.includes('name'))
    throw new TiquError('bad-lexicon', `${at}: no column name; the first row must be ${COLUMNS.join(',')}`);
}

function readRow(header: string[], cells: string[], at: string): UserLexiconRow {
  if (cells.length > header.length)
    throw new TiquError(
      'bad-lexicon',
      `${at}: ${cells.length} columns where the header has ${header.length}; quote a name that holds the separator`,
    );
  const given = header.flatMap((name, i) => (cells[i]?.trim() ? [[name, cells[i].trim()]] : []));
  const parsed = UserLexiconRow.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new TiquError('bad-lexicon', `${at}: ${path.join('.')}: ${message}`);
}
