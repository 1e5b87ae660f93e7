import { PatternSearch } from '../../core/pattern-search.ts';
import { type Board, weigh } from './board.ts';
import { legalStart } from './legal-names.ts';
import { listedNameBefore } from './names.ts';
import type { Reading } from './reading.ts';
import { proposeBranch, proposeUnitEnding } from './units.ts';

/** What tells a name without being in a list of endings. */
interface Mark {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Proposes the name that a match from `start` to `end` tells. */
  propose(reading: Reading, board: Board, start: number, end: number): void;
}

const MARKS: readonly Mark[] = [
  {
    pattern:
      /(?<![A-Za-z])[A-Z][A-Za-z]{2,}(?:Studios?|Interactive|Software|Games|Entertainment|Media|Pictures|Capital|Ventures|Technologies|Pharma|Therapeutics|Biosciences)(?![A-Za-z])/y,
    propose: proposeJoinedLatin,
  },
  { pattern: /支行|分行|[分支]公司|营业部/y, propose: proposeBranch },
  // Departments that the text names with their head, and business units: 星河视觉计算部 部长, 云杉地图BU.
  {
    pattern:
      /(?<!业务|市场|销售|公关|财务|人力资源|人事|客服|品牌|行政|法务|采购|营销|策划|推广|媒介|工程|宣传)部(?=部长|总经理|负责人|总裁|主管|经理|主任)|BU(?![A-Za-z])/y,
    propose: proposeUnitEnding,
  },
  { pattern: /(?<![A-Za-z*])\*?ST(?=[\u4e00-\u9fff]{2})(?!概念|板块|公司|股)/y, propose: proposeStockName },
  { pattern: /-(?:B|W|S|SW|P|R)(?=[（(]\d)/y, propose: proposeShareClass },
  { pattern: /[（(](?:有限|普通|特殊普通)合伙[）)]/y, propose: proposePartnership },
  { pattern: /[-‐]KY(?![A-Za-z])/y, propose: proposeForeignIssuer },
];
const marks = new PatternSearch(MARKS.map(({ pattern }) => pattern));

/** Proposes the names that marks tell, in one pass over the text. */
export function proposeMarked(reading: Reading, board: Board): void {
  marks.each(reading.plain, (mark, start, end) => MARKS[mark].propose(reading, board, start, end));
}

/** Latin names with their trade word written on: LingchaoStudios. */
function proposeJoinedLatin(_: Reading, board: Board, start: number, end: number): void {
  const candidate = board.at(start, end);
  weigh(candidate, 'company/suffix');
  weigh(candidate, 'brand/latin');
}

/** Names on the stock lists: ST新海, *ST中昌. */
function proposeStockName({ words }: Reading, board: Board, start: number, brand: number): void {
  let end = words.endOf(brand);
  if (end - brand < 2) end = words.endOf(end);
  const candidate = board.at(start, end);
  candidate.kind = 'company';
  weigh(candidate, 'company/stock-name');
}

/** Shares of a class, as Hong Kong's exchange marks them: 灵潮药业-B（02616）. */
function proposeShareClass(_: Reading, board: Board, start: number, end: number): void {
  const [owner] = board.endingAt(start);
  if (!owner) return;
  const candidate = board.at(owner.start, end);
  candidate.kind = owner.kind;
  candidate.entry ??= owner.entry;
  weigh(candidate, 'company/stock-name');
}

/** Foreign issuers, as Taiwan's exchange marks them: 灵潮-KY. */
function proposeForeignIssuer(reading: Reading, board: Board, start: number, end: number): void {
  const place = reading.organisationEndingAt(end) ?? listedNameBefore(reading, board, start);
  if (!place || place.end < start) return;
  const candidate = board.at(place.start, end);
  candidate.entry ??= reading.lexicon.lookup(reading.plain.slice(place.start, start))?.entry ?? null;
  candidate.kind = candidate.entry?.kind ?? 'company';
  weigh(candidate, 'company/stock-name');
}

/** Registered names of partnerships, which end in their form: 宁波云杉投资合伙企业（有限合伙）. */
function proposePartnership(reading: Reading, board: Board, start: number, end: number): void {
  const { start: from } = legalStart(reading, { start, end });
  if (start - from < SHORTEST_PARTNERSHIP) return;
  const candidate = board.at(from, end);
  candidate.kind ??= reading.plain.slice(from, start).includes('事务所') ? 'company' : 'investor';
  weigh(candidate, 'company/partnership');
}

const SHORTEST_PARTNERSHIP = 6;
