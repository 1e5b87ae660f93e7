import * as preset from 'opencc-js/preset/t2cn';
import { unitAt } from './unit-set.ts';

const FULL_WIDTH = 0xfee0; // distance from a full-width character to its ASCII twin
const FOLDED = /[０-９Ａ-Ｚａ-ｚ％．－～＋／＄＆]/;

/** Per UTF-16 unit: the unit that it becomes where no longer entry of the dictionaries begins. */
const plainOf = new Uint16Array(0x10000);
interface Entry {
  from: string;
  to: string;
}
/** First two units → the entries of two units and more that begin with them, longest first. */
const longer = new Map<number, readonly Entry[]>();
/** Per UTF-16 unit: 1 if there are any. */
const beginsLonger = new Uint8Array(0x10000);
/** By a hash of two units: 0 if no entry begins with them, a Bloom filter that spares nearly every look-up. */
const mayBegin = new Uint8Array(0x4000);
/** Per UTF-16 unit: 1 if it may change, so that a text without any is returned as it is. */
const mayChange = new Uint8Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++)
  plainOf[unit] = FOLDED.test(String.fromCharCode(unit)) ? unit - FULL_WIDTH : unit;
plainOf[0x3000] = 0x20;
plainOf[0x00a0] = 0x20;
// Where two dictionaries have an entry, the first one's holds.
for (const dictionary of (preset.to.cn.flat() as string[]).toReversed())
  for (const entry of dictionary.split('|')) {
    const [from, simplified] = entry.split(' ');
    const to = sameWidths(from, simplified);
    if (from.length === 1) plainOf[from.charCodeAt(0)] = to.charCodeAt(0);
    else addLonger(from, to);
  }
for (let unit = 0; unit < 0x10000; unit++) if (plainOf[unit] !== unit) mayChange[unit] = 1;

function addLonger(from: string, to: string) {
  const others = (longer.get(pairAt(from, 0)) ?? []).filter((entry) => entry.from !== from);
  longer.set(
    pairAt(from, 0),
    [...others, { from, to }].sort((a, b) => b.from.length - a.from.length),
  );
  beginsLonger[from.charCodeAt(0)] = 1;
  mayBegin[hashOf(pairAt(from, 0))] = 1;
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) mayChange[from.charCodeAt(i)] = 1;
}

/** The target, with the source's character wherever the target's has another UTF-16 width. */
function sameWidths(source: string, target: string): string {
  const characters = [...target];
  return [...source].map((from, i) => (characters[i].length === from.length ? characters[i] : from)).join('');
}

/**
 * The Simplified, half-width shadow of a text, of the same length: index i of one is index i of the other.
 * Characters whose Simplified form has another UTF-16 width stay as they are. It is what OpenCC's dictionaries make of
 * the text (`t` to `cn`, the longest entry at each place), in one pass over its units.
 * ，（）：；！？ keep their width, since rules tell them from ASCII.
 */
export function toPlain(text: string): string {
  if (!changes(text)) return text;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const entry = beginsLonger[unit] ? longerAt(text, i) : undefined;
    if (!entry) units[i++] = plainOf[unit];
    else for (let k = 0; k < entry.to.length; k++) units[i++] = entry.to.charCodeAt(k);
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

function pairAt(text: string, i: number): number {
  return (text.charCodeAt(i) << 16) | unitAt(text, i + 1);
}

/** Fourteen bits of a pair of units. */
function hashOf(pair: number): number {
  return (pair ^ (pair >>> 15)) & 0x3fff;
}

function longerAt(text: string, i: number): Entry | undefined {
  const pair = pairAt(text, i);
  if (mayBegin[hashOf(pair)] === 0) return undefined;
  return longer.get(pair)?.find(({ from }) => text.startsWith(from, i));
}

function changes(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (mayChange[text.charCodeAt(i)]) return true;
  return false;
}
