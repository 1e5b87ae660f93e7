import { UnitSet, unitAt } from '../../core/unit-set.ts';
import { LARGE_SCALES } from '../../numerals/number.ts';
import { PRICE_ENDS } from './context.ts';
import { skipSpaces } from './measure.ts';
import { PREFIX_ENDS } from './money.ts';
import { JOINT_STARTS } from './range.ts';
import { mayBeMeasured } from './rules.ts';

const SPACE = 0x20;
const largeScales = UnitSet.of(Object.keys(LARGE_SCALES).join(''));
const precedes = UnitSet.union(PREFIX_ENDS, PRICE_ENDS);

/**
 * Whether a figure may be an amount, by a look at its last unit and those beside it; it never says no to one.
 * Most figures in prose are dates, names and counts of one.
 */
export const mayMeasure = (plain: string, start: number, end: number): boolean =>
  largeScales.has(plain.charCodeAt(end - 1)) ||
  precedes.has(unitBefore(plain, start)) ||
  JOINT_STARTS.has(unitAt(plain, skipSpaces(plain, end))) ||
  mayBeMeasured(plain, end);

function unitBefore(plain: string, start: number): number {
  let at = start - 1;
  while (unitAt(plain, at) === SPACE && start - at < 3) at--;
  return unitAt(plain, at);
}
