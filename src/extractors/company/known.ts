import type { LexiconHit } from '../../core/lexicon.ts';
import { unitAt } from '../../core/unit-set.ts';
import { type Board, weigh } from './board.ts';
import { isAt, isHan } from './characters.ts';
import { inLatinSentence } from './latin.ts';
import type { Reading } from './reading.ts';
import type { EvidenceName } from './weights.ts';
import { FOREIGN_COUNTRY, lengthAt } from './word-classes.ts';

/** How doubtful: most Chinese surfaces in question are plain words, most Latin ones and proper nouns are not. */
function doubtOf(reading: Reading, hit: LexiconHit): EvidenceName {
  if (!isHan(unitAt(reading.plain, hit.start))) return 'lexicon/ambiguous-latin';
  return PROPER.test(reading.words.tagOf(hit.start, hit.end)) ? 'lexicon/ambiguous-name' : 'lexicon/ambiguous';
}

/** Tags of proper nouns and abbreviations in the segmenter's dictionary. */
const PROPER = /^(?:nr|nrt|nz|nt|j|x)$/;

/** Proposes every surface that a lexicon holds. */
export function proposeKnown(reading: Reading, board: Board): void {
  const { plain, words } = reading;
  for (const hit of reading.organisations) {
    const { start, end } = hit;
    const length = end - start;
    const startsInHan = isHan(unitAt(plain, start));
    if (isAttributed(reading, hit)) continue;
    if (isAt(plain, end, '区') && plain.slice(start, end).endsWith('中国')) continue;
    const candidate = board.at(start, end);
    candidate.entry = hit.entry;
    candidate.kind = hit.entry!.kind;
    weigh(candidate, 'company/lexicon');
    if (hit.ambiguous) weigh(candidate, doubtOf(reading, hit));
    else if (hit.notCompany) weigh(candidate, 'lexicon/also-no-company');
    const isCommonCase = !startsInHan && !hit.lowerCase && /^[a-z0-9 .&-]+$/.test(plain.slice(start, end));
    if (isCommonCase && (length <= 3 || inLatinSentence(plain, hit))) weigh(candidate, 'lexicon/common-case');
    if (length <= 3 && startsInHan && !words.aligned(start, end))
      weigh(candidate, words.wouldSplit(start, end) ? 'boundary/inside-word' : 'boundary/doubtful');
  }
}

/** Whether a country stands in front of a name as its attribute (德国「博世」) and does not begin the name (美国运通). */
function isAttributed({ plain, lexicon }: Reading, { start, end, entry }: LexiconHit): boolean {
  const name = start + lengthAt(plain, start, FOREIGN_COUNTRY);
  if (name === start || name >= end || plain.slice(start, end) === entry!.name) return false;
  return lexicon.lookup(plain.slice(name, end))?.entry === entry;
}
