import type { Segmenter } from './segment.ts';
import { clauseAt } from './sentence.ts';
import type { Span } from './span.ts';

/**
 * Word boundaries of a text, on demand: only the clauses that a rule asks about are cut.
 * Cutting by clause gives what cutting the whole gives, since no word holds punctuation.
 */
export class Words {
  readonly #text: string;
  readonly #segmenter: Segmenter;
  readonly #clauses = new Map<number, Span[]>();

  constructor(text: string, segmenter: Segmenter) {
    this.#text = text;
    this.#segmenter = segmenter;
  }

  /** The words of the clause around an index, in order. */
  around(index: number): Span[] {
    const clause = clauseAt(this.#text, index);
    const known = this.#clauses.get(clause.start);
    if (known) return known;
    const words: Span[] = [];
    let start = clause.start;
    for (const word of this.#segmenter.cut(this.#text.slice(clause.start, clause.end))) {
      words.push({ start, end: start + word.length });
      start += word.length;
    }
    this.#clauses.set(clause.start, words);
    return words;
  }

  /** Whether the segmentation starts a word at the span's start and ends one at its end. */
  aligned(span: Span): boolean {
    const words = this.around(span.start);
    return words.some((word) => word.start === span.start) && words.some((word) => word.end === span.end);
  }

  /** Part of speech of the span as one word of the dictionary (jieba's tag set), x if it is none. */
  tagOf(span: Span): string {
    return this.#segmenter.tagOf(this.#text.slice(span.start, span.end));
  }
}
