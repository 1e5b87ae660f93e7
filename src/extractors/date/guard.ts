import { firstUnits, lastUnits } from '../../core/pattern-units.ts';
import { UnitSet } from '../../core/unit-set.ts';
import { matchEnd } from '../../numerals/scan.ts';
import type { Atom } from './recognise.ts';

/** A string that looks like a date and is none: by its rule, by what it says, and by what stands beside it. */
interface Impostor {
  name: string;
  rule: string;
  text?: RegExp;
  before?: RegExp;
  /** Sticky. */
  after?: RegExp;
}

const IMPOSTORS: readonly Impostor[] = [
  {
    name: 'product or program',
    rule: 'date/day-around',
    text: /^今日$/,
    after: /(?:头条|资本|美国|俄罗斯|说法|电讯|水印|国际网|关注|看点)/y,
  },
  {
    name: 'product or program',
    rule: 'date/day-around',
    text: /^明[日天]$/,
    after: /(?:之后|方舟|之星|之子|控股|系)/y,
  },
  { name: 'acquired', rule: 'date/day-around', text: /^后天$/, after: /性/y },
  { name: 'band or film', rule: 'date/month', text: /^五月$/, after: /天(?![气前后])/y },
  {
    name: 'company',
    rule: 'date/month',
    text: /^[一二三四五六七八九十]{1,2}月$/,
    after: /(?:文化|传媒|影业|科技|资本|基金|天使|花开|妈咪|传播|娱乐|网络科技)/y,
  },
  {
    name: 'season of a show',
    rule: 'date/quarter',
    text: /^第[一二三四1-4]季$/,
    before: /(?:更新到|推出|播出|节目|综艺|》)$/,
  },
  {
    name: 'season of a show',
    rule: 'date/quarter',
    text: /^第[一二三四1-4]季$/,
    after: /(?:节目|收官|播出|开播|热播|上线)/y,
  },
  { name: 'media time', rule: 'duration/plain', text: /小时|钟头/, after: /(?:视频|影片|短片|直播回放|片长)/y },
  { name: 'around the clock', rule: 'duration/plain', text: /^24\s?小时$/, before: /(?:[x×*]|7天)\s?$/ },
  { name: 'release of Windows', rule: 'date/half-code', before: /(?:n| )1[01] ?$/ },
  { name: 'model year', rule: 'date/year', after: /(?:款|型(?!势))/y },
  { name: 'hundred years of a brand', rule: 'duration/plain', before: /(?:^|[^近逾超约])$/, text: /^[百千万]年$/ },
];

/** An impostor, and the units with which what stands beside it can end and begin. */
interface Suspect extends Impostor {
  beforeEnds: UnitSet;
  afterStarts: UnitSet;
}

const byRule = new Map<string, Suspect[]>();
for (const impostor of IMPOSTORS) {
  const { rule, before, after } = impostor;
  const beforeEnds = before ? lastUnits(before) : new UnitSet(null);
  const afterStarts = after ? firstUnits(after) : new UnitSet(null);
  byRule.set(rule, [...(byRule.get(rule) ?? []), { ...impostor, beforeEnds, afterStarts }]);
}

/** Whether an expression is no reference to time after all. */
export function isNoDate({ start, end, rule }: Atom, plain: string): boolean {
  for (const suspect of byRule.get(rule) ?? []) if (fits(suspect, start, end, plain)) return true;
  return false;
}

function fits({ text, before, after, beforeEnds, afterStarts }: Suspect, start: number, end: number, plain: string) {
  return (
    beforeEnds.has(plain.charCodeAt(start - 1)) &&
    afterStarts.has(plain.charCodeAt(end)) &&
    (!after || matchEnd(after, plain, end) > end) &&
    (!text || text.test(plain.slice(start, end))) &&
    (!before || before.test(plain.slice(Math.max(0, start - 4), start)))
  );
}
