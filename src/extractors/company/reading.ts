import type { Doc } from '../../core/document.ts';
import type { Lexicon, LexiconHit } from '../../core/lexicon.ts';
import type { Span } from '../../core/span.ts';
import type { Words } from '../../core/words.ts';
import { isOneOf, PLACE } from './word-classes.ts';

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
  /** By place, the longest hits: hits come by start and then length. */
  readonly #organisationAt = new Map<number, LexiconHit>();
  readonly #organisationBefore = new Map<number, LexiconHit>();
  readonly #suffixBefore = new Map<number, LexiconHit>();
  readonly #titleEnds = new Set<number>();
  readonly #titleStarts = new Set<number>();
  readonly #notCompanies: LexiconHit[] = [];
  /** Per index: the sum of the characters' scores up to it. */
  readonly #scores: Float32Array;

  constructor(doc: Doc, lexicon: Lexicon) {
    this.doc = doc;
    this.plain = doc.plain;
    this.words = doc.words;
    this.lexicon = lexicon;
    this.#scores = sumsOf(doc.plain, lexicon);
    for (const hit of lexicon.find(doc.plain)) {
      if (hit.entry) {
        this.organisations.push(hit);
        this.#organisationAt.set(hit.start, hit);
        if (!this.#organisationBefore.has(hit.end)) this.#organisationBefore.set(hit.end, hit);
      }
      if (hit.suffix) {
        this.suffixes.push(hit);
        if (!this.#suffixBefore.has(hit.end)) this.#suffixBefore.set(hit.end, hit);
      }
      if (hit.title) {
        this.titles.push(hit);
        this.#titleEnds.add(hit.end);
        this.#titleStarts.add(hit.start);
      }
      if (hit.notCompany) this.#notCompanies.push(hit);
    }
  }

  slice({ start, end }: Span): string {
    return this.plain.slice(start, end);
  }

  /** How much likelier the characters of a span are in a coined name than in running text: mean natural logarithm. */
  nameScore({ start, end }: Span): number {
    return (this.#scores[end] - this.#scores[start]) / (end - start);
  }

  /** Whether a title ends at an index, so that a person's name follows. */
  titleEndsAt(index: number): boolean {
    return this.#titleEnds.has(index);
  }

  titleStartsAt(index: number): boolean {
    return this.#titleStarts.has(index);
  }

  /** Whether a word is a place, by our list or by the segmenter's dictionary. */
  isPlace(word: Span): boolean {
    const { start, end } = word;
    return end - start > 1 && (isOneOf(this.plain, start, end, PLACE) || this.words.tagOf(word) === 'ns');
  }

  suffixEndingAt(index: number): LexiconHit | undefined {
    return this.#suffixBefore.get(index);
  }

  organisationEndingAt(index: number): LexiconHit | undefined {
    return this.#organisationBefore.get(index);
  }

  organisationStartingAt(index: number): LexiconHit | undefined {
    return this.#organisationAt.get(index);
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

function sumsOf(plain: string, { characterScore }: Lexicon): Float32Array {
  const sums = new Float32Array(plain.length + 1);
  for (let i = 0; i < plain.length; i++) sums[i + 1] = sums[i] + characterScore(plain.charCodeAt(i));
  return sums;
}
