import type { LexiconHit } from '../../core/lexicon.ts';
import { unitAt } from '../../core/unit-set.ts';
import { type Board, weigh } from './board.ts';
import { isAt, isHan } from './characters.ts';
import { inLatinSentence } from './latin.ts';
import type { Reading } from './reading.ts';
import type { EvidenceName } from './weights.ts';

const COUNTRY_PREFIX = /^(?:美国|德国|法国|英国|日本|韩国|荷兰|瑞士|瑞典|印度|以色列|意大利|新加坡|加拿大|台湾|香港)/;

/** How doubtful: most Chinese surfaces in question are plain words, most Latin ones and proper nouns are not. */
function doubtOf(reading: Reading, hit: LexiconHit): EvidenceName {
  if (!isHan(unitAt(reading.plain, hit.start))) return 'lexicon/ambiguous-latin';
  return PROPER.test(reading.words.tagOf(hit.start, hit.end)) ? 'lexicon/ambiguous-name' : 'lexicon/ambiguous';
}

/** Tags of proper nouns and abbreviations in the segmenter's dictionary. */
const PROPER = /^(?:nr|nrt|nz|nt|j|x)$/;

/** Proposes every surface that a lexicon holds. */
export function proposeKnown(reading: Reading, board: Board): void {
  for (const hit of reading.organisations) {
    const text = reading.plain.slice(hit.start, hit.end);
    const prefix = COUNTRY_PREFIX.exec(text)?.[0].length ?? 0;
    // A country before a name is an attribute: 德国「博世」.
    if (prefix > 0 && reading.lexicon.lookup(text.slice(prefix))?.entry === hit.entry) continue;
    if (isAt(reading.plain, hit.end, '区') && text.endsWith('中国')) continue;
    const candidate = board.at(hit.start, hit.end);
    candidate.entry = hit.entry;
    candidate.kind = hit.entry!.kind;
    weigh(candidate, 'company/lexicon');
    if (hit.ambiguous) weigh(candidate, doubtOf(reading, hit));
    else if (hit.notCompany) weigh(candidate, 'lexicon/also-no-company');
    const isCommonCase = !hit.lowerCase && /^[a-z0-9 .&-]+$/.test(text);
    if (isCommonCase && (text.length <= 3 || inLatinSentence(reading.plain, hit)))
      weigh(candidate, 'lexicon/common-case');
    if (text.length <= 3 && isHan(unitAt(text, 0)) && reading.splitsWord(hit.start, hit.end))
      weigh(candidate, reading.words.wouldSplit(hit.start, hit.end) ? 'boundary/inside-word' : 'boundary/doubtful');
  }
}
