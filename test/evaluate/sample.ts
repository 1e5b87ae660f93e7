import type { Evaluated } from '../../src/evaluate/evaluated.ts';
import type { Entity, FinancingEvent, GoldFinancing, GoldMention, Mention, Record } from '../../src/index.ts';

/** The span of the first place where a surface stands. */
export function spanOf(text: string, surface: string) {
  const start = text.indexOf(surface);
  if (start < 0) throw new Error(`${surface} is not in the text`);
  return { start, end: start + surface.length, text: surface };
}

const MONEY = { kind: 'money', qualifier: 'exact', currency: 'USD', currencyInferred: false, unit: null } as const;

export const company = (text: string, surface: string, kind: 'company' | 'investor' | 'media' = 'company') =>
  ({ ...spanOf(text, surface), type: 'company', kind }) as const;
export const money = (text: string, surface: string, value: number) =>
  ({ ...spanOf(text, surface), type: 'amount', ...MONEY, min: value, max: value }) as const;
export const day = (text: string, surface: string, start: string, end: string) =>
  ({
    ...spanOf(text, surface),
    type: 'date',
    timexType: 'DATE',
    value: start,
    mod: null,
    interval: { start, end },
  }) as const;

/** Gold and a record for one text. Each company mention has an entity of its own name; those named in `known` are of the lexicon. */
export function sample(
  text: string,
  gold: GoldMention[],
  predicted: GoldMention[],
  { known = [], financing = [] }: { known?: string[]; financing?: GoldFinancing[] } = {},
): Evaluated & { record: Record } {
  const entities = new Map<string, Entity>();
  const mentions = predicted.map((mention, i) => {
    const id = `m${i + 1}`;
    if (mention.type !== 'company') return { id, unit: null, ...mention, rule: 'test/rule' } as Mention;
    const { text: name, kind } = mention;
    const fresh = { id: `e${entities.size + 1}`, name, kind, lexiconId: known.includes(name) ? name : null };
    const entity = entities.get(name) ?? { ...fresh, aliases: [name], mentions: [] };
    entity.mentions.push(id);
    entities.set(name, entity);
    return { id, ...mention, entity: entity.id, rule: 'test/rule' } as Mention;
  });
  return {
    gold: { id: 'd', text, mentions: gold, financing },
    record: {
      schemaVersion: '1',
      document: {
        id: 'd',
        source: null,
        sha256: '0',
        title: null,
        publishedAt: null,
        publishedAtFrom: null,
        script: null,
        region: null,
        length: text.length,
        metadata: {},
      },
      mentions,
      entities: [...entities.values()],
      events: [],
      provenance: { tool: 'tiqu', version: '0', segmenter: 'jieba', lexicon: '0' },
    },
  };
}

/** An event of a record by surfaces. */
export function event(record: Record, fields: Partial<GoldFinancing> & { company: string }): FinancingEvent {
  const entity = (name: string) => record.entities.find((candidate) => candidate.name === name)!.id;
  const mention = (text?: string | null) => record.mentions.find((candidate) => candidate.text === text)?.id ?? null;
  return {
    id: 'f1',
    type: 'financing',
    company: entity(fields.company),
    round: fields.round ?? null,
    roundText: null,
    amount: mention(fields.amount),
    date: mention(fields.date),
    valuation: mention(fields.valuation),
    lead: (fields.lead ?? []).map(entity),
    investors: (fields.investors ?? []).map(entity),
    evidence: [],
    rule: 'test/rule',
  };
}
