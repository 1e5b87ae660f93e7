import type { Doc } from '../../core/document.ts';
import type { Ruled } from '../../core/rule.ts';
import type { Expression } from './expression.ts';
import { type DateRule, DIGITS, HAN_NUMERALS } from './rules/pieces.ts';
import { DATE_RULES } from './rules.ts';

/** What one rule read: the smallest piece of an expression. */
export type Atom = Ruled<{ expression: Expression }>;

/** Per UTF-16 unit, the rules whose matches can begin with it. */
const rulesAt: (DateRule[] | undefined)[] = new Array(0x10000);
for (const rule of DATE_RULES) {
  for (const character of rule.first) {
    const unit = character.charCodeAt(0);
    rulesAt[unit] ??= [];
    if (!rulesAt[unit].includes(rule)) rulesAt[unit].push(rule);
  }
}

/** Rules that begin with any numeral. Most numerals count other things: these are only tried where the gate opens. */
const isNumeric = new Set(DATE_RULES.filter(({ first }) => first.includes(DIGITS)));
const GATE = new RegExp(
  `[${DIGITS}${HAN_NUMERALS}俩百几数半多余来个第闰.,:：/~至到、和及—–ー― -]{1,24}[年月日号点时天周星礼季世小钟分秒工交财会晚QHqh]|\\d{1,4}[-/.: ：]\\d`,
  'y',
);

const COUNTS = `${DIGITS}${HAN_NUMERALS}俩几 `;
/** The characters that can follow one of these where a rule begins with it; other characters take any. */
// biome-ignore format: a table
const SECOND: { readonly [first: string]: string } = {
  上: `上个周星礼月年半季世财午旬度${COUNTS}`, 下: `下个周星礼月年半季财午旬昼${COUNTS}`, 本: '周星礼月年季财世个(（ ',
  这: '个一周星礼月年季', 前: `年天日些不段半早晚午首个(（${COUNTS}`, 后: `年天日早晚午半(（${COUNTS}`, 大: '前后年斋寒暑正',
  数: '月日个年周天小十百分秒星礼季工交', 个: '半', 多: '年个天周', 中: '午秋元旬', 新: '年春', 过: `去${COUNTS}半`,
  元: '旦宵月', 公: '元', 西: '元', 最: '近后', 国: '庆', 平: '安成', 正: '月午', 年: '初底末终尾内中伊三', 明: '年天日早晚治春夏秋冬后、(（ ',
  以: '色', 同: '治', 当: '年月日周天晚早夜星礼', 次: '年月日', 不: '久', 万: '圣灯', 儿: '童', 法: '令', 收: '获', 老: '板', 律: '法', 权: '力', 感: '恩', 教: '师',
  来: '年', 首: `季末${COUNTS}个月周天日`, 小: '年寒', 日: '前', 黑: '五色', 护: '士', 设: '立', 消: '费', 记: '者', 程: '序', 网: '络', 女: '生神', 世: '界', 主: '受',
};
const seconds = new Map(Object.entries(SECOND).map(([first, list]) => [first.charCodeAt(0), list]));

/** Units of numerals: where no rule reads one, none reads its rest. */
const numeral = new Uint8Array(0x10000);
for (const character of DIGITS) numeral[character.charCodeAt(0)] = 1;
for (const character of HAN_NUMERALS) numeral[character.charCodeAt(0)] = 2;

/** One pass over the text: at each unit the first of its rules that reads something, in order and without overlaps. */
export function recognise(doc: Doc): Atom[] {
  const { plain } = doc;
  const atoms: Atom[] = [];
  for (let index = 0; index < plain.length; ) {
    const unit = plain.charCodeAt(index);
    const rules = rulesAt[unit];
    const second = rules && seconds.get(unit);
    const atom = rules && (second === undefined || second.includes(plain[index + 1])) && firstAtom(rules, index, doc);
    if (atom) {
      atoms.push(atom);
      index = atom.end;
    } else {
      index++;
      if (numeral[unit]) while (numeral[plain.charCodeAt(index)] === numeral[unit]) index++;
    }
  }
  return atoms;
}

function firstAtom(rules: readonly DateRule[], index: number, doc: Doc): Atom | null {
  GATE.lastIndex = index;
  const isOpen = !numeral[doc.plain.charCodeAt(index)] || GATE.test(doc.plain);
  for (const rule of rules) {
    if (!isOpen && isNumeric.has(rule)) continue;
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(doc.plain);
    const read = match && rule.read(match, doc);
    if (read)
      return { start: match.index, end: match.index + match[0].length, expression: read.expression, rule: rule.name };
  }
  return null;
}
