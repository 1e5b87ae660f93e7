import type { AmountMention, DateMention } from '../../schema/index.ts';
import type { Round } from './round.ts';

/** Whether a company has only one round of a name: one with a letter or a stage. */
const isUnique = (name: string | null): boolean => name !== null && !/^(?:strategic|debt)/.test(name);

/** Whether two tellings can be of one round. `recent` is the first day that news without a date can be of. */
export function agree(a: Round, b: Round, recent: string | null): boolean {
  if (a.entity !== b.entity) return false;
  if (a.name !== null && b.name !== null) {
    if (a.name !== b.name) return isEcho(a, b);
    if (isUnique(a.name)) return true;
  } else if (b.earlier && !a.earlier && (a.name === null || !haveInCommon(a, b))) return false;
  else if (a.name === 'IPO' || b.name === 'IPO' || a.name === 'debt' || b.name === 'debt') return false;
  else if (recent !== null && areApart(a, b, recent)) return false;
  return sameSum(a.amount, b.amount) && sameDay(a.date, b.date) && shareNames(a, b);
}

/** 战略投资 of a round that has a name, by the same investors. */
const isEcho = (round: Round, told: Round): boolean =>
  told.name === 'strategic' &&
  isUnique(round.name) &&
  !told.amount &&
  sameDay(round.date, told.date) &&
  backedAlike(round, told);

/** Whether all investors of a telling are a round's. */
function backedAlike(round: Round, told: Round): boolean {
  const others = [...told.lead, ...told.investors];
  return others.length > 0 && others.every((entity) => round.lead.has(entity) || round.investors.has(entity));
}

/** Whether anything that two tellings both have can be the same. */
const haveInCommon = (a: Round, b: Round): boolean =>
  (a.amount !== null && b.amount !== null) ||
  (!!a.date?.interval && !!b.date?.interval) ||
  [...b.lead, ...b.investors].some((entity) => a.lead.has(entity) || a.investors.has(entity));

/** Whether one is news and the other of a day long gone, unless the sum is the same. */
function areApart(a: Round, b: Round, recent: string): boolean {
  if (!(isNews(a) && isLongGone(b, recent)) && !(isNews(b) && isLongGone(a, recent))) return false;
  return a.amount === null || a.amount.min !== b.amount?.min || a.amount.max !== b.amount.max;
}

/** Told without a day, and with more than that there was a round. */
const isNews = ({ name, amount, date, lead, investors, earlier }: Round): boolean =>
  !earlier && !date?.interval && (isUnique(name) || amount !== null || lead.size + investors.size > 0);

const isLongGone = ({ date }: Round, recent: string): boolean => !!date?.interval && date.interval.end <= recent;

/** Whether two sums may be one: neither missing, and the bounds meet. */
function sameSum(a: AmountMention | null, b: AmountMention | null): boolean {
  if (!a || !b) return true;
  if (a.currency !== b.currency) return false;
  const [lowA, highA] = boundsOf(a);
  const [lowB, highB] = boundsOf(b);
  return Math.max(lowA, lowB) <= Math.min(highA, highB) * 1.0000001;
}

/** What a sum can be: 近3亿 and 超3亿 are not far from the figure; 过亿, without one, is of its magnitude. */
function boundsOf({ min, max, text }: AmountMention): [low: number, high: number] {
  if (max === null) return [min ?? 0, min === null ? Number.POSITIVE_INFINITY : min * (HAS_FIGURE.test(text) ? 2 : 10)];
  return [min ?? max / 2, max];
}

const HAS_FIGURE = /[\d一二两三四五六七八九十百]/;

/** Whether two dates may be one: an unresolved one (近日) agrees with any. */
function sameDay(a: DateMention | null, b: DateMention | null): boolean {
  if (!a?.interval || !b?.interval) return true;
  return a.interval.start < b.interval.end && b.interval.start < a.interval.end;
}

/** Whether two lists of investors may be of one round: one is missing, or they have a name in common. */
function shareNames(a: Round, b: Round): boolean {
  const others = [...b.lead, ...b.investors];
  if (a.lead.size + a.investors.size === 0 || others.length === 0) return true;
  return others.some((entity) => a.lead.has(entity) || a.investors.has(entity));
}
