import type { LexiconEntry } from '../../core/lexicon.ts';
import type { Candidate } from './board.ts';
import { placeLength } from './memory.ts';
import type { Reading } from './reading.ts';

/**
 * What a full name has behind the listed short one: 灵顿电子 in 无锡灵顿电子科技股份有限公司. 灵顿电子集团有限公司 would
 * be the parent.
 */
const LEGAL_REST = /^(?:科技|技术|信息技术|信息科技)?(?:(?:集团)?股份有限公司|有限(?:责任)?公司)$/;

const SHORTEST = 3;
const LONGEST = 10;
/** A stock company; beside it, another of its name is a subsidiary. */
const IS_STOCK = /股份有限公司$/;

/**
 * Full names of companies that a lexicon has by a short name with its trade word, where the text has both:
 * a brand alone would take in subsidiaries.
 */
export function listedFullNames(
  reading: Reading,
  mentions: readonly Candidate[],
): [full: string, entry: LexiconEntry][] {
  const listed = new Map<string, LexiconEntry>();
  for (const { entry, start, end } of mentions)
    if (entry && reading.suffixEndingAt(end)) listed.set(reading.plain.slice(start, end), entry);
  if (listed.size === 0) return [];
  const found: [string, LexiconEntry][] = [];
  for (const { entry, start, end } of mentions) {
    if (entry || !reading.plain.endsWith('公司', end)) continue;
    const full = reading.plain.slice(start, end);
    const name = full.slice(placeLength(full));
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const known = listed.get(name.slice(0, length));
      if (known && LEGAL_REST.test(name.slice(length))) found.push([full, known]);
    }
  }
  const stock = new Set(found.filter(([full]) => IS_STOCK.test(full)).map(([, entry]) => entry));
  return found.filter(([full, entry]) => IS_STOCK.test(full) || !stock.has(entry));
}
