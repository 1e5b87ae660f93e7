import type { PairFilter } from './pair-filter.ts';
import { unitAt } from './unit-set.ts';

/** A dictionary of surfaces, blind to the case of ASCII letters, that is asked place by place of a text. */
export interface SurfaceIndex {
  /** The value of a surface, or -1. */
  get(surface: string): number;
  /** Whether a surface can start at an index: false is certain. */
  mayStartAt(text: string, index: number): boolean;
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
   * Per node three numbers, side by side since they are read together: the base to which a unit's code is added for the
   * next node, the node before it, and the value of the surface that ends there plus one, 0 for none.
   */
  cells: Int32Array;
}

/** The node of the empty surface. */
export const ROOT = 1;
const FREE = 0;
/** Numbers per node, and the places of two of them. */
const WIDTH = 3;
const BEFORE = 1;
const VALUE = 2;

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
    const next = this.#cells[node * WIDTH] + code;
    return code > 0 && this.#cells[next * WIDTH + BEFORE] === node ? next : 0;
  }

  /** The value of the surface that ends at a node, or -1. */
  valueAt(node: number): number {
    return this.#cells[node * WIDTH + VALUE] - 1;
  }
}

/** A trie behind a filter, which spares most places of a text a walk. */
export class FilteredTrie extends SurfaceTrie implements SurfaceIndex {
  readonly #filter: PairFilter;

  constructor(arrays: TrieArrays, filter: PairFilter) {
    super(arrays);
    this.#filter = filter;
  }

  mayStartAt(text: string, index: number): boolean {
    return this.#filter.has(unitAt(text, index), unitAt(text, index + 1));
  }
}

/** A space between a Latin and a Chinese part of a name, which texts set or leave out as they please: SK 海力士. */
const isScriptBorder = (text: string, index: number): boolean =>
  unitAt(text, index) === 0x20 && index > 0 && unitAt(text, index - 1) < 0x80 !== unitAt(text, index + 1) < 0x80;

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
    return this.#cells.slice(0, this.#end * WIDTH);
  }

  #branchesOf({ first, end, depth, node }: Branch): Branch[] {
    const branches: Branch[] = [];
    let at = first;
    if (this.#surfaces[at][0].length === depth) this.#cells[node * WIDTH + VALUE] = this.#surfaces[at++][1] + 1;
    while (at < end) {
      const from = at;
      const unit = this.#surfaces[from][0].charCodeAt(depth);
      while (at < end && this.#surfaces[at][0].charCodeAt(depth) === unit) at++;
      branches.push({ first: from, end: at, depth: depth + 1, node: 0 });
    }
    return branches;
  }

  #place(node: number, branches: readonly Branch[]): void {
    if (branches.length === 0) return;
    const codes = branches.map(({ first, depth }) => this.#codes[this.#surfaces[first][0].charCodeAt(depth - 1)]);
    const base = this.#baseFor([...codes].sort((a, b) => a - b));
    this.#cells[node * WIDTH] = base;
    branches.forEach((branch, i) => {
      branch.node = base + codes[i];
      this.#cells[branch.node * WIDTH + BEFORE] = node;
    });
  }

  /** A base from which all codes lead to free cells. */
  #baseFor(codes: readonly number[]): number {
    const [first] = codes;
    const last = codes[codes.length - 1];
    for (let cell = Math.max(this.#starts[codes.length] ?? ROOT + 1, first); ; cell++) {
      const base = cell - first;
      this.#reserve(base + last);
      if (!codes.every((code) => this.#cells[(base + code) * WIDTH + BEFORE] === FREE)) continue;
      this.#starts[codes.length] = cell + 1;
      this.#end = Math.max(this.#end, base + last + 1);
      return base;
    }
  }

  #reserve(cell: number): void {
    if ((cell + 1) * WIDTH <= this.#cells.length) return;
    const grown = new Int32Array(this.#cells.length * 2);
    grown.set(this.#cells);
    this.#cells = grown;
    this.#reserve(cell);
  }
}
