import type { Segmenter } from './segment.ts';

const UNKNOWN = 0;
/** Marks of an index: within a word, or where a word begins or ends. */
export const INSIDE = 1;
export const BOUNDARY = 2;

/**
 * Word boundaries of a text, on demand: only the stretches that a rule asks about are cut, each once.
 */
export class Words {
  readonly #text: string;
  readonly #segmenter: Segmenter;
  /** Per index: one of the marks above. */
  readonly #marks: Uint8Array;

  constructor(text: string, segmenter: Segmenter) {
    this.#text = text;
    this.#segmenter = segmenter;
    this.#marks = new Uint8Array(text.length + 1);
  }

  /** Whether a word begins or ends at an index. */
  isBoundary(index: number): boolean {
    if (this.#marks[index] === UNKNOWN) this.#segmenter.markAround(this.#text, index, this.#marks);
    return this.#marks[index] === BOUNDARY;
  }

  /** Where the word ends that holds the character at an index. */
  endOf(index: number): number {
    let end = index + 1;
    while (end < this.#text.length && !this.isBoundary(end)) end++;
    return end;
  }

  /** Where the word begins that holds the character before an index. */
  startOf(index: number): number {
    let start = index - 1;
    while (start > 0 && !this.isBoundary(start)) start--;
    return start;
  }

  /** Whether the segmentation has a word boundary at either end of a stretch. */
  aligned(start: number, end: number): boolean {
    return this.isBoundary(start) && this.isBoundary(end);
  }

  /**
   * Whether the words around a stretch fall into more pieces once it is taken for a word: 京东 in 北京东城 would
   * leave 北 and 城, but 鸿海 in 鸿海法说 costs nothing.
   */
  wouldSplit(start: number, end: number): boolean {
    const from = this.isBoundary(start) ? start : this.startOf(start);
    const to = this.isBoundary(end) ? end : this.endOf(end);
    let words = 0;
    for (let at = from; at < to; at = this.endOf(at)) words++;
    const pieces = (text: string) => (text === '' ? 0 : this.#segmenter.cut(text).length);
    return pieces(this.#text.slice(from, start)) + 1 + pieces(this.#text.slice(end, to)) > words;
  }

  /** Part of speech of a stretch as one word of the dictionary (jieba's tag set), x if it is none. */
  tagOf(start: number, end: number): string {
    return this.#segmenter.tagOf(this.#text, start, end);
  }
}
