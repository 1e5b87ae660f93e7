import { point } from '../expression.ts';
import { ALWAYS_LONG, FESTIVALS, holidayDays } from '../festivals.ts';
import { type DateRule, found, groupsOf, HAN_NUMERALS, MONTH, readInteger } from './pieces.ts';

const NAMES = Object.keys(FESTIVALS).sort((a, b) => b.length - a.length);
const HOLIDAY = '(?:小?长假|连假|假期|假日|黄金周|放假)';
/** Names that are words or numbers as well: only beside what shows the day. */
const DOUBTFUL: { readonly [name: string]: { before?: RegExp; after?: RegExp } } = {
  十一: { after: /^(?:小?长假|假期|黄金周|期间|国庆|放假|出游)/ },
  双十: { after: /^(?:连假|国庆|假期|烟火)/ },
  五一: { after: /^(?!广场|路|大道|新村|村|中学|厂|号)/ },
  六一: { after: /^(?:期间|当天|活动|假期|[，,。、”"]|国际|$)/ },
  618: {
    before: /(?:年|[“"「『”"』」]|京东|天猫|淘宝|苏宁|抖音|快手|拼多多|电商|双11|[及和与、在今去了])\s?$/,
    after:
      /^(?:大促|购物|期间|战报|当天|开门|活动|年中|预售|落幕|前[后夕]?|电商|全球|狂欢|促销|理想|[”"』」，,。、]|来临|将至|已|$)/,
  },
  新年: { after: /^(?!份|好|快乐|礼|贺|献|号|限|版|度|寄语|致|演讲|[一-九\d])/ },
  清明: { after: /^(?!上河|路|[政代])/ },
  // People are called so; of surnames those that are no words of a sentence (于, 高, 方).
  国庆: {
    before:
      /^$|[^韩李王张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢唐冯董曹袁邓沈曾彭吕苏卢蒋蔡贾丁魏薛叶潘杜戴钟田姜范姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龚]$/,
    after: /^(?!路|村|街|州)/,
  },
  小年: { after: /^(?!轻|龄|纪)/, before: /(?:^|[，。、\s今在到])$/ },
  元宵: { after: /^(?!节|汤)/ },
  圣诞: { after: /^(?!老人|树|帽|礼|岛|袜)/ },
  重阳: { after: /^(?!路|投资|宫)/ },
  中秋: { after: /^(?!月饼礼)/ },
  立春: {},
  立夏: {},
  立秋: {},
  立冬: {},
};
const LONE_NAMES = '(?!联欢|档案|老人|树下)';

export const FESTIVAL_RULES: readonly DateRule[] = [
  {
    name: 'date/festival',
    pattern: new RegExp(
      `(?<![A-Za-z\\d.])(?:农历|阴历)?(?<name>${NAMES.join('|')})(?<holiday>${HOLIDAY})?${LONE_NAMES}`,
      'y',
    ),
    sight: null,
    read: (match, { plain }) => {
      const { name, holiday } = groupsOf(match);
      const end = match.index + match[0].length - (holiday?.length ?? 0);
      const doubt = DOUBTFUL[name!];
      const before = plain.slice(Math.max(0, match.index - 4), match.index);
      if (name === '618') {
        if (/[\d.]$/.test(before) || /^[\d.,%元万亿点家]/.test(plain.slice(end, end + 1))) return null;
        if (!doubt.before!.test(before) && !doubt.after!.test(plain.slice(end, end + 4))) return null;
      } else if (doubt) {
        if (doubt.before && !doubt.before.test(before)) return null;
        if (doubt.after && !doubt.after.test(plain.slice(end, end + 4))) return null;
      }
      const days = holiday || ALWAYS_LONG.has(name!) ? holidayDays(name!) : 1;
      return found(point({ at: 'festival', name: name!, days }));
    },
    examples: [
      '春节',
      '「双十一」期间',
      '「2024年国庆假期」',
      '「618」大促',
      '「圣诞节」前',
      '京东「618」',
      '「黑色星期五」',
    ],
    not: ['张国庆', '618元', '五一路', '圣诞老人', '春节联欢晚会', '三十一日'],
  },
  {
    name: 'date/lunar',
    pattern: new RegExp(
      `(?=[农阴旧闰正腊冬]|\\S{1,2}月(?:[初廿]|十五))(?<![${HAN_NUMERALS}\\d.])(?:(?<calendar>农历|阴历|旧历)(?:(?<y>[12]\\d{3}|[一二][${HAN_NUMERALS}]{3})年)?的?)?(?<leap>闰)?(?<m>正|腊|冬|${MONTH})月(?:(?<d>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|(?<=[正腊闰].?月)\\d{1,2}(?![\\d,]))(?<ri>[日号天])?)?`,
      'y',
    ),
    read: (match) => {
      const { calendar, y, leap, m, d, ri } = groupsOf(match);
      const traditional =
        calendar ||
        leap ||
        /[正腊]/.test(m!) ||
        (d && /^[初廿]/.test(d)) ||
        (m === '8' && d === '十五') ||
        (m === '八' && d === '十五');
      if (!traditional || (ri && !calendar && !/[正腊]/.test(m!))) return null;
      const number = m === '正' ? 1 : m === '腊' ? 12 : m === '冬' ? 11 : readInteger(m!);
      const day = d ? readInteger(d.replace('初', '')) : null;
      return found(
        point({
          at: 'lunar',
          year: y ? readInteger(y) : null,
          month: leap ? -number : number,
          day: day !== null && day > 30 ? null : day,
        }),
      );
    },
    examples: ['正月三十', '「农历2015年十月初一」', '「腊月二十三」', '「闰四月」', '「农历八月十五」'],
    not: ['十月一日', '一月二十三日', '3月15日'],
  },
];
