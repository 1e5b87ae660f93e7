import type { Sketch } from './sketch.ts';
import { DO, GET } from './vocabulary.ts';

/** The last verb before a phrase in its clause. */
export interface Governor {
  start: number;
  end: number;
  /** Whether its object comes in from others (获得, 引入), so that names behind it invest. */
  gets: boolean;
}

const VERB = new RegExp(`(?<gets>${GET})|${DO}`, 'g');
const CLAUSE_MARK = /[，,。；;：:！？!?]/g;
const REACH = 160;
/** A clause that goes on behind its comma: 由X领投，Y跟投的A轮融资. */
const OPEN_LIST = /(?:领投|跟投|参投|投资)$/;
const CLOSING_OF = /的[^，,的]{0,10}$/;

/** The verb that governs what starts at an index, null if its clause has none before it. */
export function governorOf({ text }: Sketch, index: number, from: number): Governor | null {
  const start = clauseStart(text, index, from);
  let last: Governor | null = null;
  for (const match of text.slice(start, index).matchAll(VERB)) {
    const at = start + match.index;
    last = { start: at, end: at + match[0].length, gets: match.groups?.gets !== undefined };
  }
  return last;
}

/** Start of the clause around an index, not before `from`. */
export function clauseStart(text: string, index: number, from = 0): number {
  const first = Math.max(from, index - REACH);
  let start = first;
  const isOpen = CLOSING_OF.test(text.slice(first, index));
  for (const mark of text.slice(first, index).matchAll(CLAUSE_MARK)) {
    const at = first + mark.index;
    const goesOn = isOpen && /[，,]/.test(mark[0]) && OPEN_LIST.test(text.slice(Math.max(0, at - 4), at));
    if (!goesOn) start = at + 1;
  }
  return start;
}

/** End of the clause around an index. */
export function clauseEnd(text: string, index: number): number {
  const rest = text.slice(index, index + REACH);
  const mark = rest.search(/[，,。；;：:！？!?]/);
  return index + (mark < 0 ? rest.length : mark);
}
