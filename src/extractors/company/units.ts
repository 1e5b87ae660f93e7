import type { Span } from '../../core/span.ts';
import { type Board, isAccepted, weigh } from './board.ts';
import { isDigit, isHan, isLatin } from './characters.ts';
import { latinRunBefore } from './latin.ts';
import { PLACES } from './places.ts';
import type { Reading } from './reading.ts';
import { ADVERBS, DESCRIPTORS, STOP_CHARACTERS, STOP_WORDS } from './vocabulary.ts';

/** Departments that the text names with their head, and business units: 星河视觉计算部 部长, 云杉地图BU. */
export function proposeDepartments(reading: Reading, board: Board): void {
  for (const { index, 0: ending } of reading.plain.matchAll(
    /(?<!业务|市场|销售|公关|财务|人力资源|人事|客服|品牌|行政|法务|采购|营销|策划|推广|媒介|工程|宣传)部(?=部长|总经理|负责人|总裁|主管|经理|主任)|BU(?![A-Za-z])/g,
  ))
    proposeUnitEnding(reading, board, index, index + ending.length);
}

/** Branches: a company's name, a place, and 支行, 分行 or 分公司. */
export function proposeBranches(reading: Reading, board: Board): void {
  for (const match of reading.plain.matchAll(/支行|分行|[分支]公司|营业部/g)) {
    for (let at = match.index; at > 0 && match.index - at <= LONGEST_UNIT; at--) {
      const owner = board.endingAt(at).find(({ score }) => score >= 2);
      if (owner && (at === match.index || isSeat(reading, { start: at, end: match.index }))) {
        const candidate = board.at({ start: owner.start, end: match.index + match[0].length });
        candidate.kind = 'company';
        weigh(candidate, 'company/branch');
        break;
      }
      if (!isHan(reading.plain.charCodeAt(at - 1))) break;
    }
  }
}

/** Whether a branch can be named by a stretch: a place, a street or a few characters, but no verb and no adverb. */
function isSeat({ plain, words }: Reading, { start, end }: Span): boolean {
  for (let at = start; at < end; at = words.endOf(at)) {
    const word = plain.slice(at, words.endOf(at));
    if (PLACES.has(word)) continue;
    if (STOP_WORDS.has(word) || DESCRIPTORS.has(word) || STOP_CHARACTERS.has(word) || word === '兼') return false;
    if (word.length > 1 && /^[vdpcr]$/.test(words.tagOf({ start: at, end: at + word.length }))) return false;
  }
  return true;
}

/** Units of a company: its name, a few letters or characters, and 实验室, 研究院, 事业部 …: 腾讯AI Lab. */
export function proposeUnitEnding(reading: Reading, board: Board, start: number, end: number): void {
  const { plain } = reading;
  for (let at = start; at > 0 && start - at <= LONGEST_UNIT; at--) {
    const known = reading.organisationEndingAt(at);
    const owner = board.endingAt(at).find(isAccepted) ?? (known && !known.ambiguous ? known : undefined);
    if (owner && isPartOfName(reading, { start: at, end: start })) {
      const candidate = board.at({ start: owner.start, end });
      candidate.kind = 'unit';
      weigh(candidate, 'company/unit');
      return;
    }
    const unit = plain.charCodeAt(at - 1);
    if (at === start && isLatin(unit)) proposeLatinUnit(reading, board, start, end);
    if (!(isHan(unit) || isLatin(unit) || isDigit(unit) || unit === 0x20)) return;
    if (STOP_CHARACTERS.has(plain[at - 1]) && reading.words.startOf(at) === at - 1) return;
  }
}

const LONGEST_UNIT = 10;

/** A lab that is named by a Latin word alone: Lingchao实验室. */
function proposeLatinUnit(reading: Reading, board: Board, start: number, end: number): void {
  const run = latinRunBefore(reading.plain, start);
  if (!run || run.end !== start || !/^[A-Z][A-Za-z]{2,}/.test(reading.slice(run))) return;
  const candidate = board.at({ start: run.start, end });
  candidate.kind ??= 'unit';
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/latin');
}

/** Whether what stands between a company and the ending of its unit holds no word that ends a name. */
function isPartOfName({ plain, words }: Reading, { start, end }: Span): boolean {
  for (let at = start; at < end; at = words.endOf(at)) {
    const word = plain.slice(at, words.endOf(at));
    if (STOP_WORDS.has(word) || ADVERBS.has(word)) return false;
  }
  return true;
}
