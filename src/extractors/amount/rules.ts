import { PairIndex } from '../../core/pair-index.ts';
import { type Start, startsOf } from '../../core/pattern-units.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';
import { type AmountRule, skipSpaces } from './measure.ts';
import { MONEY_CONTEXT_RULES, MONEY_RULES } from './money-rules.ts';
import { PERCENT_RULES } from './percent-rules.ts';
import { QUANTITY_RULES } from './quantity-rules.ts';

/** What makes a figure an amount: the first rule that reads a measure behind it wins. */
export const AMOUNT_RULES: readonly AmountRule[] = [
  ...PERCENT_RULES,
  ...MONEY_RULES,
  ...QUANTITY_RULES,
  ...MONEY_CONTEXT_RULES,
];

const spaces = UnitSet.of(' ');
const begunBy = ({ behind, names }: AmountRule): readonly Start[] => {
  if (!behind) return [{ before: null, first: null, second: null }];
  return [...behind.flatMap((pattern) => startsOf(pattern, spaces)), ...(names?.starts ?? [])];
};
const starts = AMOUNT_RULES.map(begunBy);
const ruleOf = starts.flatMap((all, rule) => all.map(() => rule));
/** By the first two units behind a figure: the rules that can read what begins with them, in their order. */
const behindFigure = new PairIndex(starts.flat(), (some) =>
  [...new Set(some.map((start) => ruleOf[start]))].map((rule) => AMOUNT_RULES[rule]),
);

/** The rules that can read what stands behind a figure, in their order. */
export function rulesAt(plain: string, index: number): readonly AmountRule[] {
  const first = skipSpaces(plain, index);
  return behindFigure.at(unitAt(plain, first), unitAt(plain, skipSpaces(plain, first + 1)));
}

const always = AMOUNT_RULES.filter(({ behind }) => behind === null).length;

/** Whether something stands behind a figure that a rule can read. */
export const mayBeMeasured = (plain: string, index: number): boolean => rulesAt(plain, index).length > always;
