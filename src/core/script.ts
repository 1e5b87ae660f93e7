import * as preset from 'opencc-js/preset/t2cn';
import type { Script } from '../schema/index.ts';

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

/** Per UTF-16 unit: whether it is written in one script only. */
const scriptOf = new Uint8Array(0x10000);
const [, characters] = preset.to.cn.flat() as string[];
const pairs = characters.split('|').map((entry) => entry.split(' '));
for (const [from] of pairs) if (from.length === 1) scriptOf[from.charCodeAt(0)] = TRADITIONAL;
for (const [, to] of pairs) if (to.length === 1 && !scriptOf[to.charCodeAt(0)]) scriptOf[to.charCodeAt(0)] = SIMPLIFIED;
// Simplified forms that Traditional text also uses as characters of their own.
for (const shared of '后里面台余干系了才只谷丑斗松几向曲云沈范志制表丰卜出回致采冬千朱姜咸借准愿胡')
  scriptOf[shared.charCodeAt(0)] = 0;

/**
 * ISO 15924 script of a text by its telling characters; null where it has none.
 * A script with less than a tenth of them does not count, so that a quoted name does not make a text Mixed.
 */
export function detectScript(text: string): Script | null {
  const count = [0, 0, 0];
  for (let i = 0; i < text.length; i++) count[scriptOf[text.charCodeAt(i)]]++;
  const telling = count[SIMPLIFIED] + count[TRADITIONAL];
  if (telling === 0) return null;
  if (count[TRADITIONAL] * 10 < telling) return 'Hans';
  if (count[SIMPLIFIED] * 10 < telling) return 'Hant';
  return 'Mixed';
}
