import type { Span } from '../../core/span.ts';
import { unitAt } from '../../core/unit-set.ts';
import { type Candidate, weigh, weighAs } from './board.ts';
import { isAt, isHan } from './characters.ts';
import { weighAgainst } from './context.ts';
import { inLatinSentence } from './latin.ts';
import type { Reading } from './reading.ts';
import { INSTITUTION, SURNAMES } from './vocabulary.ts';
import { type EvidenceName, SHAPE, WEIGHTS } from './weights.ts';
import { COUNTRY, DESCRIPTOR, GENERIC_BRAND, isOneOf, STOP_WORD } from './word-classes.ts';

/** What a string is made of, by the dictionary of the segmenter. */
export type Making = 'coined' | 'mixed' | 'words' | 'word' | 'proper-noun' | 'place' | 'person';

const OF_MAKING: { readonly [making in Making]: EvidenceName } = {
  coined: 'name/coined',
  mixed: 'name/mixed',
  words: 'name/words',
  word: 'name/word',
  'proper-noun': 'name/proper-noun',
  place: 'name/place',
  person: 'name/person',
};

/** Tells names that someone coined from words that the dictionary holds. */
export function makingOf(reading: Reading, start: number, end: number): Making {
  const { words } = reading;
  let singles = 0;
  let longer = 0;
  const first = Math.min(words.endOf(start), end);
  // A place in front is part of many coined names: 杭州鸿源.
  const placed = end - first >= 2 && first - start >= 2 && reading.isPlace(start, first);
  for (let at = placed ? first : start; at < end; ) {
    const to = Math.min(words.endOf(at), end);
    if (to - at === 1) singles++;
    else longer++;
    at = to;
  }
  if (longer === 0) return 'coined';
  if (singles > 0) return 'mixed';
  if (longer === 1 && reading.isPlace(start, end)) return 'place';
  return longer > 1 ? 'words' : makingOfWord(reading.plain.slice(start, end), reading.words.tagOf(start, end));
}

function makingOfWord(word: string, tag: string): Making {
  if (tag === 'nz' || tag === 'nt' || tag === 'x' || tag === 'nrt') return 'proper-noun';
  if (tag === 'nr' || tag === 'nrfg') return SURNAMES.has(word[0]) ? 'person' : 'proper-noun';
  return 'word';
}

/** Adds to a candidate that neither a list nor an ending vouches for what its own letters say, once. */
export function appraise(reading: Reading, candidate: Candidate): void {
  if (candidate.entry || candidate.appraised) return;
  candidate.appraised = true;
  weighAgainst(reading, candidate);
  if (
    (candidate.groups & SHAPE) === 0 &&
    (reading.titleStartsAt(candidate.start) ||
      reading.titleEndsAt(candidate.start) ||
      (isAt(reading.plain, candidate.start - 1, ' ') && reading.titleEndsAt(candidate.start - 1)))
  )
    weigh(candidate, 'name/person');
  const text = reading.plain.slice(candidate.start, candidate.end);
  if (/[A-Za-z]/.test(text)) appraiseLatin(reading, candidate, text);
  else if ((candidate.groups & SHAPE) === 0) appraiseHan(reading, candidate, text);
}

/** Ends in a verb of the slots or of headlines, in a grant or in a vague sum, begins with a connective or a market, or is a figure: a phrase, no name. */
const PHRASE =
  /^[数几百千万亿]+元?级?$|^[两二三四五六七八九十]大|^(?:美股|港股|台股|陆股|A股|大盘|道指)|(?:[双三四五]雄|供应链|稳盘|干扰|任|卸|接|掌|升评|降评|创高|利空|利多|飙涨|代理|大砍|大买|造好|走高|走低|看好|看坏|开出|时间|一轮|增持|减持|质押|领投|跟投|参投|收购|融资|表示|发布|宣布|完成|资助|补贴|补助|奖励|[数几][百千万亿]+)$|^[扔抛拿推给做跑发提交打杀冒](?:出|了|起)|^(?:同|与|和|被|由|继|获|就|派|本|该|占|持|每|传闻|[多数几][名位])/;

function appraiseHan(reading: Reading, candidate: Candidate, text: string): void {
  if (text.length === 1) weigh(candidate, 'against/no-company');
  if (text.length === 2) weigh(candidate, 'name/short');
  if (text.length > 6) weigh(candidate, 'name/long');
  if (
    text === '股份' ||
    isOneOf(text, 0, text.length, GENERIC_BRAND | STOP_WORD | DESCRIPTOR) ||
    !isHan(unitAt(text, 0))
  )
    weigh(candidate, 'against/no-company');
  if (PHRASE.test(text)) weigh(candidate, 'name/phrase');
  if (text.endsWith('公司') && isOneOf(text, 0, text.length - 2, COUNTRY | DESCRIPTOR | GENERIC_BRAND))
    weigh(candidate, 'against/no-company');
  if (INSTITUTION.test(text)) weigh(candidate, 'against/institution');
  if (reading.splitsWord(candidate.start, candidate.end))
    weigh(
      candidate,
      reading.words.wouldSplit(candidate.start, candidate.end) ? 'boundary/inside-word' : 'boundary/doubtful',
    );
  const making = makingOf(reading, candidate.start, candidate.end);
  weigh(candidate, OF_MAKING[making]);
  weighCharacters(reading, candidate, brandOf(reading, candidate));
  if (making === 'mixed' && text.length === 4) weigh(candidate, 'name/four-characters');
  if (text.length > 3 || !SURNAMES.has(text[0])) return;
  if (making === 'coined') weigh(candidate, 'name/person-like');
  PERSON_AFTER.lastIndex = candidate.end;
  if (PERSON_AFTER.test(reading.plain)) weigh(candidate, 'name/person');
}

/** Adds how name-like the characters of a coined part are. */
export function weighCharacters(reading: Reading, candidate: Candidate, brand: Span): void {
  const score = Math.max(-MOST_SCORE, Math.min(MOST_SCORE, reading.nameScore(brand.start, brand.end)));
  weighAs(candidate, 'name/characters', Math.round(score * WEIGHTS['name/characters'] * 4) / 4);
}

const MOST_SCORE = 2;

/** A candidate without its trade words, if anything is left. */
function brandOf(reading: Reading, { start, end }: Span): Span {
  const suffix = reading.suffixEndingAt(end);
  return suffix && suffix.start > start + 1 ? { start, end: suffix.start } : { start, end };
}

/** What stands behind people. */
const PERSON_AFTER = /及其(?:一致行动人|配偶|家族|夫人|亲属)|先生|女士|夫妇|夫妻|本人|等人|父子|兄弟|教授|博士|院士/y;

function appraiseLatin(reading: Reading, candidate: Candidate, text: string): void {
  weigh(candidate, 'company/latin');
  if (/^[A-Z]{1,4}$/.test(text)) weigh(candidate, 'latin/acronym');
  if (/^[a-z][a-z0-9]*$/.test(text)) weigh(candidate, 'latin/lower-case');
  if (/^[A-Z][a-z]?\d{1,2}$|[A-Za-z] (?:\d+ )?(?:\d+|Pro|Max|Ultra|Plus|Mini|SE)$/.test(text))
    weigh(candidate, 'latin/model');
  if (
    /^[\d.,+\-%]+[A-Za-z]{0,2}$|^\d{3,}|^[QH][1-4]$|^\d+ (?:Pro|Max|Ultra|Plus|Mini)\b|^(?:Beta|Alpha|RC|Build) ?\d|[A-Za-z] ?\d+\.\d+$|\.(?:HK|SH|SZ|SS|TW|O|N)\b/.test(
      text,
    )
  )
    weigh(candidate, 'against/no-company');
  if (inLatinSentence(reading.plain, candidate)) weigh(candidate, 'latin/sentence');
}
