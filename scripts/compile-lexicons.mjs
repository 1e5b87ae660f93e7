// Compiles the word lists into dist, in the form in which they are looked up: start-up then reads one file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { COMPILED, readSources } from '../dist/core/lexicon.js';
import { storeTables } from '../dist/core/lexicon-store.js';
import { compileLexicons } from '../dist/core/lexicon-tables.js';

const target = new URL('../dist/lexicons/', import.meta.url);
mkdirSync(target, { recursive: true });
const sources = readSources(new URL('../src/lexicons/', import.meta.url));
writeFileSync(new URL(COMPILED, target), storeTables(compileLexicons(sources)));
