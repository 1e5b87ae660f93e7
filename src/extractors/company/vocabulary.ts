import { StickyPattern } from '../../core/sticky-pattern.ts';
import { FOREIGN_COUNTRIES } from './places.ts';

/** Closed word sets of the company extractor, in Simplified characters. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Single characters that no coined name takes in: function words, and verbs that stand beside names. */
export const STOP_CHARACTERS = new Set(
  '的了在是和与及或对向由被把将让从到于为给跟并而但也都就还又再已曾正该这那一个家们年月日前后内等称说据其则即若因以使至未均各每某不有要会能可自并且如像更最很只才却吗呢吧啊之此您你我他她它看做用叫名去来着过得地所次位名款台部只项轮条起仍时当亿万元一二两三四五六七八九十席裏获赴拟另里最更较虽感遭请笔些哪共约近超逾再皆仅占予丨砍抛呛攻抢携斥砸吞飙涨跌挫曝喊盼拚祭扩估',
);

/** Nouns for an organisation that stand before its name: 芯片公司X, 独角兽X. */
export const DESCRIPTORS: ReadonlySet<string> = new Set([
  ...FOREIGN_COUNTRIES,
  ...words(`
  被告 原告 油企 矿企 钢企 国企 民企 央企 公司 企业 平台 品牌 厂商 厂 服务商 独角兽 开发商 运营商 提供商 供应商 制造商 生产商 开发者 创企 初创 初创公司 初创企业 创业公司 机构 巨头
  集团 商 大厂 车企 药企 房企 券商 银行 投行 基金 媒体 网站 应用 社区 社群 电商 创业者 龙头 新秀 新贵 黑马 新锐 明星 子公司 母公司 分公司
  控股公司 上市公司 竞争对手 对手 合作伙伴 伙伴 客户 股东 投资方 投资人 投资者 投资机构 解决方案 解决方案商 研发商 经销商 代理商 零售商
  业者 大咖 一哥 龙头厂 代工厂 晶圆厂 车厂 原厂 药厂 工厂 工作室 系统商 品牌商 网 店 连锁 项目 官方 品牌方 甲方 乙方 收购方 出品方 服务 系统 团队
  旗下 原 前 新 国内 国外 海外 中国 台湾地区 香港 欧洲
`),
]);

/** Words that end a name on its left or right: adverbs, verbs, connectives, common nouns of business news. */
export const STOP_WORDS = words(`
  近日 日前 今日 今天 昨日 昨天 昨晚 今晚 今年 去年 明年 前年 近期 最近 目前 现在 当前 此前 此后 随后 其后 之后 以前 以后 日内 当日 当天 同日 同时
  上周 本周 下周 上月 本月 下月 年初 年底 年末 上午 下午 早间 晚间 凌晨 清晨 傍晚 盘前 盘后 周一 周二 周三 周四 周五 周六 周日
  宣布 完成 获得 获 表示 发布 推出 公布 公告 披露 报道 透露 指出 认为 介绍 称 正式 已经 成功 顺利 再次 继续 连续 首次 刚刚 即将 计划 拟 预计
  收购 并购 投资 领投 跟投 参投 入股 融资 募资 合作 签署 签约 联合 携手 联手 共同 参与 通过 进行 成立 创立 创办 创建 成为 拥有 持有 控股 包括 包含 以及
  或者 还有 其中 因为 由于 所以 因此 但是 不过 而且 并且 如果 虽然 尽管 对于 关于 根据 按照 随着 作为 为了 除了 例如 比如 诸如 譬如 来自 位于 属于 隶属
  另一家 另一 另外 一家 两家 三家 多家 数家 几家 这家 该家 哪家 一个 这个 那个 某 某家 本 本次 此次 本轮 该轮 上述 前述 有关 相关 所有 全部 部分 各家 各 每 双方 三方
  知名 著名 领先 最大 最大的 全球 全国 国际 本土 传统 新兴 顶级 头部 一线 老牌 新型 大型 小型 中型 专业 专注 主打 主营 从事 致力于
  记者 编辑 作者 来源 据悉 据 消息 获悉 了解 数据 显示 统计 报告 财报 业绩 营收 净利 净利润 利润 亏损 收入 股价 股票 股份 股权 股东 市值 估值 市场 行业 产业 领域 业务 产品 技术 服务 用户 客户
  董事长 总裁 总经理 创始人 创办人 负责人 联合创始人 首席 主席 高管 员工 工程师 合伙人
  洽谈 磋商 商谈 会谈 谈判 斥资 出手 争夺 角逐
  责令 责成 勒令 委托 授权 购买 出资 设立 新设 组建
  美中 中美 美日 中欧 日韩 欧美 两岸 法说 法说会 供应链
  A股 B股 H股 港股 美股 交易日
  北京时间 新一轮 上一轮 下一轮 金融圈 关联方 合作方
  总股本 股本 总额 总数 股份总数
  卢比 英镑 韩元 韩圜 新台币 台币 卢布 泰铢 越南盾 两市 沪深 个股 大盘 指数 板块 龙虎榜 北向资金 主力资金 激光雷达 人士 疫情 覆盖
  增持 减持 归属 归属于 下属 所属 科创板 新三板 创业板 主板 中小板 归母 占比 缓缴 用于 具有 来自于 个别 外国 全国性 大型 各地 当地 本地 重新 寻找 找 告 告诉 旗舰店 财险 大股东 第一 第二 第三 第四 第五 实际控制人 一致行动人 及其 以下 董事会 管理层
  亿美元 亿元 万元 美元 万美元 人民币 港元 亿港元 日元 欧元 之一 手中 当时 原先 如此 这种 那种 这些 那些 这笔 拿到 坦言 首度 其他 其它 许多 不少 众多 很多 若干 任何 一些 更多 大量
  以 对 向 由 被 把 将 让 从 到 于 为 给 跟 和 与 及 或 在 是 的 了 也 都 就 还 又 再 已 曾 正 并 而 但 等 我们 他们 你们 自己 大家 它们 他 她 它 我 你
  采用 使用 利用 聚焦 选择 支持 提供 开发 研发 生产 制造 销售 运营 经营 管理 建设 打造 布局 进入 进军 退出 关闭 出售 转让 减持 增持 质押 起诉 诉讼 回应 否认 承认 证实 确认
  上市 发行 申请 提交 递交 递表 挂牌 登陆 冲刺 启动 开启 开始 结束 停止 终止 暂停 恢复 加入 离开 离职 加盟 任职 出任 担任 就任 辞任 辞去 任命 聘请
  前身 曾经 一度 原来 仍然 依然 一直 始终 逐步 不断 持续 大幅 小幅 全资 部分 多数 少数 重大 全面 独家 单独 分别 各自 先后 陆续 相继 纷纷 均 皆
  推动 实现 达到 超过 突破 达成 签订 收到 接到 得到 取得 面对 面临 引发 导致 造成 影响 提升 提高 降低 减少 增加 增长 下降 上涨 下跌 上升 攀升 攀高
  可能 可以 应该 必须 需要 能够 希望 相信 觉得 发现 看到 知道 成 至 起 比 较 如 像 叫 名为 名叫 叫做 简称 下称 以下简称 又称 俗称 原名 前称 曾用名
`);

/** Words between a name and the verb of its sentence; a slot looks past them for the name. */
export const ADVERBS = words(`
  二度 三度 的 上午 下午 盘中 盘前 盘后 早盘 午后 尾盘
  近日 日前 今日 今天 昨日 昨天 昨晚 今晚 近期 最近 目前 此前 随后 上周 本周 上月 本月 今年 去年 早间 晚间 早前 日内 当日 刚刚 刚 正式 对外 已 已经 也 还 又 再 再次 再度 成功 顺利 连续 先后 陆续
  宣布 公布 公告 表示 透露 披露 确认 称 首次 独家 正 正在 即将 将 拟 计划 预计 有望 或 曾 曾经 接连 相继 率先 共同 联合 于 在 都 均 全 则 并 其后 之前 此次 本次 官方 官宣 悄然 最终 终于 仍 分别 同时 宣告 完成 就 主动 继续 全资 战略 所
`);

/** Words that stand between a company and the title of one of its people: X中国区公关总监. */
export const TITLE_MODIFIERS = words(`
  中国区 大中华区 亚太区 亚太 全球 华东区 华南区 华北区 设计 公关 营销 市场 销售 新闻 高级 资深 副 兼 前任 现任 时任 前 原 首任 联合 执行 名誉 荣誉 研究 产品 技术 业务 运营 战略 品牌 品牌部 投资
  事业部 事业群 信用卡中心 市场部 公关部 销售部 研发 研发部 项目 总部 集团 方面 时 及 和 、 常务 首席 独立 非执行 创意 智能驾驶 人工智能 中国
`);

/** Endings of names that are common words as well; a name may end in one, but not be one. */
export const NAME_ENDINGS = words(
  '集团 银行 基金 股份 国际 技术 服务 投资 控股 发展 教育 建设 资本 医学 医疗 生活 工作室 生物 网 科技',
);

/** Words that make no name out of a trade word or 资本: 社会资本, 传统银行. */
export const GENERIC_BRANDS = words(`
  中美 美中 中欧 两岸 日韩 公股 道指 财报 餐饮 美股 港股 台股 陆股 普惠 非银 绿色 科创 互联网 犯罪 利益 诈骗 军火 媒体 跨国 上市 军工 走私 投资 家族 企业 限售 回购 质押 减持 增持 流通 优先 剩余 持有 转让 冻结 新增 发行 普通 累计 所持 标的 已发行 多数 少数 公司 拟 控股 参股 全资
  社会 国有 产业 风险 民营 耐心 国际 海外 人力 私人 外国 民间 金融 外来 工商 注册 固定 流动 早期 头部 一级 二级 长期 战略 创业 政府 地方 美元 人民币 知名 顶级 中国 美国 境外 外部 一线 外资 内资
  传统 互联网 智能 数字 数据 消费 汽车 工业 高端 先进 现代 绿色 智慧 医疗 健康 生物 国家 省级 市级 市政 商业 大型 中型 小型 中小 城市 农村 社区 家庭 个人 公共 公募 私募 主权 财务 股权 债券 货币 指数 混合
  电子 半导体 芯片 能源 新能源 环保 航空 航天 文化 教育 旅游 体育 影视 游戏 广告 物流 建筑 房地产 地产 信息 通信 通讯 网络 软件 硬件 机器人 人工 生命 材料 化工 制造 创新 科创 高新 前沿 尖端 核心 关键 黑 硬 金融
  新设 新创 兴柜 上柜 上市柜 骇客 黑客 新冠 线上 民用 零碳 呆账 触控 车用 医用 军用 家用 美企 陆企 日企 台企
  这家 该 本 此 其 各 两 多 某 其他 其它 相关 有关 所有 全部 部分 主要 重要 优质 明星 热门 海内外 国内外 境内外 全球 全国 世界 亚洲 欧洲 北美 本土 本地 当地 母 子 总
`);

/** Numerals that a coined name may begin with: 三盛教育. */
export const NUMERALS = new Set('一二两三四五六七八九十百千万');

/** Other function characters that a name may begin with where a phrase begins: 新产业, 好想你. */
export const LEADING = new Set('新好可众多全台');

/** What makes a name's ending of 能, which is a modal verb elsewhere: 新能, 绿能. */
export const ENERGY = new Set('新绿风动节环氢储电光热核智赋聚');

/** Verbs, and words of business beside names, that the segmenter takes for two words. */
export const SPLIT_VERBS = words(
  '领投 跟投 参投 主投 追投 合投 增持 减持 加仓 减仓 建仓 新进 受让 转让 所持 持有 函询 状告 起诉 查封 递表 合并 返还 责令 判决 有请 法说 营收',
);

/** Endings of institutions that are no companies; the word in front may be anything. */
export const INSTITUTION =
  /(?:[局厅署]|委员会|[建发资管教卫]委|管委会|政府|法院|检察院|军区|警方|公安|大学|学院|中学|小学|院所|协会|学会|商会|联合会|基金会|办公室|俱乐部|战队|队|交易所|街道|小镇|社区|[市县区镇乡村旗州省])$/;

/** Characters that end even a full legal name on its left. */
export const LEGAL_STOPS = new Set('的了在是由对向被把将让给与和及或从到于则也都就已曾称为予占丨');

/** Surnames that begin most Chinese personal names. */
export const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庄俞柳裴童聂骆虞翁阎焦倪褚卞芮缪简饶竺欧阮柯纪梅盛霍洪柏鲍喻鲁葛费岑齐康伍卜舒屈项祝闵麻路娄江颜刁樊凌蔚宫宁仇甄曲封靳储糜井邢沙牟耿卓蔺蒙池乔阴闻翟谷殷施窦章苗花凤韶郁褚卫蒋沃',
);

/** Endings that make a name out of a company's name: 谷歌地图. The company in it is no mention. */
export const PRODUCT_AFTER = new StickyPattern(
  /(?:地图|百科|文库|贴吧|网盘|云盘|会议|文档|输入法|浏览器|翻译|钱包|白条|花呗|课堂|学堂|音箱|助手|大模型|模型|开发者大会|开发者日|生态大会|全球开发者|全联接|大会|峰会|论坛|发布会|嘉年华|盛典|大厦|大楼|广场|体育馆|体育场|中心大厦|总部大楼|基金会|公益基金会|大学|学院奖|杯|奖|指数|概念股|概念|Pay|OS|Pro|Max|Ultra|Plus|智选)/y,
);

/** After a bare number that follows a brand, what shows that the two are a product: 星河9 Pro. */
export const MODEL_NUMBER_AFTER = new StickyPattern(
  /\d{1,3}(?: ?(?:Pro|Max|Ultra|Plus|Mini|系列|手机)|[SsXx]?(?=[、，。 ]|,(?!\d)))/y,
);

/** Words for shares and offices that stand behind names and end their phrase. */
export const PHRASE_CLOSERS = words('股权 股份 股票 权益 董事长 总裁 总经理 创始人 官方');
