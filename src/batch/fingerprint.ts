import { toPlain } from '../core/plain.ts';

/** Bytes of a fingerprint, one for each bin: the low 8 bits of its least hash. */
export const BINS = 64;
/** Texts with fewer runs than this are like none but themselves. */
const FEWEST_RUNS = 64;
const EMPTY = 0xffffffff;

/** Per UTF-16 unit: whether it is a letter, digit or character; punctuation and white space are not compared. */
const compared = new Uint8Array(0x10000);
for (let unit = 0; unit < compared.length; unit++)
  if (/[\p{L}\p{N}\ud800-\udfff]/u.test(String.fromCharCode(unit))) compared[unit] = 1;

/**
 * What repeats of a text are known by: a MinHash signature over its runs of four characters in Simplified script.
 * Two signatures agree in about as many bins as the texts share of their runs (one permutation hashing: Li, Owen and
 * Zhang 2012; empty bins by rotation: Shrivastava and Li 2014; the low bits only: Li and König 2010).
 * A text too short for that has its SHA-256 in the bins.
 */
export function fingerprint(text: string, sha256: string): Uint8Array {
  const least = leastHashes(toPlain(text));
  if (!least) return Buffer.from(sha256 + sha256, 'hex');
  const bins = new Uint8Array(BINS);
  for (let bin = 0; bin < BINS; bin++) {
    let from = bin;
    while (least[from % BINS] === EMPTY) from++;
    bins[bin] = least[from % BINS] + (from - bin) * 131;
  }
  return bins;
}

function leastHashes(plain: string): Uint32Array | null {
  const least = new Uint32Array(BINS).fill(EMPTY);
  let runs = 0;
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < plain.length; i++) {
    const d = plain.charCodeAt(i);
    if (!compared[d]) continue;
    if (++runs > 3) {
      const hash = mix(Math.imul(Math.imul(Math.imul(a, 31337) ^ b, 0x9e3779b1) ^ c, 0x85ebca77) ^ d);
      const bin = hash >>> 26;
      const value = (hash << 6) >>> 0;
      if (value < least[bin]) least[bin] = value;
    }
    a = b;
    b = c;
    c = d;
  }
  if (runs - 3 < FEWEST_RUNS) return null;
  for (let bin = 0; bin < BINS; bin++) if (least[bin] !== EMPTY) least[bin] >>>= 6;
  return least;
}

/** Finaliser of MurmurHash3: each bit of the input sways every bit of the output. */
function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
