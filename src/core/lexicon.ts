import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type CompanyKind, OrganisationRow } from '../schema/index.ts';
import { toPlain } from './plain.ts';
import type { Span } from './span.ts';
import { SurfaceIndex } from './surfaces.ts';
import { readTsv } from './tsv.ts';

/** An organisation that a lexicon holds. */
export interface LexiconEntry {
  id: string;
  name: string;
  kind: CompanyKind;
  region: string | null;
  surfaces: string[];
  /** Surfaces that need evidence, being words, products, people or places as well. */
  ambiguous: ReadonlySet<string>;
}

export interface Lexicon {
  organisations: SurfaceIndex<LexiconEntry>;
  sha256: string;
}

const FOLDER = new URL('../lexicons/', import.meta.url);
const list = (cell: string): string[] => (cell ? cell.split('|') : []);

/**
 * Loads the lexicons of the package.
 * @throws TiquError `bad-lexicon` with file and line
 */
export function loadLexicon(): Lexicon {
  const organisations = new SurfaceIndex<LexiconEntry>();
  const hash = createHash('sha256');
  const folder = new URL('organisations/', FOLDER);
  for (const file of readdirSync(folder).sort()) {
    const content = readFileSync(new URL(file, folder), 'utf8');
    hash.update(content);
    for (const { row } of readTsv(file, content, OrganisationRow)) {
      const surfaces = [row.name, ...list(row.aliases)].map(toPlain);
      const entry: LexiconEntry = {
        id: row.name,
        name: row.name,
        kind: row.kind,
        region: row.region,
        surfaces,
        ambiguous: new Set(list(row.ambiguous).map(toPlain)),
      };
      for (const surface of surfaces) organisations.add(surface, entry);
    }
  }
  return { organisations, sha256: hash.digest('hex') };
}

export type LexiconHit = Span & { entry: LexiconEntry };
