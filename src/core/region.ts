import type { Region, Script } from '../schema/index.ts';

/**
 * Words that only one region's news uses, in Simplified characters, with a weight.
 * Names of places count little: mainland news writes of Taiwan, too.
 */
const TELLING: { [region in Region]: RegExp } = {
  CN: /人民币|互联网|信息|视频|软件|硬件|芯片|融资|人工智能|数据显示|赛道|国内|A股|科创板|北京时间|新能源|出行|网络|屏幕|默认|质量|创业板|同比|环比|领投/g,
  TW: /新台币|台币|台股|资讯|软体|硬体|晶片|网路|萤幕|影片|台北报导|综合报导|营收|募资|年增|月增|季增|上柜|上市柜|智慧型|人工智慧|法人|投信|外资|个股|董座|民众|公分|行动装置|资料|预设|电动车|新创|集邦|执行长|董事长/g,
  HK: /港元|港币|港股|恒指|恒生|本港|港交所|集资|亿港元|亿美元\)|公布|录得|按年|按季|按月|料|逾|数码港|特区|楼市|沪深|业绩|升幅|跌幅|报道指|消息指|数码|网上|手机|巿值|市值|行政总裁|金管局|证监会|香港电台/g,
};

/**
 * Region whose usage a text follows: CN for Simplified text, else the region whose telling words are most.
 * Null where a Traditional text has none.
 */
export function detectRegion(plain: string, script: Script | null): Region | null {
  if (script === 'Hans') return 'CN';
  if (script === null) return null;
  const count = (region: Region) => plain.match(TELLING[region])?.length ?? 0;
  const ranked = (['TW', 'HK', 'CN'] as const).map((region) => ({ region, count: count(region) }));
  const best = ranked.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.region : null;
}
