import type { EventDraft } from '../../core/draft.ts';
import { bySpan, type Span } from '../../core/span.ts';
import type { AmountMention, DateMention } from '../../schema/index.ts';
import type { Deal } from './deals.ts';

/** A round as it takes shape over the sentences of a document. */
export interface Round {
  rule: string;
  /** Entity that raises. */
  entity: string;
  name: string | null;
  nameSpan: Span | null;
  amount: AmountMention | null;
  date: DateMention | null;
  valuation: AmountMention | null;
  /** Entities, in order of the text. */
  lead: Set<string>;
  investors: Set<string>;
  evidence: Span[];
  /** Only told in passing as something earlier. */
  earlier: boolean;
}

/** What a deal tells of a round of an entity. */
export const roundOf = (deal: Deal, entity: string): Round => ({
  rule: deal.rule,
  entity,
  name: deal.round?.round ?? deal.kind,
  nameSpan: deal.round && { start: deal.round.start, end: deal.round.end },
  amount: deal.amount,
  date: deal.date,
  valuation: deal.valuation,
  lead: new Set(deal.lead.map((name) => name.entity)),
  investors: new Set(deal.investors.map((name) => name.entity)),
  evidence: [...deal.evidence],
  earlier: deal.earlier,
});

/** Whether nothing is told of a round but that there was one; beside other rounds that is a headline or a summary. */
export const isBare = ({ name, amount, date, lead, investors, valuation }: Round): boolean =>
  !name && !amount && !date && !valuation && lead.size + investors.size === 0;

/** Adds what one telling says to a round: what it has already stays. */
export function absorb(round: Round, told: Round): void {
  if (round.name === null && told.name !== null) {
    round.name = told.name;
    round.nameSpan = told.nameSpan;
    round.rule = told.rule;
  }
  round.amount ??= told.amount;
  round.date ??= told.date;
  round.valuation ??= told.valuation;
  for (const entity of told.lead) round.lead.add(entity);
  for (const entity of told.investors) round.investors.add(entity);
  round.evidence.push(...told.evidence);
  round.earlier &&= told.earlier;
}

/** The event of a round: each investor once, leads first, and never the company itself. */
export function eventOf(round: Round, text: string): EventDraft {
  const lead = [...round.lead].filter((entity) => entity !== round.entity);
  const investors = [...round.investors].filter((entity) => entity !== round.entity && !round.lead.has(entity));
  return {
    company: round.entity,
    round: round.name,
    roundText: round.nameSpan && text.slice(round.nameSpan.start, round.nameSpan.end),
    amount: round.amount?.id ?? null,
    date: round.date?.id ?? null,
    valuation: round.valuation?.id ?? null,
    lead,
    investors,
    evidence: mergeSpans(round.evidence),
    rule: round.rule,
  };
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort(bySpan)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
