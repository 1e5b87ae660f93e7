import type { AmountDraft, CompanyDraft, DateDraft, EntityDraft, Evidence } from './core/draft.ts';
import { contains, overlaps, type Span } from './core/span.ts';
import type { Entity, Mention } from './schema/index.ts';

/** What the extractors found, each list in order of position. */
export interface Drafts {
  companies: readonly CompanyDraft[];
  amounts: readonly AmountDraft[];
  dates: readonly DateDraft[];
}

/**
 * The drafts without overlaps between types. Names win over the amounts and dates that they hold or cut
 * (360投资, 618), but an amount or a date wins over a name within it (亿欧 in 1.5亿欧元, 三星 in 三星期), and money over a
 * name that begins in its unit (元大 in 70亿元大关).
 * Of an amount and a date that overlap the longer one wins, a date if they are the same (60秒 against 14个月).
 */
export function reconcile({ companies, amounts, dates }: Drafts): Drafts {
  const names = free(free(companies, amounts, beginsInside), dates, isLonger);
  const keptDates = free(free(dates, names, overlaps), amounts, isLonger);
  return { companies: names, amounts: free(free(amounts, names, overlaps), keptDates, overlaps), dates: keptDates };
}

const isLonger = (outer: Span, inner: Span): boolean => contains(outer, inner) && !contains(inner, outer);
const beginsInside = (amount: AmountDraft, name: Span): boolean =>
  isLonger(amount, name) || (amount.kind === 'money' && amount.start < name.start && amount.end < name.end);

/** The spans that no blocker stands against. Both lists are in order and have no overlaps in themselves. */
function free<S extends Span, B extends Span>(
  spans: readonly S[],
  blockers: readonly B[],
  blocks: (blocker: B, span: S) => boolean,
): readonly S[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < blockers.length && blockers[next].end <= span.start) next++;
    for (let i = next; i < blockers.length && blockers[i].start < span.end; i++)
      if (blocks(blockers[i], span)) return false;
    return true;
  });
}

/**
 * The mentions and entities of drafts that do not overlap: ids are given out in order of position, keys have a fixed order.
 * @param evidence gets, by mention id, why each mention was made; null where nobody asks
 */
export function assemble(
  text: string,
  { companies, amounts, dates }: Drafts,
  entityDrafts: readonly EntityDraft[],
  evidence: Map<string, readonly Evidence[]> | null,
): { mentions: Mention[]; entities: Entity[] } {
  const mentions: Mention[] = [];
  const entities = new Map<number, Entity>();
  let [company, amount, date] = [0, 0, 0];
  const count = companies.length + amounts.length + dates.length;
  for (let number = 1; number <= count; number++) {
    const id = `m${number}`;
    const [name, sum, time] = [startAt(companies, company), startAt(amounts, amount), startAt(dates, date)];
    let draft: CompanyDraft | AmountDraft | DateDraft;
    if (name < sum && name < time) {
      draft = companies[company++];
      mentions.push(companyMention(id, text, draft, entities, entityDrafts));
    } else if (sum < time) {
      draft = amounts[amount++];
      mentions.push(amountMention(id, text, draft));
    } else {
      draft = dates[date++];
      mentions.push(dateMention(id, text, draft));
    }
    if (draft.evidence) evidence?.set(id, draft.evidence);
  }
  return { mentions, entities: [...entities.values()] };
}

const startAt = (drafts: readonly Span[], index: number): number =>
  index < drafts.length ? drafts[index].start : Number.POSITIVE_INFINITY;

/** A mention of a company, entered with its entity. */
function companyMention(
  id: string,
  source: string,
  { start, end, kind, entity: index, rule }: CompanyDraft,
  entities: Map<number, Entity>,
  drafts: readonly EntityDraft[],
): Mention {
  const text = source.slice(start, end);
  let entity = entities.get(index);
  if (!entity) {
    const { name, kind, lexiconId } = drafts[index];
    entity = { id: `e${entities.size + 1}`, name, kind, lexiconId, aliases: [], mentions: [] };
    entities.set(index, entity);
  }
  if (!entity.aliases.includes(text)) entity.aliases.push(text);
  entity.mentions.push(id);
  return { id, start, end, text, type: 'company', kind, entity: entity.id, rule };
}

function amountMention(id: string, source: string, draft: AmountDraft): Mention {
  const { start, end, kind, min, max, qualifier, currency, currencyInferred, unit, rule } = draft;
  const text = source.slice(start, end);
  return { id, start, end, text, type: 'amount', kind, min, max, qualifier, currency, currencyInferred, unit, rule };
}

function dateMention(id: string, source: string, draft: DateDraft): Mention {
  const { start, end, timexType, value, mod, interval, rule } = draft;
  const text = source.slice(start, end);
  return { id, start, end, text, type: 'date', timexType, value, mod, interval, rule };
}
