/**
 * Units of quantity, Simplified, separated by white space.
 * Behind a colon stand the characters that make another word of it when they follow (家庭 is no 家).
 */

/** Units of measurement: 兆 before them is 10^6. */
// biome-ignore format: a table
export const MEASURES = `
  米:高粉线兰饭 千米 公里 厘米 毫米 微米 纳米 奈米 公分 公尺 英里 英哩 英尺 英寸 英吋 寸:土步 吋 呎 尺:度寸 海里 光年 华里
  平方米 平米 平方公里 平方千米 平方厘米 平方毫米 平方英尺 平方尺 平方呎 平方英里 平方公尺 平:板台面安均时衡凡价局方等民稳淡 坪 亩 英亩 公顷
  立方米 立方厘米 立方英尺 立方 标方 升:级至到值高幅温华任学起降腾息破逾超为势 毫升 公升 微升 加仑 桶:装 蒲式耳
  克:隆服制拉莱斯罗鲁林尔 千克 公斤 毫克 微克 斤 吨 公吨 吨级 标准箱 标箱 磅:礴 英磅 盎司 克拉 载重吨 吨标准煤 吨标煤
  瓦:尔解斯片房格伦努良莱砾 千瓦 吉瓦 瓦特 瓦时 千瓦时 吉瓦时 度电 安时 毫安时 毫安 安培 伏:笔击特尔 伏特 千伏 伏安 千伏安 欧姆
  赫兹 赫:然兹本尔 千赫 吉赫 字节 位元组 比特:币 位元:组 像素 画素 电子伏特 帕:金 千帕 焦耳 千焦 卡路里 大卡 千卡 牛米 牛·米 牛顿
  分贝 流明 尼特 勒克斯 马力 摄氏度 华氏度 度:过假量数日角小满 ℃ ° 帧 公里/小时 公里/时 千米/小时 米/秒 字节/秒
  秒 秒钟 毫秒 微秒 纳秒 小时 分钟 钟头 人年 人日 人时
`;

/** Units of measurement in Latin letters, matched by case; no letter or digit may follow. */
// biome-ignore format: a table
export const LATIN_MEASURES = `
  nm um μm µm mm cm m km inch inches foot feet feets ft mile miles ㎡ m² m2 km² km2 cm² cm2 mm² m³ m3 cm³ cm3 cc ml mL ML l L dL μL
  μg ug mcg mg g kg KG Kg oz lb lbs kt Mt mmol mol
  mW W kW KW kw MW GW TW Wh wh kWh KWh kwh MWh GWh TWh VA kVA MVA mA mAh Ah V mV kV Ω kΩ Nm N·m N·M kN Pa kPa hPa MPa PS hp HP rpm RPM
  Hz kHz KHz MHz GHz THz bit bits byte bytes KB MB GB TB PB EB ZB GiB MiB TiB Kb Mb Gb Tb bps kbps Kbps Mbps MBps Gbps GBps Tbps TBps
  KB/s MB/s GB/s TB/s Mb/s Gb/s Mbit/s Gbit/s km/h m/s mm/s t/s token/s tokens/s Wh/kg wh/kg Wh/L W/kg mg/L mg/kg g/L g/km L/100km kWh/100km TOPS/W
  TOPS Tops FLOPS MFLOPS GFLOPS TFLOPS PFLOPS EFLOPS Tflops Pflops TFlops PFlops EFlops QPS TPS fps FPS ppi PPI dpi DPI nit nits lux lm dB dBi dBm
  px MP kcal cal J kJ MJ TEU TEUs token tokens Token Tokens TOKEN ns μs us ms min sec ha sqm ppm ppb cfm CFM mmHg
`;

/** Classifiers, and nouns that are counted like classifiers. */
// biome-ignore format: a table
export const CLASSIFIERS = `
  个:月股性体税险 家:庭 名:单为义称列字 位:置数于居列移元 人:工类民均形像格脸体质事士偶文道设机生权性 人次 人份 员:工 席:位卷 户:外均籍口型用主部 国:家集内际产外有资企民债货行泰会王都道籍潮 省:份会委内外级政 城:市区镇乡墙中管建商 县:城级 校:园长区企
  次:日年月元级贷序方 倍:感增受频 岁:月 周岁 台:湾北阶积词风商独达海胞账塑郡大中南东股球泥企 部:分门署长队委位落件族 款:项额待子式 辆 架:构子设次 艘 件 套:路餐现利房牌 张:力扬开 颗 枚 只:有要是能会需用为卖剩不 条:件例款约码纹
  项:目链 篇:幅 册 份:额子量有内 笔:记者电试名迹下触 宗:旨教 起:诉售步源来飞点到初跳动家码重草薪拍因名伏 例:如外行会子证 场:景地所馆均内外合面上 座:椅谈舱位标机右 栋 幢 间:接隔谍断歇的 所:有以得在谓述属需持示 处:理于罚置分方在
  支:付持出撑柱援架线部流票 枝 根:据本源基除 块:链 片:区段面刻子源商方 批:准发量评复判改示 批次 组:织成合建件长装团 对:于此外方象应比手话冲接公内标我其1 双:方向边重城创十碳网 箱:子体 瓶:颈 副:总董作本主经院会部厂市书校业手 剂:量型 口:罩袋红水味令岸腔径服号碑气吻 杯:子 包:括含装裹围揽机邮容子 袋:鼠 盒:子马饭 罐 碗 桌 桶:装
  页:面岩 字:节母体符典号段面幕样眼迹形句头 词:条 行代码 集:团成资体中群合装邦市会结约电 层:面次出楼级 幅:度 首:先席个批次都要创家期发销 尊:重敬 头:部条戴显盔像 羽 株:洲 棵 朵 粒 滴:滴 门:店户槛票外诊锁口市 顶:级尖部层配 种:子植田草业 类:似别型 档:期位案次口
  股:权份东价市票息民指比本灾改利吧灵海 手:机游术段续表上里工环册法把动头握电 单:价位月季日个元独一车品次机体身飞双边项芯塔 核:心电能武酸准查对实算销定废载爆 卡:片车通位尔口顿塔拉罗路里牌座 店:铺面员长主内 家店 轮:胎船椅毂值岗回流动换播廓 趟 班次 航次 车次 场次 床位 圈:子内层 席位
  条生产线 条产线 条线 只股票 个点位
`;

/** Nouns that a large number counts without a classifier: 亿用户, 100万token. */
// biome-ignore format: a table
export const NOUNS = `
  用户 注册用户 活跃用户 月活用户 日活用户 付费用户 订阅用户 会员用户 付费会员 付费订阅用户 新用户 客户 企业客户 个人用户 企业用户 粉丝 会员 员工 雇员 玩家 开发者:节大预 程序员 工程师 创作者 主播 博主 达人
  商家 商户 企业 中小企业 家庭 户家庭 门店 店铺 网点 学校 医院 学生 教师 司机 骑手 工人 农民 职工 居民 农户 市民 民众 患者 病例 乘客 旅客 游客 观众 读者 网友 网民 股民 劳工 学子 选民 投资者 个人投资者 消费者 车主 人口 人才
  参数 激活参数 参数量 晶体管 电晶体 像素 线程 节点 机柜 设备 终端 机器人 专利 岗位 职位 订单 下载 下载量 播放 播放量 浏览量 阅读量 点赞 日活 月活 订阅者 样本 城市 国家 作品
`;
