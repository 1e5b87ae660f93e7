import { existsSync, readFileSync } from 'node:fs';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** Where the build puts what it compiles: beside the modules of dist, which the sources of a checkout use as well. */
const FOLDERS = ['../lexicons/', '../../dist/lexicons/'];

/** What the build makes of the word lists, and of the segmenter's dictionary. */
export const COMPILED = ['lexicon.bin', 'dictionary.bin'] as const;
export type CompiledName = (typeof COMPILED)[number];

/** What the build has made of a source, or null where nothing is built. */
export function readCompiled(name: CompiledName): Uint8Array | null {
  const shared = getEnvironmentData(keyOf(name)) as SharedArrayBuffer | undefined;
  if (shared) return new Uint8Array(shared);
  const file = FOLDERS.map((folder) => new URL(folder + name, import.meta.url)).find((file) => existsSync(file));
  return file ? readFileSync(file) : null;
}

/** Lets the threads that this one starts from now on read the same memory in place of a copy each. */
export function shareCompiled(): void {
  for (const name of COMPILED) {
    const bytes = readCompiled(name);
    if (!bytes || bytes.buffer instanceof SharedArrayBuffer) continue;
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    setEnvironmentData(keyOf(name), shared);
  }
}

const keyOf = (name: CompiledName): string => `tiqu/${name}`;
