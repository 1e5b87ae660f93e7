import { type Bits, hasBit, LiteralTable } from './literal-table.ts';
import { type Choice, literalsOf } from './literals.ts';

/** A text and the choices of literals that it holds. */
export interface Sifted {
  readonly text: string;
  readonly held: Bits;
}

/** The choices of all patterns: one look at a text tells which of them it holds. */
const choices = new Map<string, Choice>();
/** Made when a text is first looked at, and anew if there are patterns that it does not know. */
let table = new LiteralTable([]);
let known = 0;

function numberOf(choice: Choice): number {
  const key = choice.join('\n');
  if (!choices.has(key)) choices.set(key, choice);
  return [...choices.keys()].indexOf(key);
}

/** What a text holds of the choices of all patterns made so far. */
export function sift(text: string): Bits {
  if (known !== choices.size) {
    table = new LiteralTable([...choices.values()]);
    known = choices.size;
  }
  return table.choicesIn(text);
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
    for (const choice of this.#needs) if (!hasBit(held, choice)) return false;
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
