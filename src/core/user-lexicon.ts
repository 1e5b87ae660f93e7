import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { UserLexiconRow } from '../schema/index.ts';
import { firstIssue } from '../schema/issue.ts';
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
  const claims = new Map<string, Claim>();
  const hash = createHash('sha256');
  for (const list of lists) {
    hash.update(`${list.content}\n`);
    for (const { row, line } of readList(list)) {
      let company = companies.get(row.name);
      if (!company) {
        company = { name: row.name, kind: row.kind ?? 'company', surfaces: [] };
        companies.set(row.name, company);
      }
      const from = { company, file: list.file, line };
      claim(claims, row.name, from);
      if (row.aliases) for (const alias of splitCell(row.aliases)) claim(claims, alias.trim(), from);
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

/** A surface's company and the row that gave it. */
interface Claim {
  company: Company;
  file: string;
  line: number;
}

function claim(claims: Map<string, Claim>, surface: string, from: Claim): void {
  if (surface === '') return;
  const key = toPlain(surface).toLowerCase();
  const claimed = claims.get(key);
  if (!claimed) {
    claims.set(key, from);
    from.company.surfaces.push(surface);
  } else if (claimed.company !== from.company)
    throw new TiquError(
      'bad-lexicon',
      `${from.file}:${from.line}: ${surface} already names ${claimed.company.name} (${claimed.file}:${claimed.line}); leave it to one of the two`,
    );
}

/** The rows of a list, checked, each with its line. */
function* readList({ file, content }: LexiconSource): Generator<{ row: UserLexiconRow; line: number }> {
  const [first, ...rest] = parseList(file, content);
  if (!first)
    throw new TiquError('bad-lexicon', `${file}:1: the list is empty; it needs the header row name,aliases,kind`);
  const header = first.cells.map((cell) => cell.trim());
  checkHeader(header, `${file}:${first.line}`);
  for (const { cells, line } of rest) yield { row: readRow(header, cells, file, line), line };
}

/** The rows of a list that are neither blank nor comments, each with the line that it starts on: a quoted cell may break. */
function parseList(file: string, content: string): { cells: string[]; line: number }[] {
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
      .map(({ record, info }) => ({ cells: record, line: info.lines - lineBreaks(record) }))
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
      `${at}: unknown column ${JSON.stringify(unknown)}; the columns are ${COLUMNS.join(', ')}; if the header row is missing, add it`,
    );
  if (!header.includes('name'))
    throw new TiquError('bad-lexicon', `${at}: no column name; the first row must be ${COLUMNS.join(',')}`);
}

function readRow(header: string[], cells: string[], file: string, line: number): UserLexiconRow {
  if (cells.length > header.length)
    throw new TiquError(
      'bad-lexicon',
      `${file}:${line}: ${cells.length} columns where the header has ${header.length}; quote a name that holds the separator`,
    );
  const given: { [column: string]: string } = {};
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i].trim();
    if (cell !== '') given[header[i]] = cell;
  }
  const parsed = UserLexiconRow.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new TiquError('bad-lexicon', `${file}:${line}: ${firstIssue(parsed.error)}`);
}
