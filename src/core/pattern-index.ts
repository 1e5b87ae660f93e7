import { BitRows } from './bit-rows.ts';
import { PairSets } from './pair-index.ts';
import { type Start, startsOf } from './pattern-units.ts';
import { UnitIndex } from './unit-index.ts';
import { type UnitSet, unitAt } from './unit-set.ts';

/** What the first two units tell that are not passed over. */
interface Rest {
  readonly passedOver: UnitSet;
  readonly beginning: PairSets;
  readonly patternOf: readonly number[];
  /** By set of starts: the row of its patterns, entered when it is first asked for. */
  readonly rowOf: number[];
}

const LONGEST_PASSED_OVER = 16; // units; no match goes on behind more

/**
 * Many patterns by what a text must have where their matches begin: the unit before, the first two units, and the first
 * two beside those passed over. A few looks at tables, made from the patterns themselves, spare most of them most places.
 */
export class PatternIndex {
  /** The ways in which matches can begin. */
  readonly starts: readonly Start[];
  readonly #befores: UnitIndex;
  readonly #beginning: PairSets;
  readonly #patternOf: readonly number[];
  /** The patterns of a set of starts, as rows. */
  readonly #rows: BitRows;
  readonly #all: number;
  /** By set of starts and class of the unit before: the row, entered when it is first asked for. */
  readonly #rowOf: number[] = [];
  readonly #rest: Rest | null;

  /** @param passedOver units with which many matches begin and which tell little, such as numerals and white space */
  constructor(patterns: readonly RegExp[], passedOver?: UnitSet) {
    const [starts, patternOf] = startsOfAll(patterns);
    this.starts = starts;
    this.#befores = new UnitIndex(starts.map(({ before }) => before));
    this.#beginning = new PairSets(starts);
    this.#patternOf = patternOf;
    this.#rows = new BitRows(patterns.length);
    this.#all = this.#rows.add(patterns.keys());
    this.#rest = null;
    if (!passedOver) return;
    const [rests, patternOfRest] = startsOfAll(patterns, passedOver);
    this.#rest = { passedOver, beginning: new PairSets(rests), patternOf: patternOfRest, rowOf: [] };
  }

  /**
   * Writes the numbers of the patterns of which a match can begin at an index of a text to `found`, in order.
   * @returns the numbers written
   */
  patternsAt(text: string, index: number, found: number[]): number {
    const set = this.#beginning.at(text.charCodeAt(index), unitAt(text, index + 1));
    if (set === 0) return 0;
    const before = this.#befores.classOf(unitAt(text, index - 1));
    const row = this.#rowOf[set * this.#befores.holders.length + before] ?? this.#enter(set, before);
    return this.#rows.shared(row, this.#rest ? this.#restAt(text, index, this.#rest) : this.#all, found);
  }

  #enter(set: number, before: number): number {
    const held = new Set(this.#befores.holders[before]);
    const starts = this.#beginning.starts[set].filter((start) => held.has(start));
    const row = this.#rows.add(starts.map((start) => this.#patternOf[start]));
    this.#rowOf[set * this.#befores.holders.length + before] = row;
    return row;
  }

  #restAt(text: string, index: number, rest: Rest): number {
    const first = endOf(rest.passedOver, text, index);
    const second = endOf(rest.passedOver, text, first + 1);
    const set = rest.beginning.at(unitAt(text, first), unitAt(text, second));
    return rest.rowOf[set] ?? this.#enterRest(set, rest);
  }

  #enterRest(set: number, { beginning, patternOf, rowOf }: Rest): number {
    rowOf[set] = this.#rows.add(beginning.starts[set].map((start) => patternOf[start]));
    return rowOf[set];
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
