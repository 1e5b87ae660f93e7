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
  #longest = 0;
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
    this.#marks = new Uint8Array(plain.length + 1);
    this.#scores = sumsOf(plain, lexicon);
    for (const hit of lexicon.find(plain)) this.#enter(hit);
  }

  #enter(hit: LexiconHit): void {
    this.#longest = Math.max(this.#longest, hit.end - hit.start);
    const { entry, suffix, title, notCompany } = hit.facts;
    if (entry) {
      this.organisations.push(hit);
      this.#marks[hit.start] |= NAME_STARTS;
      this.#marks[hit.end] |= NAME_ENDS;
    }
    if (suffix) {
      this.suffixes.push(hit);
      this.#marks[hit.end] |= ENDING_ENDS;
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

  /** The longest ending of names that ends at an index. */
  suffixEndingAt(index: number): LexiconHit | undefined {
    return (this.#marks[index] & ENDING_ENDS) > 0 ? this.#longestEndingAt(this.suffixes, index) : undefined;
  }

  organisationEndingAt(index: number): LexiconHit | undefined {
    return (this.#marks[index] & NAME_ENDS) > 0 ? this.#longestEndingAt(this.organisations, index) : undefined;
  }

  organisationStartingAt(index: number): LexiconHit | undefined {
    if ((this.#marks[index] & NAME_STARTS) === 0) return undefined;
    return this.organisations[firstFrom(this.organisations, index + 1) - 1];
  }

  /** Whether a name of something else (product, government, person, …) holds a stretch and more. */
  insideNotCompany(start: number, end: number): boolean {
    const hits = this.#notCompanies;
    for (let i = firstFrom(hits, start - this.#longest); i < hits.length && hits[i].start <= start; i++)
      if (hits[i].end >= end && hits[i].end - hits[i].start > end - start) return true;
    return false;
  }

  /** Type of the entry of not-companies.tsv that is this very stretch, or null. */
  notCompanyAt(start: number, end: number): string | null {
    const hits = this.#notCompanies;
    for (let i = firstFrom(hits, start - this.#longest); i < hits.length && hits[i].start <= start; i++)
      if (hits[i].start === start && hits[i].end === end) return hits[i].notCompany;
    return null;
  }

  /** Whether the segmentation has a stretch's start or its end inside a word. */
  splitsWord(start: number, end: number): boolean {
    return !this.words.aligned(start, end);
  }

  #longestEndingAt(hits: readonly LexiconHit[], index: number): LexiconHit | undefined {
    for (let i = firstFrom(hits, index - this.#longest); i < hits.length && hits[i].start < index; i++)
      if (hits[i].end === index) return hits[i];
    return undefined;
  }
}

/** The number of the first of some hits, which come by start and then length, that starts at an index or behind it. */
function firstFrom(hits: readonly LexiconHit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const TITLE_ENDS = 1;
const TITLE_STARTS = 2;
const ENDING_STARTS = 4;
const ENDING_ENDS = 8;
const NAME_STARTS = 16;
const NAME_ENDS = 32;

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
