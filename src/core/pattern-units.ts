import { readPattern } from './pattern-reader.ts';
import { UnitSet } from './unit-set.ts';

/** UTF-16 units, some perhaps twice; null for any. */
export type Units = readonly number[] | null;

/** A way in which a match can begin. */
export interface Start {
  /** The unit before the match. */
  readonly before: Units;
  readonly first: Units;
  /** The second unit of a text that the match begins. */
  readonly second: Units;
}

/**
 * How a match of a pattern can begin, read from its source, so that a look at tables of units spares the pattern most
 * places of a text. Nothing is left out: what is not known stands for any unit.
 * @param passedOver units such as digits that are left out of the text and its matches, since what follows tells more
 */
export function startsOf(pattern: RegExp, passedOver?: UnitSet): readonly Start[] {
  const { starts, isNone } = read(pattern, passedOver);
  if (isNone) return [{ before: null, first: null, second: null }];
  return starts.map(({ before, first, second, isOne }) => ({ before, first, second: isOne ? null : second }));
}

/** The units with which a match of any of the patterns can begin; any where one can match nothing. */
export const firstUnits = (...patterns: readonly RegExp[]): UnitSet =>
  new UnitSet(union(...patterns.map((pattern) => read(pattern)).map((all) => (all.isNone ? null : firstsOf(all)))));

/** The units with which a match of any of the patterns can end, if nothing of it stands in a look-ahead. */
export const lastUnits = (...patterns: readonly RegExp[]): UnitSet =>
  new UnitSet(union(...patterns.map((pattern) => read(pattern)).map(({ last, isNone }) => (isNone ? null : last))));

/** What is known of the units that a part of a pattern consumes. */
interface Consumed {
  /** How it begins if it is not empty; `isOne` where that can be all of it. */
  readonly starts: readonly (Start & { readonly isOne: boolean })[];
  readonly last: Units;
  /** Whether it can be empty. */
  readonly isNone: boolean;
  /** What stands before it, where it is nothing but a look-behind. */
  readonly before: Units;
}

const EMPTY: Units = [];
const NONE: Consumed = { starts: [], last: EMPTY, isNone: true, before: null };
const ANY: Consumed = { ...NONE, starts: [{ before: null, first: null, second: null, isOne: true }], last: null };
const NOTHING = new UnitSet();

/** What one pattern, or a part of it, consumes. */
function read({ source, flags }: RegExp, passedOver = NOTHING): Consumed {
  const cased = (units: Units): Units => (units && flags.includes('i') ? withBothCases(units) : units);

  function one(units: Units): Consumed {
    const all = cased(units);
    if (passedOver === NOTHING || all === null) return single(all, passedOver !== NOTHING);
    const rest = all.filter((unit) => !passedOver.has(unit));
    return rest.length === 0 ? NONE : single(rest, rest.length < all.length);
  }

  return readPattern<Consumed>(source, {
    /** Two characters and more at once, of which patterns of words consist. */
    text: (text) => {
      const units = unitsIn(text).filter((unit) => !passedOver.has(unit));
      if (units.length < 2) return units.length === 1 ? one(units) : NONE;
      const starts = [{ before: null, first: cased([units[0]]), second: cased([units[1]]), isOne: false }];
      return { starts, last: cased(units.slice(-1)), isNone: false, before: null };
    },
    set: (written) => one(setUnits(written)),
    edge: () => NONE,
    reference: () => ANY,
    group: (kind, inside) => {
      if (kind === 'plain') return inside();
      const looked = kind === 'behind' ? inside() : NONE;
      return looked.isNone ? NONE : { ...NONE, before: looked.last };
    },
    repeated: (part, least, isMany) => {
      const all = isMany ? joined(part, { ...part, isNone: true }) : part;
      return least > 0 ? all : { ...all, isNone: true };
    },
    sequence: (parts) => parts.reduce(joined, NONE),
    alternatives: eitherOf,
  });
}

/** One of the units, or nothing where it may be passed over. */
const single = (units: Units, isNone: boolean): Consumed => ({
  starts: [{ before: null, first: units, second: EMPTY, isOne: true }],
  last: units,
  isNone,
  before: null,
});

/** What two parts consume one behind the other. */
function joined(a: Consumed, b: Consumed): Consumed {
  if (a === NONE) return b;
  const starts = a.starts.some(({ isOne }) => isOne) ? continued(a.starts, b) : a.starts;
  const all = a.isNone
    ? [...starts, ...b.starts.map((start) => ({ ...start, before: a.before ?? start.before }))]
    : starts;
  return {
    starts: all,
    last: b.isNone ? union(a.last, b.last) : b.last,
    isNone: a.isNone && b.isNone,
    before: all.length === 0 ? (a.before ?? b.before) : null,
  };
}

function continued(starts: Consumed['starts'], next: Consumed): Consumed['starts'] {
  if (next.starts.length === 0) return starts;
  const firsts = firstsOf(next);
  return starts.map((start) =>
    start.isOne ? { ...start, second: union(start.second, firsts), isOne: next.isNone } : start,
  );
}

/** What alternatives consume. */
const eitherOf = (all: readonly Consumed[]): Consumed => ({
  starts: all.flatMap(({ starts }) => starts),
  last: union(...all.map(({ last }) => last)),
  isNone: all.some(({ isNone }) => isNone),
  before: null,
});

const firstsOf = ({ starts }: Consumed): Units => union(...starts.map(({ first }) => first));

const CLASS_ITEM = /(?<from>\\(?:[pP]\{[^}]*\}|u[\dA-Fa-f]{4}|.)|[^\\])(?:-(?<to>\\(?:u[\dA-Fa-f]{4}|.)|[^\\]))?/g;

/** What stands between the brackets of a class. */
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

/** The units of `.`, a class or an escape. */
function setUnits(written: string): Units {
  if (written === '.') return null;
  return written.startsWith('[') ? classUnits(written.slice(1, -1)) : unitsOf(written);
}

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

const unitsIn = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function union(...all: readonly Units[]): Units {
  if (all.includes(null)) return null;
  const some = all.filter((units) => units !== EMPTY);
  return some.length === 1 ? some[0] : [...new Set(some.flat() as number[])];
}

const withBothCases = (units: readonly number[]): Units =>
  units.flatMap((unit) => {
    const character = String.fromCharCode(unit);
    return [unit, character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)];
  });
