import { type BloomFilter, hashOf } from './bloom-filter.ts';
import { UnitSet, unitAt } from './unit-set.ts';

/** A dictionary of surfaces, blind to the case of ASCII letters, that is asked for what starts at places of a text. */
export interface SurfaceIndex {
  /** The value of a surface, or -1. */
  get(surface: string): number;
  /** The first index from one on at which a surface may start, Latin words counting as wholes; else the text's length. */
  next(text: string, from: number): number;
  /**
   * Writes the surfaces that start at an index of a text to `found`, shortest first, as pairs of end and value.
   * @returns the numbers written
   */
  matchesAt(text: string, index: number, found: number[]): number;
}

/** The arrays a trie is made of; they are stored and loaded as they are. */
export interface TrieArrays {
  /** Per UTF-16 unit: its code, 0 for a unit that no surface holds. Frequent units have small codes. */
  codes: Uint16Array;
  /**
   * Per node two numbers, side by side since they are read together: in the first the base to which a unit's code is
   * added for the next node, in the second the code that leads to the node; above and below them, in parts, the value of
   * the surface that ends there plus one, 0 for none. No two nodes have the same base.
   */
  cells: Int32Array;
}

/** The node of the empty surface. */
export const ROOT = 1;
/** Numbers per node, and how their bits are shared out. */
const WIDTH = 2;
const CODE_BITS = 14;
const LOW_BITS = 32 - CODE_BITS; // of a value, beside the code
const HIGH_BITS = 11; // of a value, beside the base
const CODE_MASK = (1 << CODE_BITS) - 1;
const HIGH_MASK = (1 << HIGH_BITS) - 1;

/**
 * A trie of surfaces over UTF-16 units as a double array (J. Aoe, 1989), blind to the case of ASCII letters: a step is
 * one addition and one comparison in neighbouring memory, however many surfaces there are.
 */
export class SurfaceTrie {
  readonly #codes: Uint16Array;
  readonly #cells: Int32Array;

  constructor({ codes, cells }: TrieArrays) {
    this.#codes = codes;
    this.#cells = cells;
  }

  get(surface: string): number {
    return this.valueOf(surface, 0, surface.length);
  }

  /** The value of a stretch of a text, or -1 if it is no surface. */
  valueOf(text: string, start: number, end: number): number {
    let node = ROOT;
    for (let i = start; i < end && node > 0; i++) node = this.step(node, this.codeOf(unitAt(text, i)));
    return node > 0 ? this.valueAt(node) : -1;
  }

  /** As `SurfaceIndex` has it. */
  matchesAt(text: string, index: number, found: number[]): number {
    let written = 0;
    let node = ROOT;
    for (let i = index; i < text.length; i++) {
      const before = node;
      node = this.step(before, this.codeOf(unitAt(text, i)));
      if (node === 0 && i > index && isScriptBorder(text, i)) node = this.step(before, this.codeOf(unitAt(text, ++i)));
      if (node === 0) break;
      const value = this.valueAt(node);
      if (value < 0) continue;
      found[written++] = i + 1;
      found[written++] = value;
    }
    return written;
  }

  /** What a unit counts as in a step; 0 for one that no surface holds. */
  codeOf(unit: number): number {
    return this.#codes[unit];
  }

  /** The node that a unit's code leads to, 0 for none. */
  step(node: number, code: number): number {
    const next = (this.#cells[node * WIDTH] >>> HIGH_BITS) + code;
    return code > 0 && (this.#cells[next * WIDTH + 1] & CODE_MASK) === code ? next : 0;
  }

  /** The value of the surface that ends at a node, or -1. */
  valueAt(node: number): number {
    const high = this.#cells[node * WIDTH] & HIGH_MASK;
    return ((high << LOW_BITS) | (this.#cells[node * WIDTH + 1] >>> CODE_BITS)) - 1;
  }
}

/** A trie behind a filter, which spares most places of a text a walk. */
export class FilteredTrie extends SurfaceTrie implements SurfaceIndex {
  readonly #filter: BloomFilter;
  /** Surfaces of one unit. */
  readonly #lone: UnitSet;

  /** @param filter of the ways in which the surfaces begin, by `startHashes` */
  constructor(arrays: TrieArrays, filter: BloomFilter) {
    super(arrays);
    this.#filter = filter;
    this.#lone = new UnitSet(
      [...arrays.codes.keys()].filter((unit) => {
        const node = this.step(ROOT, this.codeOf(unit));
        return node > 0 && this.valueAt(node) >= 0;
      }),
    );
  }

  next(text: string, from: number): number {
    let before = unitAt(text, from - 1);
    let unit = unitAt(text, from);
    for (let at = from; at < text.length; at++) {
      const behind = unitAt(text, at + 1);
      if (!(isWordUnit(unit) && isWordUnit(before)) && this.#mayStart(text, at, unit, behind)) return at;
      before = unit;
      unit = behind;
    }
    return text.length;
  }

  #mayStart(text: string, index: number, first: number, second: number): boolean {
    const two = hashOf(first, second);
    if (this.#filter.has(two)) {
      const third = unitAt(text, index + 2);
      if (this.#filter.has(hashOf(two, third)) || this.#filter.has(hashOf(two, END)) || third === SPACE) return true;
    }
    return this.#lone.has(first);
  }
}

/** ASCII letters and digits: a surface that begins or ends with one must not cut a Latin word. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);

/** Whether an index is within a Latin word or a number. */
export const isInsideWord = (text: string, index: number): boolean =>
  isWordUnit(unitAt(text, index)) && isWordUnit(unitAt(text, index - 1));

/** Stands for the end of a surface of two units. */
const END = 0;
const SPACE = 0x20;

/** Hashes of the ways in which texts begin where a surface of two units or more does: two units, and three. */
export function startHashes(surface: string): number[] {
  if (surface.length < 2) return [];
  const third = surface.length > 2 ? casesAt(surface, 2) : [END];
  return casesAt(surface, 0).flatMap((first) => {
    const two = casesAt(surface, 1).map((second) => hashOf(first, second));
    return [...two, ...two.flatMap((hash) => third.map((unit) => hashOf(hash, unit)))];
  });
}

/** The units that stand for one of a surface in lower case. */
function casesAt(surface: string, index: number): number[] {
  const unit = surface.charCodeAt(index);
  return unit >= 0x61 && unit <= 0x7a ? [unit, unit - 0x20] : [unit];
}

/** A space between a Latin and a Chinese part of a name, which texts set or leave out as they please: SK 海力士. */
const isScriptBorder = (text: string, index: number): boolean =>
  unitAt(text, index) === SPACE && index > 0 && unitAt(text, index - 1) < 0x80 !== unitAt(text, index + 1) < 0x80;

const foldCase = (surface: string): string => surface.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * Builds a trie of surfaces and their values, integers from 0; of surfaces that are alike the first counts.
 * @param weightOf how often the surface of a value is met: what is met often lies close together, for the processor's cache
 */
export function buildTrie(
  surfaces: Iterable<readonly [string, number]>,
  weightOf: (value: number) => number = () => 1,
): TrieArrays {
  const values = new Map<string, number>();
  for (const [surface, value] of surfaces) {
    const key = foldCase(surface);
    if (!values.has(key)) values.set(key, value);
  }
  const codes = unitCodes(values, weightOf);
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  const builder = new TrieBuilder(sorted, codes, weightOf);
  const cells = builder.build();
  for (let unit = 0x41; unit <= 0x5a; unit++) codes[unit] = codes[unit + 0x20];
  return { codes, cells };
}

/** Small codes for frequent units keep the arrays dense. */
function unitCodes(surfaces: Iterable<readonly [string, number]>, weightOf: (value: number) => number): Uint16Array {
  const counts = new Map<number, number>();
  for (const [surface, value] of surfaces)
    for (let i = 0; i < surface.length; i++)
      counts.set(surface.charCodeAt(i), (counts.get(surface.charCodeAt(i)) ?? 0) + weightOf(value));
  const codes = new Uint16Array(0x10000);
  [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .forEach(([unit], i) => {
      codes[unit] = i + 1;
    });
  return codes;
}

/** Surfaces from `first` to `end` share the first `depth` units, which lead to `node`. */
interface Branch {
  first: number;
  end: number;
  depth: number;
  node: number;
}

class TrieBuilder {
  readonly #surfaces: readonly (readonly [string, number])[];
  readonly #codes: Uint16Array;
  #cells = new Int32Array(WIDTH << 15);
  readonly #bases = new Set<number>();
  #end = ROOT + 1;
  /** Per number of branches: the cell where the search for a place begins; no earlier one was free for so many. */
  readonly #starts: number[] = [];

  /** Per surface: what those before it weigh together. */
  readonly #weights: Float64Array;

  /** @param surfaces in the order of their units */
  constructor(
    surfaces: readonly (readonly [string, number])[],
    codes: Uint16Array,
    weightOf: (value: number) => number,
  ) {
    this.#surfaces = surfaces;
    this.#codes = codes;
    this.#weights = new Float64Array(surfaces.length + 1);
    for (const [i, [, value]] of surfaces.entries()) this.#weights[i + 1] = this.#weights[i] + weightOf(value);
  }

  /** Level by level, the nodes that weigh most first. */
  build(): Int32Array {
    let level: Branch[] = [{ first: 0, end: this.#surfaces.length, depth: 0, node: ROOT }];
    while (level.length > 0) {
      const nodes = level.map((branch) => ({
        node: branch.node,
        weight: this.#weights[branch.end] - this.#weights[branch.first],
        branches: this.#branchesOf(branch),
      }));
      nodes.sort((a, b) => b.weight - a.weight);
      for (const { node, branches } of nodes) this.#place(node, branches);
      level = nodes.flatMap(({ branches }) => branches);
    }
    // A step from the last base may lead as far as the greatest code, and must not leave the table.
    const greatest = this.#codes.reduce((a, b) => Math.max(a, b));
    this.#reserve(this.#end + greatest);
    return this.#cells.slice(0, (this.#end + greatest) * WIDTH);
  }

  #branchesOf({ first, end, depth, node }: Branch): Branch[] {
    const branches: Branch[] = [];
    let at = first;
    if (this.#surfaces[at][0].length === depth) this.#setValue(node, this.#surfaces[at++][1]);
    while (at < end) {
      const from = at;
      const unit = this.#surfaces[from][0].charCodeAt(depth);
      while (at < end && this.#surfaces[at][0].charCodeAt(depth) === unit) at++;
      branches.push({ first: from, end: at, depth: depth + 1, node: 0 });
    }
    return branches;
  }

  #setValue(node: number, value: number): void {
    this.#cells[node * WIDTH] |= (value + 1) >>> LOW_BITS;
    this.#cells[node * WIDTH + 1] |= (value + 1) << CODE_BITS;
  }

  #place(node: number, branches: readonly Branch[]): void {
    if (branches.length === 0) return;
    const codes = branches.map(({ first, depth }) => this.#codes[this.#surfaces[first][0].charCodeAt(depth - 1)]);
    const base = this.#baseFor([...codes].sort((a, b) => a - b));
    this.#cells[node * WIDTH] |= base << HIGH_BITS;
    branches.forEach((branch, i) => {
      branch.node = base + codes[i];
      this.#cells[branch.node * WIDTH + 1] |= codes[i];
    });
  }

  /** A base that no node has, from which all codes lead to free cells. */
  #baseFor(codes: readonly number[]): number {
    const [first] = codes;
    const last = codes[codes.length - 1];
    for (let cell = Math.max(this.#starts[codes.length] ?? ROOT + 1, first + 1); ; cell++) {
      const base = cell - first;
      this.#reserve(base + last);
      if (this.#bases.has(base) || !codes.every((code) => this.#isFree(base + code))) continue;
      this.#bases.add(base);
      this.#starts[codes.length] = cell + 1;
      this.#end = Math.max(this.#end, base + last + 1);
      return base;
    }
  }

  #isFree(cell: number): boolean {
    return (this.#cells[cell * WIDTH + 1] & CODE_MASK) === 0;
  }

  #reserve(cell: number): void {
    if ((cell + 1) * WIDTH <= this.#cells.length) return;
    const grown = new Int32Array(this.#cells.length * 2);
    grown.set(this.#cells);
    this.#cells = grown;
    this.#reserve(cell);
  }
}
