import type { Doc } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { AmountMention, CompanyMention, DateMention, Mention } from '../../schema/index.ts';
import { ROUND_NAME, readRound } from './rounds.ts';

export interface RoundMention extends Span {
  type: 'round';
  round: string;
}
export type Slot = CompanyMention | AmountMention | DateMention | RoundMention;

/**
 * A sentence with each mention drawn as one sign, so that patterns can speak of them: Ⓒ company, Ⓜ money, Ⓓ date,
 * Ⓡ round name. Quotation marks, white space and asides behind a name are left out. `at` is the index in the
 * document of each unit, `slots` what the signs stand for.
 */
export interface Sketch {
  text: string;
  at: number[];
  slots: Map<number, Slot>;
}

const SIGNS = { company: 'Ⓒ', money: 'Ⓜ', date: 'Ⓓ', round: 'Ⓡ' } as const;
const QUOTES = '“”"‘’\'「」『』《》〈〉【】[]*ⒸⓂⒹⓇ';
const LATIN = /[A-Za-z0-9]/;
/** An alias, a code or an equivalent in brackets; one that speaks of the deal stays. */
const ASIDE =
  /(?<=Ⓒ)[（(](?![^（()）]{0,40}(?:投|融|轮|Ⓜ|Ⓡ))[^（()）]{0,60}[）)]|(?<=Ⓜ[^，。（(]{0,4})[（(][^（()）]{0,12}Ⓜ[^（()）]{0,8}[）)]/g;

/** Draws a sentence. `mentions` are those that lie in it, in order. */
export function drawSketch(doc: Doc, { start, end }: Span, mentions: readonly Mention[]): Sketch {
  const drawn: Sketch = { text: '', at: [], slots: new Map() };
  let next = 0;
  for (let i = start; i < end; i++) {
    while (next < mentions.length && mentions[next].start < i) next++;
    const mention = mentions[next]?.start === i ? mentions[next] : null;
    const sign = mention && signOf(mention);
    if (mention && sign) {
      drawn.slots.set(drawn.text.length, mention);
      put(drawn, sign, i);
      i = mention.end - 1;
    } else if (isDrawn(doc.plain, i) && !adjoinsSign(drawn, doc.plain, i, mentions[next])) put(drawn, doc.plain[i], i);
  }
  return redraw(
    redraw(drawn, ASIDE, () => null),
    ROUND_NAME,
    (match, span) => ({
      type: 'round',
      round: readRound(match),
      ...span,
    }),
  );
}

function put(sketch: Sketch, unit: string, index: number): void {
  sketch.text += unit;
  sketch.at.push(index);
}

function signOf(mention: Mention): string | null {
  if (mention.type === 'company') return SIGNS.company;
  if (mention.type === 'amount') return mention.kind === 'money' ? SIGNS.money : null;
  return mention.timexType === 'DATE' || mention.timexType === 'TIME' ? SIGNS.date : null;
}

function isDrawn(text: string, index: number): boolean {
  const unit = text[index];
  if (QUOTES.includes(unit)) return false;
  if (unit !== ' ' && unit !== '\n' && unit !== '\r' && unit !== '\t') return true;
  return LATIN.test(text[index - 1] ?? '') && LATIN.test(text[index + 1] ?? '');
}

/** A space between a mention and what stands beside it says nothing. */
const adjoinsSign = ({ text, slots }: Sketch, plain: string, index: number, next: Mention | undefined): boolean =>
  plain[index] <= ' ' && (slots.has(text.length - 1) || next?.start === index + 1);

/** Replaces each match by the sign of what it is read as, or by nothing. */
function redraw(sketch: Sketch, pattern: RegExp, read: (match: RegExpExecArray, span: Span) => Slot | null): Sketch {
  const drawn: Sketch = { text: '', at: [], slots: new Map() };
  let done = 0;
  const copy = (to: number) => {
    for (; done < to; done++) {
      const slot = sketch.slots.get(done);
      if (slot) drawn.slots.set(drawn.text.length, slot);
      put(drawn, sketch.text[done], sketch.at[done]);
    }
  };
  for (const match of sketch.text.matchAll(pattern)) {
    copy(match.index);
    done = match.index + match[0].length;
    const slot = read(match, { start: sketch.at[match.index], end: sketch.at[done - 1] + 1 });
    if (!slot) continue;
    drawn.slots.set(drawn.text.length, slot);
    put(drawn, SIGNS.round, slot.start);
  }
  copy(sketch.text.length);
  return drawn;
}
