import type { Span } from './span.ts';

const SENTENCE_END = /[。！？!?\n\r]+["”’」』）)]*/g;
const CLAUSE_END = new Uint8Array(0x10000);
for (const mark of ' \t\n\r\u3000\u00a0，,。．；;：:！!？?、…()（）“”"‘’\'「」『』《》〈〉【】[]')
  CLAUSE_END[mark.charCodeAt(0)] = 1;

/** Sentences of a text: they cover it without gaps, end marks and closing quotes included. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The stretch without punctuation or white space around an index; at most `reach` units to either side. */
export function clauseAt(text: string, index: number, reach = 200): Span {
  let start = index;
  let end = index;
  while (start > 0 && index - start < reach && !CLAUSE_END[text.charCodeAt(start - 1)]) start--;
  while (end < text.length && end - index < reach && !CLAUSE_END[text.charCodeAt(end)]) end++;
  return { start, end };
}
