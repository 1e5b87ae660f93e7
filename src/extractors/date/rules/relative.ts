import type { CalendarUnit } from '../calendar.ts';
import { type Anchor, point, type Season, type Step } from '../expression.ts';
import { type DateRule, found, groupsOf, readInteger, readWeekday, WEEKDAY } from './pieces.ts';

type Shift = readonly [by: number, from: Anchor];
const shift = (unit: CalendarUnit, [by, from]: Shift): Step => ({ at: 'shift', unit, by, from });

// biome-ignore format: a table
const YEARS: { [word: string]: Shift } = {
  大前年: [-3, 'published'], 前年: [-2, 'published'], 去年: [-1, 'published'], 上年: [-1, 'published'],
  上一年: [-1, 'published'], 今年: [0, 'published'], 本年: [0, 'published'], 这一年: [0, 'published'],
  年内: [0, 'published'], 明年: [1, 'published'], 来年: [1, 'published'], 下一年: [1, 'published'],
  后年: [2, 'published'], 大后年: [3, 'published'],
  当年: [0, 'governing'], 次年: [1, 'governing'], 翌年: [1, 'governing'],
};
// biome-ignore format: a table
const DAYS: { [word: string]: Shift } = {
  大前天: [-3, 'published'], 前天: [-2, 'published'], 前日: [-2, 'published'], 昨天: [-1, 'published'],
  昨日: [-1, 'published'], 今天: [0, 'published'], 今日: [0, 'published'], 明天: [1, 'published'],
  明日: [1, 'published'], 听日: [1, 'published'], 后天: [2, 'published'], 后日: [2, 'published'],
  大后天: [3, 'published'], 大后日: [3, 'published'],
  当日: [0, 'governing'], 当天: [0, 'governing'], 次日: [1, 'governing'], 翌日: [1, 'governing'],
};
/** Words before a unit: 上周, 本季度, 下个月. */
// biome-ignore format: a table
const WHICH: { [word: string]: Shift } = {
  上上: [-2, 'published'], 上: [-1, 'published'], 本: [0, 'published'], 这: [0, 'published'], 今: [0, 'published'],
  下: [1, 'published'], 下下: [2, 'published'], 当: [0, 'governing'], 次: [1, 'governing'], 翌: [1, 'governing'],
};
// biome-ignore format: a table
const SHORT: { [word: string]: Shift } = {
  前: [-2, 'published'], 昨: [-1, 'published'], 去: [-1, 'published'], 今: [0, 'published'], 本: [0, 'published'],
  明: [1, 'published'], 听: [1, 'published'], 后: [2, 'published'], 当: [0, 'governing'], 翌: [1, 'governing'],
};
export const SEASONS: { [word: string]: Season } = { 春: 'SP', 夏: 'SU', 秋: 'FA', 冬: 'WI' };

const words = (table: object): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Before 前年, 年内 and the like: no count and no other year. */
const NO_COUNT_BEFORE = '(?<![\\d一二两三四五六七八九十几数半百多近往今明去本周期月天日年])';

/** Years, months, weeks and days told from the publication date or a governing date. */
export const RELATIVE_RULES: readonly DateRule[] = [
  {
    name: 'date/glossed',
    pattern: /(?<word>[今昨明去本前后])\s?[(（]\s?(?<n>\d{1,4})\s?年?[)）]\s?(?<unit>[年月日])/y,
    read: (match) => {
      const { word, n, unit } = groupsOf(match);
      if (unit === '日') return found(point({ at: 'number', unit: 'day', n: +n! }));
      if (unit === '月') return found(point(shift('month', SHORT[word!])));
      if (n!.length === 4) return found(point({ at: 'number', unit: 'year', n: +n! }));
      return found(point(shift('year', SHORT[word!])));
    },
    examples: ['「今（14）日」召开', '「去(2023)年」'],
    not: ['今（周四）日', '今（14）'],
  },
  {
    name: 'date/year-around',
    pattern: new RegExp(
      `(?<word>大前年|大后年|${NO_COUNT_BEFORE}(?:前年|后年|来年|年内)|(?<!期)(?:去年|上年|上一年|今年|本年|这一年|明年|下一年|当年|次年|翌年))(?:(?<!年内)度)?(?![轻龄])`,
      'y',
    ),
    read: (match) => found(point(shift('year', YEARS[groupsOf(match).word!]))),
    examples: ['去年', '「今年」', '「本年度」', '「上年」净利润', '「年内」上市', '「次年」'],
    not: ['5年内', '今年轻人', '三年前年收入', '近年内'],
  },
  {
    name: 'date/month-around',
    pattern: /(?<which>上上|下下|上|下|本|这|今(?=个)|当|次|翌)一?个?月(?![球亮饼])份?/y,
    read: (match) => found(point(shift('month', WHICH[groupsOf(match).which!]))),
    examples: ['本月', '「上个月」', '「下月」上市', '「当月」', '「上一个月」'],
    not: ['月上中天', '以上个体', '下月球'],
  },
  {
    name: 'date/week-around',
    pattern: new RegExp(
      `(?<which>上上|下下|上|下|本|这|今|当)(?:一个|一|个)?(?:周|星期|礼拜)(?:(?:周|星期|礼拜)?(?<day>${WEEKDAY}|[1-6](?!\\d))(?![个家天次年轮款种位名条])|(?<end>末)|(?![期边转围岁年遭密黑六]|大[福生]))`,
      'y',
    ),
    read: (match) => {
      const { which, day, end } = groupsOf(match);
      if (which === '当' && !day && !end) return null;
      const week = shift('week', WHICH[which!]);
      if (end) return found(point(week, { at: 'weekend' }));
      return found(day ? point(week, { at: 'number', unit: 'weekday', n: readWeekday(day) || +day }) : point(week));
    },
    examples: [
      '上周',
      '「下周二」开盘',
      '「上个星期天」',
      '「本周末」',
      '「上周」五家公司',
      '「下周周六」',
      '「本周」大事',
    ],
    not: ['上周大福', '下周期', '上周转率', '本周边'],
  },
  {
    name: 'date/weekday',
    pattern: new RegExp(
      `(?<![一二两三四五六七八九十\\d几数每半整个多])(?:周|星期|礼拜)(?:(?<day>${WEEKDAY})(?![个家天次年轮款种位名条福围鸣龙]|[一二三四五六七八九十]+[条个])|(?<end>末)(?!版))`,
      'y',
    ),
    read: (match) => {
      const { day, end } = groupsOf(match);
      return found(point(end ? { at: 'weekend' } : { at: 'number', unit: 'weekday', n: readWeekday(day!) }));
    },
    examples: ['周二', '「星期日」收盘', '「礼拜天」', '「周末」加班'],
    not: ['一周五天', '周六福珠宝', '两周一次', '周五个'],
  },
  {
    name: 'date/day-around',
    pattern: new RegExp(
      `(?<word>${words(DAYS)})(?<!之前日|目前日|以前日|[\\d一二两三四五六七八九十几数][前后]日|随后日|最后[日天])`,
      'y',
    ),
    read: (match) => found(point(shift('day', DAYS[groupsOf(match).word!]))),
    examples: ['昨日', '「今天」', '「次日」', '「大后天」', '「当日」收盘'],
    not: ['今日头条', '《明日之后》', '后天性', '明日方舟'],
  },
  {
    name: 'date/nth-day',
    pattern: /第(?<n>[二三四五六七八九十]|\d{1,2})[天日](?=起|凌晨|早|上午|中午|下午|晚|傍晚)/y,
    read: (match) => {
      const by = readInteger(groupsOf(match).n!) - 1;
      return by > 0 ? found(point({ at: 'shift', unit: 'day', by, from: 'governing' })) : null;
    },
    examples: ['「第三天」起恢复'],
    not: ['第三天', '第三轮', '第一天起'],
  },
  {
    name: 'date/day-part-around',
    pattern:
      /(?<word>[前昨今明听后当翌])(?<part>早上?(?!盘)|晨|晚上?|夜|晌午|午(?!餐|饭))(?![于年期已在餐饭会婚宴报]|晨)/y,
    sight: null,
    read: (match, { plain }) => {
      const { word, part } = groupsOf(match);
      const [by, from] = SHORT[word!];
      const steps: Step[] = [
        { at: 'shift', unit: 'day', by, from },
        {
          at: 'day-part',
          part: part!.startsWith('早') || part === '晨' ? 'morning' : part!.endsWith('午') ? 'noon' : 'evening',
        },
      ];
      const clock = /\s?[\d一二三四五六七八九十]{1,2}\s?[点时:：]/y;
      clock.lastIndex = match.index + match[0].length;
      const bare = !clock.test(plain);
      return bare && /[当翌前后]/.test(word!) ? null : found(point(...steps));
    },
    examples: ['昨晚', '「今早」宣布', '「明晚」'],
    not: ['当晚', '前夜', '今晚报'],
  },
  {
    name: 'date/yesterday',
    pattern: /昨(?![日天晚夜早晨夕非\s(（儿个宵])(?<![了日])/y,
    read: () => found(point({ at: 'shift', unit: 'day', by: -1, from: 'published' })),
    examples: ['港股「昨」收跌'],
    not: ['昨夕', '今是昨非'],
  },
  {
    name: 'date/two-years',
    pattern: /(?<word>[今去昨明])(?<second>[明后今去]|、明)两?(?<unit>年|天|日)(?<=两[年天日])/y,
    read: (match) => {
      const { word, second, unit } = groupsOf(match);
      const at = unit === '年' ? 'year' : 'day';
      const ends = [word!, second!.at(-1)!].map((w) => SHORT[w]).sort(([a], [b]) => a - b);
      return found({ kind: 'range', from: point(shift(at, ends[0])), to: point(shift(at, ends[1])) });
    },
    examples: ['「今明两年」', '「去今两年」'],
    not: ['今明年', '明后天'],
  },
  {
    name: 'date/quarter-around',
    pattern: /(?<which>上|下|本|这)一?个?(?<fiscal>财)?季度?(?![一二三四风节军后])/y,
    read: (match) => {
      const { which, fiscal } = groupsOf(match);
      const [by, from] = WHICH[which!];
      if (fiscal) return found(point({ at: 'shift', unit: 'fiscal-quarter', by, from }));
      // 较上一季度 counts from the quarter that is spoken of.
      return found(point({ at: 'shift', unit: 'quarter', by, from: which === '上' ? 'governing' : from }));
    },
    examples: ['本季度', '「上季」', '「上一季度」', '「本财季」'],
    not: ['下季军', '季度'],
  },
  {
    name: 'date/half-around',
    pattern: /(?<which>上|下|这)一?个半年/y,
    read: (match) => found(point(shift('half', WHICH[groupsOf(match).which!]))),
    examples: ['「上个半年」'],
    not: ['上半年', '个半年'],
  },
  {
    name: 'date/season-around',
    pattern: /(?<word>[今去明])(?<season>[春夏秋冬])(?![联节至])季?/y,
    read: (match) => {
      const { word, season } = groupsOf(match);
      return found(point(shift('year', SHORT[word!]), { at: 'season', season: SEASONS[season!] }));
    },
    examples: ['今春', '「去冬」', '「今秋」发布'],
    not: ['春秋', '明年'],
  },
  {
    name: 'date/same-period',
    pattern: /(?:去年|上年|上一年度?|(?<two>前年))度?同(?:期|(?<unit>季度?|月))/y,
    read: (match) => {
      const { two, unit } = groupsOf(match);
      return found({
        kind: 'same-period',
        years: two ? -2 : -1,
        unit: unit ? (unit === '月' ? 'month' : 'quarter') : null,
      });
    },
    examples: ['高于「去年同期」', '「上年同期」', '「去年同季度」'],
    not: ['同期', '去年'],
  },
  {
    name: 'date/turn-of-year',
    pattern: /[岁年][末尾底]年初/y,
    read: () =>
      found({
        kind: 'range',
        from: point({ at: 'number', unit: 'month', n: 12 }),
        to: point({ at: 'number', unit: 'month', n: 1 }),
      }),
    examples: ['「岁末年初」', '「年底年初」'],
    not: ['年末', '岁初'],
  },
];

/** Behind a quarter: what tells it from a season of a show, which the mainland calls 第二季, too. */
const FIGURES_BEHIND = /^.{0,6}?(?:营|财|净利|利润|获利|业绩|GDP|出货|销|毛利|收入|盈|亏|经济|交[易付]|[增减])/;

/** Whether a numbered 季 of a mainland text is the season of a show. */
const isShow = ({ 0: text, index }: RegExpExecArray, plain: string): boolean =>
  !text.endsWith('度') &&
  plain[index - 1] !== '年' &&
  !FIGURES_BEHIND.test(plain.slice(index + text.length, index + text.length + 10));

const ORDINAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** Parts and numbered units that stand inside a coarser one or take it from what governs them. */
export const PART_RULES: readonly DateRule[] = [
  {
    name: 'date/part',
    pattern:
      /(?<of>新?年|岁|月|季)(?<word>初|伊始|中(?![国央心文方东西华山科信金石兴间之产一二三四五六七八九十\d])|末|底|尾|终(?!奖))(?<![\d一二三四五六七八九十两几数多半全百千万近往本]年[初中末底终尾]|[一-鿿]月中|[度一二三四]季中)(?![期步级次衷代始创一二三四五六七八九十]|[片层部座端]|效应)|(?<=[年月季度]|Q[1-4])(?<tail>初(?![期步级次衷代始创一二三四五六七八九十])|伊始|底(?![层部片座盘线])|末(?![端位日])|中(?=[^一-鿿]|$|[至到旬推完发将起以的时])(?!旬))|(?<xun>中?[上下]旬|中旬)/y,
    sight: [1, 0],
    read: (match, { plain }) => {
      const { of, word, tail, xun } = groupsOf(match);
      if (xun)
        return found(
          point({ at: 'part', part: xun === '中旬' ? 'MID' : xun.endsWith('上旬') ? 'START' : 'END', of: 'month' }),
        );
      const sign = word ?? tail!;
      const part = /初|始/.test(sign) ? 'START' : sign === '中' ? 'MID' : 'END';
      const unit = of === '月' ? 'month' : of === '季' ? 'quarter' : of ? 'year' : undefined;
      if (of === '年' && plain[match.index - 1] === '同')
        return found(point(shift('year', SHORT.当), { at: 'part', part }));
      return found(point(unit ? { at: 'part', part, of: unit } : { at: 'part', part }));
    },
    examples: [
      '2024年末',
      '「3月初」',
      '「去年底」',
      '「明年年初」',
      '「年底」上市',
      '排到「Q4底」',
      '「本月中旬」',
      '「11月中上旬」',
      '「月底」前',
    ],
    not: ['中国', '年终奖', '季末效应', '一年中', '年初步'],
  },
  {
    name: 'date/half-month',
    pattern: /(?<which>[上下])半月/y,
    read: (match) => found(point({ at: 'half-month', second: groupsOf(match).which === '下' })),
    examples: ['我「上半月」不在', '「3月下半月」'],
    not: ['半月', '上半场'],
  },
  {
    name: 'date/half',
    pattern: /(?<which>[上下前后])半年(?:度(?!报)|(?!报|度报))/y,
    read: (match) => found(point({ at: 'number', unit: 'half', n: /[上前]/.test(groupsOf(match).which!) ? 1 : 2 })),
    examples: ['2023年上半年', '「下半年」', '「上半年度」'],
    not: ['半年', '上半年报'],
  },
  {
    name: 'date/half-code',
    pattern:
      /(?<![A-Za-z\d.-])(?:(?<y>20\d\d|[0-2]\d)\s?年?H(?<n>[12])|(?<n2>[12])H\s?(?<y2>20\d\d|\d\d))(?![A-Za-z\d])|(?<=年)H(?<n3>[12])(?![A-Za-z\d])/y,
    read: (match) => {
      const { y, y2, n, n2, n3 } = groupsOf(match);
      return found(point(...codeYear(y ?? y2), { at: 'number', unit: 'half', n: +(n ?? n2 ?? n3)! }));
    },
    examples: ['2024H1', '「1H24」', '「24H2」'],
    not: ['H1机器人', 'H100', 'H20芯片'],
  },
  {
    name: 'date/quarter-code',
    pattern:
      /(?<![A-Za-z\d.-])(?:(?<y>20\d\d|[0-4]\d)\s?年?Q(?<n>[1-4])|(?<n2>[1-4])Q(?:\s?(?<y2>20\d\d|\d\d)(?!\d))?|Q(?<n3>[1-4])(?:\s(?<y3>20\d\d)(?![\d年]))?)(?![A-Za-z\d-])|(?<=年)Q(?<n4>[1-4])(?![A-Za-z\d])/y,
    sight: null,
    read: (match, { plain }) => {
      const { y, y2, y3, n, n2, n3, n4 } = groupsOf(match);
      if (/(?:奥迪|阿维塔|智己|轩逸|大众|型号)\s?$/.test(plain.slice(Math.max(0, match.index - 4), match.index)))
        return null;
      return found(point(...codeYear(y ?? y2 ?? y3), { at: 'number', unit: 'quarter', n: +(n ?? n2 ?? n3 ?? n4)! }));
    },
    examples: ['Q3', '「2024Q3」', '「3Q24」', '「24Q1」', '「Q2」则'],
    not: ['奥迪Q3', 'Q5', 'QQ3', 'IQ2'],
  },
  {
    name: 'date/fiscal-year',
    pattern:
      /(?<![A-Za-z\d.])(?:FY\s?(?<y>20\d\d|\d\d)(?:\s?Q(?<q>[1-4]))?(?!\d)|(?:20\d\d\s?[-/]\s?)?(?<y2>20\d\d|\d\d)\s?(?:财政?年度?|会计年度))/y,
    read: (match) => {
      const { y, y2, q } = groupsOf(match);
      const n = +(y ?? y2)!;
      const steps: Step[] = [{ at: 'number', unit: 'fiscal-year', n: n < 100 ? 2000 + n : n }];
      if (q) steps.push({ at: 'number', unit: 'quarter', n: +q });
      return found(point(...steps));
    },
    examples: ['2024财年', '「FY2024Q3」', '「FY24」', '「2025财政年度」'],
    not: ['财年', 'FYI24', '2024财务年报'],
  },
  {
    name: 'date/quarters',
    pattern: /第?(?<from>[一二三1-3])(?:、|和|及|与|至|到|-|~|—)第?(?<to>[二三四2-4])季度?(?!报)/y,
    read: (match) => {
      const { from, to } = groupsOf(match);
      const [first, last] = [readInteger(from!), readInteger(to!)];
      if (last <= first) return null;
      return found({
        kind: 'range',
        from: point({ at: 'number', unit: 'quarter', n: first }),
        to: point({ at: 'number', unit: 'quarter', n: last }),
      });
    },
    examples: ['「一、二季度」', '「第一至三季度」', '「2023年第二和第三季度」'],
    not: ['三、二季度报', '第一和第二'],
  },
  {
    name: 'date/year-part',
    pattern:
      /(?<![\d.,:/A-Za-z-])(?<y>20\d\d)\s?(?:第(?<n>[一二三四1-4])季度?(?![报节军赛集])|(?<half>[上下])半年(?!度?报)度?)/y,
    read: (match) => {
      const { y, n, half } = groupsOf(match);
      const part: Step = half
        ? { at: 'number', unit: 'half', n: half === '上' ? 1 : 2 }
        : { at: 'number', unit: 'quarter', n: readInteger(n!) };
      return found(point({ at: 'number', unit: 'year', n: +y! }, part));
    },
    examples: ['远山「2021第一季」财报', '预定「2026 上半年」量产'],
    not: ['2020第一', '12020第一季'],
  },
  {
    name: 'date/quarter',
    pattern:
      /(?<![第一二三四五六七八九十\d.前后首头近两几数过])(?:第\s?(?<a>[一二三四1-4])\s?|(?<b>[一二三四1-4])|(?<c>[首末]))(?:个)?(?<fiscal>财)?季(?:度|(?![报风节军后赛集]|[一二三四五六七八九十]))/y,
    sight: null,
    read: (match, { plain, region }) => {
      const { a, b, c, fiscal } = groupsOf(match);
      if (/[》”"]\s?$/.test(plain.slice(Math.max(0, match.index - 2), match.index))) return null;
      if (a && !fiscal && region === 'CN' && isShow(match, plain)) return null;
      if (b && !match[0].endsWith('度') && plain[match.index - 1] !== '年') return null;
      const n = c ? (c === '首' ? 1 : 4) : readInteger((a ?? b)!);
      return found(point({ at: 'number', unit: fiscal ? 'fiscal-quarter' : 'quarter', n }));
    },
    examples: ['第四季度', '「三季度」', '「第3季」营收', '「首季」', '「第三财季」'],
    not: ['三季报', '《歌手》第二季', '第二季定档', '四季', '两三个季度'],
  },
  {
    name: 'date/first-units',
    pattern: new RegExp(
      `(?<![此以之目当提空])(?<side>[前首头后])(?<n>${ORDINAL}|两)\\s?个?(?<unit>季度?|月份?)(?![报内])`,
      'y',
    ),
    sight: null,
    read: (match, { plain, publishedAt }) => {
      const { side, n, unit } = groupsOf(match);
      const grain = unit!.startsWith('季') ? 'quarter' : 'month';
      const count = readInteger(n!);
      if (!(count >= 1) || count > (grain === 'month' ? 12 : 4)) return null;
      const bare = !/[年财]/.test(plain[match.index - 1] ?? '');
      const isOver = publishedAt === null || Number(publishedAt.slice(5, 7)) > count;
      if (bare && match[0].includes('个月') && side === '前' && count <= 3 && !isOver) return null;
      if (side === '后' && !/年/.test(plain[match.index - 1] ?? '')) return null;
      return found(point({ at: side === '后' ? 'last' : 'first', count, unit: grain }));
    },
    examples: ['「前三季度」', '「2025年前三个月」', '「首11个月」', '「前八月」', '「前两季」'],
    not: ['此前三个月', '目前三个月', '前三名'],
  },
  {
    name: 'date/first-days',
    pattern: new RegExp(`(?<=月份?)(?:前|首|头)(?<n>${ORDINAL}|两)(?<unit>天|日|周)`, 'y'),
    read: (match) => {
      const { n, unit } = groupsOf(match);
      return found(point({ at: 'first', count: readInteger(n!), unit: unit === '周' ? 'week' : 'day' }));
    },
    examples: ['「4月前4天」', '「3月前两周」'],
    not: ['前4天', '月前'],
  },
  {
    name: 'date/nth',
    pattern: new RegExp(
      `(?<=[年月季度]的?)(?:第(?<n>${ORDINAL})|(?<first>首)|(?<last>最后一?))个?(?:(?<week>周|星期|礼拜)(?<day>${WEEKDAY})?|(?<month>月)|(?<dayOf>天|日))`,
      'y',
    ),
    read: (match) => {
      const { n, last, week, day, month, dayOf } = groupsOf(match);
      const nth = last ? -1 : n ? readInteger(n) : 1;
      if (week && day) return found(point({ at: 'nth-weekday', nth, weekday: readWeekday(day) }));
      if (last) return null;
      if (week) return found(point({ at: 'number', unit: 'week', n: nth }));
      return found(point({ at: 'number', unit: month ? 'month' : dayOf ? 'day' : 'week', n: nth }));
    },
    examples: ['「2021年的第一周」', '「3月第三周」', '「十月的第一个星期一」', '「2025年第一天」', '「2005年首月」'],
    not: ['第一周', '第二天', '首日'],
  },
  {
    name: 'date/season',
    pattern: /(?<=年的?\s?)(?<season>[春夏秋冬])(?![至节晚招令闱])(?:季|天|日)?/y,
    read: (match) => found(point({ at: 'season', season: SEASONS[groupsOf(match).season!] })),
    examples: ['「2021年春」', '「去年夏天」', '「2023年秋季」'],
    not: ['春天', '春节前', '陈春'],
  },
  {
    name: 'date/decade',
    pattern:
      /(?:(?<rel>上|本)(?:个)?世纪的?|(?<![\d一二三四五六七八九十])(?<century>\d{2}|[一二]?十[一二三四五六七八九]?)世纪的?)?(?<![\d.一二三四五六七八九])(?:(?<tens>\d0|[一二三四五六七八九]十)|(?<y>1[5-9]\d0|20\d0))\s?年代/y,
    read: (match) => {
      const { rel, century, tens, y } = groupsOf(match);
      if (y) return found(point({ at: 'number', unit: 'decade', n: +y / 10 }));
      const n = readInteger(tens!) / 10;
      if (rel)
        return found(
          point(
            { at: 'shift', unit: 'century', by: rel === '上' ? -1 : 0, from: 'published' },
            { at: 'number', unit: 'decade', n: n + 1 },
          ),
        );
      if (century) return found(point({ at: 'number', unit: 'decade', n: (readInteger(century) - 1) * 10 + n }));
      return found(point({ at: 'short', unit: 'decade', n }));
    },
    examples: ['90年代', '「上世纪80年代」', '「1980年代」', '「二十世纪九十年代」'],
    not: ['年代', '95年代'],
  },
  {
    name: 'date/century',
    pattern:
      /(?<![\d一二三四五六七八九十])(?:(?<n>\d{1,2}|[一二]?十[一二三四五六七八九]?)|(?<rel>上|本)个?)世纪(?!经济|福克斯|财经|报|教育|互联|证券|佳缘|华通|鼎利|空港|大道|金融|之交)/y,
    read: (match) => {
      const { n, rel } = groupsOf(match);
      if (rel) return found(point({ at: 'shift', unit: 'century', by: rel === '上' ? -1 : 0, from: 'published' }));
      return found(point({ at: 'number', unit: 'century', n: readInteger(n!) - 1 }));
    },
    examples: ['21世纪', '「上世纪」', '「二十世纪」'],
    not: ['21世纪经济报道', '世纪华通', '新世纪'],
  },
];

const codeYear = (y: string | undefined): Step[] =>
  y === undefined
    ? []
    : [y.length === 2 ? { at: 'short', unit: 'year', n: +y } : { at: 'number', unit: 'year', n: +y }];
