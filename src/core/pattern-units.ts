import { UnitSet } from './unit-set.ts';

/** UTF-16 units, some perhaps twice; null for any. */
type Units = readonly number[] | null;

/** What is known of the units that a part of a pattern consumes. */
interface Consumed {
  first: Units;
  second: Units;
  last: Units;
  /** Whether it can be a single one. */
  isOne: boolean;
  /** Whether it can be none. */
  isNone: boolean;
  /** The first that is not among those passed over. */
  behind: Units;
  /** Whether all can be among those. */
  isPassedOver: boolean;
}

/** The units with which a match begins; what is not known of a pattern stands for any unit. */
export interface Beginning {
  /** The first unit of a match. */
  readonly first: UnitSet;
  /** The second unit of a text that a match begins. */
  readonly second: UnitSet;
  /** The unit that follows those with which a match begins that are passed over. */
  readonly behind: UnitSet;
}

/**
 * The units with which a match of a pattern begins, read from its source, so that a look at a table spares the pattern
 * most places of a text. None is left out.
 */
export function beginningOf(pattern: RegExp, passedOver: UnitSet): Beginning {
  const { first, second, behind, isOne, isNone, isPassedOver } = read(pattern, passedOver);
  return {
    first: new UnitSet(isNone ? null : first),
    second: new UnitSet(isOne || isNone ? null : second),
    behind: new UnitSet(isPassedOver ? null : behind),
  };
}

/** The units with which a match of any of the patterns can begin; any where one can match nothing. */
export const firstUnits = (...patterns: readonly RegExp[]): UnitSet =>
  new UnitSet(union(...patterns.map((pattern) => read(pattern)).map(({ first, isNone }) => (isNone ? null : first))));

/** The units with which a match of any of the patterns can end, if nothing of it stands in a look-ahead. */
export const lastUnits = (...patterns: readonly RegExp[]): UnitSet =>
  new UnitSet(union(...patterns.map((pattern) => read(pattern)).map(({ last, isNone }) => (isNone ? null : last))));

const EMPTY: Units = [];
const NONE: Consumed = {
  first: EMPTY,
  second: EMPTY,
  last: EMPTY,
  isOne: false,
  isNone: true,
  behind: EMPTY,
  isPassedOver: true,
};
const ANY: Consumed = { ...NONE, first: null, second: null, last: null, isOne: true, behind: null };
const NOTHING_PASSED_OVER = new UnitSet();

const GROUP = /\((?<kind>\?:|\?<?[=!]|\?<\w+>)?/y;
const CLASS = /\[(?<body>(?:\\.|[^\]\\])*)\]/y;
const ESCAPE = /\\(?:k<\w+>|[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)/y;
const QUANTIFIER = /(?:[?*]|\{0,?\d*\}|(?<once>\+|\{\d+,?\d*\}))\??/y;
const QUANTIFIER_STARTS = '?*+{';

/** Reads the source of a pattern by recursive descent. */
function read({ source, flags }: RegExp, passedOver = NOTHING_PASSED_OVER): Consumed {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const match = pattern.exec(source)!;
    at = pattern.lastIndex;
    return match;
  };

  function alternatives(): Consumed {
    const all = [sequence()];
    for (; source[at] === '|'; all.push(sequence())) at++;
    return all.length === 1 ? all[0] : eitherOf(all);
  }

  function sequence(): Consumed {
    let whole = NONE;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') whole = joined(whole, quantified(term()));
    return whole;
  }

  function quantified(part: Consumed): Consumed {
    if (at === source.length || !QUANTIFIER_STARTS.includes(source[at])) return part;
    const quantifier = take(QUANTIFIER);
    const repeated = quantifier[0].startsWith('?') ? part : joined(part, { ...part, isNone: true, isPassedOver: true });
    return quantifier.groups?.once ? repeated : { ...repeated, isNone: true, isPassedOver: true };
  }

  function term(): Consumed {
    switch (source[at]) {
      case '(': {
        const kind = take(GROUP).groups?.kind ?? '';
        const inside = alternatives();
        at++;
        return /[=!]$/.test(kind) ? NONE : inside;
      }
      case '[':
        return one(classUnits(take(CLASS).groups!.body));
      case '^':
      case '$':
        at++;
        return NONE;
      case '.':
        at++;
        return one(null);
      case '\\': {
        const escaped = take(ESCAPE)[0];
        if (/^\\[bB]/.test(escaped)) return NONE;
        return /^\\[k\d]/.test(escaped) ? ANY : one(unitsOf(escaped));
      }
      default:
        return one([source.charCodeAt(at++)]);
    }
  }

  function one(units: Units): Consumed {
    const first = units && flags.includes('i') ? withBothCases(units) : units;
    const behind = first?.filter((unit) => !passedOver.has(unit)) ?? null;
    const isPassedOver = first?.length !== behind?.length || first === null;
    return { first, second: EMPTY, last: first, isOne: true, isNone: false, behind, isPassedOver };
  }

  return alternatives();
}

/** What two parts consume one behind the other. */
function joined(a: Consumed, b: Consumed): Consumed {
  return {
    first: a.isNone ? union(a.first, b.first) : a.first,
    second: union(a.second, a.isOne ? b.first : EMPTY, a.isNone ? b.second : EMPTY),
    last: b.isNone ? union(a.last, b.last) : b.last,
    isOne: (a.isOne && b.isNone) || (a.isNone && b.isOne),
    isNone: a.isNone && b.isNone,
    behind: a.isPassedOver ? union(a.behind, b.behind) : a.behind,
    isPassedOver: a.isPassedOver && b.isPassedOver,
  };
}

/** What alternatives consume. */
const eitherOf = (all: readonly Consumed[]): Consumed => ({
  first: union(...all.map(({ first }) => first)),
  second: union(...all.map(({ second }) => second)),
  last: union(...all.map(({ last }) => last)),
  isOne: all.some(({ isOne }) => isOne),
  isNone: all.some(({ isNone }) => isNone),
  behind: union(...all.map(({ behind }) => behind)),
  isPassedOver: all.some(({ isPassedOver }) => isPassedOver),
});

const CLASS_ITEM = /(?<from>\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)|[^\\])(?:-(?<to>\\(?:u[\dA-Fa-f]{4}|.)|[^\\]))?/g;

function classUnits(body: string): Units {
  if (body.startsWith('^')) return null;
  if (!/[\\-]/.test(body)) return unitsIn(body);
  return union(
    ...[...body.matchAll(CLASS_ITEM)].map(({ groups }) => {
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
  return listed ? unitsIn(listed) : [codeOf(written)];
}

const CONTROLS: { [letter: string]: string } = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' };

function codeOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return written.charCodeAt(0);
  if (written.length > 2) return Number.parseInt(written.slice(2), 16);
  return (CONTROLS[written[1]] ?? written[1]).charCodeAt(0);
}

const WIDEST = 0x1000; // units in a range; a wider one is as good as any

function range(from: number, to: number): Units {
  return to - from < WIDEST ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : null;
}

const unitsIn = (text: string): Units => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function union(...all: readonly Units[]): Units {
  if (all.includes(null)) return null;
  const some = all.filter((units) => units !== EMPTY);
  return some.length === 1 ? some[0] : (some.flat() as number[]);
}

const withBothCases = (units: readonly number[]): Units =>
  units.flatMap((unit) => {
    const character = String.fromCharCode(unit);
    return [unit, character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)];
  });
