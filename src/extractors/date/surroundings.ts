import { firstUnits, lastUnits } from '../../core/pattern-units.ts';
import type { Span } from '../../core/span.ts';
import { UnitSet, unitAt } from '../../core/unit-set.ts';

const REACH = 40; // units of a clause that are read to either side
const CLAUSE_END = UnitSet.of('，,。；;：:！!？?、\n');

/** Words that speak of what is to come. */
const COMING =
  /将(?![其此该这那它他她军])|拟(?![人定议])|预计|(?<![超优符合如于胜逊达及])预期|预估|(?<![评低高])估(?![值价算])|计划|有望|可望|即将|料(?=将|会|可|于)|恐(?![怖慌龙惧吓])|盼|(?<!打)拼(?![多命接车图音单团装搏购抢盘块])|看[好淡旺俏]|上看|可期|静待|延(?=[至到长后期])|力争|争取|目标(?:是|为)?|展望|未来|明年|下半年将|准备|打算|定于|定在|届时|将会|(?<![协大峰商展社委事学工员论布览博集年])会[在于]|预定|要(?=[在到上推])|最快|最迟|最晚|倒计时|敬请|预告|官宣|定档|暂定|排期|预售将|可能(?:在|于|会)|或(?:将|于|在)|望(?=在|于)|不会|能否|会不会|何时|起(?=将|正式|施行|实施|执行|生效)|开展在即|即(?:将)?/;
/** Verbs after which 将 is reported and tells nothing of the date before them. */
const REPORTED =
  /宣布|表示|公告|公布|披露|发布|透露|称|说|指出|报道|消息|获悉|获知|讯|电(?![影动商视池子器机力网信])|签署|召开|通过|决定|启动|完成|获(?![利益])|提交|更新|回应|认为|强调|已|了|曾|刚/;
const GONE_BY = /已(?!定)|曾|此前|早在|于去年|当时|刚刚|过去|截至|截止/;

/** Between a word for the future and a date: the report is to come, what it reports has been (将公布12月数据). */
const TO_BE_TOLD = /公布|发布|披露|公告|开出/;

/**
 * Whether the words around a span speak of what is to come: a word for it before the date in its clause,
 * or after it, ahead of any verb that reports (3月将发布, but not 3月11日宣布将发布).
 */
export function speaksOfFuture(plain: string, { start, end }: Span): boolean {
  const before = clauseBefore(plain, start);
  if (isMeasure(before)) return false;
  const after = clauseAfter(plain, end);
  const coming = lastIndexOf(before, COMING);
  if (coming >= 0) return !GONE_BY.test(before.slice(coming)) && !TO_BE_TOLD.test(before.slice(coming));
  if (GONE_BY.test(before.slice(-8))) return false;
  const next = COMING.exec(after);
  if (!next) return false;
  const told = REPORTED.exec(after);
  return !told || told.index > next.index;
}

/** Before a date that others are measured by; what is to come is not that one (优于第一季度). */
const MEASURE = /(?:[较比优]|[低高优大小多少好逊胜弱强]于|超[过越])$/;
const MEASURE_ENDS = lastUnits(MEASURE);

/** Whether what follows these words is something that others are compared with. */
export const isMeasure = (before: string): boolean =>
  MEASURE_ENDS.has(unitAt(before, before.length - 1)) && MEASURE.test(before);

const DONE = /已(?!定)|曾|了(?!解)|刚|完成|获(?![利益])|成立|创立|[年月季]增|[年月季]减|同比|环比|增长|下降|财报/;

/** What runs until a day, where other words (截至7月末) look back to it. */
const DEADLINE = /(?:有效期|期限|报名|申请|活动|优惠|预[售订购]).{0,3}截[至止]/;

/** Whether the words around a span tell of what has been: no date soon to come is meant then. */
export const speaksOfPast = (plain: string, { start, end }: Span): boolean =>
  DONE.test(clauseAfter(plain, end)) || GONE_BY.test(clauseBefore(plain, start).slice(-8).replace(DEADLINE, ''));

const DONE_REACH = 12; // units of the clause behind a term that are read
const DONE_BY_THEN = /已|曾|了|刚|完成|[售市映播布出行产][的后]/;
/** What is announced for a day: 10月23日发售. */
const ANNOUNCED =
  /^ ?起? ?(?:正式|全球|首次|如期|全面|抢先|开始|全渠道|海外|国内)?(?:[发开预首]售|开卖|上市(?!公)|上[映线架路柜]|开[播幕启跑业]|停[服产止售运]|发行|发布(?![公业财报声消通回预针了\d])|交付|[公内]测|推出|首[发播映]|亮相|举[行办]|召开|登[陆场台]|生效|施行|实施|截止|挂牌|除[息权]|投产|量产|问世|熄灯|动工|完工)/;

/** Whether a span is a term or a day announced, not gone by what its clause tells: 8月底前迁出, 10月23日发售. */
export function isTerm(plain: string, { start, end }: Span): boolean {
  const after = clauseAfter(plain, end);
  if (!BEFORE_AFTER.test(after) && !ANNOUNCED.test(after)) return false;
  return (
    !DONE_BY_THEN.test(after.slice(0, DONE_REACH)) && !/已|曾|[于在]去年|此前|早在/.test(clauseBefore(plain, start))
  );
}

/** Before a length of time (问世18年后停售): it counts from what these tell of. */
const SINCE =
  /(?:[时相事]隔|睽违|阔别|[问面]世|上[市线]|成立|创[立办]|诞生|发布|推出|开通|[运经]营|停飞|离职)[近逾约了]? ?$/;

/** Whether the words around a length tell of what has happened: 三年后才开放. */
export const isToldAsPast = (plain: string, { start, end }: Span): boolean =>
  SINCE.test(plain.slice(Math.max(0, start - 4), start)) ||
  /才|曾|已|了|刚|的今天|重[返回新]|归来|回归|再[次度]/.test(clauseAfter(plain, end));

function clauseBefore(plain: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < REACH && !CLAUSE_END.has(plain.charCodeAt(from - 1))) from--;
  return plain.slice(from, start);
}

/** The clause behind a date; where a comma follows at once, the next one. */
function clauseAfter(plain: string, end: number): string {
  const from = plain[end] === '，' || plain[end] === ',' ? end + 1 : end;
  let to = from;
  while (to < plain.length && to - from < REACH && !CLAUSE_END.has(plain.charCodeAt(to))) to++;
  return plain.slice(from, to);
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let at = -1;
  let offset = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text.slice(offset))) {
    at = offset + match.index;
    offset = at + Math.max(1, match[0].length);
  }
  return at;
}

const APPROX_INSIDE = /(?:左右|前后(?![端台卫])|上下(?![游文])|许(?![多可诺下久愿]))/y;
const APPROX_BEFORE = /(?:约|大约|大概|大致|差不多|接近)$/;
const BEFORE_AFTER =
  /^(?:[（(][^）)]{1,12}[）)])?(?:及|或)?(?:之前|以前|前(?![景往列沿期身台夕端提所瞻者线置来锋途后几\d一二三四五六七八九十首]))/;
const AFTER_AFTER =
  /^(?:当?[天日])?(?:及|或)?(?:之后|以后|以来|至今|迄今|起(?![步草源诉初诉到])|后(?![续期台来端市者置勤轮卫备果方缀羿院]))/;
const BEFORE_BEFORE = /(?:截至|截止|截止到|截至到|截止至|直到|直至|不晚于|不迟于|(?<!最)早于|迄)$/;
const AFTER_BEFORE = /(?:自|自从|始于|不早于)$/;

/** The units next to a span with which these words can stand there: most spans have none and are done. */
const approxStarts = firstUnits(APPROX_INSIDE);
const beforeEnds = lastUnits(APPROX_BEFORE, BEFORE_BEFORE, AFTER_BEFORE);
const afterStarts = firstUnits(BEFORE_AFTER, AFTER_AFTER);

/** End of a span with the 左右, 前后 or 许 that follows it; the span's own end if none does. */
export function endWithApprox(plain: string, end: number): number {
  if (!approxStarts.has(plain.charCodeAt(end))) return end;
  APPROX_INSIDE.lastIndex = end;
  const match = APPROX_INSIDE.exec(plain);
  return match ? end + match[0].length : end;
}

/** What words outside a span make of it. */
export function modFromOutside(plain: string, { start, end }: Span): 'BEFORE' | 'AFTER' | 'APPROX' | null {
  const before = beforeEnds.has(plain.charCodeAt(start - 1)) ? plain.slice(Math.max(0, start - 4), start) : '';
  const after = afterStarts.has(plain.charCodeAt(end)) ? plain.slice(end, end + 16) : '';
  if (before && APPROX_BEFORE.test(before)) return 'APPROX';
  if ((after && BEFORE_AFTER.test(after)) || (before && BEFORE_BEFORE.test(before))) return 'BEFORE';
  return (after && AFTER_AFTER.test(after)) || (before && AFTER_BEFORE.test(before)) ? 'AFTER' : null;
}
