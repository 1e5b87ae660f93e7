import { UNITS as MONEY_UNITS, PREFIX_ENDS } from './money.ts';
import { UNITS as QUANTITY_UNITS } from './quantity.ts';

const PASS = 1; // whatever stands behind
const PAIR = 2; // with the next character only

/** What a figure's last characters and neighbours show at a glance: most figures in prose are dates, names and counts of one. */
const follows = new Uint8Array(0x10000);
const pairs = new Set<number>();
const pairOf = (first: number, second: number): number => (first << 16) | second;

for (const index of [MONEY_UNITS, QUANTITY_UNITS])
  for (const group of index.values())
    for (const { name } of group) {
      const first = name.charCodeAt(0);
      if (name.length === 1 || /^[A-Za-z]/.test(name)) follows[first] = PASS;
      else {
        follows[first] ||= PAIR;
        pairs.add(pairOf(first, name.charCodeAt(1)));
      }
    }
const PERCENT_STARTS = '%﹪‰分成折百基点pb';
const COIN_STARTS = '角毛';
const SCALE_STARTS = '级kKwmMbBtT';
const RANGE_STARTS = '-~–—―〜∼至到和与及（(';
for (const start of PERCENT_STARTS + COIN_STARTS + SCALE_STARTS + RANGE_STARTS) follows[start.charCodeAt(0)] = PASS;

const before = new Uint8Array(0x10000);
const PRICE_ENDS = '价薪入为仅要需约是至从达高币：:'; // last characters of the words before a price
for (const unit of PREFIX_ENDS) before[unit] = PASS;
for (const end of PRICE_ENDS) before[end.charCodeAt(0)] = PASS;
const LARGE_SCALES = new Set('万亿兆');

/** Whether a figure may be an amount, by a look at the characters beside it; it never says no to one. */
export function mayMeasure(plain: string, start: number, end: number): boolean {
  if (LARGE_SCALES.has(plain[end - 1]) || before[lastUnit(plain, start)]) return true;
  let at = end;
  while (plain[at] === ' ' && at - end < 2) at++;
  const next = plain.charCodeAt(at);
  const kind = follows[next];
  return kind === PASS || (kind === PAIR && pairs.has(pairOf(next, plain.charCodeAt(at + 1))));
}

function lastUnit(plain: string, start: number): number {
  let at = start - 1;
  while (plain[at] === ' ' && start - at < 3) at--;
  return plain.charCodeAt(at);
}
