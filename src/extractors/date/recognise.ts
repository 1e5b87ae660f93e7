import type { Doc } from '../../core/document.ts';
import { beginningOf } from '../../core/pattern-units.ts';
import type { Ruled } from '../../core/rule.ts';
import { UnitIndex } from '../../core/unit-index.ts';
import { UnitSet } from '../../core/unit-set.ts';
import type { Expression } from './expression.ts';
import { DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
import { DATE_RULES } from './rules.ts';

/** What one rule read: the smallest piece of an expression. */
export type Atom = Ruled<{ expression: Expression }>;

/** Per UTF-16 unit: the kind of numeral that it is, 0 for none. Where no rule reads a numeral, none reads its rest. */
const numeral = new Uint8Array(0x10000);
for (const character of DIGITS) numeral[character.charCodeAt(0)] = 1;
for (const character of HAN_NUMERALS) numeral[character.charCodeAt(0)] = 2;

/** Numerals and white space; what follows them tells the rules apart that begin with a numeral. */
const lead = UnitSet.of(`${DIGITS}${HAN_NUMERALS} \t\n`);
const LONGEST_LEAD = 16; // units; no match goes on behind a longer one

/** Per unit: the rules whose matches can begin with it, have it second, or have it first behind their lead. A bit is a rule. */
const beginnings = DATE_RULES.map(({ pattern }) => beginningOf(pattern, lead));
const first = new UnitIndex(beginnings.map((beginning) => beginning.first));
const second = new UnitIndex(beginnings.map((beginning) => beginning.second));
const behindLead = new UnitIndex(beginnings.map((beginning) => beginning.behind));
/** Per unit: 1 if a match can begin with it. */
const begins = new Uint8Array(0x10000);
for (const beginning of beginnings) for (const unit of beginning.first.units ?? []) begins[unit] = 1;

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    const unit = plain.charCodeAt(index);
    const atom = begins[unit] ? firstAtom(index, doc) : null;
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

function firstAtom(index: number, doc: Doc): Atom | null {
  const { plain } = doc;
  const [unit, next, behind] = [plain.charCodeAt(index), plain.charCodeAt(index + 1), unitBehindLead(plain, index)];
  for (let word = 0; word < first.words; word++) {
    let rules = first.bits(unit, word) & second.bits(next, word) & behindLead.bits(behind, word);
    for (; rules !== 0; rules &= rules - 1) {
      const rule = DATE_RULES[word * 32 + 31 - Math.clz32(rules & -rules)];
      rule.pattern.lastIndex = index;
      const match = rule.pattern.exec(plain);
      const read = match && rule.read(match, doc);
      if (read) return { start: index, end: index + match[0].length, expression: read.expression, rule: rule.name };
    }
  }
  return null;
}

function unitBehindLead(plain: string, index: number): number {
  let at = index;
  while (lead.has(plain.charCodeAt(at)) && at - index < LONGEST_LEAD) at++;
  return plain.charCodeAt(at);
}
