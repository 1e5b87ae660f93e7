// Texts for the benchmarks: a paragraph of news and, by name, units that are repeated to a hostile text.
export const PROSE = `芯片公司远山微电子今日宣布完成近3亿元B轮融资，由青木资本领投，老股东海岸创投继续加注。公司成立于2019年，
总部位于苏州，团队现有200余人，其中研发人员占比超过七成。据介绍，本轮资金将用于下一代产品的研发与量产，预计明年上半年交付首批客户。
创始人表示，去年公司营收同比增长120%，达到1.6亿元，毛利率提升3.5个百分点；海外市场贡献了约三分之一的收入，产品销往15个国家和地区。
业内人士认为，随着需求回暖，该赛道的竞争将进一步加剧，价格可能在未来两个季度内下降10%至15%。\n`;

/** Numbers, scales and signs without end, alone and in turns. */
const AMOUNTS = {
  digits: '7',
  'digits with commas': '123,456,',
  'digits with points': '1.',
  'digits and spaces': '1 ',
  'digits and hyphens': '1-',
  'digits and 至': '12至',
  wan: '万',
  yi: '亿',
  shu: '数',
  'shu wan': '数万',
  'chinese digits': '三',
  'chinese digit pairs': '三四',
  'chinese and arabic': '一1',
  'scales in turns': '十百千万亿兆',
  dian: '一点',
  'percent signs': '%',
  'digit percent': '1%',
  fractions: '百分之',
  'open brackets': '（',
  'dollar signs': '$',
  'rmb numbers': '人民币1',
  yuan: '元',
  'digit yuan': '1元',
  'bare sums': '融资1亿',
  lists: '1亿、',
  'units in turns': '1个2家3台',
  'english scales': '1 million ',
  addresses: 'a@b.c/1%',
  spaces: ' ',
  letters: 'a',
};

/** Units of time, words before them and figures with separators without end. */
const DATES = {
  nian: '年',
  yue: '月',
  ri: '日',
  shang: '上',
  qian: '前',
  'year after year': '2024年',
  'month after month': '3月',
  'days of months': '3月11日',
  'month ranges': '3月至',
  slashes: '2024/',
  'hyphens in dates': '12-',
  'clock colons': '12:',
  'stamps run together': '2024031618:07',
  'bare hours': '9点',
  'last years': '去年',
  'ago and after': '三天后',
  'back references': '当日',
  'same periods': '去年同期',
  festivals: '春节',
  'lunar days': '八月十五',
  'future words': '将3月',
  'one sentence each': '。3月',
  weeks: '上周三',
};

/** Hostile texts by the extractor that they are aimed at. */
export const HOSTILE = { amounts: AMOUNTS, dates: DATES };
