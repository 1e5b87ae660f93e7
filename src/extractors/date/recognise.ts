import type { Doc } from '../../core/document.ts';
import { PatternIndex } from '../../core/pattern-index.ts';
import type { Ruled } from '../../core/rule.ts';
import { UnitSet } from '../../core/unit-set.ts';
import type { Expression } from './expression.ts';
import { DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
import { DATE_RULES } from './rules.ts';

/** What one rule read: the smallest piece of an expression. */
export type Atom = Ruled<{ expression: Expression }>;

/** Numerals of each kind: where no rule reads a numeral, none reads its rest. */
const digits = UnitSet.of(DIGITS);
const hanNumerals = UnitSet.of(HAN_NUMERALS);
/** The rules by how their matches begin; what follows numerals tells them apart. */
const rulesByStart = new PatternIndex(
  DATE_RULES.map(({ pattern }) => pattern),
  UnitSet.of(DIGITS + HAN_NUMERALS),
);
const found: number[] = [];

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    if (!rulesByStart.mayBeginWith(plain.charCodeAt(index))) {
      index++;
      continue;
    }
    const count = rulesByStart.patternsAt(plain, index, found);
    const atom = count > 0 ? firstAtom(count, index, doc) : null;
    if (atom) {
      atoms.push(atom);
      index = atom.end;
    } else index = numeralEnd(plain, index);
  }
  return atoms;
}

/** What the first of the rules in `found` reads that reads anything. */
function firstAtom(count: number, index: number, doc: Doc): Atom | null {
  for (let i = 0; i < count; i++) {
    const { name, pattern, read } = DATE_RULES[found[i]];
    pattern.lastIndex = index;
    const match = pattern.exec(doc.plain);
    const made = match && read(match, doc);
    if (made) return { start: index, end: index + match[0].length, expression: made.expression, rule: name };
  }
  return null;
}

/** The next index, or the end of the numerals of one kind that stand at this one. */
function numeralEnd(plain: string, index: number): number {
  const unit = plain.charCodeAt(index);
  const kind = digits.has(unit) ? digits : hanNumerals.has(unit) ? hanNumerals : null;
  let end = index + 1;
  if (kind) while (kind.has(plain.charCodeAt(end))) end++;
  return end;
}
