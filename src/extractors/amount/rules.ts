import { UnitIndex } from '../../core/unit-index.ts';
import { UnitSet } from '../../core/unit-set.ts';
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

/** Per UTF-16 unit: the rules that can read what begins with it behind a figure. A bit is a rule. */
const index = new UnitIndex(
  AMOUNT_RULES.map(({ behind, names }) =>
    behind === null ? new UnitSet(null) : UnitSet.union(behind, new UnitSet(names?.keys())),
  ),
);
const lists = new Map<number, readonly AmountRule[]>();

/** The rules that can read what begins with a unit behind a figure, in their order. */
export function rulesFor(unit: number): readonly AmountRule[] {
  const bits = index.bits(unit, 0);
  let rules = lists.get(bits);
  if (!rules) {
    rules = AMOUNT_RULES.filter((_, i) => bits & (1 << i));
    lists.set(bits, rules);
  }
  return rules;
}
