import { DATED_BEHIND } from './dates.ts';
import type { Reading } from './readings.ts';
import type { Sketch } from './sketch.ts';

const APART = /[;；。■]|此前|此外|曾|随后|之后|上一轮|上轮|同时|另|而/;

/** Joins phrases that tell of one deal together: C轮获得X 3亿元投资, 完成新一轮融资，融资5000万元. */
export function unify(sketch: Sketch, readings: Reading[], taken: ReadonlySet<number>): Reading[] {
  const joined: Reading[] = [];
  for (const reading of readings) {
    const last = joined.at(-1);
    if (!last || !complete(sketch, last, reading, taken)) {
      joined.push(reading);
      continue;
    }
    last.rounds = last.rounds.length > 0 ? last.rounds : reading.rounds;
    last.amount ??= reading.amount;
    last.investors = [...last.investors, ...reading.investors];
    if (last.companies.length === 0 && !reading.anaphoric) last.companies = reading.companies;
    if (last.rule === 'financing/deal') last.rule = reading.rule;
    last.end = reading.end;
  }
  return joined;
}

function complete(sketch: Sketch, a: Reading, b: Reading, taken: ReadonlySet<number>): boolean {
  const { text } = sketch;
  if (a.rounds.length > 0 && b.rounds.length > 0) return false;
  if (a.amount !== null && b.amount !== null) return false;
  if (b.unread !== null) return false;
  if (b.anaphoric) return true;
  if (b.companies.length > 0 && a.companies.length > 0 && b.companies[0] !== a.companies[0]) return false;
  const end = a.end + (DATED_BEHIND.exec(sketch, a.end, a.end + 8)?.[0].length ?? 0);
  const gap = text.slice(end, b.governor && b.governor.start >= a.end ? b.governor.start : b.start);
  if (APART.test(gap) || gap.includes('Ⓓ')) return false;
  for (let at = text.indexOf('Ⓒ', a.end); at >= 0 && at < b.start; at = text.indexOf('Ⓒ', at + 1))
    if (!taken.has(at) && !b.investors.includes(at) && !b.companies.includes(at)) return false;
  return b.companies.length === 0 || a.companies.length === 0;
}
