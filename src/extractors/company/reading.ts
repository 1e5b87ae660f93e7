import type { Doc } from '../../core/document.ts';
import type { Lexicon, LexiconHit } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import type { Words } from '../../core/words.ts';

const NONE: readonly LexiconHit[] = [];

/** A document as the company rules read it: its shadow, its words, and what the word lists say of it. */
export class Reading {
  readonly doc: Doc;
  readonly plain: string;
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** Surfaces of organisations, of suffixes and of titles. */
  readonly organisations: LexiconHit[] = [];
  readonly suffixes: LexiconHit[] = [];
  readonly titles: LexiconHit[] = [];
  readonly #starting = new Map<number, LexiconHit[]>();
  readonly #ending = new Map<number, LexiconHit[]>();
  readonly #titleEnds = new Set<number>();
  readonly #notCompanies: LexiconHit[] = [];

  constructor(doc: Doc, lexicon: Lexicon) {
    this.doc = doc;
    this.plain = doc.plain;
    this.words = doc.words;
    this.lexicon = lexicon;
    for (const hit of lexicon.find(doc.plain)) {
      if (hit.entry) this.organisations.push(hit);
      if (hit.suffix) this.suffixes.push(hit);
      if (hit.title) {
        this.titles.push(hit);
        this.#titleEnds.add(hit.end);
      }
      if (hit.notCompany) this.#notCompanies.push(hit);
      if (hit.suffix || hit.entry) {
        push(this.#starting, hit.start, hit);
        push(this.#ending, hit.end, hit);
      }
    }
  }

  slice({ start, end }: Span): string {
    return this.plain.slice(start, end);
  }

  /** Whether a title ends at an index, so that a person's name follows. */
  titleEndsAt(index: number): boolean {
    return this.#titleEnds.has(index);
  }

  suffixEndingAt(index: number): LexiconHit | undefined {
    return longest((this.#ending.get(index) ?? NONE).filter(({ suffix }) => suffix));
  }

  organisationEndingAt(index: number): LexiconHit | undefined {
    return longest((this.#ending.get(index) ?? NONE).filter(({ entry }) => entry));
  }

  organisationStartingAt(index: number): LexiconHit | undefined {
    return longest((this.#starting.get(index) ?? NONE).filter(({ entry }) => entry));
  }

  /** A name of something else (product, government, person, …) that holds the span and more. */
  insideNotCompany(span: Span): boolean {
    return this.#notCompaniesAround(span).some(
      (hit) => hit.start <= span.start && hit.end >= span.end && hit.end - hit.start > span.end - span.start,
    );
  }

  /** Type of the entry of not-companies.tsv that is this very span, or null. */
  notCompanyAt({ start, end }: Span): string | null {
    return (
      this.#notCompaniesAround({ start, end }).find((hit) => hit.start === start && hit.end === end)?.notCompany ?? null
    );
  }

  /** Whether the segmentation has the span's start or its end inside a word. */
  splitsWord(span: Span): boolean {
    return !this.words.aligned(span);
  }

  #notCompaniesAround({ start, end }: Span): LexiconHit[] {
    const hits = this.#notCompanies;
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hits[middle].start < start - REACH) low = middle + 1;
      else high = middle;
    }
    const around: LexiconHit[] = [];
    for (let i = low; i < hits.length && hits[i].start <= start; i++) if (hits[i].end >= end) around.push(hits[i]);
    return around;
  }
}

/** No entry of not-companies.tsv that matters is longer. */
const REACH = 30;

const longest = (hits: readonly LexiconHit[]): LexiconHit | undefined =>
  hits.reduce<LexiconHit | undefined>(
    (best, hit) => (best && best.end - best.start >= hit.end - hit.start ? best : hit),
    undefined,
  );

function push(map: Map<number, LexiconHit[]>, key: number, hit: LexiconHit): void {
  const list = map.get(key);
  if (list) list.push(hit);
  else map.set(key, [hit]);
}
