import { type DayPart, point, type Step } from '../expression.ts';
import { type DateRule, found, groupsOf, HAN_NUMERALS, readInteger, TO } from './pieces.ts';

// biome-ignore format: a table
const PARTS: { [word: string]: DayPart } = {
  凌晨: 'night', 清晨: 'morning', 黎明: 'morning', 早晨: 'morning', 早上: 'morning', 早间: 'morning', 上午: 'morning',
  中午: 'noon', 正午: 'noon', 午间: 'noon', 下午: 'afternoon', 午后: 'afternoon', 下昼: 'afternoon', 晏昼: 'afternoon',
  傍晚: 'dusk', 黄昏: 'dusk', 晚上: 'evening', 晚间: 'evening', 夜间: 'evening', 夜里: 'evening', 深夜: 'late',
  午夜: 'late', 半夜: 'late', 早: 'morning', 晨: 'morning', 晚: 'evening', 夜: 'evening',
};
const LONE = '凌晨|清晨|早晨|早上|早间|上午|中午|正午|午间|下午|午后|下昼|晏昼|傍晚|晚上|晚间|深夜|午夜';

const HOUR = `(?:2[0-4]|1\\d|0?\\d|二十[一二三四]?|十[一二三四五六七八九]?|[零两一二三四五六七八九])`;
const MINUTE = `(?:[0-5]\\d|[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九]|\\d(?=分))`;

/** Before a lone hour (三点, 9时): what shows that it is a time and no count of points. */
const TIME_BEFORE =
  /(?:[在于至到从自今早晚午晨夜日号天凌约近将明\s:：~—–-]|[早晚]上|[早午晚夜]间|[午前]后|[上下]昼|[周期拜][一二三四五六]|\d|^|[，,。；;（(“"])$/;
/** After one: what shows it. */
const TIME_AFTER =
  /^\s?(?:钟|半|整|正|许|左右|前后|之?[前后]|以[前后]|起|至|到|-|~|—|[，,。；;）)”"]|$|开[始盘播抢售]|召开|举行|直播|发布|准时|上线|截止|进行)/;

export const CLOCK_RULES: readonly DateRule[] = [
  {
    name: 'time/clock-figures',
    pattern:
      /(?<![\d.:：/%]|(?<!\d)t|[a-su-z]|(?:\d\s?|gmt|utc)\+|(?:gmt|utc)-)(?<h>2[0-4]|[01]?\d)\s?[:：]\s?(?<m>[0-5]\d)(?:[:：](?<s>[0-5]\d)(?:\.\d{1,6})?)?时?(?![\d:：%]|\.\d)(?:\s?(?<half>[ap])\.?m?\.?(?![a-z]))?/iy,
    sight: null,
    read: (match, { plain }) => {
      const { h, m, s, half } = groupsOf(match);
      if (+h! > 24 || (+h! === 24 && +m! > 0)) return null;
      if (/(?:比分|比例|比为|以|比|[0-9]比)\s?$/.test(plain.slice(Math.max(0, match.index - 4), match.index)))
        return null;
      if (
        /^\s?(?:比例|的?比[例分]|宽高比|画幅|合金|车模|模型)/.test(
          plain.slice(match.index + match[0].length, match.index + match[0].length + 4),
        )
      )
        return null;
      return found(point(clock(+h!, +m!, s === undefined ? null : +s, half)));
    },
    examples: [
      '18:07',
      '于「9:30」开盘',
      '「3:05PM」',
      '「12：00」前',
      '「20:30:15」',
      '「2024-03-16T18:07:00」+08:00',
      '「2024-03-16T18:07」',
    ],
    not: ['GMT+08:00', '比分3:20', '25:00', '16:9', '1:2:3:4', '以3:10落败', '1:24 合金模型'],
  },
  {
    name: 'time/clock-stamp',
    pattern: /(?<=(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{2})(?<h>[01]\d|2[0-3]):(?<m>[0-5]\d)(?::(?<s>[0-5]\d))?(?![\d:])/y,
    read: (match) => {
      const { h, m, s } = groupsOf(match);
      return found(point(clock(+h!, +m!, s === undefined ? null : +s)));
    },
    examples: ['「2024031618:07」'],
    not: ['124031618:07', '20241'],
  },
  {
    name: 'time/clock',
    pattern: new RegExp(
      `(?:(?<![\\d第]|\\d[.,:/])(?=\\d)|(?=[^\\d]))(?<!(?<![周期拜])[${HAN_NUMERALS}]|[百千万几数第])(?<h>${HOUR})\\s?(?<unit>点|时)(?!装|尚|代|间|候|速|刻|区|而|常|光|薪|评|击|赞|餐|名|子|位|火|亮|燃|石|差|长|段|隔|机|局|期|价|数)(?:(?<sharp>[整正])|(?<tail>[踏搭]?半|[一三13]刻|(?:[踏搭](?<fives>[一二三四五六七八九])|(?<fives2>[一二三四五六七八九])个字)|(?<m>${MINUTE})(?:分(?!之|钟|红)(?:(?<s>${MINUTE})秒)?|(?![${HAN_NUMERALS}\\d个%万亿年月天家倍款分])))|多?钟|多(?![个家])|\\s?(?<half>[AaPp])[Mm](?![A-Za-z]))?`,
      'y',
    ),
    sight: null,
    read: (match, { plain }) => {
      const { h, tail, m, s, half, fives = groupsOf(match).fives2 } = groupsOf(match);
      const precise = tail !== undefined || /[整正钟Mm]$/.test(match[0]);
      const end = match.index + match[0].length;
      const context = () =>
        TIME_BEFORE.test(plain.slice(Math.max(0, match.index - 2), match.index)) &&
        (TIME_AFTER.test(plain.slice(end, end + 4)) ||
          /\d{2}$/.test(h!) ||
          /(?:[日号天早晚午晨夜]|[早晚]上|[早午晚夜]间|午后|下昼)\s?$/.test(
            plain.slice(Math.max(0, match.index - 3), match.index),
          ));
      if (!precise && !context()) return null;
      const decimal = m !== undefined && !match[0].includes('分') && /^[一二三四五六七八九]$/.test(m);
      const before = plain.slice(Math.max(0, match.index - 3), match.index);
      if (decimal && !/[晏下上]昼\s?$/.test(before)) return null;
      const minute = decimal ? readInteger(m!) * 5 : minuteOf(tail, m, fives);
      return found(point(clock(readInteger(h!), minute, s === undefined ? null : readInteger(s), half)));
    },
    examples: [
      '「今晚8点」',
      '「15时20分」',
      '「十一点整」',
      '将于「10点」举行',
      '「周五16时」前',
      '「下午三点半」',
      '「十点一刻」',
    ],
    not: ['有三点原因', '上涨3点', '9点5度', '三点水', '一点都不', '3000点', '同时'],
  },
  {
    name: 'time/hours',
    pattern: new RegExp(
      `(?<=[在于至从日号天午晚晨早上间]\\s?)(?<from>${HOUR})${TO}(?<to>${HOUR})[点时](?![${HAN_NUMERALS}\\d半间代])`,
      'y',
    ),
    read: (match) => {
      const { from, to } = groupsOf(match);
      const at = (hour: string) => point(clock(readInteger(hour), 0, null));
      return readInteger(from!) < readInteger(to!) ? found({ kind: 'range', from: at(from!), to: at(to!) }) : null;
    },
    examples: ['「今晚9~11点」', '营业时间从「9至11时」'],
    not: ['9-11点', '3至5点'],
  },
  {
    name: 'time/day-part',
    pattern: new RegExp(
      `(?<word>(?:${LONE})(?![茶餐饭会报班学级新]|电影|场)|(?<=[日号天一二三四五六夕旦]\\s?)(?:${Object.keys(PARTS).join('|')})(?![餐饭会报于已期年婚宴班些点]|[一-鿿]?报))`,
      'y',
    ),
    sight: [3, 0],
    read: (match, { plain }) => {
      const word = groupsOf(match).word!;
      const before = plain[match.index - 1] ?? '';
      if (
        word.length === 1 &&
        !/[日号夕]|(?<=[初十廿])[一二三四五六七八九十]/.test(plain.slice(Math.max(0, match.index - 2), match.index)) &&
        !/(?:周|星期|礼拜|[今明昨前后])[一二三四五六日天]$/.test(plain.slice(Math.max(0, match.index - 3), match.index))
      )
        return null;
      if (before === '每' && word.length > 1) return null;
      return found(point({ at: 'day-part', part: PARTS[word] }));
    },
    examples: ['「2月16日凌晨」', '「10月22日下午」', '「上午」召开', '「9日晚间」', '「8月7号晚」'],
    not: ['下午茶', '晚会', '黎明主演', '一早', '早餐'],
  },
];

/** The minutes that 半, 三刻, 搭三 (three times five) or a numeral say. */
function minuteOf(tail: string | undefined, numeral: string | undefined, fives: string | undefined): number {
  if (fives) return readInteger(fives) * 5;
  if (tail?.endsWith('半')) return 30;
  if (tail?.endsWith('刻')) return /^[一1]/.test(tail) ? 15 : 45;
  return numeral ? readInteger(numeral) : 0;
}

function clock(hour: number, minute: number, second: number | null, half?: string): Step {
  const pm = half === undefined ? undefined : half.toLowerCase() === 'p';
  return { at: 'clock', hour, minute, second, ...(pm === undefined ? {} : { pm }) };
}
