import { toDay } from './calendar.ts';

export type ForeignCalendar = 'hebrew' | 'islamic-umalqura';

const MINUTES = 60_000;
const days = new Map<string, ReadonlyMap<string, number>>();

/**
 * Day number of a date of the Hebrew or the Islamic calendar (Umm al-Qura) in a Gregorian year, by the calendars that
 * the runtime has (ICU, months by their English names); null if the year has no such day.
 */
export function foreignDay(calendar: ForeignCalendar, year: number, month: string, day: number): number | null {
  const key = `${calendar} ${year}`;
  let known = days.get(key);
  if (!known) {
    known = daysOf(calendar, year);
    days.set(key, known);
  }
  return known.get(`${month} ${day}`) ?? null;
}

function daysOf(calendar: ForeignCalendar, year: number): ReadonlyMap<string, number> {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', month: 'long', day: 'numeric' });
  const found = new Map<string, number>();
  for (let day = toDay(year, 1, 1); day < toDay(year + 1, 1, 1); day++) {
    const parts = format.formatToParts(day * 1440 * MINUTES);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    const name = `${part('month')} ${part('day')}`;
    if (!found.has(name)) found.set(name, day);
  }
  return found;
}
