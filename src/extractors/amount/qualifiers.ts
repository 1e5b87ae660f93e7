import type { AmountDraft } from '../../core/draft.ts';
import { firstUnits, lastUnits, startsOf } from '../../core/pattern-units.ts';
import { Sieve } from '../../core/sieve.ts';
import { alternatives } from './alternatives.ts';
import { type Figure, hasNoDigit } from './figure.ts';

export type Bound = Extract<AmountDraft['qualifier'], 'below' | 'above' | 'approx'>;

/** Words before a figure, which stay outside its span; the longest is meant. */
const BEFORE = {
  below: alternatives(`
    (?<![最附靠临新相邻远贴])近 接近 将近 逼近 直逼 逼 不足 不到 未到 未达 不及 未及 未满 不满 低于 少于 小于 不超过 不超 不高于 不多于 不大于 不逾 没超过 没到
    未超过 未超 未逾 至多 最多 最高 顶多 至高 上限 封顶 跌破 跌穿 掼破 贯破 下破 失守 几近 ≤ < ＜
    (?<![A-Za-z])(?:nearly|almost|under|up\\sto|less\\sthan|below)\\s?
  `),
  above: alternatives(`
    超过 超逾 (?<![反英中西意德法赶商猫马高买]|(?:法人|外资|内资|投信|自营商|官股|券商).{0,4}卖)超 逾 突破 冲破 破 高于 多于 大于 不低于 不少于 不小于 不下于 不下 未低于 至少 最少 起码 最低 下限 刚过 已过 早过 均过
    都过 (?<=[房量值额户数价收率比])过 远过 越过 迈过 跨过 站上 不止 ≥ > ＞
    (?<![A-Za-z])(?:over|above|more\\sthan|at\\sleast|exceeding)\\s?
  `),
  approx: alternatives(`
    (?<![合签条预节解违公契租邀要纽制履毁盟密])约 大约 大概 大致 差不多 估约 粗估 估计 ≈
    (?<![A-Za-z])(?:about|around|roughly|some|approximately)\\s?
  `),
} as const;
const PARTICLES =
  '(?:为|合|(?:已经|已|就|还|仍)?有|达到|达|是|在|了|于|等于|到|可达|值|计|占|需|要|共|折合|人民币|出|： ?|: ?)?';
const BEFORE_FIGURE = new RegExp(
  `(?:(?<below>${BEFORE.below})|(?<above>${BEFORE.above})|(?<approx>${BEFORE.approx}))${PARTICLES}[ "“「『]?$`,
  'y',
);
/** 上 and 过 qualify only a scale without a number: 上亿元, 过千万元. */
const BEFORE_BARE = /(?<![以通经不])[上过]$/;
const REACH = 14; // characters before a figure in which its qualifier lies

const AFTER_FIGURE =
  /[」”"]? ?(?:（含）|\(含\))?(?:(?<approx>左右|上下(?![游文班半级铺])|前后|许(?=[，。；、]))|(?<above>(?:或|及|和)?以上(?!市)|之上|开外|起(?!来|诉|步|初|码|点|家|源|飞|跳))|(?<below>(?:或|及)?以下(?!简称|称|几|是|为|内容|同)|之下|以内|之内|以里))/y;

const BEFORE_ENDS = lastUnits(BEFORE_FIGURE);
const beforeStarts = new Sieve(startsOf(BEFORE_FIGURE));
const AFTER_STARTS = firstUnits(AFTER_FIGURE);
const BARE_ENDS = lastUnits(BEFORE_BARE);

/** The bound that the words around a figure give it, or null. What stands behind decides: 约3亿元以上 is above. */
export function readBound(plain: string, start: number, end: number, figure: Figure): Bound | null {
  return boundBehind(plain, end) ?? boundBefore(plain, start, figure);
}

function boundBehind(plain: string, end: number): Bound | null {
  if (!AFTER_STARTS.has(plain.charCodeAt(end))) return null;
  AFTER_FIGURE.lastIndex = end;
  const groups = AFTER_FIGURE.exec(plain)?.groups;
  return groups ? boundOf(groups) : null;
}

function boundBefore(plain: string, start: number, figure: Figure): Bound | null {
  const last = plain.charCodeAt(start - 1);
  const mayBeBare = BARE_ENDS.has(last);
  if (!mayBeBare && !BEFORE_ENDS.has(last)) return null;
  const before = plain.slice(Math.max(0, start - REACH), start);
  for (let at = beforeStarts.next(before, 0); at < before.length; at = beforeStarts.next(before, at + 1)) {
    BEFORE_FIGURE.lastIndex = at;
    const groups = BEFORE_FIGURE.exec(before)?.groups;
    if (groups) return boundOf(groups);
  }
  return mayBeBare && hasNoDigit(figure) && BEFORE_BARE.test(before) ? 'above' : null;
}

const boundOf = (groups: { [name: string]: string | undefined }): Bound =>
  groups.below ? 'below' : groups.above ? 'above' : 'approx';
