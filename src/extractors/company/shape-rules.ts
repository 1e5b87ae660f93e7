/** A shape that names take, with what it must and must not find; the names are made up. */
export interface Shape {
  readonly name: `company/${string}`;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** The shapes that `shapes.ts` proposes names by. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'company/suffix',
    examples: [
      '去年「灵潮科技」扭亏为盈。',
      '记者走访了「云杉资本」。',
      '记者走访了「Lingchao Capital」。',
      '现金收购了「灵得药业」60%股权。',
      '股东「能晟控股」没有减持。',
      '对方出售「福州三晟集团」。',
    ],
    not: ['人工智能改变了许多行业。', '国内领先的智能科技正在普及。', '消费电子需求回暖。', '城市燃气价格上调。'],
  },
  {
    name: 'company/legal',
    examples: ['登记的名字是「深圳灵潮智能科技有限公司」。', '近日完成对「无锡灵顿电子有限公司」的收购。'],
    not: ['这家有限公司没有公布名字。'],
  },
  {
    name: 'company/unit',
    examples: ['论文出自「腾讯AI Lab」。', '「阿里巴巴通义实验室」公布了结果。'],
    not: ['高校实验室公布了结果。'],
  },
  {
    name: 'company/branch',
    examples: ['贷款由「招商银行苏州分行」发放。'],
    not: ['贷款由当地分行发放。'],
  },
  {
    name: 'company/stock-name',
    examples: ['「*ST灵潮」涨停。', '「灵潮药业-B」（02616）涨停。', '「灵茂-KY」5月营收创高。'],
    not: ['TEST通过了。'],
  },
  {
    name: 'company/two-scripts',
    examples: ['新基金由「Qiming启明创投」管理。'],
    not: ['CEO马化腾在启明创投。'],
  },
  {
    name: 'company/place-brand',
    examples: ['股东「杭州鸿潮」减持了两成。'],
    not: ['上海市民昨天减少了外出。'],
  },
  {
    name: 'company/compound',
    examples: ['对方拟转让「紫光灵芯」20%的股权。', '对方拟转让「德芯隆基」20%的股权。'],
    not: ['紫光灵活调整了计划。', '2025款本田灵悦发布。'],
  },
  {
    name: 'company/compound-place',
    examples: ['「成都京东方」董事长没有回应。'],
    not: ['他在成都京东方门口等车。'],
  },
  {
    name: 'company/arm',
    examples: ['签约的有「京东方中国」。'],
    not: ['明日，它在中国发布。'],
  },
  {
    name: 'company/partnership',
    examples: ['股东「宁波云杉投资合伙企业（有限合伙）」减持。', '「无锡灵潮投资中心(有限合伙)」持股3%。'],
    not: ['组织形式为合伙企业（有限合伙）。'],
  },
  {
    name: 'company/coined',
    examples: ['「睿芯泓达」则没有说明原因。'],
    not: ['他们则没有说明原因。', '施瓦辛格则没有说明原因。'],
  },
];
