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

/** Numerals of each kind: where no rule reads a numeral, none reads its rest. */
const digits = UnitSet.of(DIGITS);
const hanNumerals = UnitSet.of(HAN_NUMERALS);

/** Numerals and white space; what follows them tells the rules apart that begin with a numeral. */
const lead = UnitSet.of(`${DIGITS}${HAN_NUMERALS} \t\n`);
const LONGEST_LEAD = 16; // units; no match goes on behind a longer one

/** The ways in which matches of the rules begin, each with the number of its rule, and classes of the units there. */
const beginnings = DATE_RULES.map(({ pattern }) => beginningOf(pattern, lead));
const starts = beginnings.flatMap((beginning, rule) => beginning.starts.map((start) => ({ ...start, rule })));
const begins = new UnitSet(starts.flatMap(({ first }) => first ?? []));
const befores = new UnitIndex(starts.map(({ before }) => before));
const firsts = new UnitIndex(starts.map(({ first }) => first));
const seconds = new UnitIndex(starts.map(({ second }) => second));
const behinds = new UnitIndex(beginnings.map(({ behind }) => behind));

/** A rule whose matches can begin with two units. */
interface Candidate {
  rule: DateRule;
  /** By class of the unit before the match, and of the unit behind its lead: whether it can stand there. */
  before: readonly boolean[];
  behind: readonly boolean[];
}

/** Candidates by the classes of two units, null if there are none; made when they first occur. */
const byPair: (readonly Candidate[] | null | undefined)[] = new Array(firsts.holders.length * seconds.holders.length);

function candidatesFor(unit: number, next: number): readonly Candidate[] | null {
  const first = firsts.classOf(unit);
  const second = seconds.classOf(next);
  const pair = first * seconds.holders.length + second;
  let candidates = byPair[pair];
  if (candidates === undefined) {
    candidates = makeCandidates(firsts.holders[first], seconds.holders[second]);
    byPair[pair] = candidates;
  }
  return candidates;
}

function makeCandidates(first: readonly number[], second: readonly number[]): readonly Candidate[] | null {
  const allowed = first.filter((start) => second.includes(start));
  const rules = [...new Set(allowed.map((start) => starts[start].rule))];
  const candidates = rules.map((rule) => ({
    rule: DATE_RULES[rule],
    before: befores.holders.map((held) => allowed.some((start) => starts[start].rule === rule && held.includes(start))),
    behind: behinds.holders.map((held) => held.includes(rule)),
  }));
  return candidates.length > 0 ? candidates : null;
}

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    const unit = plain.charCodeAt(index);
    if (!begins.has(unit)) {
      index++;
      continue;
    }
    const candidates = candidatesFor(unit, plain.charCodeAt(index + 1));
    const atom = candidates && firstAtom(candidates, index, doc);
    if (atom) {
      atoms.push(atom);
      index = atom.end;
    } else index = numeralEnd(plain, index);
  }
  return atoms;
}

function firstAtom(candidates: readonly Candidate[], index: number, doc: Doc): Atom | null {
  const { plain } = doc;
  const before = befores.classOf(plain.charCodeAt(index - 1));
  const behind = behinds.classOf(unitBehindLead(plain, index));
  for (const candidate of candidates) {
    if (!candidate.before[before] || !candidate.behind[behind]) continue;
    const { rule } = candidate;
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

/** The next index, or the end of the numerals of one kind that stand at this one. */
function numeralEnd(plain: string, index: number): number {
  const unit = plain.charCodeAt(index);
  const kind = digits.has(unit) ? digits : hanNumerals.has(unit) ? hanNumerals : null;
  let end = index + 1;
  while (kind?.has(plain.charCodeAt(end))) end++;
  return end;
}
