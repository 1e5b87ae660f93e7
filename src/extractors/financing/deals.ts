import type { Span } from '../../core/span.ts';
import type { AmountMention, CompanyMention, DateMention } from '../../schema/index.ts';
import type { Attribute } from './attributes.ts';
import { clauseStart } from './clause.ts';
import { datesOf } from './dates.ts';
import type { Reading } from './readings.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { RoundMention, Sketch, Slot } from './sketch.ts';
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
  /** The company, if it has a name that is no mention. */
  unread: string | null;
  /** Of 该公司: whoever the sentence before is about. */
  pointing: boolean;
}

/** One deal for each round of a reading; a list of names before 递表 is a deal for each. `dated` is the last date used. */
export function dealsOf(
  sketch: Sketch,
  reading: Reading,
  attributes: Attribute[],
  taken: ReadonlySet<number>,
  floor: number,
): { deals: Deal[]; dated: number } {
  const head = reading.governor?.start ?? reading.start;
  const companies =
    reading.companies.length > 0
      ? reading.companies
      : [reading.unread !== null ? null : companyBefore(sketch, head, taken)];
  const pointing = THAT_COMPANY.canMatch(sketch) && THAT_COMPANY.test(sketch, clauseStart(sketch.text, head), head);
  const rounds: (number | null)[] = reading.rounds.length > 0 ? reading.rounds : [null];
  const from = reading.anaphoric ? Math.max(floor, clauseStart(sketch.text, reading.start)) : floor;
  const dates = datesOf(sketch, reading, from, rounds.length);
  const roles = rolesOf(sketch, attributes, reading.investors);
  const kind = kindOf(sketch, reading);
  const amount = reading.amount === null ? roles.amount : slotAt<AmountMention>(sketch, reading.amount);
  const spans = attributes.map(({ start, end }) => spanOf(sketch, start, end));
  const deals: Deal[] = [];
  for (const company of companies)
    for (const [i, round] of rounds.entries())
      deals.push({
        rule: reading.rule,
        company: slotAt<CompanyMention>(sketch, company),
        round: slotAt<RoundMention>(sketch, round),
        kind,
        amount: rounds.length > 1 ? null : amount,
        date: slotAt<DateMention>(sketch, dates[i]),
        valuation: roles.valuation,
        lead: roles.lead,
        investors: roles.investors,
        evidence: [spanOf(sketch, Math.min(head, company ?? head), reading.end), ...spans],
        anaphoric: reading.anaphoric,
        earlier: reading.earlier,
        unread: reading.unread,
        pointing,
      });
  return { deals, dated: dates[dates.length - 1] ?? -1 };
}

const KINDS: { readonly [rule: string]: string } = { 'financing/bond': 'debt', 'financing/listing': 'IPO' };

const ON_LISTING = /IPO|招股|首次公开|公开发售|全球发售|国际发售/;

/** A sum raised in a sentence on a listing is the listing's. */
const kindOf = ({ text }: Sketch, { rule, rounds }: Reading): string | null =>
  KINDS[rule] ?? (rule === 'financing/sum-raised' && rounds.length === 0 && ON_LISTING.test(text) ? 'IPO' : null);

type Roles = Pick<Deal, 'amount' | 'valuation' | 'lead' | 'investors'>;

/** The first sum of each kind and the names that attributes give, with `given` names of investors. */
function rolesOf(sketch: Sketch, attributes: Attribute[], given: readonly number[]): Roles {
  const lead: number[] = [];
  const others = [...given];
  let amount: number | null = null;
  let valuation: number | null = null;
  for (const { role, slots } of attributes)
    if (role === 'amount') amount ??= slots[0];
    else if (role === 'valuation') valuation ??= slots[0];
    else (role === 'lead' ? lead : others).push(...slots);
  return {
    amount: slotAt<AmountMention>(sketch, amount),
    valuation: slotAt<AmountMention>(sketch, valuation),
    lead: namesAt(sketch, lead),
    investors: namesAt(
      sketch,
      others.filter((slot) => !lead.includes(slot)),
    ),
  };
}

/** The names at indices of a sketch, each once and in order. */
const namesAt = ({ slots }: Sketch, indices: number[]): CompanyMention[] =>
  indices
    .sort(byNumber)
    .filter((index, i) => i === 0 || index !== indices[i - 1])
    .map((index) => slots[index] as CompanyMention);

const byNumber = (a: number, b: number): number => a - b;

/** The mention at an index of a sketch, of the type that its sign says. */
const slotAt = <S extends Slot>({ slots }: Sketch, index: number | null): S | null =>
  index === null ? null : ((slots[index] as S | undefined) ?? null);

const THAT_COMPANY = new SiftedPattern('(?:该|这家)(?:公司|企业)');
const THIS_ROUND = new SiftedPattern('(?:本|此|该|这)一?[轮次]');

/** What a sentence says of a deal told before it. */
export function looseDeal(sketch: Sketch, attributes: Attribute[]): Deal {
  return {
    rule: attributes[0].rule,
    company: null,
    round: null,
    kind: null,
    date: null,
    ...rolesOf(sketch, attributes, []),
    evidence: attributes.map(({ start, end }) => spanOf(sketch, start, end)),
    anaphoric: attributes.some(({ start, end }) => THIS_ROUND.test(sketch, Math.max(0, start - 12), end + 8)),
    earlier: false,
    unread: null,
    pointing: false,
  };
}

/** Where a stretch of the sketch stands in the document. */
function spanOf({ at, slots }: Sketch, start: number, end: number): Span {
  const last = slots[end - 1];
  return { start: at[start], end: last ? last.end : at[end - 1] + 1 };
}
