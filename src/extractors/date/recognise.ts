import type { Doc } from '../../core/document.ts';
import type { Ruled } from '../../core/rule.ts';
import type { Expression } from './expression.ts';
import { type DateRule, DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
import { DATE_RULES } from './rules.ts';

/** What one rule read: the smallest piece of an expression. */
export type Atom = Ruled<{ expression: Expression }>;

/** Per UTF-16 unit, the rules whose matches can begin with it. */
const rulesAt: (DateRule[] | undefined)[] = new Array(0x10000);
for (const rule of DATE_RULES) {
  for (const character of rule.first) {
    const unit = character.charCodeAt(0);
    rulesAt[unit] ??= [];
    if (!rulesAt[unit].includes(rule)) rulesAt[unit].push(rule);
  }
}

/** Units of numerals: where no rule reads one, none reads its rest. */
const numeral = new Uint8Array(0x10000);
for (const character of DIGITS) numeral[character.charCodeAt(0)] = 1;
for (const character of HAN_NUMERALS) numeral[character.charCodeAt(0)] = 2;

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    const unit = plain.charCodeAt(index);
    const rules = rulesAt[unit];
    const atom = rules && firstAtom(rules, index, doc);
    if (atom) {
      atoms.push(atom);
      index = atom.end;
    } else {
      index++;
      if (numeral[unit]) while (numeral[plain.charCodeAt(index)] === numeral[unit]) index++;
    }
  }
  return atoms;
}

function firstAtom(rules: readonly DateRule[], index: number, doc: Doc): Atom | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(doc.plain);
    const read = match && rule.read(match, doc);
    if (read) return { start: match.index, end: match.index + match[0].length, ...read, rule: rule.name };
  }
  return null;
}
