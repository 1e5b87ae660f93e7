import type { Doc } from '../../core/document.ts';
import type { Lexicon, LexiconHit } from '../../core/lexicon.ts';
import { HAN_FIRST, SCORE_STEPS } from '../../core/lexicon-tables.ts';
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
  readonly #notCompanies: LexiconHit[] = [];
  /** By index, the longest hits: hits come by start and then length. */
  readonly #organisationAt: (LexiconHit | undefined)[];
  readonly #organisationBefore: (LexiconHit | undefined)[];
  readonly #suffixBefore: (LexiconHit | undefined)[];
  /** By index: bits for what begins and ends there. */
  readonly #marks: Uint8Array;
  /** By index: the sum of the characters' scores up to it, in SCORE_STEPS. */
  readonly #scores: Int32Array;

  constructor(doc: Doc, lexicon: Lexicon) {
    const { plain } = doc;
    this.doc = doc;
    this.plain = plain;
    this.words = doc.words;
    this.lexicon = lexicon;
    this.#organisationAt = new Array(plain.length);
    this.#organisationBefore = new Array(plain.length + 1);
    this.#suffixBefore = new Array(plain.length + 1);
    this.#marks = new Uint8Array(plain.length + 1);
    this.#scores = sumsOf(plain, lexicon);
    for (const hit of lexicon.find(plain)) this.#enter(hit);
  }

  #enter(hit: LexiconHit): void {
    const { entry, suffix, title, notCompany } = hit.facts;
    if (entry) {
      this.organisations.push(hit);
      this.#organisationAt[hit.start] = hit;
      this.#organisationBefore[hit.end] ??= hit;
    }
    if (suffix) {
      this.suffixes.push(hit);
      this.#suffixBefore[hit.end] ??= hit;
      if (suffix.strength !== 'weak') this.#marks[hit.start] |= ENDING_STARTS;
    }
    if (title) {
      this.titles.push(hit);
      this.#marks[hit.end] |= TITLE_ENDS;
      this.#marks[hit.start] |= TITLE_STARTS;
    }
    if (notCompany) this.#notCompanies.push(hit);
  }

  /** How much likelier the characters of a stretch are in a coined name than in running text: mean natural logarithm. */
  nameScore(start: number, end: number): number {
    return (this.#scores[end] - this.#scores[start]) / (SCORE_STEPS * (end - start));
  }

  /** Whether a title ends at an index, so that a person's name follows. */
  titleEndsAt(index: number): boolean {
    return (this.#marks[index] & TITLE_ENDS) > 0;
  }

  titleStartsAt(index: number): boolean {
    return (this.#marks[index] & TITLE_STARTS) > 0;
  }

  /** Whether a word is a place, by our list or by the segmenter's dictionary. */
  isPlace(start: number, end: number): boolean {
    return end - start > 1 && (isOneOf(this.plain, start, end, PLACE) || this.words.tagOf(start, end) === 'ns');
  }

  /** Whether an ending of names that is not weak starts at an index. */
  endingStartsAt(index: number): boolean {
    return (this.#marks[index] & ENDING_STARTS) > 0;
  }

  suffixEndingAt(index: number): LexiconHit | undefined {
    return this.#suffixBefore[index];
  }

  organisationEndingAt(index: number): LexiconHit | undefined {
    return this.#organisationBefore[index];
  }

  organisationStartingAt(index: number): LexiconHit | undefined {
    return this.#organisationAt[index];
  }

  /** Whether a name of something else (product, government, person, …) holds a stretch and more. */
  insideNotCompany(start: number, end: number): boolean {
    const hits = this.#notCompanies;
    for (let i = this.#firstNotCompany(start); i < hits.length && hits[i].start <= start; i++)
      if (hits[i].end >= end && hits[i].end - hits[i].start > end - start) return true;
    return false;
  }

  /** Type of the entry of not-companies.tsv that is this very stretch, or null. */
  notCompanyAt(start: number, end: number): string | null {
    const hits = this.#notCompanies;
    for (let i = this.#firstNotCompany(start); i < hits.length && hits[i].start <= start; i++)
      if (hits[i].start === start && hits[i].end === end) return hits[i].notCompany;
    return null;
  }

  /** Whether the segmentation has a stretch's start or its end inside a word. */
  splitsWord(start: number, end: number): boolean {
    return !this.words.aligned(start, end);
  }

  /** The first name of something else that may reach an index. */
  #firstNotCompany(start: number): number {
    const hits = this.#notCompanies;
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hits[middle].start < start - REACH) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const TITLE_ENDS = 1;
const TITLE_STARTS = 2;
const ENDING_STARTS = 4;
/** No entry of not-companies.tsv that matters is longer. */
const REACH = 30;

function sumsOf(plain: string, { nameCharacters }: Lexicon): Int32Array {
  const sums = new Int32Array(plain.length + 1);
  let sum = 0;
  for (let i = 0; i < plain.length; i++) {
    const character = plain.charCodeAt(i) - HAN_FIRST;
    if (character >= 0 && character < nameCharacters.length) sum += nameCharacters[character];
    sums[i + 1] = sum;
  }
  return sums;
}
