import type Big from 'big.js';
import type { Doc } from '../../core/document.ts';
import type { AmountDraft } from '../../core/draft.ts';
import { unitAt } from '../../core/unit-set.ts';
import type { Figure } from './figure.ts';
import type { Prefix } from './money.ts';
import type { Named, NameIndex } from './name-index.ts';

/** A figure and what stands around it, as a rule sees it. */
export interface Place {
  doc: Doc;
  figure: Figure;
  /** Currency before the figure. */
  prefix: Prefix | null;
  /** Currency of sums that name none. */
  home: string;
  /** Where the words before the amount end: the start of a range for its second figure. */
  before: number;
}

/** A figure in its unit. All are made with the same fields in the same order, so that V8 reads them quickly. */
export interface Measure {
  end: number;
  kind: AmountDraft['kind'];
  /** The figure that the unit measures, where it is not the one at the place (百分之三十). */
  figure: Figure | undefined;
  /** A number as the figure states it, in units of the mention. */
  scale(value: Big): Big;
  currency: string | null;
  currencyInferred: boolean;
  unit: string | null;
  /** 级 makes a scale without a number a class of sums. */
  isLevel: boolean;
  /** Whether the unit stands before the figure or is understood, so that the second figure of a range has it too. */
  isUnitBefore: boolean;
}

/** What follows a figure and makes it an amount. The first rule that reads a measure wins. */
export interface AmountRule {
  readonly name: string;
  /** Patterns of what it reads behind a figure; null where other things decide. */
  readonly behind: readonly RegExp[] | null;
  /** Names that it reads behind a figure as well. */
  readonly names?: NameIndex<Named>;
  read(place: Place): Measure | null;
  /** Texts in which the rule makes a mention of what stands in 「」, or of the whole. */
  readonly examples: readonly string[];
  /** Texts in which it makes none. */
  readonly not: readonly string[];
}

/** A share or rate: the figure times what `scale` makes of it, in percent points. */
export const percent = (end: number, scale: Measure['scale'], figure?: Figure, isUnitBefore = false): Measure => ({
  end,
  kind: 'percent',
  figure,
  scale,
  currency: null,
  currencyInferred: false,
  unit: null,
  isLevel: false,
  isUnitBefore,
});

/** A figure in a unit of quantity. */
export const quantity = (
  end: number,
  unit: string,
  scale: Measure['scale'],
  isLevel: boolean,
  figure?: Figure,
): Measure => ({
  end,
  kind: 'quantity',
  figure,
  scale,
  currency: null,
  currencyInferred: false,
  unit,
  isLevel,
  isUnitBefore: false,
});

const SPACE = 0x20;

/** Where the next unit stands, up to two spaces passed over: the most that a rule passes over behind a figure. */
export function skipSpaces(plain: string, index: number): number {
  if (unitAt(plain, index) !== SPACE) return index;
  return unitAt(plain, index + 1) === SPACE ? index + 2 : index + 1;
}

export const asStated: Measure['scale'] = (value) => value;
export const times =
  (factor: Big | string): Measure['scale'] =>
  (value) =>
    value.times(factor);
