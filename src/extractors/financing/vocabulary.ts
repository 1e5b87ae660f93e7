/**
 * Pieces of patterns over sketches (see sketch.ts): Ⓒ company, Ⓜ money, Ⓓ date, Ⓡ round name.
 * Every repetition is bounded, so that a sentence of any kind costs time in proportion to its length.
 */

const MARKS = '，,。；;：:、！？!?（）()';

/** Words that begin a predicate: a list of names does not reach across them. */
const PREDICATE =
  '完成|获|宣布|由|领投|跟投|参投|投资(?!人|方|机构|基金|公司|集团|者)|融资|成立|表示|透露|推出|发布|收购|担任|创立|曾|已|为|是|在|于|对|向|把|将|估值|用于|的(?!Ⓒ|$)';

/** Up to `most` units of plain words: no mark, no mention, no predicate. */
export const words = (most: number): string => `(?:(?!${PREDICATE})[^ⒸⓂⓇⒹ${MARKS}]){0,${most}}?`;

/** What closes a list: 等多家机构, 等老股东, 两家机构. */
export const ETC = `(?:[（(][^Ⓒ（()）]{0,20}[）)])?(?:等${words(16)}|(?:两|三|四|五|多|数|几|二|双|\\d{1,2})(?:家|方|大|位)${words(10)}|在内的?${words(12)})?`;

/** The end of a list whose last names were not recognised. */
export const UNKNOWN_NAMES = `(?:、${words(14)}){0,3}?`;

/** Adverbs and the like between a list and its verb. */
export const ADVERBS = `(?:(?!完成|获|由|宣布|融资|投资方|跟投|领投|收购|担任)[^ⒸⓇⒹ${MARKS}]){0,16}?`;

/** Words that stand among the parts of a deal: 首轮, 近, 人民币, 级, 规模的, 股权. */
export const BETWEEN =
  '(?:级别?|量级|规模|金额|额度?|数额|左右|以上|以内|多|余|人民币|等值|股权|私募|风险|首轮|首次|首笔|新一轮|最新(?:一轮)?|新的?|一轮|一笔|[两三四]轮|本轮|的|之|总额|净额|总计|合计|共计|共|约|大约|近|超过|超|逾|高达|达到|达|至少|不超过?|最多|最高|价值|为|了|到|过|资金){0,6}';

export const JOINED_ROUNDS = 'Ⓡ(?:(?:融资|投资)?(?:、|，|,|和|与|及|以及|/|&)?Ⓡ){0,7}';

/** What makes 融资, 投资 … part of another word: 投资人, 融资租赁. */
const NOT_A_DEAL =
  '(?!者|人|方|机构|银行|回报|收益|价值|部|经理|总监|合伙|界|圈|额|市场|环境|逻辑|组合|案例|建设|建厂|策略|风险|评级|建议|观点|布局|行为|公司|集团|基金|管理|活动|规模|回收|周期|机会|热|潮|理念|决策|协议|关系|总额|难|贵|渠道|能力|顾问|需求|平台|成本|轮次|事件|信息|历程|历史|情况|计划书|券|租赁|余额|买入|担保|工具|科技|咨询|学|级|于|有限|控股|中心|偏好|方向|意向|趋势|规划|项目|服务|品|标的|主体)';
export const DEAL = `(?:融资|投资|募资|集资|增资|注资|筹资|入股|风投)${NOT_A_DEAL}`;

/** Verbs whose object is what comes in from others: names after them invest. */
export const GET =
  '(?:获得|获取|获(?!悉|奖|批|准|利|客|评|知|益|胜|选|颁|授|认)|得到|拿到|拿下|接受|斩获|揽获|赢得|取得|引入|引进|吸引|迎来|收到|收获)';
/** Verbs of a deal done, under way or planned. */
export const DO =
  '(?:完成|宣布|官宣|敲定|结束|启动|推进|寻求|计划|开启|关闭|达成|签署|签约|签订|公布|(?<!未)披露|公告|即将|洽谈|商谈|谈判|进行|筹得|筹集|筹措|筹到|募得|募到|募集|融得|融到|拟|将|传|曝|欲|考虑|准备|争取|正在|有望|办理|发起|开放|成功|再|又)';
