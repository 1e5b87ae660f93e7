import { clauseEnd, clauseStart, type Governor, governorOf } from './clause.ts';
import { partiesOf } from './parties.ts';
import type { Phrase } from './phrases.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';
import { unreadSubject } from './unread.ts';
import { BETWEEN, words } from './vocabulary.ts';

/** A phrase that tells of a deal, with what stands around it. Numbers are indices of the sketch. */
export interface Reading extends Phrase {
  governor: Governor | null;
  investors: number[];
  /** Where its first phrase ends; `end` is where the last one does that tells of the same deal. */
  until: number;
  /** 本轮融资: the deal is one already told of. */
  anaphoric: boolean;
  /** Told in passing as something earlier (曾获). */
  earlier: boolean;
  /** The company, if it has a name that is no mention. */
  unread: string | null;
}

const THIS_ROUND = new SiftedPattern('(?:本|此|该|这|上述|前述)(?:一)?(?:次|轮|笔|回)(?:新|的)?[^ⒸⓂ，,。；;：:]{0,6}$');
const EARLIER = new SiftedPattern('(?:曾|(?:此前|之前|先前|早前|过去)[，,]?)[^，。；]{0,30}$');
const IN_ROUND = new SiftedPattern('本轮|此次|该轮');
/** 中国公司今年募集2000亿元: no one in particular. */
const NO_ONE = new SiftedPattern(
  '(?:各个?(?:业务|板块|子公司|事业)|(?:中国|国内|美国|海外|多家|这些|很多|许多|不少|数家|[两三四五六七八九十\\d]家)(?:[^Ⓒ，。]{0,4})(?:公司|企业))[^Ⓒ，。]{0,12}$',
);
/** What one of them puts in: 其中X出资3000万元，Y注资2000万元. */
const SHARE = new SiftedPattern('其中[^。；;Ⓡ]{0,60}Ⓒ[^，。；;Ⓒ]{0,8}$');
/** Several rounds told at once. */
const SUMMARY = new SiftedPattern('(?:先后|陆续|相继|接连)[^，。；]{0,40}$');
const DONE_BEHIND = /^(?:已|已经|正式|宣告|接近|即将|顺利|的)*(?:完成|交割|落地|敲定|结束|到位|到账|收官)/;
const NEGATED = new SiftedPattern(
  '(?:未(?!披露|透露|公开|知|来|名)|没有|否认|尚无|不(?!到|足|久|仅|乏|断|同|少|超|低于))[^，。；ⒸⓂⓇ]{0,8}$',
);

/** What makes a round name a round told of, behind it. */
const TELLS_ROUND =
  /^(?:获得?|完成|由|：|:|的?(?:投资方|投资人|资方|领投方)(?:则|均|都|主要)?(?:为|是|包括|有|：)|领投|[（(]|[，,]?(?:由|Ⓒ|Ⓜ|金额|规模|总额|领投(?!方)|获)|[，,](?:领投方|投资方)|即将|已|正|预计|有望|中|里|，投后)/;
/** The same, before it. */
const TELLS_ROUND_BEFORE =
  /[是继]Ⓓ的$|轮次(?:则|均)?(?:为|是|：)$|(?:投资|出资|提供)的$|获[^，。；]{1,16}(?:投资|注资|出资|入股)(?:了|共|合计|总计|共计)?$|来自[^ⒸⓂⓇⒹ，。；]{1,16}的$|[领跟参]投(?:了|的|其|公司|该公司|后者){0,2}$/;
/** 获X投资，A轮融资1200万美元: a clause that begins with its round and has a sum. */
const OPENS_CLAUSE = /(?:^|[，,。；;：:])(?:其中)?$/;
/** A round name that only points to a stage or to investors of old. */
const POINTS =
  /^(?:融资)?(?:的)?(?:之前|以前|前|之后|以后|后|时|阶段|期间|过后|以来|投资方|投资人|投资者|投资机构|领投方|股东|企业|公司|项目|创业|初创|占比|轮次|左右|及以|(?:已|共|累计|总额?|合计)(?:达|为|超|融))/;
const DONE = /完成|宣布|官宣|获|拿|敲定|结束|达成|得到|接受|引入|募|筹|融/;
const OUTRIGHT =
  /^(?:完成|宣布|官宣|敲定|结束|达成|公布|披露|获|拿|得到|接受|引入|引进|斩|揽|赢|收|迎|吸引|取得|公告|成功|再|又)/;

/** Before such a verb: money that could be raised. */
const POSSIBLE = /(?:可以?|能够?|想要?|希望|需要|应该?|如何|怎[样么]|容易|难以)[^，。；Ⓒ]{0,4}$/;

/** What may stand between such a verb and 融资. */
const OUTRIGHT_GAP = new RegExp(`^(?:了|等|未披露(?:机构)?|无|由[^。；]{0,60}[领跟参]投的?)?${BETWEEN}(?:的)?$`);

/**
 * Reads a phrase in its sentence; null if it tells of no deal. `from` is where the phrase before it ended,
 * names in `taken` have another role.
 */
export function readPhrase(sketch: Sketch, phrase: Phrase, from: number, taken: ReadonlySet<number>): Reading | null {
  const { text } = sketch;
  const { rule, start, end, rounds } = phrase;
  const clause = clauseStart(text, start, from);
  if (NEGATED.test(sketch, Math.max(clause, start - 12), start)) return null;
  const governor = governorOf(sketch, start, from);
  const { companies, investors, amount = phrase.amount } = partiesOf(sketch, phrase, governor, taken);
  if (companies.length === 0) {
    if (NO_ONE.test(sketch, Math.max(clause, start - 24), start)) return null;
    if (isOfUnknown(sketch, phrase, governor, from)) return null;
  }
  if (rounds.length === 0) {
    if (investors.length > 0 && SHARE.test(sketch, Math.max(0, start - 80), start)) return null;
    if (phrase.amount === null && SUMMARY.test(sketch, Math.max(clause, start - 42), start)) return null;
  }
  const anaphoric = THIS_ROUND.test(sketch, Math.max(clause, start - 12), start) || IN_ROUND.test(sketch, start, end);
  const told = { start, end, governor, companies, investors, amount };
  if (!anaphoric && !ACCEPTS[rule](sketch, told)) return null;
  const earlier = EARLIER.test(sketch, Math.max(0, start - 34), start);
  const unread = companies.length === 0 && !anaphoric ? unreadSubject(text, governor?.start ?? start, from) : null;
  return { rule, start, end, until: end, rounds, amount, companies, investors, governor, anaphoric, earlier, unread };
}

/** What decides whether a phrase tells of a deal. */
type Candidate = Pick<Reading, 'start' | 'end' | 'governor' | 'companies' | 'investors' | 'amount'>;

/** A sentence that begins with a Latin name. */
const LATIN_OPENING = new SiftedPattern(
  '^[A-Z][A-Za-z0-9.&-]{2,}(?: [A-Z][A-Za-z0-9.&-]+){0,2}(?:成立|创立|创办|创建|位于|总部|专注|致力|是一家)',
);
const LATIN_SUBJECT = /[A-Z][A-Za-z0-9.&-]{2,}(?:Ⓓ|[ 于在已曾也就又再刚此前最近今昨]|宣布|日前|近日){0,5}$/;

/** 对金康增资30亿元: what money is put into, where its name was not recognised. */
const UNKNOWN_TARGET = new SiftedPattern(`(?:对|(?<![定面])向|给)(?!外|其|它|公司|该公司|后者)(?=..)${words(12)}$`);
const PUTS_INTO = /^(?:增资|注资|入股|投资)/;
const LATIN_BEHIND = /^的[A-Z][A-Za-z0-9]{2,}/;

/** Whether the company is a name that was not recognised: the deal is not of any other. */
function isOfUnknown(sketch: Sketch, { start, end }: Phrase, governor: Governor | null, from: number): boolean {
  const { text } = sketch;
  const index = governor?.start ?? start;
  return (
    LATIN_SUBJECT.test(text.slice(Math.max(from, index - 40), index)) ||
    (governor !== null && LATIN_BEHIND.test(text.slice(end, end + 8))) ||
    (PUTS_INTO.test(text.slice(start, end)) && UNKNOWN_TARGET.test(sketch, Math.max(from, start - 16), start)) ||
    (LATIN_OPENING.test(sketch, 0, text.length) && text.lastIndexOf('Ⓒ', index) < 0)
  );
}

/** By rule: whether the phrase, as it stands, tells of a deal. */
const ACCEPTS: { readonly [rule: string]: (sketch: Sketch, candidate: Candidate) => boolean } = {
  'financing/bond': () => true,
  'financing/listing': () => true,
  'financing/round': ({ text }, { governor, companies, investors, amount, start, end }) => {
    const behind = text.slice(end, end + 16);
    const done = governor !== null && DONE.test(text.slice(governor.start, governor.end));
    const before = text.slice(Math.max(0, start - 20), start);
    const tells = TELLS_ROUND.test(behind);
    if (POINTS.test(behind) && !tells && !done && amount === null && !/Ⓓ的$|成为Ⓒ的?$/.test(before)) return false;
    if (governor !== null || tells || companies.length > 0) return true;
    if (amount !== null && OPENS_CLAUSE.test(before)) return true;
    return (amount !== null && investors.length > 0) || TELLS_ROUND_BEFORE.test(before);
  },
  'financing/sum-raised': ({ text }, { governor, companies, start, end }) => {
    if (text[start] !== 'Ⓜ') return true;
    if (governor?.gets || companies.length > 0) return true;
    return governor !== null && !/投资$/.test(text.slice(start, end));
  },
  'financing/put-in': ({ text }, { investors, companies, governor }) =>
    companies.length > 0 ||
    (investors.length > 0 &&
      (governor?.gets === true ||
        (/融资|轮|■/.test(text) && /Ⓓ[，,]?[^，,。；Ⓒ]{0,6}$/.test(text.slice(0, investors[0]))))),
  'financing/deal': ({ text }, { governor, companies, investors, start, end }) => {
    if (companies.length > 0 && TELLS_ROUND.test(text.slice(end)) && /[轮笔次]的?$/.test(text.slice(0, start)))
      return true;
    if (companies.length > 0)
      return /入股|战略|注资|增资/.test(text.slice(start - 2, end)) || isDated(text, start, end);
    if (governor === null) return DONE_BEHIND.test(text.slice(end)) && /轮$|轮的?$|次$/.test(text.slice(0, start));
    if (investors.length > 0) return true;
    if (POSSIBLE.test(text.slice(Math.max(0, governor.start - 8), governor.start))) return false;
    const verb = text.slice(governor.start, governor.end);
    const gap = text.slice(governor.end, start);
    if (!OUTRIGHT.test(verb) || (/投资|入股/.test(text.slice(start, end)) && !governor.gets)) return false;
    return OUTRIGHT_GAP.test(gap) && clauseEnd(text, end) - end < 24;
  },
};

/** X投资Y alone may be of any day; with a date it tells of a deal. */
const isDated = (text: string, start: number, end: number): boolean =>
  /Ⓓ[^，。；]{0,12}Ⓒ[^，。；Ⓒ]{0,6}$/.test(text.slice(0, start)) && !text.startsWith('过', end);
