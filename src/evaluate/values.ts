import type { GoldMention, Mention } from '../schema/index.ts';

type Fields = { readonly [field: string]: unknown };

/** The fields of a mention that carry what it means; those of `value` make up its value. */
const FIELDS = {
  company: { value: ['kind'], other: [] },
  amount: { value: ['min', 'max', 'currency'], other: ['kind', 'qualifier', 'currencyInferred', 'unit'] },
  date: { value: ['value', 'interval'], other: ['timexType', 'mod'] },
} as const satisfies { [type in Mention['type']]: { value: readonly string[]; other: readonly string[] } };

/** The fields compared for a type, those of the value first. */
export const fieldsOf = (type: Mention['type']): readonly string[] => [...FIELDS[type].value, ...FIELDS[type].other];

/** Whether a prediction has the value of the gold: min, max and currency; TIMEX3 value and interval; or kind. */
export const sameValue = (gold: GoldMention, predicted: Mention): boolean => wrongInValue(gold, predicted).length === 0;

/** The fields of the value that differ. */
export const wrongInValue = (gold: GoldMention, predicted: Mention): string[] =>
  FIELDS[gold.type].value.filter((field) => !sameField(gold, predicted, field));

/** Whether a field is the same. A field that the gold leaves out is not compared, and counts as the same. */
export function sameField(gold: GoldMention, predicted: Mention, field: string): boolean {
  const [wanted, got] = [(gold as Fields)[field], (predicted as Fields)[field]];
  return wanted === undefined || same(wanted, got ?? null);
}

const TOLERANCE = 1e-9;

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  if (isInterval(a) && isInterval(b)) return moment(a.start) === moment(b.start) && moment(a.end) === moment(b.end);
  return a === b;
}

const isInterval = (value: unknown): value is { start: string; end: string } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** A day and its midnight are the same moment. */
const moment = (iso: string): string => iso.replace(/T00:00(:00)?$/, '');
