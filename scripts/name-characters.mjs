// Makes src/lexicons/name-characters.tsv: how much more often a character stands in the coined part of the listed names
// than in running text and in names of people and places, by the segmenter's dictionary.
//   npm run build && node scripts/name-characters.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readSources } from '../dist/core/lexicon.js';
import { splitCell } from '../dist/core/lexicon-tables.js';
import { readTsv } from '../dist/core/tsv.js';
import { OrganisationRow, SuffixRow } from '../dist/schema/index.js';

const FOLDER = new URL('../src/lexicons/', import.meta.url);
/** Pseudo-counts: a character seen once or twice proves little. */
const SMOOTHING = { names: 1, text: 200 };
const REGIONS = new Set(['CN', 'TW', 'HK']);
const RARE = 50;
/** What coined names are held against: text, foreign and Chinese names of people, places. */
const ELSEWHERE = { text: 0.5, nrt: 0.2, nr: 0.15, ns: 0.15 };
const STEP = 0.5;
const MOST = 4;
const HAN = /^[\u4e00-\u9fff]+$/;

const sources = readSources(FOLDER);
const rows = (file, schema) =>
  sources
    .filter((source) => source.file.startsWith(file))
    .flatMap(({ file, content }) => readTsv(file, content, schema).map(({ row }) => row));
const suffixes = new Set(rows('org-suffixes.tsv', SuffixRow).map(({ suffix }) => suffix));

/** The coined part of a name: what is in front of its trade words and its legal form. */
function brandOf(name) {
  for (let end = name.length - 1; end > 0; end--)
    if (suffixes.has(name.slice(-end)) && end < name.length) return brandOf(name.slice(0, -end));
  return name;
}

function countNames() {
  const counts = new Map();
  for (const { name, kind, region, aliases, ambiguous } of rows('organisations/', OrganisationRow)) {
    // Foreign names are made of the characters that transcribe sounds.
    if (kind === 'media' || !REGIONS.has(region)) continue;
    const doubtful = new Set(splitCell(ambiguous));
    for (const surface of [name, ...splitCell(aliases)]) {
      const brand = brandOf(surface);
      if (doubtful.has(surface) || !HAN.test(surface) || brand.length < 2 || brand.length > 4) continue;
      for (const character of brand) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

/** Characters of running text, by the frequency of their words, and of names of people and places, by their number. */
function countDictionary() {
  const counts = { text: new Map(), nrt: new Map(), nr: new Map(), ns: new Map() };
  const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
  for (const line of dictionary.split('\n')) {
    const [word, frequency, tag] = line.trim().split(' ');
    if (!HAN.test(word)) continue;
    for (const character of word) {
      add(counts.text, character, Number(frequency));
      if (tag in counts) add(counts[tag], character, 1);
    }
  }
  return counts;
}

const add = (counts, character, number) => counts.set(character, (counts.get(character) ?? 0) + number);

const names = countNames();
const dictionary = countDictionary();
const characters = [...new Set([...names.keys(), ...dictionary.text.keys()])]
  .filter((character) => names.has(character) || dictionary.text.get(character) >= RARE)
  .sort();
const share = (counts, smoothing) => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0) + smoothing * characters.length;
  return (character) => ((counts.get(character) ?? 0) + smoothing) / all;
};
const inNames = share(names, SMOOTHING.names);
const elsewhere = Object.entries(ELSEWHERE).map(([kind, part]) => [
  share(dictionary[kind], kind === 'text' ? SMOOTHING.text : SMOOTHING.names),
  part,
]);
const inText = (character) => elsewhere.reduce((sum, [share, part]) => sum + part * share(character), 0);

const byScore = new Map();
for (const character of characters) {
  const ratio = Math.log(inNames(character) / inText(character));
  const score = Math.max(-MOST, Math.min(MOST, Math.round(ratio / STEP) * STEP));
  if (score !== 0) byScore.set(score, (byScore.get(score) ?? '') + character);
}
const lines = [...byScore].sort(([a], [b]) => a - b).map(([score, group]) => `${score}\t${group}`);
writeFileSync(
  new URL('name-characters.tsv', FOLDER),
  `# Made by scripts/name-characters.mjs. score: natural logarithm of how much likelier a character is in a coined name than in text.\nscore\tcharacters\n${lines.join('\n')}\n`,
);
