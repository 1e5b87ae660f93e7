import type { AmountDraft } from '../../core/draft.ts';
import { hasNoDigit } from './figure.ts';
import { type Bound, readBound } from './qualifiers.ts';
import type { Spread } from './range.ts';

/** The mention of an amount, with the bounds and the qualifier that the words around it give; null for none. */
export function draftOf(plain: string, spread: Spread | null): AmountDraft | null {
  if (!spread) return null;
  const { start, end, measure, rule } = spread;
  return {
    start,
    end,
    kind: measure.kind,
    ...qualify(plain, spread),
    currency: measure.currency,
    currencyInferred: measure.currencyInferred,
    unit: measure.unit,
    rule,
  };
}

function qualify(plain: string, spread: Spread): Pick<AmountDraft, 'min' | 'max' | 'qualifier'> {
  const { value, figure, measure, isRange } = spread;
  const min = value.min?.toNumber() ?? null;
  const max = value.max?.toNumber() ?? null;
  const isBare = figure.isBareScale;
  if (isRange || (value.shape !== 'exact' && !isBare)) return { min, max, qualifier: value.shape };
  const bound = readBound(plain, spread, hasNoDigit(figure));
  if (bound) return bounded(min, bound);
  // 获千万元融资 speaks of an order of magnitude, a 万卡集群 of ten thousand.
  if (isBare && measure.kind === 'money') return { min, max, qualifier: 'magnitude' };
  if (isBare) return { min, max: min, qualifier: 'exact' };
  return { min, max, qualifier: measure.isLevel ? 'approx' : 'exact' };
}

function bounded(value: number | null, bound: Bound): Pick<AmountDraft, 'min' | 'max' | 'qualifier'> {
  return { min: bound === 'below' ? null : value, max: bound === 'above' ? null : value, qualifier: bound };
}
