import type { Span } from '../../core/span.ts';
import type { Atom } from './recognise.ts';

/** A string that looks like a date and is none: by its rule, by what it says, and by what stands beside it. */
interface Impostor {
  name: string;
  rule: string;
  text?: RegExp;
  before?: RegExp;
  after?: RegExp;
}

const IMPOSTORS: readonly Impostor[] = [
  {
    name: 'product or program',
    rule: 'date/day-around',
    text: /^今日$/,
    after: /^(?:头条|资本|美国|俄罗斯|说法|电讯|水印|国际网|关注|看点)/,
  },
  {
    name: 'product or program',
    rule: 'date/day-around',
    text: /^明[日天]$/,
    after: /^(?:之后|方舟|之星|之子|控股|系)/,
  },
  { name: 'acquired', rule: 'date/day-around', text: /^后天$/, after: /^性/ },
  { name: 'band or film', rule: 'date/month', text: /^五月$/, after: /^天(?![气前后])/ },
  {
    name: 'company',
    rule: 'date/month',
    text: /^[一二三四五六七八九十]{1,2}月$/,
    after: /^(?:文化|传媒|影业|科技|资本|基金|天使|花开|妈咪|传播|娱乐|网络科技)/,
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
    after: /^(?:节目|收官|播出|开播|热播|上线)/,
  },
  { name: 'media time', rule: 'duration/plain', text: /小时|钟头/, after: /^(?:视频|影片|短片|直播回放|片长)/ },
  { name: 'around the clock', rule: 'duration/plain', text: /^24\s?小时$/, before: /(?:[x×*]|7天)\s?$/ },
  { name: 'model year', rule: 'date/year', after: /^(?:款|型(?!势))/ },
  { name: 'hundred years of a brand', rule: 'duration/plain', text: /^[百千万]年$/ },
];

const byRule = new Map<string, Impostor[]>();
for (const impostor of IMPOSTORS) byRule.set(impostor.rule, [...(byRule.get(impostor.rule) ?? []), impostor]);

/** Whether an expression is no reference to time after all. */
export function isNoDate({ start, end, rule }: Atom, plain: string): boolean {
  const impostors = byRule.get(rule);
  return impostors?.some((impostor) => fits(impostor, { start, end }, plain)) ?? false;
}

function fits({ text, before, after }: Impostor, { start, end }: Span, plain: string): boolean {
  return (
    (!text || text.test(plain.slice(start, end))) &&
    (!before || before.test(plain.slice(Math.max(0, start - 4), start))) &&
    (!after || after.test(plain.slice(end, end + 4)))
  );
}
