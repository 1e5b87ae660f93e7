import { createRequire } from 'node:module';
import { toDay } from './calendar.ts';

type Tyme = typeof import('tyme4ts');
let loaded: Tyme | null = null;

/** The calendar library, loaded by the first text that needs it (about 20 ms). */
function tyme(): Tyme {
  loaded ??= createRequire(import.meta.url)('tyme4ts') as Tyme;
  return loaded;
}

/** Day number of a day of the Chinese calendar; a negative month is a leap month. Null if the year has no such day. */
export function lunarDay(year: number, month: number, day: number): number | null {
  try {
    const solar = tyme().LunarDay.fromYmd(year, month, day).getSolarDay();
    return toDay(solar.getYear(), solar.getMonth(), solar.getDay());
  } catch {
    return null;
  }
}

/** First day of a month of the Chinese calendar and of the one after it; null if the year has no such month. */
export function lunarMonth(year: number, month: number): { start: number; end: number } | null {
  const start = lunarDay(year, month, 1);
  if (start === null) return null;
  return { start, end: start + tyme().LunarMonth.fromYm(year, month).getDayCount() };
}

/** Day number of a solar term (冬至, 清明) in a year of the Gregorian calendar. */
export function solarTerm(year: number, name: string): number {
  // The library counts the terms of a year from the winter solstice before it.
  for (const counted of [year, year + 1]) {
    const solar = tyme().SolarTerm.fromName(counted, name).getJulianDay().getSolarDay();
    if (solar.getYear() === year) return toDay(year, solar.getMonth(), solar.getDay());
  }
  throw new RangeError(`no ${name} in ${year}`);
}
