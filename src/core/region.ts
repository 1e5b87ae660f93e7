import type { Region, Script } from '../schema/index.ts';
import { PatternSearch } from './pattern-search.ts';

/**
 * Words by which a region's news is known, in Simplified characters. `usage` words the others do not write;
 * `topics` (places, currencies, markets) only say what a text is about, so that they count a third.
 */
const TELLING: { [region in Region]: { usage: RegExp; topics: RegExp } } = {
  CN: {
    usage:
      /互联网|信息|视频|服务器|芯片|激光|屏幕|默认|质量|同比|环比|赛道|创始人|首席执行官|网约车|编程|本报讯|新华社|渠道商|创投圈|二维码|公众号|数据显示|北京时间|获悉|国资|战投|大语言模型|招股书|公告显示|报告期|募投|净利润|归母|新能源车|出海|国产|人工智能/y,
    topics: /人民币|北京|上海|杭州|深圳|广州|苏州|成都|浙江|江苏|科创板|A股/y,
  },
  TW: {
    usage:
      /新台币|台股|资讯|软体|硬体|晶片|网路|萤幕|影片|报导|[年月季]增|[年月季]减|上柜|人工智慧|法人|投信|董座|执行长|创办人|民众|数位|线上|兆元|今年来|伺服器|行政院|经济部|金管会|公平会|立委|行动装置|程式|雷射|品质|专案|联准会|殖利率|纯益|配息|法说[会〉]|[买卖]超(?![市级])|财测(?![试评])|现增[案股]|上市柜|权值股|零组件|拟配[息发\d]|库藏股|-KY|政院|国发会|国发基金|重讯|每坪|每股盈余|回馈|透过/y,
    topics: /台币|台湾|台北|新竹|台中|高雄|台积电|鸿海|竹科/y,
  },
  HK: {
    usage:
      /集资|录得|按[年季月周][升跌增减]|行政总裁|本港|现报|联交所|电邮|数码|网上|今早|昨收|港岛|嘅|咗|喺|每股盈利|特区政府|港府|财政司|报道称|沽|公布.{0,12}业绩|料为|巿|经济通|专讯|内地/y,
    topics: /港元|港股|恒指|恒生指数|港交所|香港|九龙|中环/y,
  },
};
const USAGE_WEIGHT = 3;
const SAMPLE_LENGTH = 4000;

/** The patterns with what a match of each counts; of regions with the same evidence the first is meant. */
const SIGNS = (['TW', 'HK', 'CN'] as const).flatMap((region) => [
  { region, pattern: TELLING[region].usage, weight: USAGE_WEIGHT },
  { region, pattern: TELLING[region].topics, weight: 1 },
]);
const signs = new PatternSearch(SIGNS.map(({ pattern }) => pattern));

/**
 * Region whose usage a text follows: CN for Simplified text, else the region with most evidence in its first part.
 * Null where a Traditional text has none.
 */
export function detectRegion(plain: string, script: Script | null): Region | null {
  if (script === null || script === 'Hans') return script && 'CN';
  const weights = weigh(plain.slice(0, SAMPLE_LENGTH));
  let best: Region | null = null;
  for (const { region } of SIGNS) if (weights[region] > (best ? weights[best] : 0)) best = region;
  return best;
}

/** What the matches of each region's patterns weigh; those of one pattern do not overlap. */
function weigh(sample: string): { [region in Region]: number } {
  const weights = { CN: 0, TW: 0, HK: 0 };
  const free = SIGNS.map(() => 0);
  signs.each(sample, (sign, start, end) => {
    if (start < free[sign]) return;
    weights[SIGNS[sign].region] += SIGNS[sign].weight;
    free[sign] = end;
  });
  return weights;
}
