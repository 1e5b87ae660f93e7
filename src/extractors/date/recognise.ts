import type { Doc } from '../../core/document.ts';
import type { Ruled } from '../../core/rule.ts';
import type { Expression } from './expression.ts';
import { type DateRule, DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
import { DATE_RULES } from './rules.ts';

/** What one rule read: the smallest piece of an expression. */
export type Atom = Ruled<{ expression: Expression }>;

/** Per UTF-16 unit: which of the units that rules name as their second it is, 0 for none of them. */
const secondOf = new Uint8Array(0x10000);
const seconds = ['', ...new Set(DATE_RULES.flatMap(({ second }) => [...(second ?? '')]))];
for (const [i, character] of seconds.entries()) if (i > 0) secondOf[character.charCodeAt(0)] = i;

/** By first unit and by what `secondOf` makes of the second: the rules whose matches can begin so. */
const rulesAt: (readonly DateRule[][] | undefined)[] = new Array(0x10000);
for (const first of new Set(DATE_RULES.flatMap((rule) => [...rule.first]))) {
  const rules = DATE_RULES.filter((rule) => rule.first.includes(first));
  rulesAt[first.charCodeAt(0)] = seconds.map((character) =>
    rules.filter(({ second }) => second === undefined || (character !== '' && second.includes(character))),
  );
}

/** Units of numerals: where no rule reads one, none reads its rest. */
const numeral = new Uint8Array(0x10000);
for (const character of DIGITS) numeral[character.charCodeAt(0)] = 1;
for (const character of HAN_NUMERALS) numeral[character.charCodeAt(0)] = 2;
const LONGEST_NUMERAL = 16; // units; no rule begins with a longer one
const LONGEST_SPACE = 3;
const SPACE = new Uint8Array(0x10000);
for (const space of ' \t\n\v\f\r\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff')
  SPACE[space.charCodeAt(0)] = 1;

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    const unit = plain.charCodeAt(index);
    const rules = rulesAt[unit]?.[secondOf[plain.charCodeAt(secondAt(plain, index))] ?? 0];
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

/** The next index behind a unit, or behind the numerals of its kind that it begins, at which no white space stands. */
function secondAt(plain: string, index: number): number {
  const kind = numeral[plain.charCodeAt(index)];
  let at = index + 1;
  if (kind) while (numeral[plain.charCodeAt(at)] === kind && at - index < LONGEST_NUMERAL) at++;
  const space = at + LONGEST_SPACE;
  while (SPACE[plain.charCodeAt(at)] && at < space) at++;
  return at;
}

function firstAtom(rules: readonly DateRule[], index: number, doc: Doc): Atom | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(doc.plain);
    const read = match && rule.read(match, doc);
    if (read)
      return { start: match.index, end: match.index + match[0].length, expression: read.expression, rule: rule.name };
  }
  return null;
}
