import * as preset from 'opencc-js/preset/t2cn';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const FULL_WIDTH = 0xfee0; // distance from a full-width character to its ASCII twin
const FOLDED_SIGNS = '％．－～＋／＄＆';

/** Per UTF-16 unit: the unit it folds to, itself if it does not fold. */
const fold = new Uint16Array(0x10000);
for (let unit = 0; unit < fold.length; unit++) fold[unit] = unit;
for (let unit = 0xff01; unit <= 0xff5e; unit++) {
  const wide = String.fromCharCode(unit);
  if (/[０-９Ａ-Ｚａ-ｚ]/.test(wide) || FOLDED_SIGNS.includes(wide)) fold[unit] = unit - FULL_WIDTH;
}
fold[0x3000] = 0x20;
fold[0x00a0] = 0x20;

/** Per UTF-16 unit: 1 if a dictionary entry changes it somewhere, so that text without any needs no conversion. */
const convertible = new Uint8Array(0x10000);
for (const dictionary of preset.to.cn.flat() as string[]) {
  for (const entry of dictionary.split('|')) {
    const [from, to] = entry.split(' ');
    for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) convertible[from.charCodeAt(i)] = 1;
  }
}

/**
 * The Simplified, half-width shadow of a text, of the same length: index i of one is index i of the other.
 * Characters whose Simplified form has another UTF-16 width stay as they are (OpenCC dictionaries, `t` to `cn`).
 * ，（）：；！？ keep their width, since rules tell them from ASCII.
 */
export function toPlain(text: string): string {
  let needsFold = false;
  let needsConversion = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (fold[unit] !== unit) needsFold = true;
    if (convertible[unit]) needsConversion = true;
  }
  const simplified = needsConversion ? sameLength(text, toSimplified(text)) : text;
  return needsFold ? foldWidth(simplified) : simplified;
}

function foldWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．－～＋／＄＆\u3000\u00a0]/g, (c) =>
    String.fromCharCode(fold[c.charCodeAt(0)]),
  );
}

function sameLength(text: string, converted: string): string {
  if (converted.length === text.length && !/[\ud800-\udbff]/.test(text)) return converted;
  const source = [...text];
  const target = [...converted];
  if (source.length !== target.length) return text;
  return source.map((character, i) => (target[i].length === character.length ? target[i] : character)).join('');
}
