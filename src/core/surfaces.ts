const SLOT_LOAD = 0.5;

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
  /** Open-addressing hash table of edges: node numbers, 0 for an empty slot. Its length is a power of two. */
  slots: Int32Array;
  /** Per node: the node before it. */
  parents: Int32Array;
  /** Per node: the UTF-16 unit on the edge that leads to it. */
  units: Uint16Array;
  /** Per node: the value of the surface that ends there plus one, 0 for none. */
  values: Int32Array;
  /** Per unit: the node that the root leads to. */
  roots: Int32Array;
  /** A Bloom filter of the surfaces' first two units: most places of a text are done with two looks at small tables. */
  pairs: Uint8Array;
}

/**
 * A trie of surfaces over UTF-16 units, blind to the case of ASCII letters. All edges live in one hash table of
 * typed arrays, so that it loads as it is stored and a step costs the same however many surfaces there are.
 */
export class SurfaceTrie implements SurfaceIndex {
  #slots: Int32Array;
  #parents: Int32Array;
  #units: Uint16Array;
  #values: Int32Array;
  readonly #roots: Int32Array;
  readonly #pairs: Uint8Array;
  /** Nodes in use, the root (0) included. */
  #count: number;

  constructor(arrays?: TrieArrays) {
    this.#slots = arrays?.slots ?? new Int32Array(1024);
    this.#parents = arrays?.parents ?? new Int32Array(512);
    this.#units = arrays?.units ?? new Uint16Array(512);
    this.#values = arrays?.values ?? new Int32Array(512);
    this.#roots = arrays?.roots ?? new Int32Array(0x10000);
    this.#pairs = arrays?.pairs ?? new Uint8Array(PAIRS);
    this.#count = arrays?.parents.length ?? 1;
  }

  /** Gives a surface a value (an integer from 0); returns the value it has if it has one. */
  add(surface: string, value: number): number {
    let node = 0;
    for (let i = 0; i < surface.length; i++) {
      const unit = foldCase(surface.charCodeAt(i));
      node = this.#child(node, unit) || this.#newNode(node, unit);
    }
    if (this.#values[node] === 0) this.#values[node] = value + 1;
    return this.#values[node] - 1;
  }

  get(surface: string): number {
    let node = 0;
    for (let i = 0; i < surface.length; i++) {
      node = this.#child(node, foldCase(surface.charCodeAt(i)));
      if (node === 0) return -1;
    }
    return this.#values[node] - 1;
  }

  mayStartAt(text: string, index: number): boolean {
    const first = foldCase(text.charCodeAt(index));
    const root = this.#roots[first];
    if (root === 0) return false;
    return this.#values[root] > 0 || this.#pairs[pairOf(first, foldCase(text.charCodeAt(index + 1)))] > 0;
  }

  matchesAt(text: string, index: number, found: number[]): number {
    let written = 0;
    let node = 0;
    for (let i = index; i < text.length; i++) {
      const before = node;
      node = this.#child(before, foldCase(text.charCodeAt(i)));
      if (node === 0 && isScriptBorder(text, i)) node = this.#child(before, foldCase(text.charCodeAt(++i)));
      if (node === 0) break;
      if (this.#values[node] === 0) continue;
      found[written++] = i + 1;
      found[written++] = this.#values[node] - 1;
    }
    return written;
  }

  /** The arrays, cut to the nodes in use. */
  arrays(): TrieArrays {
    const cut = <Column extends Int32Array | Uint16Array>(column: Column) => column.slice(0, this.#count) as Column;
    return {
      slots: this.#slots,
      parents: cut(this.#parents),
      units: cut(this.#units),
      values: cut(this.#values),
      roots: this.#roots,
      pairs: this.#pairs,
    };
  }

  #child(parent: number, unit: number): number {
    if (parent === 0) return this.#roots[unit];
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash(parent, unit) & mask; ; slot = (slot + 1) & mask) {
      const node = slots[slot];
      if (node === 0 || (this.#units[node] === unit && this.#parents[node] === parent)) return node;
    }
  }

  #newNode(parent: number, unit: number): number {
    if (this.#count === this.#parents.length) this.#grow();
    const node = this.#count++;
    this.#parents[node] = parent;
    this.#units[node] = unit;
    this.#index(node);
    this.#link(node);
    return node;
  }

  /** Enters a node of the first two levels into the small tables. */
  #index(node: number): void {
    const parent = this.#parents[node];
    if (parent === 0) this.#roots[this.#units[node]] = node;
    else if (this.#parents[parent] === 0) this.#pairs[pairOf(this.#units[parent], this.#units[node])] = 1;
  }

  #link(node: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#parents[node], this.#units[node]) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = node;
  }

  #grow(): void {
    const size = this.#parents.length * 2;
    this.#parents = grown(this.#parents, new Int32Array(size));
    this.#units = grown(this.#units, new Uint16Array(size));
    this.#values = grown(this.#values, new Int32Array(size));
    this.#slots = new Int32Array(size / SLOT_LOAD);
    for (let node = 1; node < this.#count; node++) this.#link(node);
  }
}

function grown<Column extends Int32Array | Uint16Array>(from: Column, into: Column): Column {
  into.set(from);
  return into;
}

const PAIRS = 1 << 17;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) ^ second) & (PAIRS - 1);

/** A space between a Latin and a Chinese part of a name, which texts set or leave out as they please: SK 海力士. */
const isScriptBorder = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 0x20 &&
  index > 0 &&
  text.charCodeAt(index - 1) < 0x80 !== text.charCodeAt(index + 1) < 0x80;

const foldCase = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit);

/** Spreads (parent, unit) over 32 bits; the high bits of the products are folded down, for the table uses the low ones. */
function hash(parent: number, unit: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
