import type { AmountMention, CompanyMention, DateMention, Entity, FinancingEvent, Record } from '../schema/index.ts';
import { type JsonBuffer, writeString } from './json-buffer.ts';

/** By the name of each field of an object, in their order, the bytes that lead to its value. */
const keys = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name, i) => [name, Buffer.from(`${i === 0 ? '{' : ','}"${name}":`)])) as unknown as {
    readonly [name in Name]: Uint8Array;
  };

const RECORD = keys('schemaVersion', 'document', 'mentions', 'entities', 'events', 'provenance');
const DOCUMENT = keys(
  ...(['id', 'source', 'sha256', 'title', 'publishedAt', 'publishedAtFrom'] as const),
  ...(['script', 'region', 'length', 'metadata'] as const),
);
const MENTION = keys(
  ...(['id', 'start', 'end', 'text', 'type', 'kind', 'entity', 'min', 'max', 'qualifier', 'currency'] as const),
  ...(['currencyInferred', 'unit', 'timexType', 'value', 'mod', 'interval', 'rule'] as const),
);
const ENTITY = keys('id', 'name', 'kind', 'lexiconId', 'aliases', 'mentions');
const EVENT = keys(
  ...(['id', 'type', 'company', 'round', 'roundText', 'amount', 'date', 'valuation'] as const),
  ...(['lead', 'investors', 'evidence', 'rule'] as const),
);
const SPAN = keys('start', 'end');
const PROVENANCE = keys('tool', 'version', 'segmenter', 'lexicon');
const END = Buffer.from('}');
const NEWLINE = Buffer.from('\n');

/**
 * Writes a record as a line.
 * @returns its bytes
 */
export function writeRecordLine(out: JsonBuffer, record: Record): number {
  const before = out.length;
  writeRecord(out, record);
  out.raw(NEWLINE);
  return out.length - before;
}

/** Writes a record by its shape, field by field: JSON.stringify must ask each value what it is. */
export function writeRecord(out: JsonBuffer, record: Record): void {
  out.string(RECORD.schemaVersion, record.schemaVersion);
  out.raw(RECORD.document);
  writeDocument(out, record.document);
  out.list(RECORD.mentions, record.mentions, writeMention);
  out.list(RECORD.entities, record.entities, writeEntity);
  out.list(RECORD.events, record.events, writeEvent);
  out.raw(RECORD.provenance);
  writeProvenance(out, record.provenance);
  out.raw(END);
}

function writeDocument(out: JsonBuffer, document: Record['document']): void {
  out.string(DOCUMENT.id, document.id);
  out.string(DOCUMENT.source, document.source);
  out.string(DOCUMENT.sha256, document.sha256);
  out.string(DOCUMENT.title, document.title);
  out.string(DOCUMENT.publishedAt, document.publishedAt);
  out.string(DOCUMENT.publishedAtFrom, document.publishedAtFrom);
  out.string(DOCUMENT.script, document.script);
  out.string(DOCUMENT.region, document.region);
  out.number(DOCUMENT.length, document.length);
  out.value(DOCUMENT.metadata, document.metadata);
  out.raw(END);
}

function writeProvenance(out: JsonBuffer, provenance: Record['provenance']): void {
  out.string(PROVENANCE.tool, provenance.tool);
  out.string(PROVENANCE.version, provenance.version);
  out.string(PROVENANCE.segmenter, provenance.segmenter);
  out.string(PROVENANCE.lexicon, provenance.lexicon);
  out.raw(END);
}

function writeMention(out: JsonBuffer, mention: Record['mentions'][number]): void {
  out.string(MENTION.id, mention.id);
  out.number(MENTION.start, mention.start);
  out.number(MENTION.end, mention.end);
  out.string(MENTION.text, mention.text);
  out.string(MENTION.type, mention.type);
  if (mention.type === 'company') writeCompany(out, mention);
  else if (mention.type === 'amount') writeAmount(out, mention);
  else writeDate(out, mention);
  out.string(MENTION.rule, mention.rule);
  out.raw(END);
}

function writeCompany(out: JsonBuffer, { kind, entity }: CompanyMention): void {
  out.string(MENTION.kind, kind);
  out.string(MENTION.entity, entity);
}

function writeAmount(out: JsonBuffer, amount: AmountMention): void {
  out.string(MENTION.kind, amount.kind);
  out.number(MENTION.min, amount.min);
  out.number(MENTION.max, amount.max);
  out.string(MENTION.qualifier, amount.qualifier);
  out.string(MENTION.currency, amount.currency);
  out.boolean(MENTION.currencyInferred, amount.currencyInferred);
  out.string(MENTION.unit, amount.unit);
}

function writeDate(out: JsonBuffer, { timexType, value, mod, interval }: DateMention): void {
  out.string(MENTION.timexType, timexType);
  out.string(MENTION.value, value);
  out.string(MENTION.mod, mod);
  if (interval) {
    out.raw(MENTION.interval);
    out.string(SPAN.start, interval.start);
    out.string(SPAN.end, interval.end);
    out.raw(END);
  } else out.string(MENTION.interval, interval);
}

function writeEntity(out: JsonBuffer, entity: Entity): void {
  out.string(ENTITY.id, entity.id);
  out.string(ENTITY.name, entity.name);
  out.string(ENTITY.kind, entity.kind);
  out.string(ENTITY.lexiconId, entity.lexiconId);
  out.list(ENTITY.aliases, entity.aliases, writeString);
  out.list(ENTITY.mentions, entity.mentions, writeString);
  out.raw(END);
}

function writeEvent(out: JsonBuffer, event: FinancingEvent): void {
  out.string(EVENT.id, event.id);
  out.string(EVENT.type, event.type);
  out.string(EVENT.company, event.company);
  out.string(EVENT.round, event.round);
  out.string(EVENT.roundText, event.roundText);
  out.string(EVENT.amount, event.amount);
  out.string(EVENT.date, event.date);
  out.string(EVENT.valuation, event.valuation);
  out.list(EVENT.lead, event.lead, writeString);
  out.list(EVENT.investors, event.investors, writeString);
  out.list(EVENT.evidence, event.evidence, writeSpan);
  out.string(EVENT.rule, event.rule);
  out.raw(END);
}

function writeSpan(out: JsonBuffer, { start, end }: FinancingEvent['evidence'][number]): void {
  out.number(SPAN.start, start);
  out.number(SPAN.end, end);
  out.raw(END);
}
