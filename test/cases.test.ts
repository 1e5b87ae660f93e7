import { readdirSync, readFileSync } from 'node:fs';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createPipeline,
  type FinancingEvent,
  type GoldFinancing,
  type InputDocument,
  type Mention,
  type Pipeline,
  type Record,
} from '../src/index.ts';

/**
 * A case: one sentence and what must be found in it. `mentions` are in order of the text and hold for each the
 * fields that matter; of the types in `types` (those of the mentions, if left out) there may be no others.
 * `financing` holds all rounds in any order, by surfaces of the text.
 */
interface Case extends InputDocument {
  note?: string;
  types?: Mention['type'][];
  mentions?: (Partial<Mention> & { type: Mention['type']; text: string })[];
  financing?: GoldFinancing[];
}

const FOLDER = new URL('../fixtures/cases/', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));
const toTraditional = ToTraditional({ from: 'cn', to: 't' });
const toSimplified = ToSimplified({ from: 't', to: 'cn' });

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await createPipeline();
});

function expectCase({ text, types, mentions, financing, note: _, ...input }: Case, written: string) {
  const record = pipeline.extract({ region: 'CN', ...input, text: written });
  if (mentions) expectMentions(record, text, mentions, types);
  if (financing) expectRounds(record, text, financing);
  expectOffsets(record, written);
}

function expectMentions(record: Record, text: string, mentions: NonNullable<Case['mentions']>, types: Case['types']) {
  const wanted = new Set(types ?? mentions.map(({ type }) => type));
  let from = 0;
  const expected = mentions.map(({ text: surface, ...fields }) => {
    const start = text.indexOf(surface, from);
    from = start + surface.length;
    return { ...fields, start, end: from };
  });
  const found = record.mentions.filter(({ type }) => wanted.has(type));
  expect(found.map((mention, i) => pick(mention, Object.keys(expected[i] ?? { type: 1, start: 1, end: 1 })))).toEqual(
    expected,
  );
}

/** Rounds by the surfaces that stand at their mentions in the text as the case has it, whatever script was read. */
function expectRounds({ mentions, entities, events }: Record, text: string, financing: GoldFinancing[]) {
  const surface = (id: string | null) => {
    const mention = mentions.find((candidate) => candidate.id === id);
    return mention ? text.slice(mention.start, mention.end) : null;
  };
  const surfaces = (id: string) => entities.find((entity) => entity.id === id)!.mentions.map(surface);
  const names = (ids: string[], gold: string[]) =>
    ids.map((id) => gold.find((name) => surfaces(id).includes(name)) ?? surfaces(id)[0]);
  const asGold = (event: FinancingEvent, gold: GoldFinancing | undefined) => ({
    company: names([event.company], gold ? [gold.company] : [])[0],
    round: event.round,
    amount: surface(event.amount),
    date: surface(event.date),
    lead: names(event.lead, gold?.lead ?? []),
    investors: names(event.investors, gold?.investors ?? []),
    valuation: surface(event.valuation),
  });
  const likeness = (event: FinancingEvent, gold: GoldFinancing) =>
    Number(surfaces(event.company).includes(gold.company)) +
    Number(event.round === gold.round) +
    Number(surface(event.amount) === gold.amount);
  const rest = [...events];
  const found = financing.map((gold) => {
    const event = rest.toSorted((a, b) => likeness(b, gold) - likeness(a, gold))[0];
    if (event) rest.splice(rest.indexOf(event), 1);
    return event && asGold(event, gold);
  });
  expect([...found, ...rest.map((event) => asGold(event, undefined))]).toEqual(financing);
}

const pick = (mention: Mention, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, (mention as { [key: string]: unknown })[key]]));

function expectOffsets(record: Record, text: string) {
  for (const mention of record.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
}

describe.each(files)('%s', (file) => {
  const cases: Case[] = readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

  it.each(cases)('$text', (testCase) => {
    expectCase(testCase, testCase.text);
  });
  it.each(cases)('$text, in the other script', (testCase) => {
    const traditional = toTraditional(testCase.text);
    const other = traditional === testCase.text ? toSimplified(testCase.text) : traditional;
    expect(other.length).toBe(testCase.text.length);
    expectCase(testCase, other);
  });
});
