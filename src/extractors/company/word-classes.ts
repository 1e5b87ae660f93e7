import { buildTrie, ROOT, SurfaceTrie } from '../../core/surfaces.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';
import { COUNTRIES, FOREIGN_COUNTRIES, MAJOR_PLACES, PLACES } from './places.ts';
import {
  ADVERBS,
  DESCRIPTORS,
  GENERIC_BRANDS,
  NAME_ENDINGS,
  NUMERALS,
  PHRASE_CLOSERS,
  SPLIT_VERBS,
  STOP_CHARACTERS,
  STOP_WORDS,
  TITLE_MODIFIERS,
} from './vocabulary.ts';

/** Bits for the word sets that rules ask about again and again. */
export const STOP_CHARACTER = 1 << 0;
export const STOP_WORD = 1 << 1;
export const DESCRIPTOR = 1 << 2;
export const ADVERB = 1 << 3;
export const TITLE_MODIFIER = 1 << 4;
export const NAME_ENDING = 1 << 5;
export const SPLIT_VERB = 1 << 6;
export const PLACE = 1 << 7;
export const COUNTRY = 1 << 8;
export const MAJOR_PLACE = 1 << 9;
export const GENERIC_BRAND = 1 << 10;
export const NUMERAL = 1 << 11;
export const PHRASE_CLOSER = 1 << 12;
export const SEAT = 1 << 13;
export const FOREIGN_COUNTRY = 1 << 14;

const SETS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [STOP_CHARACTER, STOP_CHARACTERS],
  [STOP_WORD, STOP_WORDS],
  [DESCRIPTOR, DESCRIPTORS],
  [ADVERB, ADVERBS],
  [TITLE_MODIFIER, TITLE_MODIFIERS],
  [NAME_ENDING, NAME_ENDINGS],
  [SPLIT_VERB, SPLIT_VERBS],
  [PLACE, PLACES],
  [COUNTRY, COUNTRIES],
  [FOREIGN_COUNTRY, FOREIGN_COUNTRIES],
  [MAJOR_PLACE, MAJOR_PLACES],
  [GENERIC_BRAND, GENERIC_BRANDS],
  [NUMERAL, NUMERALS],
  [PHRASE_CLOSER, PHRASE_CLOSERS],
  // What names begin with; 台湾 in front of a name is its attribute.
  [SEAT, new Set(['中国', ...[...PLACES].filter((place) => place !== '台湾')])],
];

const classes = new Map<string, number>();
/** By unit: the classes of all words that begin with it, and of the word that it is alone. */
const begins = new Uint16Array(0x10000);
const alone = new Uint16Array(0x10000);
for (const [bit, words] of SETS)
  for (const word of words) {
    classes.set(word, (classes.get(word) ?? 0) | bit);
    begins[word.charCodeAt(0)] |= bit;
    if (word.length === 1) alone[word.charCodeAt(0)] |= bit;
  }
const trie = new SurfaceTrie(buildTrie(classes));

/** The classes of a stretch of a text as one word: asking for all at once needs no slice and no hash of it. */
export function classesOf(text: string, start: number, end: number): number {
  const first = unitAt(text, start);
  if (end - start === 1) return alone[first];
  return begins[first] === 0 ? 0 : Math.max(0, trie.valueOf(text, start, end));
}

/** Whether a stretch of a text is a word of one of some classes. */
export function isOneOf(text: string, start: number, end: number, wanted: number): boolean {
  return (begins[unitAt(text, start)] & wanted) > 0 && (classesOf(text, start, end) & wanted) > 0;
}

/** The units with which words of one of some classes begin. */
export const unitsThatBegin = (wanted: number): UnitSet =>
  new UnitSet(
    [...classes.keys()].filter((word) => (classes.get(word)! & wanted) > 0).map((word) => word.charCodeAt(0)),
  );

/** How long the shortest word of one of some classes is that begins at an index; 0 if none does. */
export function lengthAt(text: string, start: number, wanted: number): number {
  if ((begins[unitAt(text, start)] & wanted) === 0) return 0;
  let node = ROOT;
  for (let end = start; end < text.length; end++) {
    node = trie.step(node, trie.codeOf(text.charCodeAt(end)));
    if (node === 0) break;
    if ((Math.max(0, trie.valueAt(node)) & wanted) > 0) return end + 1 - start;
  }
  return 0;
}
