import type { z } from 'zod';
import { NotCompanyRow, OrganisationRow, SuffixRow, TitleRow } from '../schema/index.ts';
import { TiquError } from './errors.ts';
import { type LexiconSource, splitCell } from './lexicon-tables.ts';
import { toPlain } from './plain.ts';
import { readTsv, type TsvRow } from './tsv.ts';

/** Word lists that hold one surface a row, by file: schema and the column of the surface. */
const PLAIN_LISTS = {
  'not-companies.tsv': { schema: NotCompanyRow, key: 'surface' },
  'org-suffixes.tsv': { schema: SuffixRow, key: 'suffix' },
  'titles.tsv': { schema: TitleRow, key: 'title' },
} as const;

/** Made from the other lists by a script. */
const GENERATED = 'name-characters.tsv';

interface Owner {
  name: string;
  at: string;
}
type Owners = Map<string, Owner>;

/** Characters that mainland names keep although the conversion simplifies them. */
const KEPT = '昇乾';

/**
 * Faults of the package's word lists: rows that do not fit the schema, surfaces that stand twice, that two entries
 * share or that are not Simplified and half-width, and `ambiguous` cells that name no surface of their row.
 * @returns one line a fault, `file:line: what; how to fix`
 */
export function checkLexicons(sources: readonly LexiconSource[]): string[] {
  const owners = new Map<string, Owner>();
  return sources.flatMap((source) => {
    if (source.file === GENERATED) return [];
    const list = PLAIN_LISTS[source.file as keyof typeof PLAIN_LISTS];
    try {
      if (!list) return checkOrganisations(source, owners);
      return checkPlainList(
        readTsv<object>(source.file, source.content, list.schema as z.ZodType<object>),
        source.file,
        list.key,
      );
    } catch (error) {
      if (error instanceof TiquError) return [error.message];
      throw error;
    }
  });
}

function checkOrganisations({ file, content }: LexiconSource, owners: Owners): string[] {
  return readTsv(file, content, OrganisationRow).flatMap(({ row, line }) => {
    const at = `${file}:${line}`;
    const surfaces = [row.name, ...splitCell(row.aliases)];
    const stray = splitCell(row.ambiguous).filter((surface) => !surfaces.includes(surface));
    return [
      ...surfaces.flatMap((surface) => [...checkKey(surface, at), ...claim(surface, row.name, at, owners)]),
      ...stray.map(
        (surface) =>
          `${at}: ambiguous holds ${surface}, which is no surface of ${row.name}; add it to aliases or take it out`,
      ),
    ];
  });
}

function checkPlainList(rows: TsvRow<object>[], file: string, key: string): string[] {
  const lines = new Map<string, number>();
  return rows.flatMap(({ row, line }) => {
    const surface = (row as { [column: string]: string })[key];
    const first = lines.get(surface);
    lines.set(surface, first ?? line);
    const twice = first === undefined ? [] : [`${file}:${line}: ${surface} is already on line ${first}; keep one`];
    return [...checkKey(surface, `${file}:${line}`), ...twice];
  });
}

function checkKey(surface: string, at: string): string[] {
  const plain = toPlain(surface);
  const simplified = [...plain].map((unit, i) => (KEPT.includes(surface[i]) ? surface[i] : unit)).join('');
  if (surface.trim() !== surface || surface === '')
    return [`${at}: ${JSON.stringify(surface)} has a blank at its edge; remove it`];
  return simplified === surface ? [] : [`${at}: ${surface} is not Simplified and half-width; write ${simplified}`];
}

function claim(surface: string, name: string, at: string, owners: Owners): string[] {
  const owner = owners.get(surface);
  owners.set(surface, owner ?? { name, at });
  if (!owner) return [];
  if (owner.at === at) return [`${at}: ${surface} stands twice in the row; keep one`];
  return [`${at}: ${surface} already belongs to ${owner.name} (${owner.at}); give it to one of the two`];
}
