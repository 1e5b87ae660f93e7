import { clauseStart, type Governor } from './clause.ts';
import { listEndingAt } from './list.ts';
import type { Phrase } from './phrases.ts';
import type { Sketch } from './sketch.ts';
import { subjectBefore } from './subject.ts';
import { BETWEEN, ETC, words } from './vocabulary.ts';

/** Names to which a phrase itself gives a role; indices of the sketch. */
export interface Parties {
  companies: number[];
  investors: number[];
  /** A sum that stands behind the company: 注资X 2亿元. */
  amount?: number;
}

/** Between a list of those who give and the phrase: 获得X、Y等机构的A轮融资. */
const GIVEN_BY = new RegExp(`^${ETC}(?:[、和与及][^ⒸⓂⓇⒹ，,。；;]{1,16}(?=的))?(?:的|，|,)?${BETWEEN}$`);
const FROM = new RegExp(`^(?:了|到|过|由|来自|到了|知名|包括|以){0,3}${words(14)}$`);
/** Between a company and its deal: X的A轮融资. */
const OWN = new RegExp(`^${BETWEEN}$`);
/** A company to which the deal is given before the phrase: 对X的B轮投资, 领投了X的A轮融资. */
const GIVEN_TO = new RegExp(
  `(?:对|向|给|入股|投资了?|领投了?|参投了?|跟投了?)${words(10)}Ⓒ(?:的|进行|完成|追加|再|提供|予以)?${BETWEEN}$`,
);
/** A company that is the object of the phrase: 战略入股X. */
const OBJECT = /^(?:了|给|于|到)?[^ⒸⓂⓇⒹ，,。；;：:、！？!?（）()]{0,12}?Ⓒ(?!等|、|和|与|及|的)/;
const TAKES_OBJECT = /(?:投资|注资|增资|入股)(?:了|过)?$/;

/** The parties that a phrase names by its own grammar. Names in `taken` have another role. */
export function partiesOf(
  sketch: Sketch,
  phrase: Phrase,
  governor: Governor | null,
  taken: ReadonlySet<number>,
): Parties {
  const { text } = sketch;
  const { rule, start, end } = phrase;
  const floor = clauseStart(text, start);
  const last = start > 0 ? text.lastIndexOf('Ⓒ', start - 1) : -1;
  const gap = last >= 0 ? text.slice(last + 1, start) : null;
  if (gap !== null && governor?.gets && last >= governor.end && GIVEN_BY.test(gap))
    return { companies: [], investors: givers(sketch, last, governor) };
  const target = GIVEN_TO.exec(text.slice(floor, start));
  if (target) {
    const company = floor + target.index + target[0].lastIndexOf('Ⓒ');
    return { companies: [company], investors: backers(sketch, floor + target.index, floor, company) };
  }
  const object = TAKES_OBJECT.test(text.slice(start, end)) && !governor?.gets && OBJECT.exec(text.slice(end));
  if (object) {
    const company = end + object[0].length - 1;
    const amount = phrase.amount ?? (text[company + 1] === 'Ⓜ' ? company + 1 : null);
    return {
      companies: [company],
      investors: backers(sketch, start, floor, company),
      ...(amount !== null && { amount }),
    };
  }
  if (text.startsWith('认购', end - 2)) return subscription(sketch, start, floor, taken);
  if (rule === 'financing/put-in' || text.startsWith('注资', start))
    return { companies: [], investors: namesBefore(sketch, start, floor) };
  if (last < 0 || gap === null || taken.has(last)) return { companies: [], investors: [] };
  if (rule === 'financing/listing')
    return { companies: last >= floor && gap.length <= 12 ? listEndingAt(sketch, last) : [], investors: [] };
  if (last < (governor?.end ?? 0) || !OWN.test(gap)) return { companies: [], investors: [] };
  return isBacker(sketch, last) && text.startsWith('投资', end - 2)
    ? { companies: [], investors: [last] }
    : { companies: [last], investors: [] };
}

/** 青松资本1500万元Pre-A轮投资: a fund's investment is of its own. */
function isBacker({ slots }: Sketch, at: number): boolean {
  const slot = slots.get(at);
  return slot?.type === 'company' && slot.kind === 'investor';
}

/** The list that ends with a name, if it follows a verb such as 获得 directly. */
function givers(sketch: Sketch, last: number, governor: Governor): number[] {
  const names = listEndingAt(sketch, last).filter((at) => at >= governor.end);
  return FROM.test(sketch.text.slice(governor.end, names[0])) ? names : [];
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

/** X表示，Y敲定的3亿美元新股认购: Y invests in X. */
function subscription(sketch: Sketch, start: number, floor: number, taken: ReadonlySet<number>): Parties {
  const investors = namesBefore(sketch, start, floor);
  const company = investors.length > 0 ? subjectBefore(sketch, investors[0], taken) : null;
  return { companies: company === null ? [] : [company], investors };
}
