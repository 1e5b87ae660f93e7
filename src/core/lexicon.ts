import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { COMPANY_KINDS, type CompanyKind, SUFFIX_STRENGTHS, type SuffixRow } from '../schema/index.ts';
import { BloomFilter } from './bloom-filter.ts';
import { check } from './check.ts';
import { readCompiled } from './compiled.ts';
import { readTables } from './lexicon-store.ts';
import { AMBIGUOUS, compileLexicons, type LexiconColumns, LexiconSource, LOWER_CASE, TITLE } from './lexicon-tables.ts';
import type { Span } from './span.ts';
import { FilteredTrie, isInsideWord, type SurfaceIndex } from './surfaces.ts';

export type { LexiconSource } from './lexicon-tables.ts';

/** An organisation that a lexicon holds. */
export interface LexiconEntry {
  /** The name; `user:` and the name for an entry of a user's list. */
  readonly id: string;
  readonly name: string;
  readonly kind: CompanyKind;
}

/** What the word lists say of a surface. */
export interface SurfaceFacts {
  readonly entry: LexiconEntry | null;
  /** The surface is also a word, a product, a person or a place. */
  readonly ambiguous: boolean;
  /** The list writes the surface in lower case only. */
  readonly lowerCase: boolean;
  /** Type by not-companies.tsv: product, person, government, … */
  readonly notCompany: string | null;
  readonly suffix: Pick<SuffixRow, 'kind' | 'strength'> | null;
  readonly title: boolean;
}

/** A surface in a text. It refers to what is said of the surface, since texts are full of hits. */
export class LexiconHit implements Span, SurfaceFacts {
  readonly start: number;
  readonly end: number;
  readonly facts: SurfaceFacts;

  constructor(start: number, end: number, facts: SurfaceFacts) {
    this.start = start;
    this.end = end;
    this.facts = facts;
  }

  get entry() {
    return this.facts.entry;
  }
  get ambiguous() {
    return this.facts.ambiguous;
  }
  get lowerCase() {
    return this.facts.lowerCase;
  }
  get notCompany() {
    return this.facts.notCompany;
  }
  get suffix() {
    return this.facts.suffix;
  }
  get title() {
    return this.facts.title;
  }
}

export interface Lexicon {
  /** Everything in a text that a list holds, by start and then length; hits may overlap. Latin surfaces are whole words. */
  find(plain: string): LexiconHit[];
  /** What the lists say of one whole surface, or null. */
  lookup(surface: string): SurfaceFacts | null;
  /** Per character from HAN_FIRST: how much likelier it is in a coined name than in text, as SCORE_STEPS of a logarithm. */
  readonly nameCharacters: Int8Array;
  /** SHA-256 of all the lists in force. */
  readonly sha256: string;
}

const LexiconOptions = z.strictObject({ user: z.array(LexiconSource).readonly().optional() });
export type LexiconOptions = z.infer<typeof LexiconOptions>;

const FOLDER = new URL('../lexicons/', import.meta.url);

/**
 * Loads the word lists of the package (compiled by the build, else from their sources) and the user's own,
 * whose entries win over built-in ones: a user's company takes its surfaces, and where its name is a surface
 * of a built-in entry, all the surfaces of that entry.
 * @throws TiquError `bad-options`; `bad-lexicon` with file and line
 */
export async function loadLexicon(options: LexiconOptions = {}): Promise<Lexicon> {
  const { user = [] } = check(LexiconOptions, options, 'bad-options', 'options');
  const compiled = readCompiled('lexicon.bin');
  const builtIn = compiled ? readTables(compiled) : compileLexicons(readSources());
  const base = new Tables(builtIn, new FilteredTrie(builtIn.trie, new BloomFilter(builtIn.starts)), '', null);
  if (user.length === 0) return base;
  const { compileUserLists } = await import('./user-lexicon.ts');
  const { columns, index } = compileUserLists(user);
  return new Tables(columns, index, 'user:', base);
}

/** The word lists of the package as they are kept, in a fixed order. */
export function readSources(folder: URL = FOLDER): LexiconSource[] {
  const tsv = (path: string) =>
    readdirSync(new URL(path, folder))
      .filter((file) => file.endsWith('.tsv'))
      .sort()
      .map((file) => path + file);
  return [...tsv('organisations/'), ...tsv('./').map((file) => file.slice(2))].map((file) => ({
    file,
    content: readFileSync(new URL(file, folder), 'utf8'),
  }));
}

/** Tables that answer look-ups; those of a user's lists stand before the built-in ones. */
class Tables implements Lexicon {
  readonly sha256: string;
  readonly nameCharacters: Int8Array;
  readonly #tables: LexiconColumns;
  readonly #index: SurfaceIndex;
  readonly #prefix: string;
  readonly #below: Tables | null;
  /** By surface, and by entry, made when first asked for; of their full length, since V8 keeps sparse arrays as hash tables. */
  readonly #facts: (SurfaceFacts | undefined)[];
  readonly #entries: (LexiconEntry | undefined)[];
  readonly #found: number[] = [];

  constructor(tables: LexiconColumns, index: SurfaceIndex, prefix: string, below: Tables | null) {
    this.#tables = tables;
    this.#facts = new Array(tables.owners.length);
    this.#entries = new Array(tables.names.length);
    this.#index = index;
    this.#prefix = prefix;
    this.#below = below;
    this.nameCharacters = below?.nameCharacters ?? tables.nameCharacters;
    this.sha256 = below
      ? createHash('sha256')
          .update(below.sha256 + tables.sha256)
          .digest('hex')
      : tables.sha256;
  }

  lookup(surface: string): SurfaceFacts | null {
    const own = this.#index.get(surface);
    if (own >= 0) return this.#factsOf(own);
    const below = this.#below?.lookup(surface) ?? null;
    return below && this.#overrule(below);
  }

  find(plain: string): LexiconHit[] {
    const hits: LexiconHit[] = [];
    const below = this.#below === null ? null : this.#below.#index;
    let own = this.#index.next(plain, 0);
    let under = below?.next(plain, 0) ?? plain.length;
    for (let at = Math.min(own, under); at < plain.length; at = Math.min(own, under)) {
      this.findAt(plain, at, hits);
      if (own === at) own = this.#index.next(plain, at + 1);
      if (below && under === at) under = below.next(plain, at + 1);
    }
    return hits;
  }

  /** Adds the hits that start at an index. */
  findAt(plain: string, index: number, hits: LexiconHit[]): void {
    const first = hits.length;
    this.#below?.findAt(plain, index, hits);
    if (this.#below)
      for (let i = first; i < hits.length; i++)
        hits[i] = new LexiconHit(index, hits[i].end, this.#overrule(hits[i].facts));
    const written = this.#index.matchesAt(plain, index, this.#found);
    for (let i = 0; i < written; i += 2) {
      const end = this.#found[i];
      if (isInsideWord(plain, end)) continue;
      const same = this.#below ? hits.findIndex((hit, k) => k >= first && hit.end === end) : -1;
      if (same >= 0) hits.splice(same, 1);
      hits.push(new LexiconHit(index, end, this.#factsOf(this.#found[i + 1])));
    }
    if (this.#below && hits.length - first > 1) sortTail(hits, first);
  }

  /** The user's entry in place of a built-in one whose name or surface it is. */
  #overrule(facts: SurfaceFacts): SurfaceFacts {
    if (!facts.entry) return facts;
    const own = this.#index.get(facts.entry.name);
    return own < 0 ? facts : { ...facts, entry: this.#factsOf(own).entry };
  }

  #factsOf(surface: number): SurfaceFacts {
    const known = this.#facts[surface];
    if (known) return known;
    const { owners, flags, notCompany, notTypes, suffixes } = this.#tables;
    const suffix = suffixes[surface] - 1;
    const facts: SurfaceFacts = {
      entry: owners[surface] > 0 ? this.#entry(owners[surface] - 1) : null,
      ambiguous: (flags[surface] & AMBIGUOUS) > 0,
      lowerCase: (flags[surface] & LOWER_CASE) > 0,
      notCompany: notCompany[surface] > 0 ? notTypes[notCompany[surface] - 1] : null,
      suffix:
        suffix < 0
          ? null
          : {
              kind: COMPANY_KINDS[suffix % COMPANY_KINDS.length],
              strength: SUFFIX_STRENGTHS[Math.floor(suffix / COMPANY_KINDS.length)],
            },
      title: (flags[surface] & TITLE) > 0,
    };
    this.#facts[surface] = facts;
    return facts;
  }

  #entry(index: number): LexiconEntry {
    const { names, kinds } = this.#tables;
    const name = names[index];
    this.#entries[index] ??= { id: this.#prefix + name, name, kind: COMPANY_KINDS[kinds[index]] };
    return this.#entries[index];
  }
}

function sortTail(hits: LexiconHit[], first: number): void {
  const tail = hits.splice(first).sort((a, b) => a.end - b.end);
  hits.push(...tail);
}
