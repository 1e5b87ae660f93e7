import { buildTrie, foldCase, SurfaceTrie } from '../../core/surfaces.ts';
import { UnitSet } from '../../core/unit-set.ts';
import { type Choice, literalsOf } from './literals.ts';

/** Bits by number of a choice of literals, thirty-two to a word: whether a text holds one of it. */
export type Held = readonly number[];

/** A text and what it holds. */
export interface Sifted {
  readonly text: string;
  readonly held: Held;
}

/** The choices of all patterns, and of each literal those it is of: one look at a text tells which of them it holds. */
const numbers = new Map<string, number>();
const choicesOf = new Map<string, number[]>();
/** The literals by their place in `choicesOf`; null until a text is looked at. */
let index: { firsts: UnitSet; trie: SurfaceTrie; choices: number[][]; none: Held } | null = null;
const found: number[] = [];

function numberOf(choice: Choice): number {
  const key = choice.join('\n');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  for (const literal of new Set(choice.map(foldCase)))
    choicesOf.set(literal, [...(choicesOf.get(literal) ?? []), number]);
  index = null;
  return number;
}

function indexLiterals() {
  const literals = [...choicesOf.keys()];
  return {
    firsts: new UnitSet(literals.flatMap((literal) => [literal.charCodeAt(0), literal.toUpperCase().charCodeAt(0)])),
    trie: new SurfaceTrie(buildTrie(literals.map((literal, i) => [literal, i]))),
    choices: [...choicesOf.values()],
    none: new Array<number>((numbers.size >>> 5) + 1).fill(0),
  };
}

/** What a text holds of the choices of all patterns made so far. */
export function sift(text: string): Held {
  index ??= indexLiterals();
  const { firsts, trie, choices, none } = index;
  const held = none.slice();
  for (let at = 0; at < text.length; at++) {
    if (!firsts.has(text.charCodeAt(at))) continue;
    const count = trie.matchesAt(text, at, found);
    for (let i = 1; i < count; i += 2) for (const choice of choices[found[i]]) held[choice >>> 5] |= 1 << (choice & 31);
  }
  return held;
}

/** A pattern that is only tried in texts that hold the literals it cannot match without. */
export class SiftedPattern {
  readonly #pattern: RegExp;
  readonly #needs: readonly number[];

  constructor(source: string) {
    this.#pattern = new RegExp(source, 'g');
    this.#needs = literalsOf(source).map(numberOf);
  }

  /** Whether a text can hold a match: false is certain. */
  canMatch({ held }: Pick<Sifted, 'held'>): boolean {
    for (const choice of this.#needs) if (((held[choice >>> 5] >>> (choice & 31)) & 1) === 0) return false;
    return true;
  }

  /** All matches in a text, in order. */
  matches(sifted: Sifted): RegExpExecArray[] {
    return this.canMatch(sifted) ? matchesOf(this.#pattern, sifted.text) : [];
  }

  /** Whether a stretch of a text holds a match, taken by itself. */
  test(sifted: Sifted, start: number, end: number): boolean {
    if (!this.canMatch(sifted)) return false;
    this.#pattern.lastIndex = 0;
    return this.#pattern.test(sifted.text.slice(start, end));
  }

  /** The first match in a stretch of a text, taken by itself. */
  exec(sifted: Sifted, start: number, end: number): RegExpExecArray | null {
    if (!this.canMatch(sifted)) return null;
    this.#pattern.lastIndex = 0;
    return this.#pattern.exec(sifted.text.slice(start, end));
  }
}

/** All matches of a global pattern; what String.matchAll gives, without its copy of the pattern. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
