import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { TiquError } from './errors.ts';

export const SEGMENTERS = ['jieba', 'nodejieba'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

/** A word segmenter. Words join to the text they were cut from. */
export interface Segmenter {
  name: SegmenterName;
  cut(text: string): string[];
  /** Part of speech of one word in jieba's tag set: nr person, ns place, nt organisation, nz other name, v verb, x unknown. */
  tagOf(word: string): string;
}

/**
 * Loads a segmentation engine. Both read the same dictionary and guess no unknown words (no HMM),
 * so that they cut alike.
 * @throws TiquError `segmenter-missing` where the optional engine is not installed
 */
export async function loadSegmenter(name: SegmenterName = 'jieba'): Promise<Segmenter> {
  return name === 'nodejieba' ? loadNodejieba() : loadNodeRsJieba();
}

async function loadNodeRsJieba(): Promise<Segmenter> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')]);
  const jieba = Jieba.withDict(dict);
  return {
    name: 'jieba',
    cut: (text) => jieba.cut(text, false),
    tagOf: remembering((word) => soleTag(jieba.tag(word, false))),
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
  const { default: nodejieba } = await (import(optional) as Promise<{ default: Nodejieba }>).catch((cause: unknown) => {
    throw new TiquError(
      'segmenter-missing',
      `nodejieba is not installed (${String(cause).split('\n')[0]}): npm install nodejieba, or leave --segmenter out`,
    );
  });
  // Its own user dictionary holds words that the default engine's does not.
  nodejieba.load({ dict: createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), userDict: devNull });
  return {
    name: 'nodejieba',
    cut: (text) => nodejieba.cut(text, false),
    tagOf: remembering((word) => soleTag(nodejieba.tag(word))),
  };
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
