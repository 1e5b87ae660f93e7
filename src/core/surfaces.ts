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
  /** Per node two numbers: the base to which a unit's code is added for the next node, and the node before it. */
  cells: Int32Array;
  /** Per node: the value of the surface that ends there plus one, 0 for none. */
  values: Int32Array;
}

const ROOT = 1;
const FREE = 0;

/**
 * A trie of surfaces over UTF-16 units as a double array (J. Aoe, 1989), blind to the case of ASCII letters: a step is
 * one addition and one comparison in neighbouring memory, however many surfaces there are.
 */
export class SurfaceTrie implements SurfaceIndex {
  readonly #codes: Uint16Array;
  readonly #cells: Int32Array;
  readonly #values: Int32Array;

  constructor({ codes, cells, values }: TrieArrays) {
    this.#codes = codes;
    this.#cells = cells;
    this.#values = values;
  }

  get(surface: string): number {
    let node = ROOT;
    for (let i = 0; i < surface.length && node > 0; i++) node = this.#step(node, surface.charCodeAt(i));
    return node > 0 ? this.#values[node] - 1 : -1;
  }

  mayStartAt(text: string, index: number): boolean {
    const node = this.#step(ROOT, text.charCodeAt(index));
    if (node === 0) return false;
    return this.#values[node] > 0 || index + 1 >= text.length || this.#step(node, text.charCodeAt(index + 1)) > 0;
  }

  matchesAt(text: string, index: number, found: number[]): number {
    let written = 0;
    let node = ROOT;
    for (let i = index; i < text.length; i++) {
      const before = node;
      node = this.#step(before, text.charCodeAt(i));
      if (node === 0 && isScriptBorder(text, i)) node = this.#step(before, text.charCodeAt(++i));
      if (node === 0) break;
      if (this.#values[node] === 0) continue;
      found[written++] = i + 1;
      found[written++] = this.#values[node] - 1;
    }
    return written;
  }

  /** The node that a unit leads to, 0 for none. */
  #step(node: number, unit: number): number {
    const code = this.#codes[unit];
    if (code === 0) return 0;
    const next = this.#cells[node * 2] + code;
    return this.#cells[next * 2 + 1] === node ? next : 0;
  }
}

/** A space between a Latin and a Chinese part of a name, which texts set or leave out as they please: SK 海力士. */
const isScriptBorder = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 0x20 &&
  index > 0 &&
  text.charCodeAt(index - 1) < 0x80 !== text.charCodeAt(index + 1) < 0x80;

const foldCase = (surface: string): string => surface.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Builds a trie of surfaces and their values, integers from 0; of surfaces that are alike the first counts. */
export function buildTrie(surfaces: Iterable<readonly [string, number]>): TrieArrays {
  const values = new Map<string, number>();
  for (const [surface, value] of surfaces) {
    const key = foldCase(surface);
    if (!values.has(key)) values.set(key, value);
  }
  const codes = unitCodes(values.keys());
  const builder = new TrieBuilder(
    [...values].sort(([a], [b]) => (a < b ? -1 : 1)),
    codes,
  );
  const arrays = builder.build();
  for (let unit = 0x41; unit <= 0x5a; unit++) codes[unit] = codes[unit + 0x20];
  return { codes, ...arrays };
}

/** Small codes for frequent units keep the arrays dense. */
function unitCodes(surfaces: Iterable<string>): Uint16Array {
  const counts = new Map<number, number>();
  for (const surface of surfaces)
    for (let i = 0; i < surface.length; i++)
      counts.set(surface.charCodeAt(i), (counts.get(surface.charCodeAt(i)) ?? 0) + 1);
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
  #cells = new Int32Array(1 << 16);
  #values = new Int32Array(1 << 15);
  #end = ROOT + 1;
  /** Per number of branches: the cell where the search for a place begins; no earlier one was free for so many. */
  readonly #starts: number[] = [];

  /** @param surfaces in the order of their units */
  constructor(surfaces: readonly (readonly [string, number])[], codes: Uint16Array) {
    this.#surfaces = surfaces;
    this.#codes = codes;
  }

  /** Level by level, the nodes with most branches first: those with few fill the gaps. */
  build(): Pick<TrieArrays, 'cells' | 'values'> {
    let level: Branch[] = [{ first: 0, end: this.#surfaces.length, depth: 0, node: ROOT }];
    while (level.length > 0) {
      const nodes = level.map((branch) => ({ node: branch.node, branches: this.#branchesOf(branch) }));
      nodes.sort((a, b) => b.branches.length - a.branches.length);
      for (const { node, branches } of nodes) this.#place(node, branches);
      level = nodes.flatMap(({ branches }) => branches);
    }
    return { cells: this.#cells.slice(0, this.#end * 2), values: this.#values.slice(0, this.#end) };
  }

  #branchesOf({ first, end, depth, node }: Branch): Branch[] {
    const branches: Branch[] = [];
    let at = first;
    if (this.#surfaces[at][0].length === depth) this.#values[node] = this.#surfaces[at++][1] + 1;
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
    this.#cells[node * 2] = base;
    branches.forEach((branch, i) => {
      branch.node = base + codes[i];
      this.#cells[branch.node * 2 + 1] = node;
    });
  }

  /** A base from which all codes lead to free cells. */
  #baseFor(codes: readonly number[]): number {
    const [first] = codes;
    const last = codes[codes.length - 1];
    for (let cell = Math.max(this.#starts[codes.length] ?? ROOT + 1, first); ; cell++) {
      const base = cell - first;
      this.#reserve(base + last);
      if (!codes.every((code) => this.#cells[(base + code) * 2 + 1] === FREE)) continue;
      this.#starts[codes.length] = cell + 1;
      this.#end = Math.max(this.#end, base + last + 1);
      return base;
    }
  }

  #reserve(cell: number): void {
    if (cell < this.#values.length) return;
    const size = 2 ** Math.ceil(Math.log2(cell + 1));
    const grown = (from: Int32Array, length: number) => {
      const into = new Int32Array(length);
      into.set(from);
      return into;
    };
    this.#cells = grown(this.#cells, size * 2);
    this.#values = grown(this.#values, size);
  }
}
