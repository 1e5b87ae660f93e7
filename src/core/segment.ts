import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { readCompiled } from './compiled.ts';
import { compileDictionary, readDictionary } from './dictionary.ts';
import { DictionarySegmenter } from './dictionary-segmenter.ts';
import { TiquError } from './errors.ts';
import { clauseAt } from './sentence.ts';
import { BOUNDARY, INSIDE } from './words.ts';

export const SEGMENTERS = ['builtin', 'jieba', 'nodejieba'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

/** A word segmenter. Words join to the text they were cut from. */
export interface Segmenter {
  name: SegmenterName;
  cut(text: string): string[];
  /** Writes for each index of a stretch of a text, its ends included, whether a word begins or ends there. */
  mark(text: string, start: number, end: number, marks: Uint8Array): void;
  /** The same for a stretch around an index that is cut by itself as it is within the text. */
  markAround(text: string, index: number, marks: Uint8Array): void;
  /** Part of speech of one word in jieba's tag set: nr person, ns place, nt organisation, nz other name, v verb, x unknown. */
  tagOf(text: string, start: number, end: number): string;
}

/**
 * Loads a segmentation engine. All read the same dictionary and guess no unknown words (no HMM),
 * so that they cut alike.
 * @throws TiquError `segmenter-missing` where the engine, or its native part, is not installed
 */
export async function loadSegmenter(name: SegmenterName = 'builtin'): Promise<Segmenter> {
  if (name === 'builtin') return loadBuiltIn();
  return name === 'nodejieba' ? loadNodejieba() : loadNodeRsJieba();
}

const require = createRequire(import.meta.url);
export const DICTIONARY = require.resolve('@node-rs/jieba/dict.txt');

function loadBuiltIn(): Segmenter {
  const compiled = readCompiled('dictionary.bin');
  const dictionary = compiled ? readDictionary(compiled) : compileDictionary(readFileSync(DICTIONARY, 'utf8'));
  return new DictionarySegmenter(dictionary);
}

async function loadNodeRsJieba(): Promise<Segmenter> {
  const library = '@node-rs/jieba';
  const [{ Jieba }, { dict }] = await Promise.all([import(library), import('@node-rs/jieba/dict.js')]).catch(
    notInstalled(library),
  );
  const jieba = Jieba.withDict(dict);
  return fromCut(
    'jieba',
    (text) => jieba.cut(text, false),
    (word) => jieba.tag(word, false),
  );
}

/** Native parts of packages are optional to npm, which may leave them out. */
const notInstalled = (library: string) => (cause: unknown) => {
  throw new TiquError(
    'segmenter-missing',
    `${library} is not installed (${String(cause).split('\n')[0]}): npm install ${library}, or leave --segmenter out`,
  );
};

/** A segmenter of what a library offers. */
function fromCut(
  name: SegmenterName,
  cut: (text: string) => string[],
  tag: (word: string) => { tag: string }[],
): Segmenter {
  const tagOf = remembering((word) => soleTag(tag(word)));
  const mark: Segmenter['mark'] = (text, start, end, marks) => {
    marks.fill(INSIDE, start, end);
    marks[start] = BOUNDARY;
    let at = start;
    for (const word of cut(text.slice(start, end))) {
      at += word.length;
      marks[at] = BOUNDARY;
    }
  };
  return {
    name,
    cut,
    mark,
    // No word holds punctuation.
    markAround: (text, index, marks) => {
      const { start, end } = clauseAt(text, index);
      mark(text, start, end, marks);
    },
    tagOf: (text, start, end) => tagOf(text.slice(start, end)),
  };
}

/** The part of nodejieba used here; its own types are not there where it is not installed. */
interface Nodejieba {
  load(options: { dict: string; userDict: string }): void;
  cut(text: string, hmm: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

async function loadNodejieba(): Promise<Segmenter> {
  const optional: string = 'nodejieba';
  const { default: nodejieba } = await (import(optional) as Promise<{ default: Nodejieba }>).catch(
    notInstalled(optional),
  );
  // Its own user dictionary holds words that the default engine's does not.
  nodejieba.load({ dict: DICTIONARY, userDict: devNull });
  return fromCut(
    'nodejieba',
    (text) => nodejieba.cut(text, false),
    (word) => nodejieba.tag(word),
  );
}

const MOST_TAGS = 20_000;

/** Remembers the tags of words: rules ask for the same ones again and again. */
function remembering(tagOf: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let tag = known.get(word);
    if (tag === undefined) {
      tag = tagOf(word);
      if (known.size >= MOST_TAGS) known.clear();
      known.set(word, tag);
    }
    return tag;
  };
}

/** The tag of a word that the dictionary holds whole; x for one it would cut. */
const soleTag = (tagged: { tag: string }[]): string => (tagged.length === 1 ? tagged[0].tag : 'x');
