import type { Attribute } from './attributes.ts';
import { clauseStart } from './clause.ts';
import { DATED_BEHIND } from './dates.ts';
import type { Reading } from './readings.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';

/** Names that attributes give a role. */
export function namesOf(attributes: Attribute[]): Set<number> {
  const names = new Set<number>();
  for (const { role, slots } of attributes)
    if (role !== 'amount' && role !== 'valuation') for (const slot of slots) names.add(slot);
  return names;
}

const DATED_LIST = /Ⓓ[，,]?[^，,。；;：:ⒸⓂⓇ]{0,4}$/;

/** 同年9月，X领投: a lead with a date of its own, behind a deal that has another, is a further deal. */
export function ledAlone(sketch: Sketch, readings: Reading[], attributes: Attribute[]): Reading[] {
  const { text } = sketch;
  const alone: Reading[] = [];
  const dated = text.indexOf('Ⓓ');
  if (dated < 0) return alone;
  for (const attribute of attributes) {
    const { role, start, end, rule } = attribute;
    if (role !== 'lead') continue;
    const last = readings.findLast((reading) => reading.end <= start);
    if (!last || last.start <= dated || DATED_BEHIND.test(sketch, last.end, last.end + 8)) continue;
    if (!DATED_LIST.test(text.slice(last.end, start))) continue;
    const next = readings.find((reading) => reading.start >= end);
    if (!next || !modifies(text, attribute, next.start, last.end))
      alone.push({ ...NO_PHRASE, rule, start, end, until: end });
  }
  return alone;
}

const NO_PHRASE = {
  rounds: [],
  amount: null,
  companies: [],
  investors: [],
  governor: null,
  anaphoric: false,
  earlier: false,
  unread: null,
};

/** Attributes by reading, and those of no reading of the sentence. */
export interface Parts {
  of: Attribute[][];
  loose: Attribute[];
}

/** Gives each attribute to its deal: the one whose phrase it stands in, else the last before it, else the next. */
export function share(sketch: Sketch, readings: Reading[], attributes: Attribute[]): Parts {
  const { text } = sketch;
  const parts: Parts = { of: readings.map(() => []), loose: [] };
  for (const attribute of attributes) {
    if (attribute.role === 'adviser' || isOfAnother(text, attribute, readings)) continue;
    const within = readings.findIndex(({ start, end, governor }, i) => {
      const floor = i > 0 ? readings[i - 1].end : 0;
      const begin = Math.max(governor?.end ?? start, floor);
      return (attribute.start >= begin && attribute.end <= end) || modifies(text, attribute, start, floor);
    });
    const before = readings.findLastIndex(({ start }) => start < attribute.end);
    const told = before >= 0 ? readings[before].end : 0;
    if (within < 0 && (OF_TOTAL.test(sketch, told, attribute.start) || isOfThePast(text, attribute, told))) continue;
    const target = within >= 0 ? within : before >= 0 ? before : attribute.plain ? -1 : readings.length > 0 ? 0 : -1;
    if (target >= 0) parts.of[target].push(attribute);
    else parts.loose.push(attribute);
  }
  return parts;
}

/** 此前的投资方包括X, 现有股东有X: of rounds before. */
const OF_EARLIER = /(?<!来自)(?:此前|之前|先前|以往|历史|早期|过往|现有|目前|前期|往期|原有)的?(?:主要)?$/;
const OF_ANOTHER = /(?:Ⓡ|(?<![本此该这新首一前后])轮)(?:融资)?的?(?:联合|共同|老|主要)?$/;
/** A轮的领投方X, 创始轮投资人X: of a round that is not told here. */
const isOfAnother = (text: string, { rule, start }: Attribute, readings: Reading[]): boolean =>
  rule.endsWith('-named') &&
  (OF_EARLIER.test(text.slice(Math.max(0, start - 8), start)) ||
    (OF_ANOTHER.test(text.slice(Math.max(0, start - 12), start)) &&
      !readings.some(({ end }) => end <= start && start - end < 3)));

/** 融资总额达到2亿美元，投资方包括X: of all rounds. */
const OF_TOTAL = new SiftedPattern('■(?![^■]*[本此这该][轮次])[^。；]*$');

/** 完成B轮融资，此前获得X等机构投资: of no round that is told. */
const isOfThePast = (text: string, { start, plain }: Attribute, told: number): boolean =>
  plain && PAST.test(text.slice(Math.max(told, clauseStart(text, start)), start));
const PAST = /(?:此前|之前|先前|早前)(?!的)|曾/;

/** 由X领投的A轮融资, X领投了A轮融资: the attribute stands before its phrase. */
const modifies = (text: string, { start, end }: Attribute, phrase: number, from: number): boolean =>
  start >= from &&
  end <= phrase &&
  /^(?:[^，。；]{0,4}的|了|，[^。；]{0,40}[领跟参]投的)[^，。；Ⓒ]{0,12}$|^了?[^，。；]{0,12}$/.test(
    text.slice(end, phrase),
  );
