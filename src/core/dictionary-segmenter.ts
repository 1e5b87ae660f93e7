import { BloomFilter, hashOf } from './bloom-filter.ts';
import type { Dictionary } from './dictionary.ts';
import type { Segmenter } from './segment.ts';
import { CLAUSE_END, LONGEST_HALF } from './sentence.ts';
import { ROOT, SurfaceTrie } from './surfaces.ts';
import { unitAt } from './unit-set.ts';
import { BOUNDARY, INSIDE } from './words.ts';

const UNKNOWN_TAG = 'x';
/** Marks besides letters, digits and Chinese characters that words may hold. */
const JOINING = '+#&._%-';
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fd5;

const CAN_JOIN = new Uint8Array(0x10000);
const IS_ALPHANUMERIC = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x80; unit++) {
  const character = String.fromCharCode(unit);
  IS_ALPHANUMERIC[unit] = /[A-Za-z0-9]/.test(character) ? 1 : 0;
  CAN_JOIN[unit] = IS_ALPHANUMERIC[unit] || JOINING.includes(character) ? 1 : 0;
}
CAN_JOIN.fill(1, FIRST_HAN, LAST_HAN + 1);
const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;

/**
 * The likeliest words of a text by a dictionary: of all ways to cut it the one with the highest product of word
 * frequencies, by dynamic programming from the end (jieba's algorithm without its guessing of unknown words). It
 * marks boundaries in place of making strings, which is what makes it cheap.
 */
export class DictionarySegmenter implements Segmenter {
  readonly name = 'builtin';
  readonly #trie: SurfaceTrie;
  readonly #dictionary: Dictionary;
  /** The units that stand side by side within words. */
  readonly #inWords: BloomFilter;
  readonly #lettered: ReadonlySet<string>;
  /** Per word: whether it holds letters, whose case must then be looked at. */
  readonly #hasLetters: Uint8Array;
  /** Per word: natural logarithm of its share of all words. */
  readonly #logs: Float64Array;
  readonly #unknownLog: number;
  #best = new Float64Array(1024);
  #next = new Int32Array(1024);
  #codes = new Uint16Array(1024);

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#trie = new SurfaceTrie(dictionary.trie);
    this.#inWords = new BloomFilter(dictionary.pairs);
    this.#lettered = new Set(dictionary.lettered);
    this.#hasLetters = new Uint8Array(dictionary.tags.length);
    for (const word of dictionary.lettered) this.#hasLetters[this.#trie.get(word)] = 1;
    const { frequencies } = dictionary;
    let total = 0;
    for (let word = 0; word < frequencies.length; word++) total += frequencies[word];
    this.#unknownLog = -Math.log(total);
    this.#logs = new Float64Array(frequencies.length);
    // Words stand in order of their frequency, so that few logarithms are to be taken.
    for (let word = 0; word < frequencies.length; word++)
      this.#logs[word] =
        word > 0 && frequencies[word] === frequencies[word - 1]
          ? this.#logs[word - 1]
          : Math.log(frequencies[word] || 1) + this.#unknownLog;
  }

  cut(text: string): string[] {
    const marks = new Uint8Array(text.length + 1);
    this.mark(text, 0, text.length, marks);
    const words: string[] = [];
    let start = 0;
    for (let end = 1; end <= text.length; end++) {
      if (marks[end] !== BOUNDARY) continue;
      words.push(text.slice(start, end));
      start = end;
    }
    return words;
  }

  mark(text: string, start: number, end: number, marks: Uint8Array): void {
    marks[start] = BOUNDARY;
    for (let at = start; at < end; ) {
      let to = at;
      while (to < end && CAN_JOIN[text.charCodeAt(to)]) to++;
      if (to > at) this.#markBlock(text, at, to, marks);
      else {
        to = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
        marks[to - 1] = INSIDE;
        marks[at] = BOUNDARY;
        marks[to] = BOUNDARY;
      }
      at = to;
    }
  }

  /**
   * Cuts from the last place to the next at which the dictionary lets no word go on, which spares most of a clause.
   * What has marks has been cut from one such place to another.
   */
  markAround(text: string, index: number, marks: Uint8Array): void {
    let start = index;
    for (let behind = unitAt(text, index); start > 0 && index - start < LONGEST_HALF; start--) {
      const before = text.charCodeAt(start - 1);
      if (marks[start] !== 0 || this.#parts(before, behind)) break;
      behind = before;
    }
    let end = index;
    for (let before = unitAt(text, index - 1); end < text.length && end - index < LONGEST_HALF; end++) {
      const behind = text.charCodeAt(end);
      if (marks[end] !== 0 || this.#parts(before, behind)) break;
      before = behind;
    }
    this.mark(text, start, end, marks);
  }

  /** Whether no word can hold both of two units side by side. */
  #parts(before: number, behind: number): boolean {
    if (isHan(before) && isHan(behind)) return !this.#inWords.has(hashOf(before, behind));
    return CLAUSE_END.has(before) || CLAUSE_END.has(behind);
  }

  tagOf(text: string, start: number, end: number): string {
    const value = this.#trie.valueOf(text, start, end);
    const { tags, tagNames } = this.#dictionary;
    return value < 0 ? UNKNOWN_TAG : tagNames[tags[value]];
  }

  #markBlock(text: string, start: number, end: number, marks: Uint8Array): void {
    const length = end - start;
    if (length >= this.#best.length) this.#grow(length);
    const next = this.#next;
    this.#best[length] = 0;
    for (let at = length - 1; at >= 0; at--) {
      this.#codes[at] = this.#trie.codeOf(text.charCodeAt(start + at));
      this.#chooseNext(text, start, at, length);
    }
    marks.fill(INSIDE, start + 1, end);
    marks[end] = BOUNDARY;
    let runsOn = false;
    for (let at = 0; at < length; at = next[at]) {
      // Letters and digits that are no words run on into one.
      const isSingle = next[at] === at + 1 && IS_ALPHANUMERIC[text.charCodeAt(start + at)] === 1;
      if (at > 0 && !(runsOn && isSingle)) marks[start + at] = BOUNDARY;
      runsOn = isSingle;
    }
  }

  /** The best word to begin at a place, given the best cuts of all that follows. */
  #chooseNext(text: string, start: number, at: number, length: number): void {
    const best = this.#best;
    let score = this.#unknownLog + best[at + 1];
    let next = at + 1;
    let node = this.#trie.step(ROOT, this.#codes[at]);
    for (let end = at + 1; node > 0; node = end < length ? this.#trie.step(node, this.#codes[end++]) : 0) {
      const word = this.#trie.valueAt(node);
      if (word < 0) continue;
      const candidate = this.#logs[word] + best[end];
      if (candidate < score) continue;
      if (this.#hasLetters[word] && !this.#lettered.has(text.slice(start + at, start + end))) continue;
      score = candidate;
      next = end;
    }
    best[at] = score;
    this.#next[at] = next;
  }

  #grow(length: number): void {
    this.#best = new Float64Array(length * 2);
    this.#next = new Int32Array(length * 2);
    this.#codes = new Uint16Array(length * 2);
  }
}
