import { type Board, type Candidate, weigh, weighAs } from './board.ts';
import type { Reading } from './reading.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A headline as databases of deals write it: a whole line of one form, so that its names are known by their place
 * however odd they are. The named groups are the names.
 */
export interface HeadlineRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const STAGE =
  '(?:(?:[Pp]re-?)?[A-K]\\d?(?:-\\d)?\\+{0,4}轮|(?:[Pp]re-?)?(?:种子|天使)\\+?轮|战略(?:融资|投资)|[债股]权融资|定向增发|新三板|未披露|[Pp]re-?IPO轮?)';
const FIGURE = '[近超约过]?(?:\\d[\\d.,]{0,12}|[数几])?[十百千]?[万亿]';
const SUM = `(?:${FIGURE}亿?元?(?:人民币|[美港欧日澳加韩]元|港币|美金|英镑|卢比|新台币|台币)?)`;
const NAME = '[^\\s，。；：:、！？!?(（][^，。；：:、！？!?\\n]{1,40}?';
/** A name before 获得 without a stage between: no words of a sentence. */
const BARE_NAME =
  '(?![^，。；\\n]{0,40}(?:[的已将曾再又被让为家]|宣布|如何|连续|首次|成功|创始)[^，。；\\n]{0,20}获得)[^，。；：:、！？!?\\n]{2,20}?';
const BACKER = `(?!等|个人|${FIGURE})[^，。；\\n]{2,60}?`;
const MOST = 120;

export const HEADLINE_RULES: readonly HeadlineRule[] = [
  {
    name: 'company/headline-round',
    pattern: new RegExp(
      `^(?:(?<company>${NAME}) ?${STAGE}|(?<bare>${BARE_NAME}))获得 ?(?:无|未披露(?:机构)?|个人(?:投资者|天使)?|(?<investor>${BACKER}))?等?${SUM}?投资$`,
      'd',
    ),
    examples: [
      '「圆角先生」A轮获得「云杉资本」等2000万人民币投资',
      '「Nimbo」天使轮获得「灵潮投资」投资',
      '「不止一只猫」新三板获得未披露机构投资',
    ],
    not: ['这家公司终于获得投资', '公司A轮获得大家的认可'],
  },
  {
    name: 'company/headline-listing',
    pattern: new RegExp(`^(?<company>${NAME})在[^，。；\\s]{0,12}上市$`, 'd'),
    examples: ['「圆角先生」在纳斯达克上市'],
    not: ['圆角先生在纳斯达克上市首日大涨'],
  },
];

/** Names of headlines of a fixed form; other readings of the same letters give way. */
export function proposeHeadlines(reading: Reading, board: Board): void {
  const { plain } = reading;
  for (let start = 0; start < plain.length; ) {
    const mark = plain.indexOf('\n', start);
    const end = mark < 0 ? plain.length : mark;
    if (end - start <= MOST && (plain.endsWith('投资', end) || plain.endsWith('上市', end)))
      propose(reading, board, start, end);
    start = end + 1;
  }
}

function propose({ plain }: Reading, board: Board, start: number, end: number): void {
  for (const { name, pattern } of HEADLINE_RULES) {
    const groups = pattern.exec(plain.slice(start, end))?.indices?.groups;
    if (!groups) continue;
    const named = new Set<Candidate>();
    for (const [group, indices] of Object.entries(groups)) {
      if (!indices) continue;
      const candidate = board.at(start + indices[0], start + indices[1]);
      weighAs(candidate, 'company/headline', WEIGHTS['company/headline'], name);
      if (group === 'investor') candidate.kind ??= 'investor';
      named.add(candidate);
    }
    for (let index = start; index < end; index++)
      for (const other of board.startingAt(index)) if (!named.has(other)) weigh(other, 'edge/headline');
    return;
  }
}
