import type { InputDocument } from '../schema/index.ts';
import { isDay, publishedInText } from './dateline.ts';
import { TiquError } from './errors.ts';

export type PublishedFrom = 'option' | 'input' | 'text';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(:\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * An ISO date or date-time as local time: the zone offset and fractions of a second are dropped.
 * @throws TiquError `bad-date` if the day is not in the calendar
 */
export function readPublished(value: string): string {
  const match = ISO.exec(value.trim());
  if (!match) throw new TiquError('bad-date', `"${value}" is no date: write it as 2024-03-16 or 2024-03-16T18:07`);
  const [, year, month, day, hour, minute, second = ''] = match;
  if (!isDay(+year, +month, +day) || +(hour ?? 0) > 23 || +(minute ?? 0) > 59)
    throw new TiquError('bad-date', `"${value}" is not in the calendar: write it as 2024-03-16 or 2024-03-16T18:07`);
  return `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}${second}`}`;
}

/** Publication date of a document and where it comes from: the option, else the input, else the text. */
export function resolvePublished(
  input: InputDocument,
  plain: string,
  option?: string,
): { publishedAt: string | null; publishedAtFrom: PublishedFrom | null } {
  if (option) return { publishedAt: readPublished(option), publishedAtFrom: 'option' };
  if (input.publishedAt) return { publishedAt: readPublished(input.publishedAt), publishedAtFrom: 'input' };
  const publishedAt = publishedInText(plain);
  return { publishedAt, publishedAtFrom: publishedAt ? 'text' : null };
}
