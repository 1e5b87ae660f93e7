import { type Bits, hasBit, LiteralTable } from './literal-table.ts';
import { type Choice, literalsOf } from './literals.ts';

/** A text and the choices of literals that it holds. */
export interface Sifted {
  readonly text: string;
  readonly held: Bits;
}

/** The choices of all patterns by their literals; one look at a text tells which of them it holds. */
const choices = new Map<string, Choice>();
/** Made when a text is looked at, since patterns are made as their modules are loaded. */
let table: LiteralTable | null = null;

function numberOf(choice: Choice): number {
  const key = choice.join('\n');
  if (!choices.has(key)) {
    choices.set(key, choice);
    table = null;
  }
  return [...choices.keys()].indexOf(key);
}

/** What a text holds of the choices of all patterns made so far. */
export function sift(text: string): Bits {
  table ??= new LiteralTable([...choices.values()]);
  return table.choicesIn(text);
}

/** The same of a text that differs from one sifted before only by what is at some places: a unit put in or left out. */
export function siftAnew(text: string, places: readonly number[], before: Bits): Bits {
  table ??= new LiteralTable([...choices.values()]);
  let held = before;
  for (const place of places)
    held = table.choicesIn(text, held, Math.max(0, place - 1), Math.min(text.length, place + 1));
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
    for (const choice of this.#needs) if (!hasBit(held, choice)) return false;
    return true;
  }

  /** All matches in a text, in order. */
  matches(sifted: Sifted): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    if (!this.canMatch(sifted)) return matches;
    const { text } = sifted;
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
    return matches;
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
