import type { Span } from '../core/span.ts';
import type { FinancingEvent, GoldFinancing, GoldMention, Mention, Record } from '../schema/index.ts';
import { align } from './align.ts';
import { type Evaluated, mentionsOf } from './evaluated.ts';
import { alignEvents, complete, type EventPair, ROLES, type Role } from './events.ts';
import { wrongInValue } from './values.ts';

/** One thing that a record has wrong. */
export interface EvaluationError {
  document: string;
  /** boundary: the span is wrong; value: the span is right and the value is not; role: the event is found and a role is not right. */
  error: 'missed' | 'spurious' | 'boundary' | 'value' | 'role';
  type: Mention['type'] | 'financing';
  /** Offset into the text of the document; null for an event of which no place is known. */
  start: number | null;
  /** What the gold says, null for a spurious one; of a value or a role only what differs. */
  gold: string | null;
  /** What the record says, null for a missed one. */
  predicted: string | null;
  /** The rule that made the prediction. */
  rule: string | null;
  /** The stretch of the text around it; null for an event of which no place is known. */
  context: Context | null;
}

/** A mention in its surroundings, white space made single, so that it stands on one line. */
export interface Context {
  before: string;
  mention: string;
  after: string;
}

/** Every error of a document, mentions in order of position, then events. */
export function errorsOf(document: Evaluated): EvaluationError[] {
  return [...mentionErrors(document), ...eventErrors(document)];
}

function mentionErrors({ gold, record }: Evaluated): EvaluationError[] {
  const { exact, boundary, missed, spurious } = align(gold.mentions, mentionsOf(record));
  const at = (span: Span) => ({ document: gold.id, start: span.start, context: contextOf(gold.text, span) });
  const errors: EvaluationError[] = [
    ...missed.map((mention) => ({
      ...at(mention),
      error: 'missed' as const,
      type: mention.type,
      gold: mention.text,
      predicted: null,
      rule: null,
    })),
    ...spurious.map((mention) => ({
      ...at(mention),
      error: 'spurious' as const,
      type: mention.type,
      gold: null,
      predicted: mention.text,
      rule: mention.rule,
    })),
    ...boundary.map(({ gold: wanted, predicted }) => ({
      ...at(wanted),
      error: 'boundary' as const,
      type: wanted.type,
      gold: wanted.text,
      predicted: predicted.text,
      rule: predicted.rule,
    })),
    ...exact.flatMap(({ gold: wanted, predicted }) => {
      const wrong = wrongInValue(wanted, predicted);
      if (wrong.length === 0) return [];
      return {
        ...at(wanted),
        error: 'value' as const,
        type: wanted.type,
        gold: showFields(wanted, wrong),
        predicted: showFields(predicted, wrong),
        rule: predicted.rule,
      };
    }),
  ];
  return errors.sort((a, b) => a.start! - b.start!);
}

/** `min 3000000, interval 2024-03-11..2024-03-12`. */
const showFields = (mention: GoldMention | Mention, fields: readonly string[]): string =>
  fields.map((field) => `${field} ${showValue((mention as { [field: string]: unknown })[field])}`).join(', ');

function showValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { start, end } = value as { start: string; end: string };
  return `[${start}, ${end})`;
}

function eventErrors({ gold, record }: Evaluated): EvaluationError[] {
  const { pairs, missed, spurious } = alignEvents(gold.financing, record);
  const at = (span: Span | null) => ({
    document: gold.id,
    type: 'financing' as const,
    start: span?.start ?? null,
    context: span ? contextOf(gold.text, span) : null,
  });
  return [
    ...missed.map((event) => ({
      ...at(placeOf(event, gold.text)),
      error: 'missed' as const,
      gold: showGold(event),
      predicted: null,
      rule: null,
    })),
    ...spurious.map((event) => ({
      ...at(event.evidence[0] ?? null),
      error: 'spurious' as const,
      gold: null,
      predicted: showPredicted(event, record!),
      rule: event.rule,
    })),
    ...pairs.flatMap((pair) => {
      const wrong = ROLES.filter((role) => !complete(pair.gold[role], pair.predicted[role]));
      return wrong.map((role) => ({
        ...at(pair.predictedEvent.evidence[0] ?? placeOf(pair.goldEvent, gold.text)),
        error: 'role' as const,
        ...showRole(pair, role, record!),
        rule: pair.predictedEvent.rule,
      }));
    }),
  ];
}

/** Where a text first names the sum of a gold event, else its company. */
function placeOf({ amount, company }: GoldFinancing, text: string): Span | null {
  for (const surface of [amount, company]) {
    const start = surface ? text.indexOf(surface) : -1;
    if (surface && start >= 0) return { start, end: start + surface.length };
  }
  return null;
}

const NONE = 'none';
const showGold = ({ company, round, amount }: GoldFinancing): string =>
  [company, round, amount].filter((part) => part !== null).join(' ');

function showPredicted(event: FinancingEvent, record: Record): string {
  const amount = textOf(event.amount, record);
  return [nameOf(event.company, record), event.round, amount].filter((part) => part !== null).join(' ');
}

function showRole({ goldEvent, predictedEvent }: EventPair, role: Role, record: Record) {
  const show = (fillers: readonly (string | null)[]) => fillers.filter((name) => name !== null).join(', ') || NONE;
  const got: (string | null)[] =
    role === 'lead' || role === 'investors'
      ? predictedEvent[role].map((id) => nameOf(id, record))
      : [
          role === 'company'
            ? nameOf(predictedEvent.company, record)
            : role === 'round'
              ? predictedEvent.round
              : textOf(predictedEvent[role], record),
        ];
  return {
    gold: `${goldEvent.company} ${role}: ${show([goldEvent[role]].flat())}`,
    predicted: `${role}: ${show(got)}`,
  };
}

const textOf = (id: string | null, { mentions }: Record): string | null =>
  mentions.find((mention) => mention.id === id)?.text ?? null;
const nameOf = (id: string, { entities }: Record): string => entities.find((entity) => entity.id === id)?.name ?? id;

const REACH = 24;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** `…去年8月，`, `愛詩科技`, `完成…`. */
export function contextOf(text: string, { start, end }: Span): Context {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const oneLine = (from: number, to: number) => text.slice(from, to).replace(LONE_SURROGATES, '').replace(/\s+/g, ' ');
  return {
    before: `${from > 0 ? '…' : ''}${oneLine(from, start)}`,
    mention: oneLine(start, end),
    after: `${oneLine(end, to)}${to < text.length ? '…' : ''}`,
  };
}
