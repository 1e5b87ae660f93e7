import type { InputDocument } from '../schema/index.ts';
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

export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

// A full date near the top, alone or beside a clock time; the digits may run together: 2024031618:07.
const STAMP =
  /(?<![\d.])(?<year>(?:19|20)\d{2})(?<sep>[-/.年]?)(?<month>\d{1,2})(?:\k<sep>|月)(?<day>\d{1,2})日?(?:[T\s]*(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?)?/g;
const HEAD_LENGTH = 1500;
const STAMP_LINE = 60;

/** Publication date-time that a text states about itself: a dateline or byline near its top; null if there is none. */
export function publishedInText(plain: string): string | null {
  const head = plain.slice(0, HEAD_LENGTH);
  for (const match of head.matchAll(STAMP)) {
    const { year, month, day, hour, minute, sep } = match.groups as { [name: string]: string | undefined };
    if (!isDay(+year!, +month!, +day!)) continue;
    const lineStart = head.lastIndexOf('\n', match.index) + 1;
    const lineEnd = (head.indexOf('\n', match.index) + 1 || head.length + 1) - 1;
    const runTogether = sep === '' && hour === undefined;
    if (runTogether || lineEnd - lineStart > STAMP_LINE) continue;
    const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}`;
  }
  return null;
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
