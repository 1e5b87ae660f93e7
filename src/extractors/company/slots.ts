import type { CompanyKind } from '../../schema/index.ts';
import { FOREIGN_COUNTRIES } from './places.ts';

/** A place in a sentence that a company fills. */
export interface Slot {
  readonly name: `company/slot-${string}`;
  /** Sticky; what it matches stands next to the name. */
  readonly pattern: RegExp;
  /** Where the name stands: before the match, after it, or a list of names there. */
  readonly side: 'before' | 'after' | 'list-before' | 'list-after';
  readonly weight: number;
  /** What it matches proves that a name ends there, whatever its letters. */
  readonly listed?: boolean;
  /** What a filler is, where its own letters do not say. */
  readonly kind?: CompanyKind;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

const ROUND = '(?:天使|种子|战略|首轮|新一轮|[Pp]re-?[A-D]|[A-H]\\d?|IPO)(?:\\+|-\\d)*(?:轮|系列)?';
const FUNDING = '(?:轮|融资|投资|注资|募资|战投|入股|增资)';

/** The slots, the telling ones first. Names in the examples are made up. */
export const SLOTS: readonly Slot[] = [
  {
    name: 'company/slot-round',
    pattern: new RegExp(`(?:完成|获得?|拿下|斩获|宣布完成)了?(?=[^。；！？\\n]{0,40}?${FUNDING})`, 'y'),
    side: 'before',
    weight: 3,
    examples: ['近日，「灵潮」完成数千万元A轮融资。', '芯片公司「灵潮」宣布已于3月完成A轮融资。'],
    not: ['公司完成A轮融资。', '该项目已获得融资。'],
  },
  {
    name: 'company/slot-round-of',
    pattern: new RegExp(
      `(?:的|完成的?)?(?:${ROUND}融资|${ROUND}(?=[获投融完]))|融资(?=\\d|[数近超]?[千百十亿万])`,
      'y',
    ),
    side: 'before',
    weight: 2,
    examples: ['「灵潮」A轮融资由老股东领投。'],
    not: ['公司的A轮融资已近尾声。'],
  },
  {
    name: 'company/slot-backer',
    pattern:
      /(?:联合|共同|独家|继续|持续|战略)*(?:领投|跟投|参投|主投|追投|加注|领衔投资|独家投资|联合投资|共同投资|参与投资|追加投资|继续加码|持续加码|持续加持)|(?<=[、和与及][^，。；\n]{2,24})(?:投资|入股|注资)(?![者人方机银、，及和与拟将将持减质增计以]|(?:确认|管理|控股|集团|公司|有限|合伙|所持|发展))/y,
    side: 'list-before',
    weight: 2.5,
    kind: 'investor',
    examples: ['「灵潮资本」领投，「云杉汇」跟投。'],
    not: ['老股东继续跟投。'],
  },
  {
    name: 'company/slot-by',
    pattern: /由(?=[^。；！？\n]{2,60}?(?:领投|跟投|主投|参投|投资|领衔|主导|收购|创立|创办))/y,
    side: 'list-after',
    weight: 2,
    kind: 'investor',
    examples: ['本轮由「灵潮」领投。'],
    not: ['由此带来的投资机会不少。'],
  },
  {
    name: 'company/slot-investors',
    pattern:
      /(?:投资方|投资人|投资机构|投资者|领投方|跟投方|参投方|出资方|股东|参与方)(?:还|均|则|主要|中)?(?:包括了?|包含|为|有|是)|(?:投资方|领投方|跟投方|参投方|出资方)[：:]/y,
    side: 'list-after',
    weight: 2.5,
    kind: 'investor',
    examples: ['投资方包括「灵潮」、「云杉汇」等。'],
    not: ['投资方包括多家知名机构。'],
  },
  {
    name: 'company/slot-won-from',
    pattern:
      /(?:获得?了?|得到了?|受到)(?=[^。；！？，\n]{2,40}?(?:领投|跟投|主投|投资(?!者|人)|注资|战略投资|入股|青睐|加持))/y,
    side: 'list-after',
    weight: 1.5,
    kind: 'investor',
    examples: ['公司获「灵潮资本」投资。'],
    not: ['公司获数千万元投资。'],
  },
  {
    name: 'company/slot-acquire',
    pattern: /(?:全资收购|收购|并购|买下|入股|控股|参股|起诉|状告)(?:了|的)?/y,
    side: 'after',
    weight: 1.5,
    examples: ['对方拟以10亿元收购「灵潮科技」。'],
    not: ['收购价格没有公布。'],
  },
  {
    name: 'company/slot-acquirer',
    pattern: /(?:全资)?(?:收购|并购)(?=[^。；！？\n]{2,30})/y,
    side: 'before',
    weight: 1.5,
    examples: ['「灵潮」收购云杉科技。'],
    not: ['公司收购云杉科技。'],
  },
  {
    name: 'company/slot-acquired',
    pattern: /被(?=[^。；！？，、\n]{0,16}?(?:收购|并购|买下|起诉|立案|约谈|接管|除名|摘牌))/y,
    side: 'before',
    weight: 1.5,
    examples: ['去年「灵潮材」再被云杉科技买下。'],
    not: ['公司去年被对手买下。'],
  },
  {
    name: 'company/slot-stake',
    pattern: /(?:股权|股份)(?!有限|制|公司)/y,
    side: 'before',
    weight: 1.5,
    examples: ['公司拟购买「灵潮科技」30%股权。'],
    not: ['大股东持有的股份已全部质押。'],
  },
  {
    name: 'company/slot-founded',
    pattern: /(?:成立|创立|创办|创建)于|(?<=\d{4}年(?:\d{1,2}月)?)(?:成立|创立|创办)|总部(?:位于|设在|在)/y,
    side: 'before',
    weight: 2.5,
    examples: ['「灵潮」成立于2015年。'],
    not: ['公司成立于2015年。'],
  },
  {
    name: 'company/slot-is-a',
    pattern:
      /是(?:一家|国内|全球|中国|我国|美国|业内)(?=[^。；！？\n]{0,40}?(?:公司|企业|厂商|服务商|平台|机构|品牌|独角兽|提供商))/y,
    side: 'before',
    weight: 2,
    examples: ['「灵潮」是一家做机器人的公司。'],
    not: ['这是一家做机器人的公司。'],
  },
  {
    name: 'company/slot-kind-of',
    pattern:
      /(?:公司|企业|平台|独角兽|创企|厂商|开发商|提供商|服务商|制造商|运营商|供应商|巨头|车企|药企|大厂|龙头|品牌)(?=[^\s，。；！？、：）)（(”」的等])/y,
    side: 'after',
    weight: 1,
    examples: ['机器人公司「灵潮」昨晚发布新品。'],
    not: ['公司表示，今年不会上市。'],
  },
  {
    name: 'company/slot-share-of',
    pattern:
      /(?<![\d.的约]|剩余|其余|另外|合计|所持|额外)(?:剩余|其余|另外|额外|约|合计|所持)*的?\d[\d.]*[%％]的?(?:股权|股份|权益|控股权)/y,
    side: 'before',
    weight: 1.5,
    examples: ['公司拟作价8亿元出售「灵潮云厨」51%的股权。'],
    not: ['增持不超过公司总股本3%的股份。'],
  },
  {
    name: 'company/slot-party',
    pattern:
      /(?:一致行动人|股东|被告|原告|上诉人|申请人|债务人|债权人|担保人|受让方|转让方|出让方|交易对方|质权人|标的公司|目标公司|保荐机构|审计机构|制作方|出品方|发行商|开发商|代理商|承办方|主办方|要约人|收购方|出售方|管理人)(?:为|是|系|[：:])?(?=[^\s，。；！？、）)”」的等])/y,
    side: 'after',
    weight: 1.5,
    examples: ['一致行动人「灵潮国际」没有减持。', '被告「灵潮电器」未到庭。'],
    not: ['被告没有到庭。', '股东大会通过了议案。'],
  },
  {
    name: 'company/slot-made-by',
    pattern:
      /由(?=[^。；！？，、\n]{2,30}?(?:开发|研发|研制|制作|发行|出品|代理|主办|承办|承建|运营|生产|策划|推出|打造|冠名|负责|设计|制造|持有))/y,
    side: 'after',
    weight: 2,
    examples: ['这款游戏由「灵潮工坊」开发。', '这款游戏由「Lingchao」制作。'],
    not: ['这款游戏由三名学生开发。'],
  },
  {
    name: 'company/slot-maker',
    pattern: /(?:倾力|独家|联合)?(?:开发|研发|研制|制作|出品|代理|发行|打造|生产)的/y,
    side: 'before',
    weight: 1,
    examples: ['「Lingchao」开发的策略游戏昨天上线。'],
    not: ['自主研发的芯片昨天上线。'],
  },
  {
    name: 'company/slot-meeting',
    pattern:
      /20\d\d年?(?:第?[一二三四五六七八九十]+次|年度)?(?:临时)?股东大?会|第[一二三四五六七八九十]+届(?:董事会|监事会)/y,
    side: 'before',
    weight: 3,
    examples: ['「灵潮动力」2019年年度股东大会决议公告'],
    not: ['公司2019年年度股东大会决议公告'],
  },
  {
    name: 'company/slot-given',
    pattern: /(?:质押|转让|出售|授权|交付|卖|支付|委托|租|借|供货|抵押)给|判令|判决|责令/y,
    side: 'after',
    weight: 1.5,
    examples: ['股份已质押给「灵潮国瑞」。'],
    not: ['股份已质押给多家机构。'],
  },
  {
    name: 'company/slot-addressee',
    pattern:
      /向(?=[^。；！？，、\n]{2,14}?(?:出售|转让|支付|发行股|提供(?:担保|借款|贷款|资金)|借款|采购|质押|增资|定增|订购|授权|索赔|追讨|购买))/y,
    side: 'after',
    weight: 1.5,
    examples: ['公司向「灵潮文旅」支付了违约金。'],
    not: ['公司向对方支付了违约金。'],
  },
  {
    name: 'company/slot-staff',
    pattern: /(?:有关|相关)(?:负责人|人士)|工作人员|内部(?:人士|员工)/y,
    side: 'before',
    weight: 1.5,
    examples: ['「灵潮联信」相关负责人没有回应。'],
    not: ['市教育局相关负责人没有回应。'],
  },
  {
    name: 'company/slot-such-as',
    pattern:
      /等(?:\d+|[一二三四五六七八九十几多数]+)?家?(?:知名|头部|国内|国内外|海外|国际|主流|众多|多|数|大型|一线|老牌|外资|国产|整|科技|互联网|上市|投资|汽车|芯片|半导体|医药)*(?:公司|企业|厂商|车厂|投资机构|巨头|大厂|银行|券商|媒体|车企|药企|房企|集团|系统商|供应商|服务商)/y,
    side: 'list-before',
    weight: 2,
    examples: ['客户有「Lingchao」、「Nimbo」等整车厂商。', '「灵潮云杉」、「云杉汇通」等多家企业参展。'],
    not: ['上海、广州等地的企业参展。'],
  },
  {
    name: 'company/slot-employer',
    pattern:
      /(?:就职|任职|供职)于|入职|跳槽(?:到|至)|出身于?|在(?=[^，。；、\n]{2,8}?(?:担任|任职|就职|供职|工作))|(?:曾任|历任|做过|当过)(?=[^，。；、\n]{2,14}?(?:首席|总监|总裁|经理|工程师|科学家|负责人|主管|CEO|CTO|副总))/y,
    side: 'after',
    weight: 1.5,
    examples: ['他此前供职于「灵潮科锐」。'],
    not: ['他此前任职于多家公司。'],
  },
  {
    name: 'company/slot-shares',
    pattern:
      /(?:股价|涨停|跌停|盘中|收盘|收涨|收跌|涨超|跌超|高开|低开|A股|港股|美股|市值|公告|发布公告|晚间公告|发布(?:业绩|20\d\d|财报|年报|半年报|季报)|公布(?:业绩|20\d\d|财报))/y,
    side: 'before',
    weight: 1.5,
    examples: ['「灵潮科技」盘中涨超8%。'],
    not: ['公司股价创新高。'],
  },
  {
    name: 'company/slot-results',
    pattern:
      /(?:法说会?|股东会)(?=[〉》】])|(?:前?\d{1,2}月|Q[1-4]|首季|上季|本季|第[一二三四1-4]季)(?:合并|单季|自结)?(?:营收|获利|纯益|毛利率|EPS|每股)/y,
    side: 'before',
    weight: 2,
    examples: ['「灵茂晟」3月营收年增两成。', '〈「灵茂晟」法说〉下半年需求回温', '疫情趋缓 「灵茂晟」首季获利创高'],
    not: ['上市公司3月营收年增两成。', '半导体业首季获利创高。'],
  },
  {
    name: 'company/slot-notice',
    pattern:
      /在(?:互动平台|投资者互动平台|互动易|机构调研|接受(?:机构)?调研|港交所|公告中|官网|官微|社交媒体|微博|财报|电话会)|接受(?:机构)?调研|(?:发布|晚间)?公告|(?<=(?:^|[\n】])[^\n：:，。]{2,8})[：:](?=[^\n]{0,30}?(?:公司|股东|股份|净利|亏损|中标|签署|回购|减持|增持|质押|子公司|预计|拟|募资|收购|营收))/y,
    side: 'before',
    weight: 2,
    examples: ['「灵潮科技」在互动平台表示，订单充足。', '「灵潮科技」：股东拟减持2%股份'],
    not: ['公司在互动平台表示，订单充足。'],
  },
  {
    name: 'company/slot-subject',
    pattern:
      /(?:宣布|发布|推出|披露|减持|增持|质押|中标|签署|起诉|转让|出售|持有|拟(?:以|将|收购|募资|发行|定增|投资|对|向)|回应|获批|获准|获悉|开源|推向市场|(?:开始)?招股|递表|过会|挂牌|停牌|复牌|更名)/y,
    side: 'before',
    weight: 1,
    examples: ['昨晚，「灵潮微」宣布裁员。'],
    not: ['公司宣布裁员。', '张小明宣布辞职。'],
  },
  {
    name: 'company/slot-owner',
    pattern: /旗下/y,
    side: 'before',
    weight: 2,
    examples: ['该平台是「灵潮」旗下产品。'],
    not: ['集团旗下产品众多。'],
  },
  {
    name: 'company/slot-owned',
    pattern: /旗下的?/y,
    side: 'after',
    weight: 1,
    examples: ['集团旗下「灵潮资本」用两亿元买下这家工厂。'],
    not: ['集团旗下产品众多。'],
  },
  {
    name: 'company/slot-partner',
    pattern: /(?:与|和|同|跟)(?=[^。；！？，\n]{2,16}?(?:达成|签署|签订|合作|联手|携手|展开合作|成立合资|合并))/y,
    side: 'after',
    weight: 1.5,
    examples: ['公司已与「灵潮科技」达成合作。'],
    not: ['公司与高校合作多年。'],
  },
  {
    name: 'company/slot-source',
    pattern: /(?:来源|转自|文章来源|消息来源)[:：] ?/y,
    side: 'after',
    weight: 2.5,
    kind: 'media',
    examples: ['来源：「灵潮观察」 编辑：小林'],
    not: ['资金来源：自有资金。'],
  },
  {
    name: 'company/slot-kind-of-latin',
    pattern:
      /(?:一哥|一姐|龙头厂?|大厂|业者|母公司|子公司|集团|车厂|原厂|对手|客户|伙伴|竞争者|初创|新创|创企|网站|媒体|机构|基金) ?(?=[A-Z][A-Za-z]*[a-z])/y,
    side: 'after',
    weight: 1.5,
    examples: ['新药授权给疫苗一哥「Lingchao」。'],
    not: ['这家大厂AI业务增长。'],
  },
  {
    name: 'company/slot-header',
    pattern: /(?<=(?:^|\n)[【[][^\n【】[\]]{2,10})(?:新闻|讯|消息|快讯)(?=[】\]])/y,
    side: 'before',
    weight: 3,
    kind: 'media',
    examples: ['【「灵潮网」讯】今天开市。'],
    not: ['【快讯】今天开市。'],
  },
  {
    name: 'company/slot-byline',
    pattern:
      /(?<=^|\n)(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)? *(?:[|丨] *)?(?=[^\s\d][^\n]{1,14}(?:\n|$))/y,
    side: 'after',
    weight: 2.5,
    kind: 'media',
    examples: ['2023-05-06 10:54 「灵潮观察」\n今天上午开市。'],
    not: ['2023-05-06 星期六\n今天上午开市。'],
  },
  {
    name: 'company/slot-dispatch',
    pattern: /(?<=日(?:上午|下午|早间|晚间)?)(?:讯|电|消息|报道)|(?<![资通快简喜音短电腾网])讯(?=[ ，（(])/y,
    side: 'before',
    listed: true,
    weight: 3,
    kind: 'media',
    examples: ['「灵潮财经网」3月4日讯，市场回暖。'],
    not: ['这条简讯 没有署名。'],
  },
  {
    name: 'company/slot-of-country',
    pattern: new RegExp(`(?:${[...FOREIGN_COUNTRIES, '中国', '欧洲'].join('|')}) ?(?=[A-Z][A-Za-z]*[a-z])`, 'y'),
    side: 'after',
    weight: 1.5,
    examples: ['这笔钱来自美国「Lingchao」。'],
    not: ['去年美国GDP增长2%。', '新版本Lingchao 9已经发布。'],
  },
  {
    name: 'company/slot-according-to',
    pattern:
      /(?:根据|依据|据|依照|按照)(?=[^。；！？，,\n]{2,16}?(?:统计|数据|报道|消息|预测|研究|分析|调查|估计|估算|报告|披露))/y,
    side: 'after',
    weight: 2,
    kind: 'media',
    examples: ['据「灵潮咨询」统计，出货量增长两成。'],
    not: ['据初步统计，出货量增长两成。'],
  },
  {
    name: 'company/slot-report',
    pattern: /(?:获悉|了解到|记者|(?:独家)?报道)/y,
    side: 'before',
    weight: 1,
    kind: 'media',
    examples: ['「灵潮财经网」记者从现场发回消息。'],
    not: ['有记者问起此事。'],
  },
  {
    name: 'company/slot-told',
    pattern:
      /告诉(?=[^，。；！？\n]{2,8}?[，：:。])|[向对](?=[^，。；！？、\n]{2,6}?(?:表示|透露|坦言|解释道?|证实)[，：:])/y,
    side: 'after',
    weight: 1.5,
    kind: 'media',
    examples: ['一名员工告诉「灵潮观察」，新品明年上市。'],
    not: ['一名员工告诉记者，新品明年上市。'],
  },
  {
    name: 'company/slot-stock-code',
    pattern:
      /[（(](?:行情|证券代码|股票代码|代码)?[：:]?(?:(?:SH|SZ|HK|BJ|US|TW|NASDAQ|NYSE|HKEX|Nasdaq|纳斯达克|纽交所|港交所)?[.：: ]?(?!(?:19|20)\d\d[）)])\d{4,6}(?:[.-](?:SH|SZ|HK|BJ|TW|US|SS|OC|KS|T))?(?![-\d])|(?:NASDAQ|NYSE|Nasdaq|纳斯达克|纽交所|US)[.：: ]? ?[A-Z]{1,5}|\d+\.\d{2,3},[-+]?\d+\.\d+)/y,
    side: 'before',
    listed: true,
    weight: 4,
    examples: ['「灵潮科技」（688396.SH）昨晚公告。'],
    not: ['会议室（2023）今天开放。'],
  },
];

/** The slot that a title before a person fills; the titles are a word list. */
export const TITLE_SLOT = {
  name: 'company/slot-title',
  weight: 2.5,
  examples: ['「灵潮」创始人兼CEO说，今年会盈利。', '「灵潮」中国区公关总监不愿置评。'],
  not: ['公司创始人说，今年会盈利。'],
} as const;
export const STRONG_TITLE =
  /创始|创办|创建|CEO|CTO|CFO|COO|CMO|CIO|总裁|董事长|首席|总经理|执行长|行政总裁|合伙人|董座|掌门|发言人|联创|总监|科技长|技术长|财务长|营运长|副总/;
