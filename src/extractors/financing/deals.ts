import type { Span } from '../../core/span.ts';
import type { AmountMention, CompanyMention, DateMention } from '../../schema/index.ts';
import type { Attribute } from './attributes.ts';
import { clauseStart } from './clause.ts';
import { datesOf } from './dates.ts';
import type { Reading } from './readings.ts';
import type { RoundMention, Sketch } from './sketch.ts';
import { companyBefore } from './subject.ts';

/** What one sentence tells of one round. */
export interface Deal {
  rule: string;
  company: CompanyMention | null;
  round: RoundMention | null;
  /** A round that has no name in the text but is one of the contract's: IPO, debt. */
  kind: string | null;
  amount: AmountMention | null;
  date: DateMention | null;
  valuation: AmountMention | null;
  lead: CompanyMention[];
  investors: CompanyMention[];
  evidence: Span[];
  /** The deal is one told of before: 本轮融资. */
  anaphoric: boolean;
  earlier: boolean;
}

/** One deal for each round of a reading; a list of names before 递表 is a deal for each. `dated` is the last date used. */
export function dealsOf(
  sketch: Sketch,
  reading: Reading,
  attributes: Attribute[],
  taken: ReadonlySet<number>,
  floor: number,
): { deals: Deal[]; dated: number } {
  const { slots } = sketch;
  const head = reading.governor?.start ?? reading.start;
  const at = (index: number | null) => (index === null ? null : (slots.get(index) ?? null));
  const companies = reading.companies.length > 0 ? reading.companies : [companyBefore(sketch, head, taken)];
  const rounds: (number | null)[] = reading.rounds.length > 0 ? reading.rounds : [null];
  const from = reading.anaphoric ? Math.max(floor, clauseStart(sketch.text, reading.start)) : floor;
  const dates = datesOf(sketch, reading, from, rounds.length);
  const amount = rounds.length > 1 ? null : (reading.amount ?? filled(attributes, 'amount')[0] ?? null);
  const told = {
    rule: reading.rule,
    kind: kindOf(sketch, reading),
    amount: at(amount) as AmountMention | null,
    valuation: at(filled(attributes, 'valuation')[0] ?? null) as AmountMention | null,
    ...investorsOf(sketch, attributes, reading.investors),
    anaphoric: reading.anaphoric,
    earlier: reading.earlier,
  };
  const deals = companies.flatMap((company) =>
    rounds.map((round, i) => ({
      ...told,
      company: at(company) as CompanyMention | null,
      round: at(round) as RoundMention | null,
      date: at(dates[i]) as DateMention | null,
      evidence: [
        spanOf(sketch, Math.min(head, company ?? head), reading.end),
        ...attributes.map(({ start, end }) => spanOf(sketch, start, end)),
      ],
    })),
  );
  return { deals, dated: dates[dates.length - 1] ?? -1 };
}

const KINDS: { readonly [rule: string]: string } = { 'financing/bond': 'debt', 'financing/listing': 'IPO' };

const ON_LISTING = /IPO|招股|首次公开|公开发售|全球发售|国际发售/;

/** A sum raised in a sentence on a listing is the listing's. */
const kindOf = ({ text }: Sketch, { rule, rounds }: Reading): string | null =>
  KINDS[rule] ?? (rule === 'financing/sum-raised' && rounds.length === 0 && ON_LISTING.test(text) ? 'IPO' : null);

const filled = (attributes: Attribute[], role: Attribute['role']): number[] =>
  attributes.filter((attribute) => attribute.role === role).flatMap(({ slots }) => slots);

function investorsOf({ slots }: Sketch, attributes: Attribute[], given: number[]): Pick<Deal, 'lead' | 'investors'> {
  const names = (indices: number[]) => indices.map((index) => slots.get(index) as CompanyMention);
  const lead = filled(attributes, 'lead');
  const others = [...given, ...filled(attributes, 'investors')].filter((index) => !lead.includes(index));
  return { lead: names(lead.sort(byNumber)), investors: names([...new Set(others)].sort(byNumber)) };
}

const byNumber = (a: number, b: number): number => a - b;

export function looseDeal(sketch: Sketch, attributes: Attribute[]): Deal {
  const { slots } = sketch;
  const sum = (role: Attribute['role']) =>
    (slots.get(filled(attributes, role)[0] ?? -1) as AmountMention | undefined) ?? null;
  return {
    rule: attributes[0].rule,
    company: null,
    round: null,
    kind: null,
    amount: sum('amount'),
    date: null,
    valuation: sum('valuation'),
    ...investorsOf(sketch, attributes, []),
    evidence: attributes.map(({ start, end }) => spanOf(sketch, start, end)),
    anaphoric: attributes.some(({ start, end }) =>
      /(?:本|此|该|这)一?[轮次]/.test(sketch.text.slice(Math.max(0, start - 12), end + 8)),
    ),
    earlier: false,
  };
}

/** Where a stretch of the sketch stands in the document. */
function spanOf({ at, slots }: Sketch, start: number, end: number): Span {
  const last = slots.get(end - 1);
  return { start: at[start], end: last ? last.end : at[end - 1] + 1 };
}
