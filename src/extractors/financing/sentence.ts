import { ledAlone, namesOf, share } from './attach.ts';
import { type Attribute, readAttributes } from './attributes.ts';
import { type Deal, dealsOf, looseDeal } from './deals.ts';
import { unify } from './join.ts';
import { maskSketch } from './masks.ts';
import { type Phrase, readPhrases } from './phrases.ts';
import { type Reading, readPhrase } from './readings.ts';
import type { Sketch } from './sketch.ts';

/** The deals of a sentence, and what it says of a deal told before it. */
export interface Told {
  deals: Deal[];
  /** Roles for the deal at hand, where the sentence has none of its own. */
  loose: Deal | null;
  /** The sentence and the names in it that have a role, to see who it is about. */
  sketch: Sketch;
  taken: ReadonlySet<number>;
}

/** Reads the deals of a sentence. */
export function readDeals(sketch: Sketch): Told {
  const masked = maskSketch(sketch);
  const attributes = readAttributes(masked);
  const phrases = readPhrases(masked);
  if (attributes.length === 0 && phrases.length === 0)
    return { deals: [], loose: null, sketch: masked, taken: NO_NAMES };
  const taken = namesOf(attributes);
  const readings = unify(masked, readAll(masked, phrases, attributes, taken), taken);
  for (const { investors } of readings) for (const at of investors) taken.add(at);
  for (const { companies } of readings) for (const at of companies) taken.delete(at);
  const parts = share(masked, readings, attributes);
  const deals: Deal[] = [];
  let floor = 0;
  for (const [i, reading] of readings.entries()) {
    const made = dealsOf(masked, reading, parts.of[i], taken, floor);
    floor = Math.max(reading.end, made.dated + 1);
    const last = deals.at(-1);
    for (const deal of made.deals)
      if (deal.date === null && last && sharesDate(masked, last, deal)) deal.date = last.date;
    deals.push(...made.deals);
  }
  if (deals.length > 0 && CATAPHORA.test(masked.text)) nameLater(deals);
  return { deals, loose: parts.loose.length > 0 ? looseDeal(masked, parts.loose) : null, sketch: masked, taken };
}

const NO_NAMES: ReadonlySet<number> = new Set();

function readAll(sketch: Sketch, phrases: Phrase[], attributes: Attribute[], taken: ReadonlySet<number>): Reading[] {
  const readings: Reading[] = [];
  let from = 0;
  let end = 0;
  for (const phrase of phrases) {
    // 获得X投资的5000万元A轮融资: what follows 的 has the verb that was before it
    const goesOn = end > 0 && phrase.start === end + 1 && sketch.text[end] === '的';
    if (!goesOn) from = end;
    const reading = readPhrase(sketch, phrase, from, taken);
    if (!reading) continue;
    const last = readings.at(-1);
    reading.earlier ||= staysEarlier(sketch.text, last, reading);
    reading.unread ??= staysUnread(sketch.text, last, reading);
    readings.push(reading);
    end = reading.end;
  }
  readings.push(...ledAlone(sketch, readings, attributes));
  return readings.sort((a, b) => a.start - b.start);
}

/** 此前曾获X的天使轮融资，和由Y领投的A轮融资: of the past as well, where nothing turns to the present. */
const staysEarlier = (text: string, last: Reading | undefined, { start }: Reading): boolean =>
  last?.earlier === true && !/[Ⓓ本此近现新]/.test(text.slice(last.end, start));

/** 某公司完成A轮融资，随后又完成B轮融资: of the same company, where no other is named. */
const staysUnread = (
  text: string,
  last: Reading | undefined,
  { start, companies, anaphoric }: Reading,
): string | null =>
  !last || companies.length > 0 || anaphoric || text.slice(last.end, start).includes('Ⓒ') ? null : last.unread;

/** 继去年完成种子轮融资后，X又完成A轮融资: the company is named later in the sentence. */
const CATAPHORA = /^[^Ⓒ，。]{0,4}(?:继|在|距|自)/;

function nameLater(deals: Deal[]): void {
  const named = deals.find(({ company }) => company !== null)?.company ?? null;
  for (const deal of deals) if (deal.unread === null) deal.company ??= named;
}

/** 上周，X完成A轮融资，Y完成B轮融资: a date that opens the sentence holds for each company in it. */
const sharesDate = ({ text, slots }: Sketch, last: Deal, deal: Deal): boolean =>
  /^[^ⒸⓂⓇⒹ]{0,4}Ⓓ[，,]/.test(text) &&
  last.date === slots[text.indexOf('Ⓓ')] &&
  deal.company !== null &&
  deal.company.entity !== last.company?.entity &&
  !/[;；]/.test(text);
