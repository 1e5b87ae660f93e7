import type { Duration, Length, LengthUnit } from '../expression.ts';
import { type DateRule, found, groupsOf, HAN_NUMERALS, readDigits, readInteger } from './pieces.ts';

// biome-ignore format: a table
const UNITS: { [word: string]: LengthUnit } = {
  年: 'year', 季度: 'quarter', 季: 'quarter', 月: 'month', 周: 'week', 星期: 'week', 礼拜: 'week', 天: 'day', 日: 'day',
  工作日: 'workday', 交易日: 'workday', 小时: 'hour', 钟头: 'hour', 分钟: 'minute', 秒钟: 'second', 秒: 'second',
  钟: 'hour', 分: 'minute',
};

const TENS = '(?:[二三四五六七八九]?[十百][一二三四五六七八九]?|[一二两三四五六七八九]百(?:[二三四五六七八九]?十)?)';
const HAN = `(?:${TENS}|廿[一二三四五六七八九]?|[一二两俩三四五六七八九]{1,2})`;
const NUMBER = `(?:\\d{1,4}(?:\\.\\d)?|${HAN}|几十?|数十?|十几)`;
/** 一半, 3-5, 十多, 数: a number as durations have it. */
const NUMERAL = `(?<n>(?<low>${NUMBER})(?:\\s?(?:-|~|至|到|—)\\s?(?<high>\\d{1,4}|${HAN}))?|多|半)`;
const REST =
  '(?<rest>[零又]?(?<n2>\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])个?(?<unit2>月|星期|周|天|日|小时|时|十?分(?!钟)))?';
/** A whole length; 日 counts days only where 前, 后 or 内 follows, and 月 alone months only after 近 and the like. */
const body = (alsoDay = '', month = '月'): string => {
  const unit = `(?:个(?:(?<half>半)|(?<more3>多))?\\s?)?(?<unit>年|季度|季(?![报风节军后赛集度])|${month}|周(?![岁年边转围报刊期])|星期|礼拜|${alsoDay}天(?!花板|气|才|使|猫|然|际|津|真)|工作日|交易日|小时|钟头)`;
  return `${NUMERAL}\\s?(?<more>多|余|来)?${unit}(?<tail>半)?(?<more2>多|余)?${REST}`;
};
const SHORT_BODY = `(?<n>(?<low>${NUMBER})|半)(?<more>多|余)?个?(?<half>半)?个?(?<unit>分钟|秒钟?)(?<tail>半)?(?<more2>多)?`;

/** A hundred years are a brand's (百年老店) unless something qualifies them. */
const NOT_AFTER_NUMBER = `(?!(?<![近逾超约])百)(?<![${HAN_NUMERALS}百千万亿\\d第某那每]|\\d[.,/:]|[A-Za-z_][-_]?(?=\\d))`;
/** After a length: what makes it a rank, a bond, a school year, a shop or a film. */
const NOT_A_LENGTH =
  '(?!级|期(?!间)|制|龄|薪|报|一[度遇]|如一日|历(?!史)|款|轮|代|租|卡|票|费|嫂|饼|经(?:济|销)|便利|营业|(?<=[时天])在线|客服|热线|自助|服务热线|店|殖利率|[美公国]债|[价线王])';

const MANY_WEEKS = 520; // more are cycles (循环寿命1200周)

const lengthsOf = (match: RegExpExecArray): Length[] | null => {
  const { n, low, high, half, unit, tail, n2, unit2, rest } = groupsOf(match);
  const grain = UNITS[unit!];
  const span = readCount(n!, low, high);
  if (!span || !grain || (low?.startsWith('0') && /^0\d/.test(low))) return null;
  if (grain === 'week' && Number(low) > MANY_WEEKS) return null;
  if (grain === 'year' && low?.length === 4 && /^(?:1[89]|2[01])\d\d$/.test(low)) return null;
  const halves = (half ? 1 : 0) + (tail ? 1 : 0);
  const first: Length = { n: span.n, high: span.high, unit: grain };
  if (halves > 0) return halfMore(first);
  if (n === '半') return halfOf(grain);
  if (!rest) return [first];
  if (unit2 === '月' && !rest.endsWith('个月')) return null; // 113年3月 is a month
  const fine = UNITS[unit2 === '时' ? '小时' : unit2!];
  return fine && order(fine) > order(grain) ? [first, { n: readInteger(n2!), unit: fine }] : null;
};

const order = (unit: LengthUnit): number =>
  ['year', 'quarter', 'month', 'week', 'day', 'workday', 'hour', 'minute', 'second'].indexOf(unit);

/** 几, 三四, 3-5, 十几: the number or the lower and the upper one; null n for a vague one. */
function readCount(n: string, low?: string, high?: string): { n: number | null; high?: number } | null {
  if (n === '半') return { n: 0.5 };
  if (n === '多') return { n: null };
  const arabic = high === undefined ? readDigits(low!) : -1;
  if (arabic >= 0) return { n: arabic };
  if (/[几数]/.test(low!)) return { n: null };
  const lower = /^[一二三四五六七八九两]{2}$/.test(low!)
    ? readInteger(low![0])
    : Number.isNaN(Number(low))
      ? readInteger(low!)
      : Number(low);
  const upper = high ? readInteger(high) : /^[一二三四五六七八九两]{2}$/.test(low!) ? readInteger(low![1]) : undefined;
  if (Number.isNaN(lower) || (upper !== undefined && !(upper > lower))) return null;
  return upper === undefined ? { n: lower } : { n: lower, high: upper };
}

/** A half of a unit as TIMEX3 has it: P15D, P6M, P18M. */
function halfOf(unit: LengthUnit): Length[] {
  if (unit === 'year') return [{ n: 6, unit: 'month' }];
  if (unit === 'month') return [{ n: 15, unit: 'day' }];
  if (unit === 'day') return [{ n: 12, unit: 'hour' }];
  if (unit === 'hour') return [{ n: 30, unit: 'minute' }];
  return [{ n: 0.5, unit }];
}
function halfMore({ n, unit }: Length): Length[] {
  if (n === null) return [{ n, unit }];
  if (unit === 'year') return [{ n: n * 12 + 6, unit: 'month' }];
  if (unit === 'hour') return [{ n: n * 60 + 30, unit: 'minute' }];
  if (unit === 'month' && n === 1) return [{ n: 45, unit: 'day' }];
  if (unit === 'month')
    return [
      { n, unit },
      { n: 15, unit: 'day' },
    ];
  return [{ n: n + 0.5, unit }];
}

function isApprox(match: RegExpExecArray): boolean {
  const { more, more2, more3 } = groupsOf(match);
  return more !== undefined || more2 !== undefined || more3 !== undefined;
}

function read(match: RegExpExecArray, toward: Duration['toward']) {
  const lengths = lengthsOf(match);
  return lengths && found({ kind: 'duration', lengths, toward, approx: isApprox(match) });
}

const AGO =
  '(?:(?<back>之前|以前|前(?![景往列沿身台夕端瞻者线置锋途几后]|期(?!间)|提(?![交出供起前])|来(?![到自])|所未))|(?<ahead>之后|以后|后(?![续台端市者置勤轮卫备果缀羿院疫]|期(?!间)|来(?!到)|方可?(?!能))))';
/** Before 近: what makes it mean almost. */
const ALMOST = /(?:[已将达有用了花时耗长过隔等约逾接临]|持续|积累|拥有|成立|超过)$/;

export const DURATION_RULES: readonly DateRule[] = [
  {
    name: 'duration/anchored',
    pattern: new RegExp(
      `(?:(?<past>过去的?这?|最近的?|近|前(?![前后])|上(?=\\d|[两二三四五六七八九十几]))|(?<future>未来的?|今后的?|接下来的?|往后的?|下(?=\\d|[两二三四五六七八九十几])|后(?=\\d|[两二三四五六七八九十几])))\\s?${body('', '月(?!底|初|末|中旬|\\s?\\d|[一二三十]{1,3}[日号])份?')}${NOT_A_LENGTH}(?!之?[前后](?!来)|以[前后])`,
      'y',
    ),
    sight: [2, 0],
    read: (match, { plain }) => {
      const { past, n, unit } = groupsOf(match);
      const before = plain.slice(Math.max(0, match.index - 2), match.index);
      if (past === '近' && ALMOST.test(before)) return null;
      if (past?.startsWith('前') && (/[此以之目当提空从史年月周天日]$/.test(before) || n === '多' || n === '半'))
        return null;
      if (past === '前' && /小时|钟头/.test(unit!) && !/^\s?$/.test(before.slice(-1))) return null;
      if (/^[上下后前]$/.test(match[0][0]) && (unit === '周' || unit === '月') && n === '一') return null;
      if (/^[上下]/.test(match[0]) && (/[以之]$/.test(before) || (unit === '月' && !match[0].includes('个'))))
        return null;
      return read(match, past ? 'past' : 'future');
    },
    examples: [
      '过去一年',
      '「近3个月」',
      '「未来三年」',
      '「过去的一年」',
      '「最近两周」',
      '「近三年」',
      '「过去几个月」',
      '「前两年」',
      '「近一年半」',
      '「近百年」来',
      '「前百天」',
    ],
    not: ['赶上5月出货', '近百家', '已近一个月', '此前三年', '近期', '前三名', '以上两年'],
  },
  {
    name: 'duration/anchored-short',
    pattern: new RegExp(
      `(?:(?<past>过去的?|最近|近|前(?=\\d|[两二三四五六七八九十])|上(?=\\d|[两二三四五六七八九十]))|未来|接下来的?|后(?=\\d|[两二三四五六七八九十]))${SHORT_BODY}`,
      'y',
    ),
    read: (match) => read(match, groupsOf(match).past ? 'past' : 'future'),
    examples: ['过去30分钟', '「未来5分钟」'],
    not: ['30分钟', '过去30分'],
  },
  {
    name: 'date/ago',
    pattern: new RegExp(`${NOT_AFTER_NUMBER}${body('日|')}${AGO}`, 'y'),
    read: (match) => {
      const { back, unit, n } = groupsOf(match);
      if ((unit === '月' && !/个/.test(match[0])) || (unit === '日' && /^\d/.test(n!) && back)) return null;
      if (unit === '年' && /^\d{4}$/.test(n!) && Number(n) > 1800 && Number(n) < 2200) return null;
      const lengths = lengthsOf(match);
      if (!lengths) return null;
      return found({ kind: 'shifted', lengths, direction: back ? -1 : 1, approx: isApprox(match) });
    },
    examples: [
      '一年前',
      '「三天前」',
      '「两个月后」',
      '「10年前」',
      '「半年后」',
      '「6个小时前」',
      '「三日后」',
      '「数年前」',
      '「一年半后」',
    ],
    not: ['2020年前', '三年前景', '3月后', '三天前往', '第三天后'],
  },
  {
    name: 'date/in-some-days',
    pattern: new RegExp(`(?<![通超经不再穿走越度路])过(?!百)${body()}(?![了的后前])`, 'y'),
    read: (match) => {
      const lengths =
        /[年月周天]$/.test(match[0]) && !/月$/.test(match[0].replace('个月', '')) ? lengthsOf(match) : null;
      return lengths && found({ kind: 'shifted', lengths, direction: 1, approx: isApprox(match) });
    },
    examples: ['「过两天」发布', '「过几周」再说'],
    not: ['通过两天', '过了两天', '过三月'],
  },
  {
    name: 'date/ago-short',
    pattern: new RegExp(`${NOT_AFTER_NUMBER}${SHORT_BODY}${AGO}`, 'y'),
    read: (match) => {
      const lengths = lengthsOf(match);
      return (
        lengths &&
        found({ kind: 'shifted', lengths, direction: groupsOf(match).back ? -1 : 1, approx: isApprox(match) })
      );
    },
    examples: ['5分钟前', '「十分钟后」'],
    not: ['5分钟', '5分前'],
  },
  {
    name: 'duration/days-within',
    pattern: new RegExp(
      `${NOT_AFTER_NUMBER}(?<n>(?<low>\\d{1,3}|${HAN}|数|几)(?:\\s?(?:-|~|至|到|—)\\s?(?<high>\\d{1,3}|${HAN}))?)\\s?(?<unit>日)(?=之?内|以内)`,
      'y',
    ),
    read: (match) => read(match, null),
    examples: ['「60日」内', '「十日」之内'],
    not: ['60日', '10日均值'],
  },
  {
    name: 'duration/plain',
    pattern: new RegExp(
      `${NOT_AFTER_NUMBER}${body()}${NOT_A_LENGTH}|(?<![\\d一-鿿])个(?<onlyHalf>半)(?<unitOnly>月|小时|钟头)`,
      'y',
    ),
    sight: [2, 3],
    read: (match, { plain }) => {
      const { n, unit, low, half, tail, onlyHalf, unitOnly, more } = groupsOf(match);
      if (onlyHalf)
        return found({
          kind: 'duration',
          lengths: halfMore({ n: 1, unit: UNITS[unitOnly!] }),
          toward: null,
          approx: false,
        });
      const counted = /个|余|多/.test(match[0]);
      if (unit === '月' && !(counted && /个/.test(match[0]))) return null;
      if (unit === '季' && !/[连创写续]$/.test(plain.charAt(match.index - 1)) && !(readInteger(low ?? '') > 4))
        return null;
      if (unit === '年' && low && /^\d{4}/.test(low) && !more) return null;
      if (unit === '年' && low && /^\d{3}$/.test(low) && !match[0].includes('多') && plain[match.index - 1] === '在')
        return null;
      if (n === '多' && unit !== '年' && unit !== '天' && !/个/.test(match[0])) return null;
      if (n === '多' && /[\d一-十百千两]/.test(plain[match.index - 1] ?? '')) return null;
      const before = plain.slice(Math.max(0, match.index - 1), match.index);
      if (
        /^新的$/.test(plain.slice(Math.max(0, match.index - 2), match.index)) ||
        (/^一个?(?:年|天|周|月|季度|星期|礼拜|[工交][作易]日)$/.test(match[0]) &&
          /[有那某这哪同新上下前后另头当几首每]/.test(before) &&
          !/[延推押滞]后$/.test(plain.slice(Math.max(0, match.index - 2), match.index)))
      )
        return null;
      if (n === '半' && !half && !tail && /[一大多上下前后两过小]/.test(before)) return null;
      if (n === '半' && unit === '年' && /^度/.test(plain.slice(match.index + match[0].length))) return null;
      return read(
        match,
        /^以?来(?![自到源得不])/.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 3))
          ? 'past'
          : null,
      );
    },
    examples: [
      '14个月',
      '「半年」',
      '「三年半」',
      '「一个半小时」',
      '「四年多」',
      '「数个月」',
      '成立「50天」',
      '「3~6个月」',
      '「四年六个月」',
      '「17个多月」',
      '「15个交易日」',
      '走过近「百年」历史',
      '接近「十年」',
      '延后「一年」缴税',
      '有「十年」在线教育经验',
    ],
    not: [
      '2024年',
      '第三年',
      '三年级',
      '24小时便利店',
      '10周年',
      '一年期',
      '百年老店',
      '十年殖利率',
      '24小时在线',
      '5月',
      '有一天',
      '下半年',
    ],
  },
  {
    name: 'duration/in-a-row',
    pattern: new RegExp(
      `(?<=连[续涨跌升降红黑创]?|连续[涨跌]停|[相时]隔|睽违)(?<n>(?<low>\\d{1,2}|${HAN}))(?<unit>月(?!份)|季(?![报节军度])|日(?![本元圆均线]))`,
      'y',
    ),
    read: (match) => read(match, null),
    examples: ['连「5月」成长', '连续「三季」成长', '铜价连跌「6日」', '相隔「14月」转正'],
    not: ['连4月份也没有', '连5日线都失守'],
  },
  {
    name: 'duration/months-vague',
    pattern:
      /(?<![\d十百千指参系人多函次总分半个位])[数几](?<unit>月|日)(?![字据额量值码学轮])|(?<![\d一-十大每多])半日(?![制游])/y,
    read: (match) =>
      found({
        kind: 'duration',
        lengths:
          match[0] === '半日' ? halfOf('day') : [{ n: null, unit: groupsOf(match).unit === '月' ? 'month' : 'day' }],
        toward: null,
        approx: false,
      }),
    examples: ['讨论了「数月」', '持续「数日」'],
    not: ['十几月', '数月字'],
  },
  {
    name: 'duration/days-range',
    pattern: /(?<![\d.])(?<n>(?<low>\d{1,3})\s?(?:-|~|至|到)\s?(?<high>\d{2,3}))(?<unit>日)/y,
    read: (match) => (Number(groupsOf(match).high) > 31 ? read(match, null) : null),
    examples: ['30~90日'],
    not: ['12-14日', '30~90人'],
  },
  {
    name: 'date/recurring',
    pattern:
      /每(?:隔|逢|一|个|间隔)?(?<n>\d{1,3}|[二两三四五六七八九十半几数])?个?(?<unit>年|季度|季|月|周(?![末刊报边转])|星期|礼拜|天|日(?!经济|优鲜|瑜伽|邮报|新闻|电讯|科技|互动|商报|甲骨|财经|金融|黄金))(?<weekday>(?<=[周期拜])[一二三四五六日天](?![天个次家年]))?(?![均度薪]|[一-十]?报)/y,
    read: (match) => {
      const { n, unit } = groupsOf(match);
      const grain = UNITS[unit!];
      if (n === '半') return found({ kind: 'recurring', period: halfOf(grain)[0] });
      const count = n === undefined ? 1 : /[几数]/.test(n) ? null : readInteger(n);
      return found({ kind: 'recurring', period: { n: count, unit: grain } });
    },
    examples: ['每天', '「每年」', '「每个月」', '「每季度」', '「每两年」', '「每周」'],
    not: ['每日经济新闻', '每个人', '每年均值'],
  },
  {
    name: 'date/recurring-short',
    pattern: /每(?<every>隔)?(?<n>\d{1,3}|[一二两三四五六七八九十半])?个?(?<unit>小时|钟头|分钟|秒钟?)/y,
    read: (match) => {
      const { every, n, unit } = groupsOf(match);
      const grain = UNITS[unit!];
      if (!every && (n === undefined || /秒/.test(unit!))) return null;
      return found({
        kind: 'recurring',
        period: n === '半' ? halfOf(grain)[0] : { n: n ? readInteger(n) : 1, unit: grain },
      });
    },
    examples: ['「每隔10分钟」', '「每8小时」', '「每半个钟头」'],
    not: ['每秒100帧', '每小时'],
  },
  {
    name: 'date/vague',
    pattern:
      /近日(?!点)|(?<![\d一二三四五六七八九十几数])日前(?!日)|近期|最近(?![的一]?(?:邻|距|距离|端|处))|近些年|近年|近来|近几日|近些日子|前不久|不久前|前段时间|前些(?:年|天|日子)/y,
    read: () => found({ kind: 'vague', value: 'PAST_REF' }),
    examples: ['近日', '「日前」', '「近期」', '「最近」', '「近年」', '「近来」', '「不久前」'],
    not: ['三日前', '目前', '附近', '最近邻'],
  },
];
