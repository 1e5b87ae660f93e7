import type { AmountMention, DateMention, Evidence, Mention } from '../../index.ts';

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 20 });

/** `≥ 100,000,000 USD`, `3,000 – 5,000 辆`, `28.83 %`; a currency that the text does not name is marked. */
export function showAmount({ kind, min, max, qualifier, currency, currencyInferred, unit }: AmountMention): string {
  const measure = kind === 'percent' ? '%' : (currency ?? unit ?? '');
  const number = showBounds(min, max, qualifier === 'approx');
  return `${number} ${measure}${currencyInferred ? ' (inferred)' : ''}`.trim();
}

function showBounds(min: number | null, max: number | null, approximate: boolean): string {
  if (min === null && max === null) return '?';
  if (min === null) return `≤ ${grouped(max!)}`;
  if (max === null) return `≥ ${grouped(min)}`;
  if (min !== max) return `${grouped(min)} – ${grouped(max)}`;
  return `${approximate ? '≈ ' : ''}${grouped(min)}`;
}

/** `2024-03 START`, or that it was not resolved. */
export const showDate = ({ value, mod }: DateMention): string =>
  value === null ? 'not resolved' : [value, mod].filter(Boolean).join(' ');

/** The date of a round as it was resolved, or as it is written if it was not. */
export const dateOfRound = (mention: Mention | undefined): string =>
  mention?.type === 'date' ? (mention.value ?? mention.text) : '';

/** `company/lexicon(+3)`. */
export const showEvidence = ({ name, weight }: Evidence): string =>
  weight === undefined ? name : `${name}(${weight < 0 ? '−' : '+'}${Math.abs(weight)})`;
