import { UnitSet } from './unit-set.ts';

/** UTF-16 units; null for any. */
type Units = ReadonlySet<number> | null;

/** The units with which what a part of a pattern consumes can begin and end. */
interface Ends {
  first: Units;
  last: Units;
  /** Whether it can match nothing. */
  isOptional: boolean;
}

/**
 * The units with which a match of any of the patterns can begin, read from their sources, so that a look at a table
 * spares a pattern most places of a text. None is left out; a pattern that can match nothing begins with any.
 */
export const firstUnits = (...patterns: readonly RegExp[]): UnitSet => setOf(patterns.map(read), ({ first }) => first);

/** The same for the units with which a match can end, if nothing of it stands in a look-ahead. */
export const lastUnits = (...patterns: readonly RegExp[]): UnitSet => setOf(patterns.map(read), ({ last }) => last);

function setOf(all: readonly Ends[], side: (ends: Ends) => Units): UnitSet {
  const units = union(all.map((ends) => (ends.isOptional ? null : side(ends))));
  return units === null ? UnitSet.all() : new UnitSet(units);
}

const NOTHING: Ends = { first: new Set(), last: new Set(), isOptional: true };
const GROUP = /\((?<kind>\?:|\?<?[=!]|\?<\w+>)?/y;
const CLASS = /\[(?<body>(?:\\.|[^\]\\])*)\]/y;
const ESCAPE = /\\(?:k<\w+>|[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)/y;
const QUANTIFIER = /(?:[?*]|\{0,?\d*\}|(?<once>\+|\{\d+,?\d*\}))\??/y;

/** Reads the source of a pattern by recursive descent. */
function read({ source, flags }: RegExp): Ends {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };

  function alternatives(): Ends {
    const all = [sequence()];
    for (; source[at] === '|'; all.push(sequence())) at++;
    return {
      first: union(all.map(({ first }) => first)),
      last: union(all.map(({ last }) => last)),
      isOptional: all.some(({ isOptional }) => isOptional),
    };
  }

  function sequence(): Ends {
    const terms: Ends[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') terms.push(quantified(term()));
    return {
      first: union(upToConsuming(terms).map(({ first }) => first)),
      last: union(upToConsuming(terms.toReversed()).map(({ last }) => last)),
      isOptional: terms.every(({ isOptional }) => isOptional),
    };
  }

  function quantified(ends: Ends): Ends {
    const quantifier = take(QUANTIFIER);
    return quantifier && !quantifier.groups?.once ? { ...ends, isOptional: true } : ends;
  }

  function term(): Ends {
    const group = take(GROUP);
    if (group) {
      const inside = alternatives();
      at++;
      return /[=!]$/.test(group.groups?.kind ?? '') ? NOTHING : inside;
    }
    const set = take(CLASS)?.groups?.body;
    if (set !== undefined) return one(classUnits(set));
    const written = take(ESCAPE)?.[0] ?? source[at++];
    if (/^(?:[$^]|\\[bB])$/.test(written)) return NOTHING;
    if (/^\\[k\d]/.test(written)) return { first: null, last: null, isOptional: true };
    return one(written === '.' ? null : unitsOf(written));
  }

  function one(units: Units): Ends {
    const folded = units && flags.includes('i') ? withBothCases(units) : units;
    return { first: folded, last: folded, isOptional: false };
  }

  return alternatives();
}

/** The terms up to the first that always consumes something. */
function upToConsuming(terms: readonly Ends[]): readonly Ends[] {
  const consuming = terms.findIndex(({ isOptional }) => !isOptional);
  return consuming < 0 ? terms : terms.slice(0, consuming + 1);
}

const CLASS_ITEM = /(?<from>\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)|[^\\])(?:-(?<to>\\(?:u[\dA-Fa-f]{4}|.)|[^\\]))?/g;

function classUnits(body: string): Units {
  if (body.startsWith('^')) return null;
  return union(
    [...body.matchAll(CLASS_ITEM)].map(({ groups }) => {
      const { from, to } = groups!;
      return to === undefined ? unitsOf(from) : range(codeOf(from), codeOf(to));
    }),
  );
}

/** Classes by their letter; what is not listed here stands for any unit (\p, \W) or for itself. */
const CLASSES: { [letter: string]: string } = {
  d: '0123456789',
  w: '0123456789_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  s: ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
};

/** The units that a character or an escape stands for. */
function unitsOf(written: string): Units {
  if (/^\\[pPDWS]/.test(written)) return null;
  const listed = written.startsWith('\\') ? CLASSES[written[1]] : undefined;
  return listed ? new Set([...listed].map(codeOf)) : new Set([codeOf(written)]);
}

const CONTROLS: { [letter: string]: string } = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' };

function codeOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return written.charCodeAt(0);
  if (written.length > 2) return Number.parseInt(written.slice(2), 16);
  return (CONTROLS[written[1]] ?? written[1]).charCodeAt(0);
}

function range(from: number, to: number): Units {
  return new Set(Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

function union(all: readonly Units[]): Units {
  const units = new Set<number>();
  for (const some of all) {
    if (some === null) return null;
    for (const unit of some) units.add(unit);
  }
  return units;
}

function withBothCases(units: ReadonlySet<number>): Units {
  const characters = [...units].map((unit) => String.fromCharCode(unit));
  return new Set(characters.flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]).map(codeOf));
}
