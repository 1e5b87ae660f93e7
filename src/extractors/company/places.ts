const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean);

const WELL_KNOWN = words(`
  北京 上海 天津 重庆 深圳 广州 杭州 苏州 南京 成都 武汉 西安 无锡 宁波 厦门 合肥 长沙 青岛 珠海 东莞 佛山 郑州 济南 大连 沈阳 哈尔滨 福州 昆明 南昌 常州 南通 温州 嘉兴 绍兴 台州 惠州 中山 贵阳 南宁 海口
  三亚 太原 石家庄 兰州 乌鲁木齐 拉萨 银川 西宁 湖南 湖北 浙江 江苏 广东 山东 福建 安徽 四川 河南 河北 江西 山西 陕西 云南 贵州 广西 海南 辽宁 吉林 黑龙江 甘肃 青海 宁夏 新疆 西藏 内蒙古 台湾 香港 澳门 台北 高雄
  新竹 台中 台南 桃园 浦东 中关村 海淀 华东 华南 华北
`);

/** Places that stand in front of companies' names, in Simplified characters, without 省, 市, 县 and 区. */
export const PLACES: ReadonlySet<string> = new Set([
  ...WELL_KNOWN,
  ...words(`
  唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布
  鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化
  徐州 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 湖州 金华 衢州 舟山 丽水 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
  莆田 三明 泉州 漳州 南平 龙岩 宁德 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
  开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门
  株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 韶关 汕头 江门 湛江 茂名 肇庆 梅州 汕尾 河源 阳江 清远 潮州 揭阳 云浮
  柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 三沙 儋州 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 凉山
  六盘水 遵义 安顺 毕节 铜仁 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 日喀则 林芝 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南
  海东 石嘴山 吴忠 固原 中卫 克拉玛依 吐鲁番 哈密 石河子 昌吉 伊犁 喀什 库尔勒 奎屯 新北 基隆 嘉义 彰化 苗栗 屏东
  昆山 江阴 张家港 常熟 太仓 宜兴 丹阳 启东 海门 如皋 泰兴 靖江 义乌 慈溪 余姚 诸暨 海宁 桐乡 温岭 临海 乐清 瑞安 东阳 永康 平湖 嘉善 德清 长兴 晋江 石狮 南安 福清 福鼎 胶州 即墨 寿光 龙口 招远 荣成 滕州 邹平 诸城 青州
  巩义 长葛 浏阳 醴陵 增城 顺德 南海 简阳 仁怀 涿州 迁安 任丘 瓦房店 海城 张江 临港 雄安 横琴 前海 滨海 萧山 余杭 西湖 太湖 苏南 华中 西北 西南 东北
`),
]);

/** Places that with a trade word alone make no name; a lesser one does, since few firms there have its name: 宜宾纸业. */
export const MAJOR_PLACES: ReadonlySet<string> = new Set([
  ...WELL_KNOWN,
  ...words('硅谷 纽约 伦敦 东京 首尔 旧金山 加州 欧洲 亚洲 北美 东南亚 中西部 长三角 珠三角 大湾区'),
]);

/** Countries but China, whose name begins names of companies (中国平安); the shadow keeps what Taiwan calls them. */
export const FOREIGN_COUNTRIES: ReadonlySet<string> = new Set(
  words(`
  美国 德国 法国 英国 日本 韩国 南韩 印度 越南 俄罗斯 荷兰 瑞士 瑞典 丹麦 芬兰 挪威 以色列 意大利 义大利 西班牙 新加坡 加拿大 澳大利亚 澳洲 泰国 马来西亚 巴西 台湾
  比利时 奥地利 波兰 爱尔兰 葡萄牙 印尼 菲律宾 墨西哥 阿根廷 土耳其 沙特 沙乌地 阿联酋 新西兰 纽西兰 南非
`),
);

/** Countries and regions, which in front of a name are its attribute. */
export const COUNTRIES: ReadonlySet<string> = new Set([
  ...FOREIGN_COUNTRIES,
  ...['中国', '全球', '亚洲', '欧洲', '国内', '海外', '国际'],
]);
