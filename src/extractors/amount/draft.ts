import type { AmountDraft } from '../../core/draft.ts';
import { toNumber } from '../../numerals/number.ts';
import { readBound } from './qualifiers.ts';
import type { Spread } from './range.ts';

/** The mention of an amount, with the bounds and the qualifier that the words around it give; null for none. */
export function draftOf(plain: string, spread: Spread | null): AmountDraft | null {
  if (!spread) return null;
  const { start, end, measure, rule, value } = spread;
  const min = value.min && toNumber(value.min);
  const draft: AmountDraft = {
    start,
    end,
    kind: measure.kind,
    min,
    max: value.max === value.min ? min : value.max && toNumber(value.max),
    qualifier: value.shape,
    currency: measure.currency,
    currencyInferred: measure.currencyInferred,
    unit: measure.unit,
    rule,
  };
  qualify(draft, plain, spread);
  return draft;
}

/** Gives a draft the qualifier, and with it the bounds, that the words around its figure state. */
function qualify(draft: AmountDraft, plain: string, { start, end, figure, measure, value, isRange }: Spread): void {
  const isBare = figure.isBareScale;
  if (isRange || (value.shape !== 'exact' && !isBare)) return;
  const bound = readBound(plain, start, end, figure);
  if (bound) {
    draft.qualifier = bound;
    draft.max = bound === 'above' ? null : draft.min;
    if (bound === 'below') draft.min = null;
    return;
  }
  // 获千万元融资 speaks of an order of magnitude, a 万卡集群 of ten thousand.
  if (isBare && measure.kind === 'money') draft.qualifier = 'magnitude';
  else if (isBare) {
    draft.qualifier = 'exact';
    draft.max = draft.min;
  } else draft.qualifier = measure.isLevel ? 'approx' : 'exact';
}
