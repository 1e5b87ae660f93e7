/** Units of measurement in Chinese: 兆 before them is 10^6, and 千 before some of them belongs to the unit (千米). */
// biome-ignore format: a table
export const MEASURES = `
  米 千米 公里 厘米 毫米 微米 纳米 奈米 公分 公尺 英里 英里 英尺 英寸 英吋 尺 寸 吋 呎 海里 光年 码 华里 埃
  平方米 平米 平方公里 平方千米 平方英尺 平方尺 平方呎 平方厘米 平方毫米 平方英里 平方公尺 平 坪 亩 英亩 公顷 公亩
  立方米 立方 立方厘米 立方英尺 方 标方 标准立方米 升 毫升 公升 微升 加仑 桶 蒲式耳
  克 千克 公斤 毫克 微克 斤 吨 公吨 英吨 标准箱 标箱 磅 英磅 盎司 克拉 载重吨 吨标准煤 吨标煤
  瓦 千瓦 兆瓦 吉瓦 瓦特 瓦时 千瓦时 兆瓦时 吉瓦时 度电 安时 毫安时 毫安 安培 伏 伏特 千伏 伏安 千伏安 欧姆 法拉
  赫兹 赫 千赫 兆赫 吉赫 字节 位元组 比特 位元 像素 画素 电子伏特 帕 千帕 兆帕 焦耳 千焦 卡路里 大卡 千卡 牛米 牛·米 牛顿
  分贝 流明 尼特 勒克斯 马力 匹马力 摄氏度 华氏度 度 ℃ ° 摄氏 转 帧 公里/小时 千米/小时 米/秒 字节/秒 公里/时
  秒 秒钟 毫秒 微秒 纳秒 小时 分钟 钟头 人年 人日 人时 车次 班次 航次
`;

/** Units in Latin letters, matched by case; a letter or digit may not follow. */
// biome-ignore format: a table
export const LATIN_MEASURES = `
  nm um μm µm mm cm m km inch inches in-ch foot feet feets ft mile miles km² m² m2 ㎡ km2 cm² cm2 m³ m3 cm3 cc ml mL ML L l dL μL GL
  mg g kg KG Kg ug μg mcg ng oz lb lbs kt Mt t/d mol mmol
  W kW KW kw MW GW TW mW Wh kWh KWh kwh MWh GWh TWh kVA MVA mAh Ah mA V kV mV kΩ Ω Nm N·m N·M kN MPa kPa Pa hPa ps PS hp HP rpm RPM
  Hz kHz KHz MHz GHz THz bit bits byte bytes KB MB GB TB PB EB ZB GiB MiB TiB Kb Mb Gb Tb kbps Kbps Mbps MBps Gbps GBps Tbps TBps bps
  KB/s MB/s GB/s TB/s Mb/s Gb/s Mbit/s Gbit/s km/h m/s tokens/s token/s t/s Wh/kg Wh/L wh/kg W/kg mg/L mg/kg g/km L/100km kWh/100km g/L mm/s
  TOPS Tops TFLOPS PFLOPS EFLOPS GFLOPS FLOPS MFLOPS TFlops PFlops EFlops Tflops Pflops TOPS/W QPS TPS fps FPS FPS/s ppi PPI dpi DPI Hz/s nits nit lux lm dB dBi dBm
  px MP kcal cal J kJ MJ TEU TEUs token tokens Token Tokens TOKEN ms μs ns us min sec carat ha sqm ppm ppb Kg CFM cfm mmHg kgf Bq
`;

/** Classifiers and counted nouns. Behind a colon stand the characters that make another word of it (家电 is no 家). */
// biome-ignore format: a table
export const COUNTS = `
  个:月股性体税险 家:庭 名:单为义称列字 位:置数于居列移 人:工类民均形像格脸体质事士偶文道设机生权性 人次 人份 人数:
  次:日年月元级贷序方 台:湾北阶积词风商独达海胞账塑郡大中南东股球泥企 部:分门署长队委位落件族:
  款:项额待子式 辆 架:构子设次 艘 件:套 套:路餐现利件期牌房 张:力扬开 颗 枚 只:有要是能会需用为卖剩不 条:件例款约码纹
  项:目链 篇:幅 册 份:额子量有内 笔:记者电试名迹下触 起:诉售步源来飞点到初跳动家码重草薪拍因名伏 宗:旨教 例:如外行会子证 场:景地所馆均内外合面上 座:椅谈舱位标机右
  栋 幢 间:接隔谍断歇的 户:外均籍口型用主部 所:有以得在谓述属需持示 处:理于罚置分方在 支:付持出撑柱援架线部流票 枝 根:据本源基除 块:链 批:准发量评复判改示 组:织成合建件长装团
  对:于此外方象应比手话冲接公内标我其 双:方向边重城创十碳:11轮 箱:子体 瓶:颈 杯:子 包:括含装裹围揽机邮容子袋 盒:子马饭 袋:鼠 罐 碗 页:面岩 字:节母体符典号段面幕样眼迹形句头 词:条
  行代码 行数据 集:团成资体中群合装邦市会结约电 层:面次出楼级 幅:度 首:先席个批次都席要创家期 尊:重敬 头:部条 羽 株:洲式 棵 朵 粒 滴:滴 门:店户槛票外诊锁口市 顶:级尖部层 种:子植田草业 类:似别型
  国集 人民 岁:月 周岁 倍:感增受频 国:家集内际产外有资企民债货行泰会王都道籍潮家 省:份会委内外级政 城:市区镇乡墙中管建商 市:场值民值占政委区长级盈面 县:城级 村:庄民里 校:园长区企
  股:权份东价市票息民指比本灾改利吧灵海 手:机游术段续表上里工环册法把动头握 单:价位月季日个元独一车品次机体身飞双边项芯 亿股 吨级 核:心电能武酸准查对实算销定废载爆 卡:片车通位尔口顿塔拉罗路里牌座
  轮:胎船椅毂值岗回流动换播廓 倍数 员:工 只股票 笔订单 组数据 批次 场次 席:位卷 桌 铺 版面 床位 张床位 个工作日 节课 期次 堂:食 餐 顿:时 趟 遍:布及 圈:子内层 回:合购收应报复升落调到归顾答 局:长面部域势 盘:点中后前面子活古踞整旋口价初 副 副总裁
  条生产线 条产线 个百分点: 代码 线程 节点 机柜 机架 座位 车位 车辆 店:铺面员长主内 家店 车:型企辆主间市险展厂位队载身机路 机组 篇论文 号人
`;

/** Nouns that a scaled number counts without a classifier: 亿用户, 100万token. */
// biome-ignore format: a table
export const NOUNS = `
  用户 注册用户 活跃用户 月活用户 日活用户 付费用户 订阅用户 会员用户 付费会员 付费订阅用户 新用户 客户 企业客户 个人用户 企业用户 粉丝 会员 员工 雇员 玩家 开发者 程序员 商家 商户 企业 家庭 门店 店铺 参数 激活参数 参数量 个参数
  下载 下载量 播放量 播放 浏览量 阅读量 点赞 订阅者 观众 学生 教师 司机 骑手 网点 学校 医院 订单 股民 网友 网民 读者 消费者 车主 人口 晶体管 电晶体 公里 城市 国家 专利 岗位 职位 设备 终端 人才 工程师 游客 旅客 乘客 患者 病例 户家庭 户籍 居民 农户 中小企业 投资者 个人投资者 创作者 主播 博主 达人 住户 选手 作者 工人 农民 民众 市民 车型 机器人 职工 岗
  日活 月活 付费用户数 条数据 样本 问题 图片 视频 词汇 词 token tokens Token Tokens
`;
