import type { Doc } from '../../core/document.ts';
import { beginningOf } from '../../core/pattern-units.ts';
import type { Ruled } from '../../core/rule.ts';
import { UnitIndex } from '../../core/unit-index.ts';
import { UnitSet } from '../../core/unit-set.ts';
import type { Expression } from './expression.ts';
import { type DateRule, DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
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

/** A rule, and the units that can follow the numerals with which its matches begin. */
interface Candidate {
  rule: DateRule;
  behind: UnitSet;
}

const beginnings = DATE_RULES.map(({ pattern }) => beginningOf(pattern, lead));
const candidates: readonly Candidate[] = DATE_RULES.map((rule, i) => ({ rule, behind: beginnings[i].behind }));
const firsts = new UnitIndex(beginnings.map(({ first }) => first));
const seconds = new UnitIndex(beginnings.map(({ second }) => second));
const SECONDS = seconds.holders.length;
/** Per unit: 1 if a match can begin with it. */
const begins = new Uint8Array(0x10000);
for (const { first } of beginnings) for (const unit of first.units ?? begins.keys()) begins[unit] = 1;
/** By the classes of two units: the rules whose matches can begin with them, null if none; made when they first occur. */
const byPair: (readonly Candidate[] | null | undefined)[] = new Array(firsts.holders.length * SECONDS);

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    const unit = plain.charCodeAt(index);
    if (begins[unit] === 0) {
      index++;
      continue;
    }
    const rules = candidatesFor(unit, plain.charCodeAt(index + 1));
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

function candidatesFor(unit: number, next: number): readonly Candidate[] | null {
  const first = firsts.classOf(unit);
  const second = seconds.classOf(next);
  let found = byPair[first * SECONDS + second];
  if (found === undefined) {
    found = candidates.filter((_, i) => firsts.holders[first].includes(i) && seconds.holders[second].includes(i));
    if (found.length === 0) found = null;
    byPair[first * SECONDS + second] = found;
  }
  return found;
}

function firstAtom(candidates: readonly Candidate[], index: number, doc: Doc): Atom | null {
  const { plain } = doc;
  const unit = unitBehindLead(plain, index);
  for (const { rule, behind } of candidates) {
    if (!behind.has(unit)) continue;
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(plain);
    const read = match && rule.read(match, doc);
    if (read) return { start: index, end: index + match[0].length, expression: read.expression, rule: rule.name };
  }
  return null;
}

function unitBehindLead(plain: string, index: number): number {
  let at = index;
  while (lead.has(plain.charCodeAt(at)) && at - index < LONGEST_LEAD) at++;
  return plain.charCodeAt(at);
}
