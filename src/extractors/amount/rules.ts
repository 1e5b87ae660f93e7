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

const mayRead = ({ behind, names }: AmountRule, unit: number): boolean =>
  behind === null || behind.has(unit) || names?.has(unit) === true;

/** Sets of rules, and per UTF-16 unit which of them can read what begins with it behind a figure. */
const sets: (readonly AmountRule[])[] = [];
const setOf = new Uint8Array(0x10000);
const known = new Map<number, number>();
for (let unit = 0; unit < setOf.length; unit++) {
  let key = 0;
  for (const [i, rule] of AMOUNT_RULES.entries()) if (mayRead(rule, unit)) key |= 1 << i;
  let set = known.get(key);
  if (set === undefined) {
    set = sets.push(AMOUNT_RULES.filter((_, i) => key & (1 << i))) - 1;
    known.set(key, set);
  }
  setOf[unit] = set;
}

/** The rules that can read what begins with a unit behind a figure, in their order. */
export const rulesFor = (unit: number): readonly AmountRule[] => sets[setOf[unit] ?? 0];
