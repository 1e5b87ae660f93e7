import type { Span } from '../../core/span.ts';
import type { AmountMention, CompanyMention, DateMention } from '../../schema/index.ts';
import { ledAlone, namesOf, share } from './attach.ts';
import { type Attribute, readAttributes } from './attributes.ts';
import { clauseStart } from './clause.ts';
import { dateOf, datesInStep } from './dates.ts';
import { unify } from './join.ts';
import { maskSketch } from './masks.ts';
import { readPhrases } from './phrases.ts';
import { type Reading, readPhrase } from './readings.ts';
import type { RoundMention, Sketch } from './sketch.ts';
import { firstSubject, subjectBefore } from './subject.ts';

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

/** The deals of a sentence, and what it says of a deal told before it. */
export interface Told {
  deals: Deal[];
  /** Roles for the deal at hand, where the sentence has none of its own. */
  loose: Deal | null;
  /** Who the sentence is about. */
  subject: CompanyMention | null;
}

/** Reads the deals of a sentence. */
export function readDeals(sketch: Sketch): Told {
  const masked = maskSketch(sketch);
  const attributes = readAttributes(masked);
  const readings = unify(masked, readAll(masked, attributes), namesOf(attributes));
  const taken = namesOf(attributes);
  for (const { investors } of readings) for (const at of investors) taken.add(at);
  for (const { companies } of readings) for (const at of companies) taken.delete(at);
  const parts = share(masked, readings, attributes);
  const deals: Deal[] = [];
  let floor = 0;
  for (const [i, reading] of readings.entries()) {
    const made = dealsOf(masked, reading, parts.of[i], taken, floor);
    floor = Math.max(reading.end, made.dated + 1);
    const last = deals[deals.length - 1];
    for (const deal of made.deals) if (last && sharesDate(masked, last, deal)) deal.date ??= last.date;
    deals.push(...made.deals);
  }
  if (CATAPHORA.test(masked.text)) nameLater(deals);
  const subject = firstSubject(masked, taken);
  return {
    deals,
    loose: parts.loose.length > 0 ? looseDeal(masked, parts.loose) : null,
    subject: subject === null ? null : (sketch.slots.get(subject) as CompanyMention),
  };
}

function readAll(sketch: Sketch, attributes: Attribute[]): Reading[] {
  const readings: Reading[] = [];
  const taken = namesOf(attributes);
  let from = 0;
  for (const phrase of readPhrases(sketch)) {
    const reading = readPhrase(sketch, phrase, from, taken);
    if (!reading) continue;
    readings.push(reading);
    from = reading.end;
  }
  return [...readings, ...ledAlone(sketch, readings, attributes)].sort((a, b) => a.start - b.start);
}

/** One deal for each round of a reading; a list of names before 递表 is a deal for each. `dated` is the last date used. */
function dealsOf(
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

/** 继去年完成种子轮融资后，X又完成A轮融资: the company is named later in the sentence. */
const CATAPHORA = /^[^Ⓒ，。]{0,4}(?:继|在|距|自)/;

function nameLater(deals: Deal[]): void {
  const named = deals.find(({ company }) => company !== null)?.company ?? null;
  for (const deal of deals) deal.company ??= named;
}

/** 上周，X完成A轮融资，Y完成B轮融资: a date that opens the sentence holds for each company in it. */
const sharesDate = ({ text, slots }: Sketch, last: Deal, deal: Deal): boolean =>
  /^[^ⒸⓂⓇⒹ]{0,4}Ⓓ[，,]/.test(text) &&
  last.date === slots.get(text.indexOf('Ⓓ')) &&
  deal.company !== null &&
  deal.company.entity !== last.company?.entity &&
  !/[;；]/.test(text);

/** A date for each round: in step where there are as many, else the same for all. */
function datesOf(
  sketch: Sketch,
  { start, until, end, rumoured }: Reading,
  floor: number,
  count: number,
): (number | null)[] {
  const inStep = count > 1 ? datesInStep(sketch, start, floor, count) : null;
  return inStep ?? Array(count).fill(dateOf(sketch, { start, until, end }, floor, rumoured));
}

function companyBefore(sketch: Sketch, head: number, taken: ReadonlySet<number>): number | null {
  const latter = sketch.text.slice(clauseStart(sketch.text, head), head).indexOf('后者');
  if (latter < 0) return subjectBefore(sketch, head, taken);
  const last = sketch.text.lastIndexOf('Ⓒ', head);
  return last < 0 ? null : last;
}

const KINDS: { readonly [rule: string]: string } = { 'financing/bond': 'debt', 'financing/listing': 'IPO' };

/** A sum raised in a sentence on a listing is the listing's. */
const kindOf = ({ text }: Sketch, { rule, rounds }: Reading): string | null =>
  KINDS[rule] ?? (rule === 'financing/sum-raised' && rounds.length === 0 && ON_LISTING.test(text) ? 'IPO' : null);
const ON_LISTING = /IPO|招股|首次公开|公开发售|全球发售|国际发售/;

const filled = (attributes: Attribute[], role: Attribute['role']): number[] =>
  attributes.filter((attribute) => attribute.role === role).flatMap(({ slots }) => slots);

function investorsOf({ slots }: Sketch, attributes: Attribute[], given: number[]): Pick<Deal, 'lead' | 'investors'> {
  const names = (indices: number[]) => indices.map((index) => slots.get(index) as CompanyMention);
  const lead = filled(attributes, 'lead');
  const others = [...given, ...filled(attributes, 'investors')].filter((index) => !lead.includes(index));
  return { lead: names(lead.sort(byNumber)), investors: names([...new Set(others)].sort(byNumber)) };
}

const byNumber = (a: number, b: number): number => a - b;

function looseDeal(sketch: Sketch, attributes: Attribute[]): Deal {
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
