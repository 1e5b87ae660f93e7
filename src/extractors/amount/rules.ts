import type { AmountDraft } from '../../core/draft.ts';
import type { Rule } from '../../core/rule.ts';

export const AMOUNT_RULES: readonly Rule<Omit<AmountDraft, 'start' | 'end' | 'rule'>>[] = [
  {
    name: 'amount/percent-sign',
    pattern: /(?<![\d.])(?<number>\d{1,15}(?:\.\d{1,15})?)%/y,
    read: ({ groups }) => {
      const value = Number(groups?.number);
      return {
        kind: 'percent',
        min: value,
        max: value,
        qualifier: 'exact',
        currency: null,
        currencyInferred: false,
        unit: null,
      };
    },
    examples: ['同比下降「28.83%」'],
    not: ['28.83'],
  },
];
