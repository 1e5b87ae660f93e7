import { Before } from './before.ts';
import type { Reading } from './readings.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch, Slot } from './sketch.ts';

/** The date is of something else: founding, a launch, a figure. */
const OTHER_BEHIND = new SiftedPattern(
  '^(?:[，,]?(?:[^，,。；ⒸⓂⓇ]{0,4})(?:(?:成立|创立|创办|诞生)(?!之初|初期|不久)|上线|发布(?!公告|消息)|推出|成为|毕业|加入|出生|营收|收入|净利|以来|至今|起)|(?:的)?(?:报道|报导|文章)|(?:年?度)?第[一二三四五六七八九十\\d]{1,3}[次届期])',
);
const OTHER_BEFORE = new Before(/(?:成立|创立|创办|创建|始|上线|诞生|建|截至|截止|自|从|早在)(?:于|到|在)?$/, 6);
/** Told by no one who speaks for the deal. */
const RUMOUR = new SiftedPattern(
  '传闻|[据盛]传|^传|传Ⓒ|曝|知情|内部人士|消息人士|爆料|据称|有消息|市场消息|消息称|接近Ⓒ',
);
/** A deal that is only rumoured is not dated by the day of the news. */
const NEWS_BEHIND = /^(?:[^，。；ⒸⓂⓇ]{0,4})(?:消息|讯|电|报道|报导|获悉|快讯|早间|晚间|上午|下午)/;
/** C轮：2014年1月, B轮（2019年), A轮融资，于2019年: the date stands behind its round, and no other behind the date. */
const RIGHT_BEHIND = /^(?:融资)?(?:[：:（(](?=Ⓓ)|，?于(?=Ⓓ(?![^，。；]{0,16}[ⓂⓇ])))/;
/** The same, to see that a date is spoken for. */
export const DATED_BEHIND = new SiftedPattern('^(?:融资)?[：:（(]Ⓓ');
const LATER_BEHIND = /^[^，,。；;ⒸⓂⓇⒹ]{0,10}?(?:于|在|最快|预计|将|，最快|，预计)[^，,。；;ⒸⓂⓇⒹ]{0,4}?(?=Ⓓ)/;

/**
 * The date of a deal: one right behind it, else the nearest before it in its sentence and not before `from`
 * (one that names a day before 近日), else one that its clause gives later (将于D完成).
 */
function dateOf(
  sketch: Sketch,
  { start, until, end }: { start: number; until: number; end: number },
  from: number,
): number | null {
  const { text, slots } = sketch;
  const right = RIGHT_BEHIND.exec(text.slice(until, until + 24));
  if (right) return until + right[0].length;
  let vague: number | null = null;
  for (let at = text.lastIndexOf('Ⓓ', start); at >= from; at = at === 0 ? -1 : text.lastIndexOf('Ⓓ', at - 1)) {
    if (!isOfDeal(sketch, at) || (RUMOUR.test(sketch, 0, text.length) && NEWS_BEHIND.test(text.slice(at + 1, at + 12))))
      continue;
    if (!isVague(slots[at])) return at;
    vague ??= at;
  }
  if (vague !== null) return vague;
  const later = LATER_BEHIND.exec(text.slice(end, end + 40));
  return later ? end + later[0].length : null;
}

/** 近日, 日前: a day that the sentence names as well says more. */
const isVague = (slot: Slot | undefined): boolean => slot?.type === 'date' && slot.value === 'PAST_REF';

const isOfDeal = (sketch: Sketch, at: number): boolean =>
  !OTHER_BEHIND.test(sketch, at + 1, at + 14) && !OTHER_BEFORE.test(sketch.text, at);

/** As many dates as deals, joined, before an index: 分别于去年6月和8月. Null if there are not. */
function datesInStep({ text }: Sketch, start: number, from: number, count: number): number[] | null {
  const run = /Ⓓ(?:(?:、|，|和|与|及|以及)Ⓓ){1,7}(?=[^Ⓓ。；]{0,40}$)/.exec(text.slice(from, start));
  if (!run) return null;
  const dates = [...run[0].matchAll(/Ⓓ/g)].map(({ index }) => from + run.index + index);
  return dates.length === count ? dates : null;
}

/** A date for each round: in step where there are as many, else the same for all. */
export function datesOf(
  sketch: Sketch,
  { start, until, end }: Reading,
  floor: number,
  count: number,
): (number | null)[] {
  const inStep = count > 1 ? datesInStep(sketch, start, floor, count) : null;
  return inStep ?? Array(count).fill(dateOf(sketch, { start, until, end }, floor));
}
