import { type Doc, type DocumentOptions, readDocument } from './core/document.ts';
import type { AmountDraft, CompanyDraft, DateDraft, EntityDraft, Evidence } from './core/draft.ts';
import { type Lexicon, type LexiconSource, loadLexicon } from './core/lexicon.ts';
import { toPlain } from './core/plain.ts';
import { loadSegmenter, type Segmenter, type SegmenterName } from './core/segment.ts';
import { bySpan, contains, overlaps, type Span } from './core/span.ts';
import { extractAmounts } from './extractors/amount/extract.ts';
import { extractCompanies } from './extractors/company/extract.ts';
import { extractDates } from './extractors/date/extract.ts';
import { extractFinancing } from './extractors/financing/extract.ts';
import { type Entity, InputDocument, type Mention, type Record, SCHEMA_VERSION } from './schema/index.ts';
import { VERSION } from './version.ts';

export interface PipelineOptions {
  segmenter?: SegmenterName;
  /** Company lists of the user's own, CSV or TSV with the columns of UserLexiconRow; they win over built-in entries. */
  lexicons?: readonly LexiconSource[];
}

/** A record and, by mention id, why each mention was made. */
export interface Explained {
  record: Record;
  evidence: Map<string, readonly Evidence[]>;
}

/** An extraction pipeline: word lists and segmenter loaded once, then any number of documents. */
export interface Pipeline {
  /**
   * Extracts one document.
   * @throws TiquError `bad-date` for a publication date that is not in the calendar
   */
  extract(input: InputDocument, options?: DocumentOptions): Record;
  /** The same with the evidence for each mention. */
  explain(input: InputDocument, options?: DocumentOptions): Explained;
  /** Whether a lexicon in force holds a surface, in either script. */
  knows(surface: string): boolean;
}

type Draft = ({ type: 'company' } & CompanyDraft) | ({ type: 'amount' } & AmountDraft) | ({ type: 'date' } & DateDraft);

/**
 * Loads what the extractors need and returns the pipeline.
 * @throws TiquError `segmenter-missing`, `bad-lexicon`
 */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const [segmenter, lexicon] = await Promise.all([
    loadSegmenter(options.segmenter),
    loadLexicon({ user: options.lexicons }),
  ]);
  const explain: Pipeline['explain'] = (input, documentOptions) => {
    const doc = readDocument(input, segmenter, documentOptions);
    const companies = extractCompanies(doc, lexicon);
    const drafts = reconcile(companies.mentions, extractAmounts(doc), extractDates(doc));
    const { mentions, entities, evidence } = number(doc, drafts, companies.entities);
    const events = extractFinancing(doc, mentions, entities).map(({ company, ...event }, i) => ({
      id: `f${i + 1}`,
      type: 'financing' as const,
      company,
      ...event,
    }));
    const record: Record = {
      schemaVersion: SCHEMA_VERSION,
      document: describe(doc, input),
      mentions,
      entities,
      events,
      provenance: provenance(segmenter, lexicon),
    };
    return { record, evidence };
  };
  return {
    explain,
    extract: (input, documentOptions) => explain(input, documentOptions).record,
    knows: (surface) => (lexicon.lookup(toPlain(surface))?.entry ?? null) !== null,
  };
}

/**
 * One list of drafts without overlaps between types. Names win over the amounts and dates that they hold or cut
 * (360投资, 618), but an amount or a date wins over a name within it (亿欧 in 1.5亿欧元, 三星 in 三星期), and money over a
 * name that begins in its unit (元大 in 70亿元大关).
 * Of an amount and a date that overlap the longer one wins, a date if they are the same (60秒 against 14个月).
 */
function reconcile(companies: CompanyDraft[], amounts: AmountDraft[], dates: DateDraft[]): Draft[] {
  const longer = (outer: Span, inner: Span) => contains(outer, inner) && !contains(inner, outer);
  const beginsInside = (amount: AmountDraft, name: Span) =>
    longer(amount, name) || (amount.kind === 'money' && amount.start < name.start && amount.end < name.end);
  const names = free(free(companies, amounts, beginsInside), dates, longer);
  const keptDates = free(free(dates, names), amounts, longer);
  const keptAmounts = free(free(amounts, names), keptDates);
  return [
    ...names.map((draft) => ({ type: 'company' as const, ...draft })),
    ...keptAmounts.map((draft) => ({ type: 'amount' as const, ...draft })),
    ...keptDates.map((draft) => ({ type: 'date' as const, ...draft })),
  ].sort(bySpan);
}

/** The spans that no blocker stands against. Both lists are in order and have no overlaps in themselves. */
function free<S extends Span, B extends Span>(
  spans: S[],
  blockers: B[],
  blocks: (blocker: B, span: S) => boolean = overlaps,
): S[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < blockers.length && blockers[next].end <= span.start) next++;
    for (let i = next; i < blockers.length && blockers[i].start < span.end; i++)
      if (blocks(blockers[i], span)) return false;
    return true;
  });
}

/** Gives out ids in order of position and builds the mentions and entities with a fixed order of keys. */
function number(doc: Doc, drafts: Draft[], entityDrafts: EntityDraft[]) {
  const mentions: Mention[] = [];
  const evidence = new Map<string, readonly Evidence[]>();
  const entities = new Map<number, Entity>();
  drafts.forEach((draft, i) => {
    const id = `m${i + 1}`;
    const text = doc.text.slice(draft.start, draft.end);
    if (draft.evidence) evidence.set(id, draft.evidence);
    if (draft.type !== 'company') {
      mentions.push(draft.type === 'amount' ? amountMention(id, text, draft) : dateMention(id, text, draft));
      return;
    }
    const entity = entities.get(draft.entity) ?? newEntity(`e${entities.size + 1}`, entityDrafts[draft.entity]);
    entities.set(draft.entity, entity);
    if (!entity.aliases.includes(text)) entity.aliases.push(text);
    entity.mentions.push(id);
    const { start, end, kind, rule } = draft;
    mentions.push({ id, start, end, text, type: 'company', kind, entity: entity.id, rule });
  });
  return { mentions, entities: [...entities.values()], evidence };
}

const newEntity = (id: string, { name, kind, lexiconId }: EntityDraft): Entity => ({
  id,
  name,
  kind,
  lexiconId,
  aliases: [],
  mentions: [],
});

function amountMention(id: string, text: string, draft: AmountDraft): Mention {
  const { start, end, kind, min, max, qualifier, currency, currencyInferred, unit, rule } = draft;
  return { id, start, end, text, type: 'amount', kind, min, max, qualifier, currency, currencyInferred, unit, rule };
}

function dateMention(id: string, text: string, draft: DateDraft): Mention {
  const { start, end, timexType, value, mod, interval, rule } = draft;
  return { id, start, end, text, type: 'date', timexType, value, mod, interval, rule };
}

const KNOWN_FIELDS = new Set(Object.keys(InputDocument.shape));

function describe(doc: Doc, input: InputDocument): Record['document'] {
  return {
    id: doc.id,
    source: input.source ?? null,
    sha256: doc.sha256,
    title: input.title ?? null,
    publishedAt: doc.publishedAt,
    publishedAtFrom: doc.publishedAtFrom,
    script: doc.script,
    region: doc.region,
    length: doc.text.length,
    metadata: Object.fromEntries(Object.entries(input).filter(([key]) => !KNOWN_FIELDS.has(key))),
  };
}

const provenance = (segmenter: Segmenter, lexicon: Lexicon): Record['provenance'] => ({
  tool: 'tiqu',
  version: VERSION,
  segmenter: segmenter.name,
  lexicon: lexicon.sha256,
});
