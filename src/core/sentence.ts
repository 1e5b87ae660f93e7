import type { Span } from './span.ts';
import { UnitSet, unitAt } from './unit-set.ts';

const SENTENCE_END = UnitSet.of('。！？!?\n\r');
const CLOSING = UnitSet.of('"”’」』）)');
const CLAUSE_END = UnitSet.of(' \t\n\r\u3000\u00a0，,。．；;：:！!？?、…()（）“”"‘’\'「」『』《》〈〉【】[]');

/** Sentences of a text: they cover it without gaps, end marks and closing quotes included. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    if (!SENTENCE_END.has(unitAt(text, at++))) continue;
    while (SENTENCE_END.has(unitAt(text, at))) at++;
    while (CLOSING.has(unitAt(text, at))) at++;
    spans.push({ start, end: at });
    start = at;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The stretch without punctuation or white space around an index; at most `reach` units to either side. */
export function clauseAt(text: string, index: number, reach = 200): Span {
  let start = index;
  let end = index;
  while (start > 0 && index - start < reach && !CLAUSE_END.has(unitAt(text, start - 1))) start--;
  while (end < text.length && end - index < reach && !CLAUSE_END.has(unitAt(text, end))) end++;
  return { start, end };
}
