import { PairIndex } from './pair-index.ts';
import { type Start, startsOf } from './pattern-units.ts';
import { UnitIndex } from './unit-index.ts';
import { UnitSet, unitAt } from './unit-set.ts';

/** Patterns that what a text has at a place allows: their numbers in order, and for each pattern whether it is there. */
interface Choice {
  readonly numbers: readonly number[];
  readonly has: readonly boolean[];
}

/** What the units tell that follow those passed over. */
interface Rest {
  readonly passedOver: UnitSet;
  readonly choices: PairIndex<Choice>;
}

const LONGEST_PASSED_OVER = 16; // units; no match goes on behind more

/**
 * Many patterns by what a text must have where their matches begin: the unit before, the first two units, and the first
 * two beside those passed over. A few looks at tables, made from the patterns themselves, spare most of them most places.
 */
export class PatternIndex {
  /** The ways in which matches can begin. */
  readonly starts: readonly Start[];
  readonly #begins: UnitSet;
  readonly #befores: UnitIndex;
  /** By the first two units, and by class of the unit before; none where no pattern begins with the two. */
  readonly #beginning: PairIndex<readonly Choice[]>;
  /** By the first two units that are not passed over, if any are. */
  readonly #rest: Rest | null;

  /** @param passedOver units with which many matches begin and which tell little, such as numerals and white space */
  constructor(patterns: readonly RegExp[], passedOver?: UnitSet) {
    const [starts, patternOf] = startsOfAll(patterns);
    this.starts = starts;
    this.#begins = new UnitSet(
      starts.some(({ first }) => first === null) ? null : starts.flatMap(({ first }) => first ?? []),
    );
    this.#befores = new UnitIndex(starts.map(({ before }) => before));
    const choice = (numbers: readonly number[]): Choice => {
      const chosen = new Set(numbers);
      return { numbers: [...chosen], has: patterns.map((_, pattern) => chosen.has(pattern)) };
    };
    this.#beginning = new PairIndex(starts, (some) =>
      (some.length > 0 ? this.#befores.holders : []).map((held) =>
        choice(some.filter((start) => held.includes(start)).map((start) => patternOf[start])),
      ),
    );
    this.#rest = null;
    if (!passedOver) return;
    const [rests, patternOfRest] = startsOfAll(patterns, passedOver);
    const choices = new PairIndex(rests, (some) => choice(some.map((start) => patternOfRest[start])));
    this.#rest = { passedOver, choices };
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
    const byBefore = this.#beginning.at(text.charCodeAt(index), unitAt(text, index + 1));
    if (byBefore.length === 0) return 0;
    const { numbers, has } = byBefore[this.#befores.classOf(unitAt(text, index - 1))];
    if (numbers.length === 0) return 0;
    let written = 0;
    for (const pattern of this.#rest ? this.#allowedAt(text, index, this.#rest) : numbers)
      if (has[pattern]) found[written++] = pattern;
    return written;
  }

  #allowedAt(text: string, index: number, { passedOver, choices }: Rest): readonly number[] {
    const first = endOf(passedOver, text, index);
    const second = endOf(passedOver, text, first + 1);
    return choices.at(unitAt(text, first), unitAt(text, second)).numbers;
  }
}

/** Where units that are passed over end. */
function endOf(passedOver: UnitSet, text: string, start: number): number {
  let end = start;
  while (passedOver.has(unitAt(text, end)) && end - start < LONGEST_PASSED_OVER) end++;
  return end;
}

/** How matches of the patterns begin, and of which pattern each start is. */
function startsOfAll(patterns: readonly RegExp[], passedOver?: UnitSet) {
  const byPattern = patterns.map((pattern) => startsOf(pattern, passedOver));
  return [byPattern.flat(), byPattern.flatMap((starts, pattern) => starts.map(() => pattern))] as const;
}
