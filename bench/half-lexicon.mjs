// How well the company rules stand alone: recall and precision with all of the word lists and with random halves.
//   npm run build && node bench/half-lexicon.mjs GOLD_DIR [HALVES]
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../dist/core/document.js';
import { LexiconHit, loadLexicon } from '../dist/core/lexicon.js';
import { loadSegmenter } from '../dist/core/segment.js';
import { extractCompanies } from '../dist/extractors/company/extract.js';

const [, , folder = 'fixtures/gold', halves = '3'] = process.argv;
const gold = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const segmenter = await loadSegmenter();
const full = await loadLexicon();

/** The lexicon without the entries that a hash of the seed and the name puts into the other half. */
function halved(seed) {
  const isOut = ({ name }) => createHash('sha256').update(`${seed}${name}`).digest()[0] % 2 === 1;
  const without = (facts) => (facts?.entry && isOut(facts.entry) ? { ...facts, entry: null } : facts);
  return {
    find: (plain) => full.find(plain).map(({ start, end, facts }) => new LexiconHit(start, end, without(facts))),
    lookup: (surface) => without(full.lookup(surface)),
    nameCharacters: full.nameCharacters,
  };
}

function score(lexicon) {
  let [found, right, wanted, unknown, unknownFound] = [0, 0, 0, 0, 0];
  for (const document of gold) {
    const doc = readDocument(document, segmenter);
    const spans = new Set(extractCompanies(doc, lexicon).mentions.map(({ start, end }) => `${start}:${end}`));
    found += spans.size;
    for (const { type, start, end } of document.mentions) {
      if (type !== 'company') continue;
      const isFound = spans.has(`${start}:${end}`);
      const isUnknown = !lexicon.lookup(doc.plain.slice(start, end))?.entry;
      wanted++;
      right += isFound;
      unknown += isUnknown;
      unknownFound += isUnknown && isFound;
    }
  }
  const [precision, recall] = [right / found, right / wanted];
  return {
    precision,
    recall,
    F1: (2 * precision * recall) / (precision + recall),
    unknown,
    unknownRecall: unknownFound / unknown,
  };
}

const rows = { all: score(full) };
for (let seed = 1; seed <= Number(halves); seed++) rows[`half ${seed}`] = score(halved(seed));
console.table(rows);
