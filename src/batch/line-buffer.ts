/** Lines as bytes, outside of the heap: as strings they would outlive each collection until the last one is there. */
export class LineBuffer {
  #buffer = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  /** @returns bytes of the line */
  add(line: string): number {
    const bytes = Buffer.byteLength(line);
    const length = this.#length + bytes;
    if (length > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * length);
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    this.#buffer.write(line, this.#length);
    this.#length = length;
    return bytes;
  }

  /** All lines, in memory of just their size: a message takes the whole memory of a view along. */
  toBytes(): Uint8Array {
    return Uint8Array.from(this.#buffer.subarray(0, this.#length));
  }
}
