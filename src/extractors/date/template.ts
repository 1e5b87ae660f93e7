import type { Point } from './expression.ts';
import { dayPartCode } from './period.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** TIMEX3 value of a point that is tied to no date, with X for what is not known: XXXX-03-11, XXXX-WXX-3, T18:07. */
export function template({ steps }: Point): string | null {
  let year = 'XXXX';
  let rest: string | null = null;
  let month: string | null = null;
  let day: string | null = null;
  let time = '';
  for (const step of steps) {
    if (step.at === 'clock') time = `T${two(step.hour)}:${two(step.minute)}`;
    else if (step.at === 'day-part') time = dayPartCode(step.part);
    else if (step.at === 'season') rest = step.season;
    else if (step.at === 'weekend') rest = 'WXX-WE';
    else if (step.at === 'nth-weekday') day = 'XX';
    else if (step.at === 'first') rest = firstUnits(step);
    else if (step.at === 'festival' || step.at === 'lunar') [month, day] = ['XX', 'XX'];
    else if (step.at === 'number' || step.at === 'shift' || step.at === 'short') {
      const n = step.at === 'number' ? step.n : null;
      if (step.unit === 'year') year = n === null ? 'XXXX' : String(n).padStart(4, '0');
      else if (step.unit === 'month') month = n === null ? 'XX' : two(n);
      else if (step.unit === 'day') day = n === null ? 'XX' : two(n);
      else if (step.unit === 'weekday') rest = `WXX-${n}`;
      else if (step.unit === 'week') rest = 'WXX';
      else if (step.unit === 'quarter') rest = `Q${n ?? 'X'}`;
      else if (step.unit === 'half') rest = `H${n ?? 'X'}`;
      else if (step.unit === 'decade') return `XX${n === null ? 'X' : n % 10}`;
      else if (step.unit === 'century') return 'XX';
      else return null;
    } else if (step.at === 'part' && step.of === 'month') month ??= 'XX';
    else if (step.at === 'half-month') month ??= 'XX';
  }
  const bareTime = time && year === 'XXXX' && !month && !day && !rest;
  if (bareTime) return time;
  if (rest) return `${year}-${rest}`;
  if (day) return `${year}-${month ?? 'XX'}-${day}${time}`;
  return month ? `${year}-${month}${time}` : year;
}

function firstUnits({ unit, count }: { unit: string; count: number }): string {
  if (unit === 'quarter') return `Q1/XXXX-Q${count}`;
  return `01/XXXX-${two(count)}`;
}
