import { existsSync } from 'node:fs';

/** Where the build puts what it compiles: beside the modules of dist, which the sources of a checkout use as well. */
const FOLDERS = ['../lexicons/', '../../dist/lexicons/'];

/** The file that the build has made of a source, or null where nothing is built. */
export function compiledFile(name: string): URL | null {
  return FOLDERS.map((folder) => new URL(folder + name, import.meta.url)).find((file) => existsSync(file)) ?? null;
}
