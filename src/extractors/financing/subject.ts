import { StickyPattern } from '../../core/sticky-pattern.ts';
import type { CompanyMention } from '../../schema/index.ts';
import { Before } from './before.ts';
import { clauseStart } from './clause.ts';
import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';

/** What before a name keeps it from being a subject: 由X, 与X合作, 投资方X, 前X员工. */
const NOT_BEFORE = new Before(
  /(?:由|被|与|和|及|跟|同|向|对|为|给|从|据|来自|包括|客户|如|像|比|继|、|超越|超过|以|前|原|曾任|任职|就职于|毕业于|出身|投资方|领投方|股东|投资人|投资者|创投|中国版|对标|竞争对手|使用|采用|收购|投资|入股|根据|援引|通过|加入|离开|服务|记者|编辑|来源)$/,
  5,
);
/** What behind a name keeps it from being one: X等, X前高管, X旗下, X100%股权, X获悉. */
const NOT_BEHIND = new StickyPattern(
  /(?:等|系|前|原|(?:剩余|全部)?(?:[\d.]+%的?)?(?:股权|股份)|离职|出身|教父|背景|老兵|员工|高管|旗下|孵化|内部|关联|控股|生态链|的(?:子公司|竞争|前|投资|孵化|股东|客户)|[、和与及]|获悉|报道|讯|消息|记者|援引|快讯|认为|指出|分析|数据|显示|独家|专访|注|整理|编译|微信|公众号)/y,
);
/** A person of the company speaks: 公司 is then the company. */
const BY_OFFICE = new StickyPattern(
  /(?:联合)?(?:创始人|创办人|创立者|董事长|CEO|首席|总裁|总经理|CTO|COO|CFO|执行长|副总|相关负责人|负责人|方面|官方)/y,
);

/** A fund or a broker that speaks for itself. */
const ANNOUNCES = /^(?:Ⓓ|对外|正式|公开){0,3}(?:公告|宣布|发布公告|披露|发公告)/;

/** A media house that raises; 36氪获悉 and 36氪报道 only tell. */
const RAISES = new StickyPattern(
  /(?:Ⓓ|于|在|对外|公开|正式|成功|已经?|刚刚?|再次?|又|也|宣布[，,]?|公布|官宣|公司){0,8}(?:完成|获(?!悉|知|评|奖|选))/y,
);

const NONE = 0;
const INVESTOR = 1;
const BY_OFFICER = 2;
const SUBJECT = 3;

/** How well a name can be the subject of a deal. */
function standing({ text, slots }: Sketch, at: number): number {
  const slot = slots[at];
  if (slot?.type !== 'company') return NONE;
  if (NOT_BEFORE.test(text, at) || NOT_BEHIND.matchesAt(text, at + 1)) return NONE;
  if (slot.kind === 'media') return RAISES.matchesAt(text, at + 1) ? INVESTOR : NONE;
  if (slot.kind === 'investor') return INVESTOR;
  return BY_OFFICE.matchesAt(text, at + 1) ? BY_OFFICER : SUBJECT;
}

/**
 * The name before an index that is its subject: the nearest that can be one, else the nearest whose officer speaks,
 * else a fund in the same clause or one that announces. Names in `taken` have another role.
 */
export function subjectBefore(sketch: Sketch, index: number, taken: ReadonlySet<number>, from = 0): number | null {
  const { text } = sketch;
  const clause = clauseStart(text, index);
  const best: (number | null)[] = [null, null, null];
  for (let at = lastName(text, index); at >= from; at = lastName(text, at)) {
    const rank = taken.has(at) ? NONE : standing(sketch, at);
    if (rank === SUBJECT) return at;
    if (rank === BY_OFFICER || (rank === INVESTOR && (at >= clause || ANNOUNCES.test(text.slice(at + 1)))))
      best[rank] ??= at;
  }
  return best[BY_OFFICER] ?? best[INVESTOR];
}

const lastName = (text: string, index: number): number => (index > 0 ? text.lastIndexOf('Ⓒ', index - 1) : -1);

/** Whether what goes on behind a name, from an index on, lets the name be a subject. */
export const canBeSubject = (text: string, index: number): boolean => !NOT_BEHIND.matchesAt(text, index);

/** The first name of a sentence that can be its subject; funds are none. */
export function firstSubject(sketch: Sketch, taken: ReadonlySet<number>): CompanyMention | null {
  const at = firstSubjectAt(sketch, taken);
  return at === null ? null : (sketch.slots[at] as CompanyMention);
}

/** Where it stands. */
export function firstSubjectAt(sketch: Sketch, taken: ReadonlySet<number>): number | null {
  for (let at = sketch.text.indexOf('Ⓒ'); at >= 0; at = sketch.text.indexOf('Ⓒ', at + 1))
    if (!taken.has(at) && standing(sketch, at) >= BY_OFFICER) return at;
  return null;
}

const LATTER = new SiftedPattern('后者');

/** The company that raises by the grammar of a sentence: the subject before a phrase; of 后者 the name last spoken of. */
export function companyBefore(sketch: Sketch, head: number, taken: ReadonlySet<number>): number | null {
  if (!LATTER.canMatch(sketch) || !LATTER.test(sketch, clauseStart(sketch.text, head), head))
    return subjectBefore(sketch, head, taken);
  const last = sketch.text.lastIndexOf('Ⓒ', head);
  return last < 0 ? null : last;
}
