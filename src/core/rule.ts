import type { Doc } from './document.ts';
import type { Span } from './span.ts';

/**
 * A named rule: what it matches, how it reads a match, and what it must and must not find.
 * Found is what the extractor makes of it, without its span and the name of the rule.
 */
export interface Rule<Found> {
  /** `extractor/topic`; it rides on the mention. */
  readonly name: string;
  /** Tried at an anchor; must have the sticky flag. What surrounds the mention belongs in look-around. */
  readonly pattern: RegExp;
  /** The mention that a match is, or null if it is none. It may give a narrower span than the match. */
  read(match: RegExpExecArray, doc: Doc): (Found & Partial<Span>) | null;
  /** Texts in which the rule makes a mention of what stands in 「」, or of the whole. */
  readonly examples: readonly string[];
  /** Texts in which it makes none. */
  readonly not: readonly string[];
}

export type Ruled<Found> = Found & Span & { rule: string };

/**
 * Runs rules over a document in one pass: at each anchor the first rule that reads a mention wins,
 * and the pass goes on behind it.
 * @param anchor global pattern of the characters at which any of the rules can begin
 */
export function runRules<Found>(rules: readonly Rule<Found>[], anchor: RegExp, doc: Doc): Ruled<Found>[] {
  const found: Ruled<Found>[] = [];
  anchor.lastIndex = 0;
  for (let match = anchor.exec(doc.plain); match; match = anchor.exec(doc.plain)) {
    const mention = firstMention(rules, match.index, doc);
    if (mention) {
      found.push(mention);
      anchor.lastIndex = mention.end;
    } else anchor.lastIndex = match.index + 1;
  }
  return found;
}

function firstMention<Found>(rules: readonly Rule<Found>[], index: number, doc: Doc): Ruled<Found> | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = index;
    const match = rule.pattern.exec(doc.plain);
    const read = match && rule.read(match, doc);
    if (read) return { start: match.index, end: match.index + match[0].length, ...read, rule: rule.name };
  }
  return null;
}

/** A rule's example: its text without the marks, and the spans that stand in 「」 (the whole text if none do). */
export function readExample(example: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const part of example.split(/(「[^」]*」)/)) {
    const marked = part.startsWith('「');
    const content = marked ? part.slice(1, -1) : part;
    if (marked) spans.push({ start: text.length, end: text.length + content.length });
    text += content;
  }
  return { text, spans: spans.length > 0 ? spans : [{ start: 0, end: text.length }] };
}
