const bytesOf = (json: string): Uint8Array => Buffer.from(json);
const NULL = bytesOf('null');
const TRUE = bytesOf('true');
const FALSE = bytesOf('false');
const COMMA = bytesOf(',');
const OPEN = bytesOf('[');
const CLOSE = bytesOf(']');
const NOTHING = bytesOf('');
const QUOTE = 0x22;
const ZERO = 0x30;

/** Bytes to begin with: what a message to a worker comes to. Much more than that is not kept for the next one. */
const SIZE = 1 << 21;

/** Per ASCII character: whether it stands for itself in a JSON string. */
const plain = new Uint8Array(0x80).fill(1, 0x20);
for (const special of bytesOf('"\\')) plain[special] = 0;

// Looked up on a string it would be slow: strings have several shapes inside.
const { charCodeAt } = String.prototype;

/**
 * JSON in UTF-8, byte for byte what JSON.stringify makes of the same values. It is written outside of the heap: as
 * strings, lines would outlive each collection until the last one is there. Each value comes behind the bytes that
 * lead to it, such as a key.
 */
export class JsonBuffer {
  #bytes = Buffer.allocUnsafeSlow(SIZE);
  #length = 0;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  raw(json: Uint8Array): void {
    this.#reserve(json.length);
    const bytes = this.#bytes;
    let at = this.#length;
    // For what is as short as this, faster than set().
    for (let i = 0; i < json.length; i++) bytes[at++] = json[i];
    this.#length = at;
  }

  string(before: Uint8Array, text: string | null): void {
    this.raw(before);
    if (text === null) this.raw(NULL);
    else if (!this.#plainString(text)) this.value(NOTHING, text);
  }

  /** Writes a string that needs no escapes and no character of four bytes; of another one nothing, and returns false. */
  #plainString(text: string): boolean {
    const { length } = text;
    this.#reserve(3 * length + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let i = 0; i < length; i++) {
      const unit: number = charCodeAt.call(text, i);
      if (unit < 0x80) {
        if (plain[unit] === 0) return false;
        bytes[at++] = unit;
        continue;
      }
      if (unit >= 0xd800 && unit < 0xe000) return false;
      if (unit < 0x800) bytes[at++] = 0xc0 | (unit >> 6);
      else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
    bytes[at++] = QUOTE;
    this.#length = at;
    return true;
  }

  number(before: Uint8Array, value: number | null): void {
    if (value === null || value < 0 || (value | 0) !== value) this.value(before, value);
    else {
      this.raw(before);
      this.#digits(value);
    }
  }

  /** Writes a whole number of up to 31 bits. */
  #digits(value: number): void {
    let count = 1;
    for (let rest = value; rest > 9; rest = (rest / 10) | 0) count++;
    this.#reserve(count);
    this.#length += count;
    let rest = value;
    for (let i = 1; i <= count; i++) {
      this.#bytes[this.#length - i] = ZERO + (rest % 10);
      rest = (rest / 10) | 0;
    }
  }

  boolean(before: Uint8Array, value: boolean): void {
    this.raw(before);
    this.raw(value ? TRUE : FALSE);
  }

  list<Item>(before: Uint8Array, items: readonly Item[], write: (out: JsonBuffer, item: Item) => void): void {
    this.raw(before);
    this.raw(OPEN);
    for (let i = 0; i < items.length; i++) {
      if (i > 0) this.raw(COMMA);
      write(this, items[i]);
    }
    this.raw(CLOSE);
  }

  /** Anything that JSON can hold. */
  value(before: Uint8Array, value: unknown): void {
    this.raw(before);
    const json = JSON.stringify(value);
    this.#reserve(3 * json.length);
    this.#length += this.#bytes.write(json, this.#length);
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * needed);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  /** What has been written, in memory of just its size: a message takes the whole memory of a view along. */
  take(): Uint8Array {
    const bytes = Uint8Array.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    if (this.#bytes.length > 8 * SIZE) this.#bytes = Buffer.allocUnsafeSlow(SIZE);
    return bytes;
  }
}

/** Writes an element of a list of strings. */
export const writeString = (out: JsonBuffer, text: string): void => out.string(NOTHING, text);
