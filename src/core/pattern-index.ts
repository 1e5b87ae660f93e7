import { beginningOf } from './pattern-units.ts';
import { unitAt } from './unit-at.ts';
import { UnitIndex } from './unit-index.ts';
import { UnitSet } from './unit-set.ts';

/** A pattern that two units allow. */
interface Candidate {
  readonly pattern: number;
  /** By class of the unit before a match, and of the unit behind those passed over: whether it can stand there. */
  readonly before: readonly boolean[];
  readonly behind: readonly boolean[];
}

const LONGEST_PASSED_OVER = 16; // units; no match goes on behind more

/**
 * Many patterns by what a text must have where their matches begin: the unit before, the first two units, and the first
 * behind those passed over. A few looks at tables, made from the patterns themselves, spare most of them most places.
 */
export class PatternIndex {
  readonly #passedOver: UnitSet;
  readonly #begins: UnitSet;
  readonly #befores: UnitIndex;
  readonly #firsts: UnitIndex;
  readonly #seconds: UnitIndex;
  readonly #behinds: UnitIndex;
  /** The ways in which matches begin: the number of the pattern of each. */
  readonly #patternOf: readonly number[];
  /** By the classes of two units, made when they first occur; null if there are none. */
  readonly #byPair: (readonly Candidate[] | null | undefined)[];

  /** @param passedOver units with which many matches begin and which tell little, such as numerals and white space */
  constructor(patterns: readonly RegExp[], passedOver = new UnitSet()) {
    const beginnings = patterns.map((pattern) => beginningOf(pattern, passedOver));
    const starts = beginnings.flatMap((beginning) => beginning.starts);
    this.#passedOver = passedOver;
    this.#begins = new UnitSet(
      starts.some(({ first }) => first === null) ? null : starts.flatMap(({ first }) => first ?? []),
    );
    this.#befores = new UnitIndex(starts.map(({ before }) => before));
    this.#firsts = new UnitIndex(starts.map(({ first }) => first));
    this.#seconds = new UnitIndex(starts.map(({ second }) => second));
    this.#behinds = new UnitIndex(beginnings.map(({ behind }) => behind));
    this.#patternOf = beginnings.flatMap((beginning, pattern) => beginning.starts.map(() => pattern));
    this.#byPair = new Array(this.#firsts.holders.length * this.#seconds.holders.length);
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
    const first = this.#firsts.classOf(unitAt(text, index));
    const second = this.#seconds.classOf(unitAt(text, index + 1));
    const candidates = this.#byPair[first * this.#seconds.holders.length + second];
    if (candidates === null) return 0;
    return this.#write(candidates ?? this.#enter(first, second), text, index, found);
  }

  #write(candidates: readonly Candidate[], text: string, index: number, found: number[]): number {
    const before = this.#befores.classOf(unitAt(text, index - 1));
    const behind = this.#behinds.classOf(this.#unitBehind(text, index));
    let written = 0;
    for (const candidate of candidates)
      if (candidate.before[before] && candidate.behind[behind]) found[written++] = candidate.pattern;
    return written;
  }

  #unitBehind(text: string, index: number): number {
    let at = index;
    while (this.#passedOver.has(unitAt(text, at)) && at - index < LONGEST_PASSED_OVER) at++;
    return unitAt(text, at);
  }

  /** Makes the candidates of two classes of units. */
  #enter(first: number, second: number): readonly Candidate[] {
    const candidates = this.#candidates(this.#firsts.holders[first], this.#seconds.holders[second]);
    this.#byPair[first * this.#seconds.holders.length + second] = candidates.length > 0 ? candidates : null;
    return candidates;
  }

  #candidates(byFirst: readonly number[], bySecond: readonly number[]): readonly Candidate[] {
    const starts = byFirst.filter((start) => bySecond.includes(start));
    const patterns = [...new Set(starts.map((start) => this.#patternOf[start]))];
    return patterns.map((pattern) => ({
      pattern,
      before: this.#befores.holders.map((held) =>
        starts.some((start) => this.#patternOf[start] === pattern && held.includes(start)),
      ),
      behind: this.#behinds.holders.map((held) => held.includes(pattern)),
    }));
  }
}
