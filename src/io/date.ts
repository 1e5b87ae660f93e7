import { isDay } from '../core/dateline.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?`;
const ZONE = String.raw`(?:\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4}))?`;

/** The ways in which files write a date, each with or without a time of day. */
const FORMS = [
  // 2024-03-16, 2024/3/16 18:07, 2024年3月16日 18:07
  new RegExp(String.raw`^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:[T\s]*${CLOCK})?${ZONE}$`),
  // 20240316
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/,
  // Sat, 16 Mar 2024 18:07:00 +0800
  new RegExp(
    String.raw`^(?:[A-Za-z]{3},\s*)?(?<day>\d{1,2}) (?<monthName>[A-Za-z]{3})[a-z]* (?<year>\d{4})(?: ${CLOCK})?${ZONE}$`,
  ),
];

/** A date or date-time as files write it, as ISO 8601 local time (a zone is dropped); null if it is none. */
export function readDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  for (const form of FORMS) {
    const match = form.exec(value.trim());
    if (!match) continue;
    const { year, month, monthName, day, hour, minute, second } = match.groups as {
      [name: string]: string | undefined;
    };
    const monthNumber = month ? +month : MONTHS.indexOf(monthName!.toLowerCase()) + 1;
    if (!isDay(+year!, monthNumber, +day!) || +(hour ?? 0) > 23 || +(minute ?? 0) > 59) return null;
    const date = `${year}-${String(monthNumber).padStart(2, '0')}-${day!.padStart(2, '0')}`;
    return hour ? `${date}T${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}` : date;
  }
  return null;
}
