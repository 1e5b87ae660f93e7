import { lastUnits } from '../../core/pattern-units.ts';
import { alternatives } from './alternatives.ts';

/** Words that make a number without a unit a sum of money: 融资50亿, 82亿解约金. */
const BEFORE_WORDS = alternatives(`
  融资额? 注册资本 募资额? 集资 筹资 注资 增资 出资 斥资 耗资 投资额? 投资了 估值 市值 营业收入 营业额 营收 收入 收益 净利润? 纯益 利润 毛利 盈利 亏损 净亏 亏掉 巨亏 亏
  狂赚 净赚 赚 赔偿 赔 罚款 被罚 罚 花费 豪掷 狂砸 砸下 砸 豪砸 花了 成本 费用 资金 金额 总额 售价 价格 定价 报价 起价 身家 身价 票房 预算 奖金 奖池 薪资 薪酬 年薪
  月薪 月入 年入 工资 底薪 待遇 交易额 成交额 成交价 成交 销售额 流水 现金 资产 负债 债务 欠款 欠债 拖欠 欠 贷款 借款 借了 补贴 捐款 捐赠 捐 募集 募 拿下 获投 获得
  融到 融了 融得 筹集 筹得 套现 变现 分红 市场空间 市场规模 产值 总价 作价 对价 造价 标价 底价 底标价 GMV gmv ARR EBITDA 订单金额 合同额 授信 额度 支出 开支
  (?<!参数|用户|人员|团队|数据|集群|模型|人口|产能|装机)规模 收购价 保费 保额 缴税 税收 赔付 投入 首付 代价 大乐透 双色球 奖励 悬赏 红包 获赔 索赔 判赔 改判
  追缴 中奖 打赏 套牢 蒸发 损失 客单价
`);
const FILLERS = alternatives(`
  首次 再次 一度 单日 单月 全年 总额 总规模 金额 规模 额 总计 共计 合计 累计 总共 单周 已经 曾经 最终 不到 将近 超过 超逾 高达 多达 达到 突破 接近 不足 大约 大概 约合 约为
  至少 至多 最多 最高 最低 不超过 不低于 不少于 分别为 分别是 分别 依次是 依次 预计 可能 增至 增长至 增长到 增加至 增加到 升至 提升至 涨到 涨至 降至 下降至 跌至 跌到
  缩水至 或将 有望 仅为 只有 仅 近乎 累积 同比 的 约 近 超 逾 达 为 了 到 至 就 是 有 还 更 将 可 能 会 再 也 从 由 过 破 在 共 合 出 得 上 下 能给到 给到
  开到 开出 ： : “ \\s 等
`);
const BEFORE = new RegExp(`(?:${BEFORE_WORDS})(?:${FILLERS}){0,5}$`);
const REACH = 24;

const ROUND =
  '(?:Pre-?)?[A-Z](?:\\d|\\+){0,2}\\+?轮|天使\\+?轮?|种子轮?|战略|新一轮|[一二三四五六七八九首]轮|股权|债权|定向|定增|IPO|私募|并购|风险|外部';
/** Words behind a sum, directly or behind its round (50亿的B轮融资). */
const AFTER_WORDS = alternatives(`
  融资 投资 募资 资金 收购 并购 估值 市值 身家 身价 罚款 罚单 罚金 贷款 借款 债务 债券 债 欠款 营收 收入 利润 净利 亏损 缺口 成本 补贴 奖金 奖池 红包 解约金 违约金
  分手费 保证金 赔偿 赔款 注资 增资 定增 年薪 月薪 薪酬 薪水 基金 票房 预算 现金 财富 资产 遗产 转会费 授权费 广告费 学费 彩礼 天价 高价 低价 的价格 大奖 入股 领投 授信
  大单 合同 货款 保费 融资款 捐款 善款 分红 赎金 本金 存款 欠薪 投入 支出 回购 销售额 成交额 产值 ARR GMV 市场 赛道 蓝海 俱乐部 损失 资源 纾困 刺激 振兴
`);
/** Words behind a sum and a word of two characters (6亿高温补贴). */
const AFTER_NOUNS = alternatives(`
  补贴 罚款 贷款 债务 基金 赔偿 奖金 损失 资金 资源
`);
const AFTER = new RegExp(
  ` ?的?(?:${ROUND})?(?:${AFTER_WORDS}|\\p{Script=Han}{2}(?:${AFTER_NOUNS})|起(?=售|[，。、；！）\\s—]|$)|(?<=轮)(?![\\p{L}\\p{N}]))`,
  'uy',
);
const PRICE =
  /(?:售价|定价|起售价|零售价|建议售价|发行价|报价|首发价|到手价|预售价|起步价|入门价|月薪|底薪|时薪|票价|股价|目标价|均价|单价)(?:(?:仅为|仅|只要|只需|约为|约|是|为|低至|降至|涨至|从|高达|达|：|:| |人民币){0,3})$/;

const BEFORE_ENDS = lastUnits(BEFORE);
/** UTF-16 units with which the words before a price can end. */
export const PRICE_ENDS = lastUnits(PRICE);

/** Whether the words before an index speak of money. */
export const speaksOfMoneyBefore = (plain: string, index: number): boolean =>
  BEFORE_ENDS.has(plain.charCodeAt(index - 1)) && BEFORE.test(plain.slice(Math.max(0, index - REACH), index));

/** Whether the words at an index behind a number do. */
export function speaksOfMoneyAfter(plain: string, index: number): boolean {
  AFTER.lastIndex = index;
  return AFTER.test(plain);
}

/** Whether the words before an index are those of a price, so that a number without a scale is a sum (售价3999). */
export const speaksOfPrice = (plain: string, index: number): boolean =>
  PRICE_ENDS.has(plain.charCodeAt(index - 1)) && PRICE.test(plain.slice(Math.max(0, index - REACH), index));
