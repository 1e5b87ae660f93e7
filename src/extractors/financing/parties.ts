import { clauseStart, type Governor } from './clause.ts';
import { listEndingAt } from './list.ts';
import type { Phrase } from './phrases.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';
import { firstSubjectAt, subjectBefore } from './subject.ts';
import { BETWEEN, ETC, words } from './vocabulary.ts';

/** Names to which a phrase itself gives a role; indices of the sketch. */
export interface Parties {
  companies: number[];
  investors: number[];
  /** A sum that stands away from the phrase: 注资X 2亿元, 以2亿元对X进行投资. */
  amount?: number;
}

interface Context {
  sketch: Sketch;
  phrase: Phrase;
  governor: Governor | null;
  /** Names that have another role. */
  taken: ReadonlySet<number>;
  /** Start of the clause. */
  floor: number;
  /** The last name before the phrase and what lies between, if it is in the clause. */
  last: number;
  gap: string;
}

/** The parties that a phrase names by its own grammar: the first construction that fits. */
export function partiesOf(
  sketch: Sketch,
  phrase: Phrase,
  governor: Governor | null,
  taken: ReadonlySet<number>,
): Parties {
  const floor = clauseStart(sketch.text, phrase.start);
  const last = phrase.start > 0 ? sketch.text.lastIndexOf('Ⓒ', phrase.start - 1) : -1;
  const gap = sketch.text.slice(last + 1, phrase.start);
  const context = { sketch, phrase, governor, taken, floor, last: last >= floor ? last : -1, gap };
  const parties = firstOf(context);
  return parties.companies.length > 0 ? parties : { ...parties, companies: raiserBehind(context) };
}

function firstOf(context: Context): Parties {
  for (const construction of CONSTRUCTIONS) {
    const parties = construction(context);
    if (parties) return parties;
  }
  return { companies: [], investors: [] };
}

const CONSTRUCTIONS: readonly ((context: Context) => Parties | null)[] = [
  givenBy,
  givenTo,
  givenToIt,
  withObject,
  subscription,
  joining,
  putIn,
  listed,
  owned,
];

const GIVEN_BY = new RegExp(
  `^(?:${ETC}|${words(16)})(?:[、和与及][^ⒸⓂⓇⒹ，,。；;]{1,16}(?=的))?(?:的|，|,)?${BETWEEN}$`,
);
const PARENT = '(?:Ⓒ(?:集团|控股)?(?:旗下|系)的?)?';
const AFTER_GET = new RegExp(`^(?:了|到|过|由|来自|到了|知名|包括|以){0,3}${words(14)}${PARENT}${words(8)}$`);
const COMES_FROM = new RegExp(`(?:来自|获得?了?|得到了?)${words(8)}${PARENT}$`);

/** 获得X、Y等机构的A轮融资, 来自X的A轮融资. */
function givenBy({ sketch, governor, last, gap }: Context): Parties | null {
  if (last < 0 || !GIVEN_BY.test(gap)) return null;
  const names = listEndingAt(sketch, last);
  const gets = governor?.gets === true && last >= governor.end;
  const given = gets ? names.filter((at) => at >= governor.end) : names;
  const before = sketch.text.slice(gets ? governor.end : Math.max(0, given[0] - 24), given[0]);
  if (gets) return { companies: [], investors: AFTER_GET.test(before) ? given : [] };
  return COMES_FROM.test(before) ? { companies: [], investors: given } : null;
}

const GIVEN_TO = new SiftedPattern(
  `(?:对|向|给|入股|投资了?|领投了?|参投了?|跟投了?)${words(10)}Ⓒ${words(6)}(?:的|进行|完成|追加|再|提供|予以)?${BETWEEN}$`,
);
const PAID = new SiftedPattern('(?:以|用|斥资|出资|耗资|拟出|投入)[^ⒸⓂ，。；]{0,6}Ⓜ[^Ⓜ。；]{0,16}$');

/** 对X的B轮投资, 领投了X的A轮融资, 以1亿元对X进行投资. */
function givenTo({ sketch, phrase, floor }: Context): Parties | null {
  const target = GIVEN_TO.exec(sketch, floor, phrase.start);
  if (!target) return null;
  const start = floor + target.index;
  const company = start + target[0].lastIndexOf('Ⓒ');
  const paid = phrase.amount === null ? PAID.exec(sketch, floor, start) : null;
  return {
    companies: [company],
    investors: backers(sketch, start, floor, company),
    ...(paid && { amount: floor + paid.index + paid[0].indexOf('Ⓜ') }),
  };
}

const GIVEN_TO_IT = new SiftedPattern(`(?:对|向|给)(?:其|它|公司|该公司|后者)(?:进行|完成|的|追加|再)?${BETWEEN}$`);

/** X以1亿元对其进行投资: of whoever was spoken of before X; X与Y合作，将向其投资1亿元: of the last name. */
function givenToIt({ sketch, phrase, taken, floor }: Context): Parties | null {
  const it = GIVEN_TO_IT.exec(sketch, floor, phrase.start);
  if (!it) return null;
  const start = floor + it.index;
  const named = namesBefore(sketch, start, floor);
  const first = named.length > 0 ? null : firstSubjectAt(sketch, taken);
  const last = sketch.text.lastIndexOf('Ⓒ', start);
  const isLast = first !== null && first < last;
  const investors = isLast ? [first] : backers(sketch, start, floor, -1);
  const company = isLast ? last : investors.length > 0 ? subjectBefore(sketch, investors[0], taken) : null;
  const paid = phrase.amount === null ? PAID.exec(sketch, floor, start) : null;
  return {
    companies: company === null ? [] : [company],
    investors,
    ...(paid && { amount: floor + paid.index + paid[0].indexOf('Ⓜ') }),
  };
}

const OBJECT =
  /^(?:了|给|到)?(?:(?!由|获|被|将|已|于|完成|来自)[^ⒸⓂⓇⒹ，,。；;：:、！？!?（）()]){0,12}?Ⓒ(?!等|、|和|与|及|的|对手|竞争|供应|概念|子公司|母公司|旗下|系)/;
const TAKES_OBJECT = /(?:投资|注资|增资|入股)(?:了|过)?$/;

/** 战略入股X, 注资X 2亿元. */
function withObject({ sketch: { text }, sketch, phrase, governor, floor }: Context): Parties | null {
  if (governor?.gets || !TAKES_OBJECT.test(text.slice(phrase.start, phrase.end))) return null;
  const object = OBJECT.exec(text.slice(phrase.end, phrase.end + 24));
  if (!object) return null;
  const company = phrase.end + object[0].length - 1;
  const paid = phrase.amount === null ? PAID.exec(sketch, floor, phrase.start) : null;
  const behind = text[company + 1] === 'Ⓜ' ? company + 1 : null;
  const amount = paid ? floor + paid.index + paid[0].indexOf('Ⓜ') : behind;
  return {
    companies: [company],
    investors: backers(sketch, phrase.start, floor, company),
    ...(phrase.amount === null && amount !== null && { amount }),
  };
}

/** X表示，Y敲定的3亿美元新股认购: Y invests in X. */
function subscription({ sketch, phrase, taken, floor }: Context): Parties | null {
  if (!sketch.text.startsWith('认购', phrase.end - 2)) return null;
  const investors = namesBefore(sketch, phrase.start, floor);
  const company = investors.length > 0 ? subjectBefore(sketch, investors[0], taken) : null;
  return { companies: company === null ? [] : [company], investors };
}

const JOINING = new SiftedPattern(`(?:领投|跟投|参投|主投)(?:了|过)?(?:其|它|公司|该公司|后者)?的?${BETWEEN}$`);

/** 又跟投了C轮投资: who joins is not the company. */
function joining({ sketch, phrase, floor }: Context): Parties | null {
  if (!JOINING.test(sketch, floor, phrase.start)) return null;
  return { companies: [], investors: backers(sketch, phrase.start, floor, -1) };
}

/** X投入500万元, X注资2亿元. */
function putIn({ sketch, phrase, floor }: Context): Parties | null {
  if (phrase.rule !== 'financing/put-in' && !sketch.text.startsWith('注资', phrase.start)) return null;
  return { companies: [], investors: namesBefore(sketch, phrase.start, floor) };
}

/** X旗下公司递表, X教父的公司上市: not X itself. */
const BELONGS_TO = /^(?:旗下|子公司|系|等|供应|概念|对手|前|创始|教父|员工|高管|投资|分拆|股东)/;

/** X财报不佳，中国企业赴美上市: of companies without a name. */
const OF_OTHERS = /.(?:公司|企业)$/;

/** X、Y递表: each of them. */
function listed({ sketch, phrase, taken, last, gap }: Context): Parties | null {
  if (phrase.rule !== 'financing/listing' || last < 0 || taken.has(last)) return null;
  return gap.length <= 12 && !BELONGS_TO.test(gap) && !OF_OTHERS.test(gap)
    ? { companies: listEndingAt(sketch, last), investors: [] }
    : null;
}

const OWN = new RegExp(`^${BETWEEN}$`);

/** X的A轮融资; but 青松资本1500万元投资 is the investor's, and so is Y in X完成Y的A轮融资. */
function owned({ sketch, phrase, governor, taken, floor, last, gap }: Context): Parties | null {
  if (last < (governor?.end ?? 0) || taken.has(last) || !OWN.test(gap)) return null;
  if (governor === null && putsIntoUnknown(sketch, phrase)) return { companies: [], investors: [last] };
  const isInvestment = sketch.text.startsWith('投资', phrase.end - 2);
  const backs = isInvestor(sketch, last) && (isInvestment || /[的Ⓜ]/.test(sketch.text.slice(last, phrase.end - 2)));
  if (backs) return { companies: [], investors: listEndingAt(sketch, last) };
  const doer = governor && !isInvestment ? subjectBefore(sketch, governor.start, taken, floor) : null;
  if (doer !== null && !isInvestor(sketch, doer)) return { companies: [doer], investors: listEndingAt(sketch, last) };
  return { companies: [last], investors: [] };
}

const UNKNOWN_OBJECT =
  /^了?(?!扩股|方案|事项|款|事宜|案|价|完成|到位|落地|结束|成功|用于|规模|金额|总额|达|来自|为|是|系|后|前|中|时|以|的|将|已|由|获)[^ⒸⓂⓇⒹ，,。；;：:、！？!?（）()]{2}/;

/** X战略入股一家泰国公司: X invests. */
const putsIntoUnknown = ({ text }: Sketch, { end }: Phrase): boolean =>
  /(?:投资|入股|注资|增资)$/.test(text.slice(end - 2, end)) && UNKNOWN_OBJECT.test(text.slice(end, end + 8));

const OF_NAME = new RegExp(`^的${words(10)}Ⓒ`);

/** 刚完成A轮融资的X: the company stands behind where no subject stands before. */
function raiserBehind({ sketch, phrase, governor, taken, floor }: Context): number[] {
  if (governor === null) return [];
  const name = OF_NAME.exec(sketch.text.slice(phrase.end, phrase.end + 14));
  if (!name) return [];
  const at = phrase.end + name[0].length - 1;
  const isAnother =
    taken.has(at) || isInvestor(sketch, at) || subjectBefore(sketch, governor.start, taken, floor) !== null;
  return isAnother ? [] : [at];
}

function isInvestor({ slots }: Sketch, at: number): boolean {
  const slot = slots[at];
  return slot?.type === 'company' && slot.kind === 'investor';
}

/** Who invests: the list in the clause before an index, else the subject of the sentence. */
function backers(sketch: Sketch, index: number, floor: number, company: number): number[] {
  const names = namesBefore(sketch, index, floor);
  if (names.length > 0) return names;
  const subject = subjectBefore(sketch, index, new Set([company]));
  return subject === null ? [] : [subject];
}

function namesBefore(sketch: Sketch, index: number, floor: number): number[] {
  const last = index > 0 ? sketch.text.lastIndexOf('Ⓒ', index - 1) : -1;
  return last >= floor ? listEndingAt(sketch, last) : [];
}
