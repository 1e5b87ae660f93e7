import { UnitIndex } from '../../core/unit-index.ts';
import { Before } from './before.ts';
import type { Sketch } from './sketch.ts';
import { DO, GET } from './vocabulary.ts';

/** The last verb before a phrase in its clause. */
export interface Governor {
  start: number;
  end: number;
  /** Whether its object comes in from others (获得, 引入), so that names behind it invest. */
  gets: boolean;
}

const VERB = new RegExp(`(${GET})|${DO}`, 'g');
const REACH = 160;

/** Whether a unit ends a clause. */
const NO_MARK = 0;
const COMMA = 1;
const marks = UnitIndex.of('，,', '。；;：:！？!?');

/** The verb that governs what starts at an index, null if its clause has none before it. */
export function governorOf({ text }: Sketch, index: number, from: number): Governor | null {
  const start = clauseStart(text, index, from);
  const clause = text.slice(start, index);
  let last: RegExpExecArray | null = null;
  VERB.lastIndex = 0;
  for (let verb = VERB.exec(clause); verb; verb = VERB.exec(clause)) last = verb;
  if (!last) return null;
  const at = start + last.index;
  return { start: at, end: at + last[0].length, gets: last[1] !== undefined };
}

/** Start of the clause around an index, not before `from`. */
export function clauseStart(text: string, index: number, from = 0): number {
  const first = Math.max(from, index - REACH);
  let isOpen: boolean | null = null;
  for (let at = index - 1; at >= first; at--) {
    const mark = marks.classOf(text.charCodeAt(at));
    if (mark === NO_MARK) continue;
    if (mark !== COMMA || !LIST_VERB.test(text, at)) return at + 1;
    isOpen ??= CLOSING_OF.test(text.slice(first, index));
    if (!isOpen) return at + 1;
  }
  return first;
}

/** A clause that goes on behind its comma: 由X领投，Y跟投的A轮融资. */
const CLOSING_OF = /的[^，,的]{0,10}$/;
const LIST_VERB = new Before(/(?:[领跟参]投|投资)$/, 2);

/** End of the clause around an index. */
export function clauseEnd(text: string, index: number): number {
  const last = Math.min(text.length, index + REACH);
  let end = index;
  while (end < last && marks.classOf(text.charCodeAt(end)) === NO_MARK) end++;
  return end;
}
