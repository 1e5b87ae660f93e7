import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  COMPANY_KINDS,
  NameCharactersRow,
  NotCompanyRow,
  OrganisationRow,
  SUFFIX_STRENGTHS,
  SuffixRow,
  TitleRow,
} from '../schema/index.ts';
import { BloomFilter } from './bloom-filter.ts';
import { toPlain } from './plain.ts';
import { buildTrie, startHashes, type TrieArrays } from './surfaces.ts';
import { readTsv } from './tsv.ts';

/** A word list as read: `file` is its path below the folder of the lexicons. */
export const LexiconSource = z.object(
  { file: z.string(), content: z.string() },
  'must be { file, content }: the name of a list and its text',
);
export type LexiconSource = z.infer<typeof LexiconSource>;

/** Bits of what a surface is. */
export const AMBIGUOUS = 1;
export const TITLE = 2;
/** Written without capitals in the list, so that a text may do so too. */
export const LOWER_CASE = 4;

/** The word lists as parallel columns. A surface's number is its value in the index that goes with them. */
export interface LexiconColumns {
  sha256: string;
  /** Canonical names of the organisations, by entry. */
  names: string[];
  /** Types that not-companies.tsv gives. */
  notTypes: string[];
  /** Per entry: index in COMPANY_KINDS. */
  kinds: Uint8Array;
  /** Per surface: entry + 1, 0 for none. */
  owners: Int32Array;
  flags: Uint8Array;
  /** Per surface: index in `notTypes` + 1, 0 for none. */
  notCompany: Uint8Array;
  /** Per surface: (index in SUFFIX_STRENGTHS) × 4 + (index in COMPANY_KINDS) + 1, 0 for none. */
  suffixes: Uint8Array;
  /** Per character from HAN_FIRST: how much likelier it is in a coined name than in text, as SCORE_STEPS of a logarithm. */
  nameCharacters: Int8Array;
}

/** The range of characters that have a score. */
export const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
export const SCORE_STEPS = 2;

/** Columns with the index of their surfaces, as the build stores them. */
export interface LexiconTables extends LexiconColumns {
  trie: TrieArrays;
  /** Bits of a filter for how surfaces begin. */
  starts: Int32Array;
}

export const splitCell = (cell: string): string[] => (cell ? cell.split('|') : []);

/**
 * Compiles word lists into tables. Of two entries that claim a surface the first keeps it;
 * `npm run check:lexicons` sees to it that there are none.
 * @throws TiquError `bad-lexicon` with file and line
 */
export function compileLexicons(sources: readonly LexiconSource[]): LexiconTables {
  const builder = new TableBuilder();
  for (const { file, content } of sources) {
    if (file.startsWith('organisations/'))
      for (const { row } of readTsv(file, content, OrganisationRow))
        builder.addEntry(row.name, row.kind, [row.name, ...splitCell(row.aliases)], splitCell(row.ambiguous));
    else if (file === 'not-companies.tsv')
      for (const { row } of readTsv(file, content, NotCompanyRow)) builder.addNotCompany(row.surface, row.type);
    else if (file === 'org-suffixes.tsv')
      for (const { row } of readTsv(file, content, SuffixRow)) builder.addSuffix(row);
    else if (file === 'name-characters.tsv')
      for (const { row } of readTsv(file, content, NameCharactersRow)) builder.scoreCharacters(row);
    else if (file === 'titles.tsv') for (const { row } of readTsv(file, content, TitleRow)) builder.addTitle(row.title);
  }
  builder.joinWords();
  const hash = createHash('sha256');
  for (const { file, content } of sources) hash.update(`${file}\n${content}\n`);
  return {
    ...builder.columns(hash.digest('hex')),
    trie: buildTrie(builder.surfaces),
    starts: BloomFilter.wordsOf([...builder.surfaces.keys()].flatMap(startHashes), BITS_A_START),
  };
}

/** In the filter of how surfaces begin. */
const BITS_A_START = 8;
/** Shorter ones are words as well. */
const SHORTEST_JOINED = 10;
const LATIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)+$/;

/** Collects surfaces and what they are. */
export class TableBuilder {
  /** Surfaces, ASCII letters in lower case, and their numbers. */
  readonly surfaces = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #kinds: number[] = [];
  readonly #notTypes: string[] = [];
  readonly #owners: number[] = [];
  readonly #flags: number[] = [];
  readonly #notCompany: number[] = [];
  readonly #suffixes: number[] = [];
  readonly #nameCharacters = new Int8Array(HAN_LAST - HAN_FIRST + 1);

  addEntry(name: string, kind: OrganisationRow['kind'], surfaces: string[], ambiguous: string[]): void {
    const entry = this.#names.push(name);
    this.#kinds.push(COMPANY_KINDS.indexOf(kind));
    const doubtful = new Set(ambiguous);
    for (const surface of surfaces) {
      const id = this.#surface(surface);
      if (this.#owners[id] !== 0) continue;
      this.#owners[id] = entry;
      if (doubtful.has(surface)) this.#flags[id] |= AMBIGUOUS;
    }
  }

  addNotCompany(surface: string, type: string): void {
    let index = this.#notTypes.indexOf(type);
    if (index < 0) index = this.#notTypes.push(type) - 1;
    this.#notCompany[this.#surface(surface)] = index + 1;
  }

  addSuffix({ suffix, kind, strength }: Pick<SuffixRow, 'suffix' | 'kind' | 'strength'>): void {
    const code = SUFFIX_STRENGTHS.indexOf(strength) * COMPANY_KINDS.length + COMPANY_KINDS.indexOf(kind) + 1;
    this.#suffixes[this.#surface(suffix)] = code;
  }

  addTitle(title: string): void {
    this.#flags[this.#surface(title)] |= TITLE;
  }

  scoreCharacters({ score, characters }: NameCharactersRow): void {
    for (let i = 0; i < characters.length; i++)
      this.#nameCharacters[characters.charCodeAt(i) - HAN_FIRST] = score * SCORE_STEPS;
  }

  /** Latin names of several words, written without the spaces: SquareEnix. Called last, since any other surface wins. */
  joinWords(): void {
    for (const [surface, id] of [...this.surfaces]) {
      if (this.#owners[id] === 0 || surface.length < SHORTEST_JOINED || !LATIN_WORDS.test(surface)) continue;
      const joined = this.#surface(surface.replaceAll(' ', ''));
      if (this.#owners[joined] !== 0) continue;
      this.#owners[joined] = this.#owners[id];
      this.#flags[joined] = this.#flags[id] & AMBIGUOUS;
    }
  }

  columns(sha256: string): LexiconColumns {
    return {
      sha256,
      names: this.#names,
      notTypes: this.#notTypes,
      kinds: Uint8Array.from(this.#kinds),
      owners: Int32Array.from(this.#owners),
      flags: Uint8Array.from(this.#flags),
      notCompany: Uint8Array.from(this.#notCompany),
      suffixes: Uint8Array.from(this.#suffixes),
      nameCharacters: this.#nameCharacters,
    };
  }

  #surface(surface: string): number {
    const plain = toPlain(surface);
    const hasCapitals = /[A-Z]/.test(plain);
    const key = hasCapitals ? plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : plain;
    const known = this.surfaces.get(key);
    if (known !== undefined) return known;
    this.surfaces.set(key, this.#owners.length);
    this.#flags.push(hasCapitals ? 0 : LOWER_CASE);
    this.#notCompany.push(0);
    this.#suffixes.push(0);
    return this.#owners.push(0) - 1;
  }
}
