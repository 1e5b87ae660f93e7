import { UnitSet } from '../../core/unit-set.ts';
import { LARGE_SCALES } from '../../numerals/number.ts';
import { PRICE_ENDS } from './context.ts';
import { skipSpaces } from './measure.ts';
import { PREFIX_ENDS } from './money.ts';
import { JOINT_STARTS } from './range.ts';
import { AMOUNT_RULES } from './rules.ts';

const PAIR = 1; // with the next unit only
const PASS = 2; // whatever stands behind
const SPACE = 0x20;

/** What a figure's last unit and neighbours show at a glance: most figures in prose are dates, names and counts of one. */
const largeScales = UnitSet.of(Object.keys(LARGE_SCALES).join(''));
const precedes = UnitSet.union(PREFIX_ENDS, PRICE_ENDS);
const follows = new Uint8Array(0x10000);
const pairs = new Set<number>();
const pairOf = (first: number, second: number): number => (first << 16) | second;

for (const { names } of AMOUNT_RULES)
  for (const [first, group] of names ?? [])
    for (const { name } of group)
      if (name.length === 1 || /^[A-Za-z]/.test(name)) follows[first] = PASS;
      else {
        follows[first] ||= PAIR;
        pairs.add(pairOf(first, name.charCodeAt(1)));
      }
const others = UnitSet.union(JOINT_STARTS, ...AMOUNT_RULES.map(({ behind }) => behind ?? new UnitSet()));
for (const unit of others.units ?? []) follows[unit] = PASS;
follows[SPACE] = 0; // it has been passed over

/** Whether a figure may be an amount, by a look at the units beside it; it never says no to one. */
export function mayMeasure(plain: string, start: number, end: number): boolean {
  if (largeScales.has(plain.charCodeAt(end - 1)) || precedes.has(unitBefore(plain, start))) return true;
  const at = skipSpaces(plain, end);
  const kind = follows[plain.charCodeAt(at)];
  return kind === PASS || (kind === PAIR && pairs.has(pairOf(plain.charCodeAt(at), plain.charCodeAt(at + 1))));
}

function unitBefore(plain: string, start: number): number {
  let at = start - 1;
  while (plain.charCodeAt(at) === SPACE && start - at < 3) at--;
  return plain.charCodeAt(at);
}
