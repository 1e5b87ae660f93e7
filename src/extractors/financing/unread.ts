import { clauseStart } from './clause.ts';
import { DO, GET } from './vocabulary.ts';

const SPEAKS_OF_NONE = [
  // pronouns and general nouns, which mean the company at hand
  '公司|企业|集团|平台|项目|团队|机构|品牌|产品|业务|双方|自己|本[轮次]',
  '融资|投资|资金|资本|方案|专项',
  // verbs and adverbs that an elided subject leaves at the start
  '表示|透露|希望|需要|打算|继续|进一步|准备|预[计期]|通过|参与|作为|相比|目前|期间|同年|[今去前]年|年[初底内]|全球',
  '成立|创立|创业|初期|之初|时间|不久|[年月天]前|[几多两]年|历[时经]|凭借|依托|借助|随着|快速|迅速|仅|一度|甚至',
  '[共合]计|一共|顺利|成功|陆续|先后|相继|连续|最终|最近|终于|共同|经过|总[计共]?|除|百分|截[至止]|至今',
  // who speaks for it
  '创始|创办|董事|总裁|总经理|首席|CEO|负责|先生|女士|高管|管理层|官方|官[网微]|微博|邮件|内部|知情|人士|记者|消息|报道|获悉|独家',
  DO,
  GET,
].join('|');
const PARTICLES =
  '的了在对为是把被将与和及于由其他它她我你们这那该本此每各也都还就而但并且因如若从以再又已曾正第据便只没不所之让着';
/** A proper name by its place; it does not end like a phrase of place or time (发布会上, 期间). */
const NAME = `(?:(?!${SPEAKS_OF_NONE})[^${PARTICLES}ⒸⓂⓇⒹ■，,。；;：:、（）()]){3,10}?(?<![中上下内里外后前时间来])`;
/** 某公司, 另一家创企, 一家名叫Quovex的公司 */
const NAMELESS = '(?:某(?![种些个位日天次])|另一家|一家名[叫为])[^，,。；;ⒸⓂⓇ]{0,16}?';
const OPENING = '^(?:而|此外|另外|同时|随后)?';
/** What it is, in front of its name: 内容分发平台星芒新媒. */
const DESCRIPTION =
  '(?:[^该这此本其，,。；;：:、ⒸⓂⓇⒹ■（）()]{2,16}(?:公司|企业|平台|品牌|机构|项目|[务供营发造应]商))?';
const ADVERBS =
  '(?:Ⓓ|于|在|已经?|曾|刚刚?|正式|目前|正在|宣布|对外|公开|再次?|又|也|即将|拟|将|港交所|成功|顺利|率先|首次|还)*';
const SUBJECT = new RegExp(`${OPENING}${DESCRIPTION}(?<name>${NAME}|${NAMELESS})${ADVERBS}$`);
/** 星芒动力上月宣布，…; 星芒动力是一家…，… */
const TOPIC = new RegExp(
  `${OPENING}(?<name>${NAME}|${NAMELESS})${ADVERBS}(?:宣布|公告|披露|成立|创立|创办|是一家|是国内|总部|专注|致力)`,
);

/**
 * The subject of what begins at `index` of a sketch, if it is a company's name that is no mention: such a deal is of
 * no company named before. `from` is where the deal before ended.
 */
export function unreadSubject(text: string, index: number, from: number): string | null {
  const subject = nameIn(SUBJECT.exec(text.slice(clauseStart(text, index, from), index)));
  if (subject !== null || from > 0 || text.lastIndexOf('Ⓒ', index) >= 0) return subject;
  return nameIn(TOPIC.exec(text.slice(0, index)));
}

/** Three characters that begin with one of the most frequent surnames are a person's name: who speaks for the company. */
const PERSON =
  /^[王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹熊孟秦邱侯江尹薛闫雷黎陶贺顾]..$/;

/** The name of a match, unless it is a person's. */
function nameIn(match: RegExpExecArray | null): string | null {
  const name = match?.groups?.name;
  return name === undefined || PERSON.test(name) ? null : name;
}
