// Compiles the word lists and the segmenter's dictionary into dist, in the form in which they are looked up: start-up then reads two files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { COMPILED } from '../dist/core/compiled.js';
import { compileDictionary, storeDictionary } from '../dist/core/dictionary.js';
import { readSources } from '../dist/core/lexicon.js';
import { storeTables } from '../dist/core/lexicon-store.js';
import { compileLexicons } from '../dist/core/lexicon-tables.js';
import { DICTIONARY } from '../dist/core/segment.js';

const target = new URL('../dist/lexicons/', import.meta.url);
mkdirSync(target, { recursive: true });
const sources = readSources(new URL('../src/lexicons/', import.meta.url));
const [lexicon, dictionary] = COMPILED.map((name) => new URL(name, target));
writeFileSync(lexicon, storeTables(compileLexicons(sources)));
writeFileSync(dictionary, storeDictionary(compileDictionary(readFileSync(DICTIONARY, 'utf8'))));
