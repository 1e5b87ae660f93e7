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
