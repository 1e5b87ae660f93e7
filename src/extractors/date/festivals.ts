import { toDay, weekdayOf } from './calendar.ts';
import { type ForeignCalendar, foreignDay } from './foreign.ts';
import { lunarDay, solarTerm } from './lunar.ts';

/** When a festival falls: its day number in a year of the Gregorian calendar; null where it is not known. */
type When = (year: number) => number | null;

const fixed =
  (month: number, day: number): When =>
  (year) =>
    toDay(year, month, day);
const lunar =
  (month: number, day: number, offset = 0): When =>
  (year) => {
    const found = lunarDay(year, month, day);
    return found === null ? null : found + offset;
  };
const term =
  (name: string): When =>
  (year) =>
    solarTerm(year, name);

/** The n-th such weekday of a month, moved by days; -1 is the last. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number | null {
  const first = toDay(year, month, 1);
  const next = toDay(year, month + 1, 1);
  if (nth < 0) return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day < next ? day : null;
}
const nth =
  (month: number, n: number, weekday: number, offset = 0): When =>
  (year) =>
    nthWeekday(year, month, n, weekday)! + offset;

/** Western Easter Sunday (the anonymous Gregorian algorithm, Meeus 1991). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}
const afterEaster =
  (days: number): When =>
  (year) =>
    easter(year) + days;

/** Orthodox Easter (Meeus' Julian algorithm, moved to the Gregorian calendar; right from 1900 to 2099). */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  return toDay(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1) + 13;
}
const afterOrthodoxEaster =
  (days: number): When =>
  (year) =>
    orthodoxEaster(year) + days;

const foreign =
  (calendar: ForeignCalendar, month: string, day: number, offset = 0): When =>
  (year) => {
    const found = foreignDay(calendar, year, month, day);
    return found === null ? null : found + offset;
  };
/** Jewish days begin with the evening before. */
const hebrew = (month: string, day: number): When => foreign('hebrew', month, day, -1);
const islamic = (month: string, day: number): When => foreign('islamic-umalqura', month, day);

/** Days that follow calendars of other countries; known for the years listed. */
const listed =
  (days: { [year: number]: string }): When =>
  (year) => {
    const [month, day] = days[year]?.split('-').map(Number) ?? [];
    return month ? toDay(year, month, day) : null;
  };

// biome-ignore format: a table
const DIWALI = listed({
  2010: '11-05', 2011: '10-26', 2012: '11-13', 2013: '11-03', 2014: '10-23', 2015: '11-11', 2016: '10-30', 2017: '10-19',
  2018: '11-07', 2019: '10-27', 2020: '11-14', 2021: '11-04', 2022: '10-24', 2023: '11-12', 2024: '10-31', 2025: '10-20',
  2026: '11-08', 2027: '10-29', 2028: '10-17', 2029: '11-05', 2030: '10-26',
});
const EID_AL_FITR = islamic('Shawwal', 1);
const EID_AL_ADHA = islamic('Dhuʻl-Hijjah', 10);
const RAMADAN = islamic('Ramadan', 1);
const NIGHT_OF_POWER = islamic('Ramadan', 27);
const ISLAMIC_NEW_YEAR = islamic('Muharram', 1);
const SIMCHAT_TORAH = hebrew('Tishri', 23);
const TU_BISHVAT = hebrew('Shevat', 15);
const HANUKKAH = hebrew('Kislev', 25);
const SHAVUOT = hebrew('Sivan', 6);
const LAG_BAOMER = hebrew('Iyar', 18);

const SPRING_FESTIVAL = lunar(1, 1);
const NEW_YEARS_EVE = lunar(1, 1, -1);
const NATIONAL_DAY = fixed(10, 1);
const LABOUR_DAY = fixed(5, 1);
const DOUBLE_ELEVEN = fixed(11, 11);
const DOUBLE_TWELVE = fixed(12, 12);
const EASTER = afterEaster(0);

/** Festivals, holidays and shopping days by the names that news gives them (Simplified). */
// biome-ignore format: a table
export const FESTIVALS: { readonly [name: string]: When } = {
  春节: SPRING_FESTIVAL, 农历新年: SPRING_FESTIVAL, 大年初一: SPRING_FESTIVAL, 新春佳节: SPRING_FESTIVAL,
  除夕: NEW_YEARS_EVE, 除夕夜: NEW_YEARS_EVE, 大年三十: NEW_YEARS_EVE, 年三十: NEW_YEARS_EVE, 小年: lunar(1, 1, -7),
  元宵节: lunar(1, 15), 元宵: lunar(1, 15), 龙抬头: lunar(2, 2), 端午节: lunar(5, 5), 端午: lunar(5, 5),
  七夕节: lunar(7, 7), 七夕: lunar(7, 7), 中元节: lunar(7, 15), 中秋节: lunar(8, 15), 中秋: lunar(8, 15),
  重阳节: lunar(9, 9), 重阳: lunar(9, 9), 腊八节: lunar(1, 1, -22), 清明节: term('清明'), 清明: term('清明'),
  立春: term('立春'), 惊蛰: term('惊蛰'), 春分: term('春分'), 立夏: term('立夏'), 夏至: term('夏至'), 大暑: term('大暑'),
  立秋: term('立秋'), 处暑: term('处暑'), 秋分: term('秋分'), 霜降: term('霜降'), 立冬: term('立冬'), 冬至: term('冬至'),
  大寒: term('大寒'), 小寒: term('小寒'),
  元旦: fixed(1, 1), 元旦节: fixed(1, 1), 新年: fixed(1, 1), 跨年夜: fixed(12, 31), 情人节: fixed(2, 14),
  圣瓦伦丁节: fixed(2, 14), 女生节: fixed(3, 7), 妇女节: fixed(3, 8), 三八妇女节: fixed(3, 8), 三八节: fixed(3, 8),
  女神节: fixed(3, 8), 植树节: fixed(3, 12), 消费者权益日: fixed(3, 15), 愚人节: fixed(4, 1), 世界读书日: fixed(4, 23),
  劳动节: LABOUR_DAY, 五一劳动节: LABOUR_DAY, 五一: LABOUR_DAY, 青年节: fixed(5, 4), 五四青年节: fixed(5, 4),
  护士节: fixed(5, 12), 儿童节: fixed(6, 1), 六一儿童节: fixed(6, 1), 六一: fixed(6, 1), 建党节: fixed(7, 1),
  建军节: fixed(8, 1), 八一建军节: fixed(8, 1), 教师节: fixed(9, 10), 国庆节: NATIONAL_DAY, 国庆: NATIONAL_DAY,
  十一: NATIONAL_DAY, 双十节: fixed(10, 10), 双十: fixed(10, 10), 程序员节: fixed(10, 24), 老板节: fixed(10, 16), 万圣节: fixed(10, 31), 记者节: fixed(11, 8),
  澳门回归纪念日: fixed(12, 20), 平安夜: fixed(12, 24), 圣诞节: fixed(12, 25), 圣诞: fixed(12, 25),
  母亲节: nth(5, 2, 7), 父亲节: nth(6, 3, 7), 感恩节: nth(11, 4, 4), 黑色星期五: nth(11, 4, 4, 1), 黑五: nth(11, 4, 4, 1),
  网络星期一: nth(11, 4, 4, 4), 复活节: EASTER, 耶稣受难日: afterEaster(-2), 主受难日: afterEaster(-2),
  圣周五: afterEaster(-2), 圣周六: afterEaster(-1), 棕枝主日: afterEaster(-7), 圣树主日: afterEaster(-7),
  基督苦难主日: afterEaster(-7), 设立圣餐日: afterEaster(-3), 大斋首日: afterEaster(-46), 圣灰礼仪日: afterEaster(-46),
  煎饼星期二: afterEaster(-47), 五旬节: afterEaster(49), 圣灵降临节: afterEaster(49), 圣灵降临日: afterEaster(49),
  圣灵节庆日: afterEaster(50), 圣三一主日: afterEaster(56), 天主圣三一节: afterEaster(56), 圣三节: afterEaster(56),
  东正教棕枝主日: afterOrthodoxEaster(-7), 东正教圣树主日: afterOrthodoxEaster(-7), 东正教复活节: afterOrthodoxEaster(0),
  东正教基督苦难主日: afterOrthodoxEaster(-7), 东正教复活节前夜: afterOrthodoxEaster(-1),
  排灯节: DIWALI, 万灯节: DIWALI, 印度灯节: DIWALI, 开斋节: EID_AL_FITR, 尔代节: EID_AL_FITR,
  古尔邦节: EID_AL_ADHA, 宰牲节: EID_AL_ADHA, 斋月: RAMADAN, 穆斯林斋月: RAMADAN, 法令之夜: NIGHT_OF_POWER,
  权力之夜: NIGHT_OF_POWER, 伊斯兰新年: ISLAMIC_NEW_YEAR, 伊斯兰教新年: ISLAMIC_NEW_YEAR, 登霄节: islamic('Rajab', 27),
  逾越节: hebrew('Nisan', 15), 住棚节: hebrew('Tishri', 15), 修殿节: HANUKKAH, 献殿节: HANUKKAH, 光明节: HANUKKAH,
  沙夫幼特节: SHAVUOT, 收获节: SHAVUOT, 转经节: SIMCHAT_TORAH, 律法节: SIMCHAT_TORAH, 欢庆圣法节: SIMCHAT_TORAH,
  犹太新年: hebrew('Tishri', 1), 赎罪日: hebrew('Tishri', 10), 犹太植树节: TU_BISHVAT, 图比舍巴特节: TU_BISHVAT,
  犹太教篝火节: LAG_BAOMER, 篝火节: LAG_BAOMER, 以色列国庆节: foreign('hebrew', 'Iyar', 5),
  大斋期: afterEaster(-46), 四旬节: afterOrthodoxEaster(-48), 东正教耶稣受难日: afterOrthodoxEaster(-2),
  淡米尔丰收节: fixed(1, 14), 庞格尔节: fixed(1, 14), 印度丰收节: fixed(1, 14),
  双十一: DOUBLE_ELEVEN, 双11: DOUBLE_ELEVEN, 光棍节: DOUBLE_ELEVEN, 双十二: DOUBLE_TWELVE, 双12: DOUBLE_TWELVE,
  双旦: fixed(12, 25), 618: fixed(6, 18), '6·18': fixed(6, 18), '双·11': DOUBLE_ELEVEN,
  暑假: fixed(7, 1), 暑期: fixed(7, 1), 寒假: lunar(1, 1, -14),
};

/** Length in days of what is longer than one: a holiday by its festival, and the school holidays. */
// biome-ignore format: a table
export const HOLIDAY_DAYS: { readonly [name: string]: number } = {
  春节: 7,
  农历新年: 7,
  国庆: 7,
  国庆节: 7,
  十一: 7,
  五一: 5,
  劳动节: 5,
  暑假: 62,
  暑期: 62,
  寒假: 30, 斋月: 30, 穆斯林斋月: 30, 逾越节: 9, 住棚节: 9, 修殿节: 8, 献殿节: 8, 光明节: 8, 沙夫幼特节: 3, 收获节: 3,
  大斋期: 46, 四旬节: 40,
};
const DEFAULT_HOLIDAY = 3;

/** Length of the holiday of a festival (国庆假期) in days. */
export const holidayDays = (name: string): number => HOLIDAY_DAYS[name] ?? DEFAULT_HOLIDAY;
/** Names that are no single day even when they stand alone. */
// biome-ignore format: a table
export const ALWAYS_LONG: ReadonlySet<string> = new Set([
  '暑假', '暑期', '寒假', '斋月', '穆斯林斋月', '逾越节', '住棚节', '修殿节', '献殿节', '光明节', '沙夫幼特节', '收获节', '大斋期', '四旬节',
]);

/** Day number of a festival in a year; null where it is not known. */
export function festivalDay(name: string, year: number): number | null {
  const key = `${name}${year}`;
  let day = known.get(key);
  if (day === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    day = FESTIVALS[name](year);
    known.set(key, day);
  }
  return day;
}
const known = new Map<string, number | null>();
const MOST_KNOWN = 4096;
