import { PairIndex } from './pair-index.ts';
import { startsOf } from './pattern-units.ts';
import { UnitIndex } from './unit-index.ts';
import { UnitSet } from './unit-set.ts';

/** A pattern that the first two units of a text allow. */
interface Candidate {
  readonly pattern: number;
  /** By class of the unit before: whether a match can stand there. */
  readonly before: readonly boolean[];
}

const LONGEST_PASSED_OVER = 16; // units; no match goes on behind more

/**
 * Many patterns by what a text must have where their matches begin: the unit before, the first two units, and the first
 * two beside those passed over. A few looks at tables, made from the patterns themselves, spare most of them most places.
 */
export class PatternIndex {
  readonly #passedOver: UnitSet | null;
  readonly #begins: UnitSet;
  readonly #befores: UnitIndex;
  readonly #candidates: PairIndex<readonly Candidate[]>;
  /** By the first two units that are not passed over: whether each pattern can match. */
  readonly #allowed: PairIndex<readonly boolean[]>;

  /** @param passedOver units with which many matches begin and which tell little, such as numerals and white space */
  constructor(patterns: readonly RegExp[], passedOver: UnitSet | null = null) {
    const [starts, patternOf] = startsOfAll(patterns);
    const [rests, patternOfRest] = startsOfAll(patterns, passedOver ?? undefined);
    this.#passedOver = passedOver;
    this.#begins = new UnitSet(
      starts.some(({ first }) => first === null) ? null : starts.flatMap(({ first }) => first ?? []),
    );
    this.#befores = new UnitIndex(starts.map(({ before }) => before));
    this.#candidates = new PairIndex(starts, (some) =>
      [...new Set(some.map((start) => patternOf[start]))].map((pattern) => ({
        pattern,
        before: this.#befores.holders.map((held) =>
          some.some((start) => patternOf[start] === pattern && held.includes(start)),
        ),
      })),
    );
    this.#allowed = new PairIndex(rests, (some) => {
      const allowed = new Set(some.map((start) => patternOfRest[start]));
      return patterns.map((_, pattern) => allowed.has(pattern));
    });
  }

  /** Whether a match can begin with a unit: a quick look ahead of `patternsAt`. */
  mayBeginWith(unit: number): boolean {
    return this.#begins.has(unit);
  }

  /**
   * Writes the numbers of the patterns of which a match can begin at an index of a text to `found`, in order.
   * @returns the numbers written
   */
  patternsAt(text: string, index: number, found: number[]): number {
    const candidates = this.#candidates.at(text.charCodeAt(index), text.charCodeAt(index + 1));
    if (candidates.length === 0) return 0;
    const allowed = this.#passedOver && this.#allowedAt(text, index, this.#passedOver);
    const before = this.#befores.classOf(text.charCodeAt(index - 1));
    let written = 0;
    for (const candidate of candidates)
      if (candidate.before[before] && (allowed === null || allowed[candidate.pattern]))
        found[written++] = candidate.pattern;
    return written;
  }

  #allowedAt(text: string, index: number, passedOver: UnitSet): readonly boolean[] {
    const first = endOf(passedOver, text, index);
    const second = endOf(passedOver, text, first + 1);
    return this.#allowed.at(text.charCodeAt(first), text.charCodeAt(second));
  }
}

/** Where units that are passed over end. */
function endOf(passedOver: UnitSet, text: string, start: number): number {
  let end = start;
  while (passedOver.has(text.charCodeAt(end)) && end - start < LONGEST_PASSED_OVER) end++;
  return end;
}

/** How matches of the patterns begin, and of which pattern each start is. */
function startsOfAll(patterns: readonly RegExp[], passedOver?: UnitSet) {
  const byPattern = patterns.map((pattern) => startsOf(pattern, passedOver));
  return [byPattern.flat(), byPattern.flatMap((starts, pattern) => starts.map(() => pattern))] as const;
}
