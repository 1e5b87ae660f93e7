import { point, type Step } from '../expression.ts';
import {
  AFTER_DATE_START,
  DAY,
  type DateRule,
  found,
  groupsOf,
  HAN_DIGITS,
  HAN_NUMERALS,
  MONTH,
  NUMERAL_START,
  NUMERALS,
  readInteger,
  TO,
} from './pieces.ts';

const year = (n: number): Step => ({ at: 'number', unit: 'year', n });
const month = (n: number): Step => ({ at: 'number', unit: 'month', n });
const day = (n: number): Step => ({ at: 'number', unit: 'day', n });
const shortYear = (n: number): Step => ({ at: 'short', unit: 'year', n });
const yearOf = (text: string): Step => (text.length <= 2 ? shortYear(readInteger(text)) : year(readInteger(text)));

/** First years of reigns that news still counts by. */
// biome-ignore format: a table
const REIGNS: { [name: string]: number } = {
  康熙: 1662, 雍正: 1723, 乾隆: 1736, 嘉庆: 1796, 道光: 1821, 咸丰: 1851, 同治: 1862, 光绪: 1875, 宣统: 1909,
  明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019,
};

/** After a year of two digits: what shows that it is no count of years. */
const FINER_THAN_YEAR = `(?:年?[初底末]|\\s?${MONTH}\\s?月|第?[一二三四1-4]季|Q[1-4]|[上下]半年|春节|除夕|国庆|第?[一二三四五六七八九十\\d]{1,2}个(?:月|周|星期|礼拜))`;
/** After a day without 日: a counter, which makes a number of things of it. */
const COUNTER =
  '[\\d.,%:/万亿千百十个家款名人项台辆倍部次只支位点度元美港日号天年月周时分秒米吨篇条座城国岁场轮起种折成届大强周多余几]';

/** Behind a month and a day in figures (6/15召开): what shows that they are no fraction. */
const EVENT_AFTER =
  /^(?:起|止|至|到\d|~\d{1,2}\/|前|后|晚|早|上午|下午|凌晨|以来|到期|如期|正式|开[始幕跑卖放播打]|上[路市柜线架映演]|下[市架]|挂牌|登[场台板]|[除配]息|除权|恢复|复[工牌业飞航课]|重[启开]|入[帐账境]|发[表布放行售]|召开|举[办行]|试营运|揭[幕晓牌]|公[告布]|生效|启[动用航]|截止|停[工业驶牌飞航]|申[购报请]|出货|交[货付]|亮相|首[播映发]|实施|施行)/;
/** Before them. */
const TERM_BEFORE = /(?:延.{0,6}[至到]|截至|截止|将[于在]|[订定]于|\d\/\d{1,2}[日号]?[~至到])$/;

/** Numbered years, months and days. A separator that comes again is spelt out, since an index of patterns reads no \k. */
export const CALENDAR_RULES: readonly DateRule[] = [
  {
    name: 'date/iso',
    pattern:
      /(?<![\d./]|[A-Za-z]-)(?<y>[12]\d{3})(?<sep>[-/.]| )(?<m>\d{1,2})[-/. ](?<=\k<sep>)(?<d>\d{1,2})(?!\d|\k<sep>\d|[%万亿元])/y,
    read: (match) => {
      const { y, m, d, sep } = groupsOf(match);
      if (+m! < 1 || +m! > 12 || +d! < 1 || +d! > 31) return null;
      if (sep === ' ' && (m!.length < 2 || d!.length < 2)) return null;
      return found(point(year(+y!), month(+m!), day(+d!)));
    },
    examples: ['2024-03-16', '更新于「2024/3/16」', '「2024.3.16」报道'],
    not: ['2024-13-16', '版本2024.3.16.1', '1.2024.3.16'],
  },
  {
    name: 'date/day-first',
    pattern:
      /(?<![\d./]|[A-Za-z]-)(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})[-/.](?<=\k<sep>)(?<y>[12]\d{3}|\d{2}(?![\d.]))(?!\d|\k<sep>\d|[%万亿元])/y,
    read: (match) => {
      const { a, b, y, sep } = groupsOf(match);
      if (y!.length === 2 && sep !== '/') return null;
      const [d, m] = +b! <= 12 ? [+a!, +b!] : [+b!, +a!];
      if (m < 1 || m > 12 || d < 1 || d > 31) return null;
      return found(point(yearOf(y!), month(m), day(d)));
    },
    examples: ['12/09/2025', '「16.3.2024」'],
    not: ['13/13/2024', '1.2.3', '网段10.1.24'],
  },
  {
    name: 'date/run-together',
    pattern:
      /(?<![\dA-Za-z_.\-/])(?<y>19\d\d|20[0-4]\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?=\d{1,2}:\d{2}(?!\d)|(?![\dA-Za-z_.\-/万亿元]))/y,
    read: (match) => {
      const { y, m, d } = groupsOf(match);
      return found(point(year(+y!), month(+m!), day(+d!)));
    },
    examples: ['数据截至「20240316」'],
    not: ['202403161', '工号A20240316', '20241316'],
  },
  {
    name: 'date/month-day-figures',
    pattern:
      /(?<![\d.\-/A-Za-z])(?<m>0?[1-9]|1[0-2])(?<sep>[-/])(?<d>3[01]|[12]\d|0?[1-9])(?<sign>(?<=\/\d+)[日号])?(?!\d|[-/.]\d|[%万亿元日号])/y,
    sight: null,
    read: (match, { plain }) => {
      const { m, d, sep, sign } = groupsOf(match);
      const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 9);
      const before = plain[match.index - 1] ?? '\n';
      const clock = /^ \d{1,2}:\d{2}/.test(after);
      const announced =
        sep === '/' &&
        (EVENT_AFTER.test(after) || TERM_BEFORE.test(plain.slice(Math.max(0, match.index - 10), match.index)));
      const bracketed = /[(（\n]/.test(before) && /^(?:[)）\n]|$)/.test(after);
      if (!sign && !clock && !announced && !(sep === '/' && bracketed)) return null;
      return found(point(month(+m!), day(+d!)));
    },
    examples: [
      '「11/3号」发布',
      '(「3/11」)',
      '「12/1日」',
      '股票「6/12」除息',
      '年会「6/18」召开',
      '开学延至「2/17」',
      '将于「8/7」登陆',
    ],
    not: ['有1/3的用户', '降至1/3', '占1/4', '24/7', '9/11事件'],
  },
  {
    name: 'date/year-to-month',
    pattern: new RegExp(
      `(?<![\\d.,:/A-Za-z-])(?<from>[12]\\d{3})${TO}(?<y>[12]\\d{3}|\\d{2})年(?<m>${MONTH})月份?(?!\\s?\\d)`,
      'y',
    ),
    read: (match) => {
      const { from, y, m } = groupsOf(match);
      return found({ kind: 'range', from: point(year(+from!)), to: point(yearOf(y!), month(readInteger(m!))) });
    },
    examples: ['「1985到89年9月」', '「2019至2024年3月」'],
    not: ['1985到89年', '2024年3月'],
  },
  {
    name: 'date/years',
    pattern: new RegExp(
      `${NUMERAL_START}(?<from>[12]\\d{3})\\s?年?${TO}(?<to>[12]\\d{3}|\\d{2})(?:\\s?年度?(?!${MONTH}月)|(?![\\d.,:%A-Za-z年/-]|${COUNTER}))`,
      'y',
    ),
    read: (match) => {
      const { from, to } = groupsOf(match);
      const end = to!.length === 2 ? Math.floor(+from! / 100) * 100 + +to! : +to!;
      const written = match[0].includes('年');
      if (end <= +from! || (!written && (to!.length === 2 || +from! < 1900 || end > 2060))) return null;
      return found({ kind: 'range', from: point(year(+from!)), to: point(year(end)) });
    },
    examples: ['「2021-2023年」', '「2016-2018」的数据', '「1985到89年」'],
    not: ['2024-2023', '电话2024-20245', '型号2016-18'],
  },
  {
    name: 'date/year',
    pattern: new RegExp(
      `(?:公元|西元)?(?<![${HAN_NUMERALS}\\d]|\\d[.,:/])(?<y>[12]\\d{3}|[一二][${HAN_DIGITS}]{3})\\s?年(?!代)度?(?!款|型|级)`,
      'y',
    ),
    read: (match) => found(point(year(readInteger(groupsOf(match).y!)))),
    examples: ['2024年', '「二〇二四年」起', '「二零二二年」', '公元2000年', '「2023年度」报告', '「2024 年」'],
    not: ['2024款', '2024年款', '12024年', '1.2024年', '二维码'],
  },
  {
    name: 'date/short-year',
    pattern: new RegExp(
      `${NUMERAL_START}(?<y>\\d{2}|[${HAN_DIGITS}]{2})\\s?年(?:(?=${FINER_THAN_YEAR})|(?<=[0零〇][${NUMERALS}]\\s?年)|(?<=(?:[在于自从]|(?<!延长|增加|缩短|提高|提升|增长)[至到])[${NUMERALS}]{2}年)(?![来间内后前以的里多新高低最平首])|(?=那会|那时|的时候))`,
      'y',
    ),
    read: (match) => found(point(shortYear(readInteger(groupsOf(match).y!)))),
    examples: ['「08年」奥运会', '于「23年」上市'],
    not: ['成立15年', '在30年间', '三年', '期限延长至10年', '20 年质保', '升至17年新高'],
  },
  {
    name: 'date/roc-year',
    pattern: new RegExp(
      `(?<roc>民国)\\s?(?<y>\\d{1,3}|[${HAN_NUMERALS}百元]{1,5})\\s?年度?|${NUMERAL_START}(?<tw>1[01]\\d|9\\d)\\s?年(?=度|${FINER_THAN_YEAR}).?(?<=年度?)`,
      'y',
    ),
    sight: null,
    read: (match, { region }) => {
      const { y, tw } = groupsOf(match);
      if (tw) return region === 'TW' || region === null ? found(point(year(1911 + +tw))) : null;
      const n = y === '元' ? 1 : readInteger(y!);
      return n > 0 && n < 200 ? found(point(year(1911 + n))) : null;
    },
    examples: ['民国113年', '「民国三年」', '中华「民国元年」'],
    not: ['民国时期', '民国年间'],
  },
  {
    name: 'date/reign-year',
    pattern: new RegExp(
      `(?<reign>${Object.keys(REIGNS).join('|')})(?<y>\\d{1,2}|元|[一二三四五六七八九十]{1,3})年`,
      'y',
    ),
    read: (match) => {
      const { reign, y } = groupsOf(match);
      return found(point(year(REIGNS[reign!] - 1 + (y === '元' ? 1 : readInteger(y!)))));
    },
    examples: ['「康熙二十年」', '「令和6年」', '「光绪元年」'],
    not: ['康熙年间', '令和年号'],
  },
  {
    name: 'date/months',
    pattern: new RegExp(
      `${AFTER_DATE_START}(?<from>${MONTH})(?:${TO}|(?<list>[、和及]))(?<to>${MONTH})\\s?月份?(?!\\s?\\d)`,
      'y',
    ),
    read: (match) => {
      const { from, to, list } = groupsOf(match);
      const [first, last] = [readInteger(from!), readInteger(to!)];
      if (list && last !== first + 1) return null;
      return found({ kind: 'range', from: point(month(first)), to: point(month(last)) });
    },
    examples: ['「1-9月份」', '「3至5月」', '「6、7月」'],
    not: ['3、8月', '3月'],
  },
  {
    name: 'date/days-of-month',
    pattern: new RegExp(
      `${AFTER_DATE_START}(?<m>${MONTH})\\s?月\\s?(?<from>${DAY})${TO}(?<to>${DAY})\\s?[日号](?![内元均])`,
      'y',
    ),
    read: (match) => {
      const { m, from, to } = groupsOf(match);
      const start = point(month(readInteger(m!)), day(readInteger(from!)));
      return found({ kind: 'range', from: start, to: point(month(readInteger(m!)), day(readInteger(to!))) });
    },
    examples: ['「4月12-19日」', '「三月一至三日」'],
    not: ['4月12日', '4月12-19名'],
  },
  {
    name: 'date/days',
    pattern: new RegExp(`${AFTER_DATE_START}(?<from>${DAY})${TO}(?<to>${DAY})[日号](?![内后元均线游])`, 'y'),
    read: (match) => {
      const { from, to } = groupsOf(match);
      const [first, last] = [readInteger(from!), readInteger(to!)];
      return first < last ? found({ kind: 'range', from: point(day(first)), to: point(day(last)) }) : null;
    },
    examples: ['「12至14日」举行', '「12-14日」'],
    not: ['30~90日', '3-5日内'],
  },
  {
    name: 'date/month-day',
    pattern: new RegExp(
      `${AFTER_DATE_START}(?<m>${MONTH})\\s?月\\s?(?<d>${DAY})(?:\\s?[日号](?!元|均|线(?![上下]))|(?!${COUNTER}|\\s?[日号]))`,
      'y',
    ),
    read: (match) => {
      const { m, d } = groupsOf(match);
      if (!/[日号]$/.test(match[0]) && !(/^\d+$/.test(m! + d!) || /^[^\d]+[^\d]{2}$/.test(m! + d!))) return null;
      if (!/[日号]$/.test(match[0]) && d!.length < 2) return null;
      return found(point(month(readInteger(m!)), day(readInteger(d!))));
    },
    examples: ['3月11日', '「三月二十一日」', '「8月28」公布', '「9月5日」线上发布', '「1 月 9 日」', '「一月二十三」'],
    not: ['3月11家', '13月11日', '三月'],
  },
  {
    name: 'date/month',
    pattern: new RegExp(
      `${AFTER_DATE_START}(?<m>${MONTH})\\s?月(?:份(?!额)|(?<=[一二三四五六七八九十]\\s?月)(?![薪租供卡饼球嫂]|亮(?!相)|之(?![间前后内际中])|光(?![伏大])|活(?![跃动]))|(?<=\\d\\s?月)(?!薪(?![资水酬])|[租供卡饼球嫂]|亮(?!相)|活(?![跃动])))`,
      'y',
    ),
    read: (match) => found(point(month(readInteger(groupsOf(match).m!)))),
    examples: ['3月', '「十二月」完成', '「十月」亮相', '「2月份」', '在「2月」活跃'],
    not: ['13月', '三月薪', '个月', '0月'],
  },
  {
    name: 'date/first-month',
    pattern: /(?<![纪公单美欧日港百千万亿\d])元月份?/y,
    read: () => found(point(month(1))),
    examples: ['「元月」营收', '「元月份」'],
    not: ['3000元月薪', '公元月'],
  },
  {
    name: 'date/day',
    pattern: new RegExp(
      `${AFTER_DATE_START}(?<d>${DAY})(?:(?<ri>\\s?日)(?![元圆本均内活报线游产用化子]|[之以]内|达(?![成到]))|号(?=早|晚|上午|下午|中午|凌晨|傍晚|深夜)|(?<=(?:^|[在于至到自从和与及、，,月])(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3}))号(?![线楼院店机位文令库馆厅门台桌铺井地路仓选站]))`,
      'my',
    ),
    sight: [1, 0],
    read: (match, { plain }) => {
      const { d, ri } = groupsOf(match);
      if (ri && /^[一二三四五六七八九十]$/.test(d!) && plain[match.index - 1] !== '月') return null;
      return found(point(day(readInteger(d!))));
    },
    examples: ['公司「12日」宣布', '「二十日」宣布', '在「15号」前'],
    not: ['5日元', '10日均线', '一号位', '地铁15号线', '三日'],
  },
];
