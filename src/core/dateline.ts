/** The parts of a stamp: year, month, day, and a clock time if there is one. */
interface Stamp {
  year: number;
  month: number;
  day: number;
  hour: number | null;
  minute: number;
}

const YEAR = '(?:19|20)\\d{2}';
/** 2024-03-16 or 2024年3月16日; 民国113年3月16日; 16/03/2024; 20240316 before a clock time. */
const DAY_FORMS = [
  `(?<year>${YEAR})(?<sep>[-/.]|年\\s?)(?<month>\\d{1,2})(?:\\k<sep>|\\s?月\\s?)(?<day>\\d{1,2})(?!\\d)\\s?日?`,
  '民国(?<rocYear>\\d{2,3})年(?<rocMonth>\\d{1,2})月(?<rocDay>\\d{1,2})日',
  `(?<firstDay>\\d{1,2})\\/(?<nextMonth>\\d{1,2})\\/(?<lastYear>${YEAR})(?!\\d)`,
  `(?<runYear>${YEAR})(?<runMonth>0[1-9]|1[0-2])(?<runDay>0[1-9]|[12]\\d|3[01])(?=\\d{2}:\\d{2})`,
];
const CLOCK =
  '(?:[T\\s]{0,3}(?<hour>[01]?\\d|2[0-3])(?:[:：](?<minute>[0-5]\\d)(?:[:：][0-5]\\d)?|[时点](?<minutes>[0-5]?\\d)分))?';
const STAMP = new RegExp(`(?<![\\d./-])(?:${DAY_FORMS.join('|')})${CLOCK}`, 'g');

const HEAD = 1500; // units from the top in which a text tells of its publication
const TAIL = 60; // units at its end
const LINE = 60; // longest line that is a byline

const LABEL =
  /(?:发[布表稿佈]|刊[登发]|出版|撰[写文]|post(?:ed)?|publish\w*)(?:时间|日期|_?(?:time|at|on|date|time"?))?["']?(?:\s?content=)?\s?[:：=]?\s?["']?$/i;
const WEAK_LABEL = /(?:时间|日期|更新(?:时间|日期|于)?|date\w*|time)["']?\s?[:：=]\s?["']?$/i;
const PUBLISHED_ON = /(?:^|[\s|｜])(?:发[布表]|刊登)于 ?$/;
/** Behind the date of a dateline: 新华社北京2024年3月16日电. */
const WIRE = /^ ?[)）]? ?(?:[电讯](?![影动视信])|消息|报道|报导|专电|综合)/;
/** Behind a date that starts a sentence of the body. */
const BODY = /^ ?(?:[,，、。；]|[上下]午|[以之]?[前后]|起|至|到|-|~|—|[一-鿿](?<![来作编责稿撰记文星周（【｜|]))/;
const BODY_BEFORE = /(?:[在于至自从到截为前后是]|[,，、])\s?$/;

/** Ways in which a text states its publication date, the surest first. */
const EVIDENCE = ['label', 'byline', 'dateline', 'weak-label', 'signature'] as const;

/**
 * Publication date-time that a text states about itself, ISO local: a labelled date, a byline stamp or a dateline near
 * its top, or a line of its own at its end. Null if there is none; a date of the body counts for nothing.
 * @param plain Simplified, half-width shadow of the text
 */
export function publishedInText(plain: string): string | null {
  let best: { rank: number; stamp: Stamp } | null = null;
  for (const part of [plain.slice(0, HEAD), plain.length > HEAD ? plain.slice(-TAIL) : '']) {
    for (const match of part.matchAll(STAMP)) {
      const stamp = readStamp(match.groups ?? {});
      const evidence = stamp && evidenceFor(part, match, part.length === plain.length || part.length < HEAD);
      if (!stamp || !evidence) continue;
      const rank = EVIDENCE.indexOf(evidence);
      if (!best || rank < best.rank) best = { rank, stamp };
    }
    if (best) break;
  }
  return best && iso(best.stamp);
}

function evidenceFor(text: string, match: RegExpExecArray, isEnd: boolean): (typeof EVIDENCE)[number] | null {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  const after = text.slice(end, end + 8);
  if (LABEL.test(before)) return 'label';
  if (WIRE.test(after)) return 'dateline';
  const lineStart = text.lastIndexOf('\n', match.index) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const isShort = lineEnd - lineStart <= LINE;
  if (isShort && PUBLISHED_ON.test(before)) return 'label';
  const alone = (match.groups?.hour !== undefined || !BODY.test(after)) && !BODY_BEFORE.test(before) && isShort;
  const lastLine = isEnd && text.slice(lineEnd).trim() === '' && lineStart > 0;
  if (alone && lastLine && match.groups?.hour === undefined) return 'signature';
  if (alone) return 'byline';
  return WEAK_LABEL.test(before) ? 'weak-label' : null;
}

function readStamp(groups: { [name: string]: string | undefined }): Stamp | null {
  const number = (...names: string[]): number => Number(names.map((name) => groups[name]).find((part) => part));
  const year = groups.rocYear ? Number(groups.rocYear) + 1911 : number('year', 'lastYear', 'runYear');
  let month = number('month', 'rocMonth', 'nextMonth', 'runMonth');
  let day = number('day', 'rocDay', 'firstDay', 'runDay');
  if (groups.firstDay && month > 12) [month, day] = [day, month];
  const hour = groups.hour === undefined ? null : Number(groups.hour);
  return isDay(year, month, day)
    ? { year, month, day, hour, minute: Number(groups.minute ?? groups.minutes ?? 0) }
    : null;
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const two = (n: number): string => String(n).padStart(2, '0');

function iso({ year, month, day, hour, minute }: Stamp): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour === null ? date : `${date}T${two(hour)}:${two(minute)}`;
}
