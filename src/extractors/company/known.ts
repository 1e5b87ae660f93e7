import { type Board, weigh } from './board.ts';
import { isHan } from './characters.ts';
import { inLatinSentence } from './latin.ts';
import type { Reading } from './reading.ts';

const COUNTRY_PREFIX = /^(?:美国|德国|法国|英国|日本|韩国|荷兰|瑞士|瑞典|印度|以色列|意大利|新加坡|加拿大|台湾|香港)/;

/** Proposes every surface that a lexicon holds. */
export function proposeKnown(reading: Reading, board: Board): void {
  for (const hit of reading.organisations) {
    const text = reading.slice(hit);
    const prefix = COUNTRY_PREFIX.exec(text)?.[0].length ?? 0;
    // A country before a name is an attribute: 德国「博世」.
    if (prefix > 0 && reading.lexicon.lookup(text.slice(prefix))?.entry === hit.entry) continue;
    const candidate = board.at(hit);
    candidate.entry = hit.entry;
    candidate.kind = hit.entry!.kind;
    weigh(candidate, 'company/lexicon');
    if (hit.ambiguous) weigh(candidate, 'lexicon/ambiguous');
    else if (hit.notCompany) weigh(candidate, 'lexicon/also-no-company');
    if (!hit.lowerCase && /^[a-z0-9 .&-]+$/.test(text))
      weigh(
        candidate,
        text.length <= 3 || inLatinSentence(reading.plain, hit) ? 'lexicon/common-case' : 'lexicon/case',
      );
    if (text.length <= 3 && isHan(text.charCodeAt(0)) && reading.splitsWord(hit))
      weigh(candidate, 'boundary/inside-word');
  }
}
