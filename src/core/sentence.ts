import type { Span } from './span.ts';
import { UnitSet, unitAt } from './unit-set.ts';

/** Units that end a sentence. */
export const SENTENCE_END = UnitSet.of('。！？!?\n\r');
const CLOSING = UnitSet.of('"”’」』）)');
/** Units between clauses. */
export const CLAUSE_END = UnitSet.of(' \t\n\r\u3000\u00a0，,。．；;：:！!？?、…()（）“”"‘’\'「」『』《》〈〉【】[]');

/** Where a sentence ends whose first end mark stands at an index: behind all end marks and closing quotes. */
export function sentenceEnd(text: string, mark: number): number {
  let at = mark;
  while (SENTENCE_END.has(unitAt(text, at))) at++;
  while (CLOSING.has(unitAt(text, at))) at++;
  return at;
}

/** A clause ends at the latest so far from the place that is asked for; most have fewer units altogether. */
export const LONGEST_HALF = 200;

/** The stretch without punctuation or white space around an index; at most `reach` units to either side. */
export function clauseAt(text: string, index: number, reach = LONGEST_HALF): Span {
  let start = index;
  let end = index;
  while (start > 0 && index - start < reach && !CLAUSE_END.has(unitAt(text, start - 1))) start--;
  while (end < text.length && end - index < reach && !CLAUSE_END.has(unitAt(text, end))) end++;
  return { start, end };
}
