import type { Doc } from '../../core/document.ts';
import { PatternIndex } from '../../core/pattern-index.ts';
import type { Ruled } from '../../core/rule.ts';
import { Sieve } from '../../core/sieve.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';
import type { Expression } from './expression.ts';
import { DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
import { DATE_RULES } from './rules.ts';

/** What one rule read: the smallest piece of an expression, with the number of the sentence it starts in. */
export type Atom = Ruled<{ expression: Expression; sentence: number }>;

/** Numerals of each kind: where no rule reads a numeral, none reads its rest. */
const digits = UnitSet.of(DIGITS);
const hanNumerals = UnitSet.of(HAN_NUMERALS);
/** The rules by how their matches begin; what follows numerals tells them apart. */
const rulesByStart = new PatternIndex(
  DATE_RULES.map(({ pattern }) => pattern),
  UnitSet.of(DIGITS + HAN_NUMERALS),
);
const found: number[] = [];
const sentenceEnds = UnitSet.of('。！？!?\n');
const landmarks = new Sieve(rulesByStart.starts, sentenceEnds);

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  let sentence = 0;
  for (let index = landmarks.next(plain, 0); index < plain.length; index = landmarks.next(plain, index)) {
    if (sentenceEnds.has(plain.charCodeAt(index))) {
      sentence++;
      index++;
      continue;
    }
    const count = rulesByStart.patternsAt(plain, index, found);
    const atom = count > 0 ? firstAtom(count, index, sentence, doc) : null;
    if (!atom) {
      index = numeralEnd(plain, index);
      continue;
    }
    atoms.push(atom);
    for (; index < atom.end; index++) if (sentenceEnds.has(plain.charCodeAt(index))) sentence++;
  }
  return atoms;
}

/** What the first of the rules in `found` reads that reads anything. */
function firstAtom(count: number, start: number, sentence: number, doc: Doc): Atom | null {
  for (let i = 0; i < count; i++) {
    const expression = readingAt(found[i], start, doc);
    const { name, pattern } = DATE_RULES[found[i]];
    if (expression) return { start, end: pattern.lastIndex, expression, rule: name, sentence };
  }
  return null;
}

/** By rule: what it has read, by the units that it looks at; null for a rule that looks at more. */
const readings = DATE_RULES.map(({ sight }) => (sight === null ? null : new Map<string, Expression | null>()));
const MOST_READINGS = 1024;
const LONGEST_KEY = 12; // units; V8 makes a longer slice a view of the document, which would keep it in memory
const MATCH_ALONE = [0, 0] as const;

/** What a rule reads at an index; the last index of its pattern is behind that. */
function readingAt(rule: number, start: number, doc: Doc): Expression | null {
  const { pattern, sight } = DATE_RULES[rule];
  const known = readings[rule];
  if (!known) return read(rule, start, doc);
  pattern.lastIndex = start;
  if (!pattern.test(doc.plain)) return null;
  const [before, behind] = sight ?? MATCH_ALONE;
  const [from, to] = [start - before, pattern.lastIndex + behind];
  if (from < 0 || to > doc.plain.length || to - from > LONGEST_KEY) return read(rule, start, doc);
  const key = doc.plain.slice(from, to);
  let reading = known.get(key);
  if (reading === undefined) {
    reading = read(rule, start, doc);
    if (known.size === MOST_READINGS) known.clear();
    known.set(key, reading);
  }
  return reading;
}

function read(rule: number, start: number, doc: Doc): Expression | null {
  const { pattern, read } = DATE_RULES[rule];
  pattern.lastIndex = start;
  const match = pattern.exec(doc.plain);
  return match && (read(match, doc)?.expression ?? null);
}

/** The next index, or the end of the numerals of one kind that stand at this one. */
function numeralEnd(plain: string, index: number): number {
  const unit = plain.charCodeAt(index);
  const kind = digits.has(unit) ? digits : hanNumerals.has(unit) ? hanNumerals : null;
  let end = index + 1;
  if (kind) while (kind.has(unitAt(plain, end))) end++;
  return end;
}
