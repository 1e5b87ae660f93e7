import { UnitIndex } from '../../core/unit-index.ts';
import type { AmountRule } from './measure.ts';
import { MONEY_CONTEXT_RULES, MONEY_RULES } from './money-rules.ts';
import { PERCENT_RULES } from './percent-rules.ts';
import { QUANTITY_RULES } from './quantity-rules.ts';

/** What makes a figure an amount: the first rule that reads a measure behind it wins. */
export const AMOUNT_RULES: readonly AmountRule[] = [
  ...PERCENT_RULES,
  ...MONEY_RULES,
  ...QUANTITY_RULES,
  ...MONEY_CONTEXT_RULES,
];

/** By class of the unit behind a figure: the rules that can read what begins with it, in their order. */
const behindFigure = new UnitIndex(
  AMOUNT_RULES.map(({ behind, names }) => (behind?.units ? [...behind.units, ...(names?.keys() ?? [])] : null)),
);
const rulesOf = behindFigure.holders.map((rules) => rules.map((i) => AMOUNT_RULES[i]));

/** The rules that can read what begins with a unit behind a figure, in their order. */
export const rulesFor = (unit: number): readonly AmountRule[] => rulesOf[behindFigure.classOf(unit)];
