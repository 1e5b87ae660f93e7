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

const NOTHING = 0;
const SPACE = 1;
const DRAWN = 2;
/** Per UTF-16 unit: whether a sketch has it; a space only stands between Latin letters. */
const drawingOf = new Uint8Array(0x10000).fill(DRAWN);
for (const unit of QUOTES) drawingOf[unit.charCodeAt(0)] = NOTHING;
for (const unit of ' \n\r\t') drawingOf[unit.charCodeAt(0)] = SPACE;

/** Draws a sentence. `mentions` are those that lie in it, in order. */
export function drawSketch(doc: Doc, { start, end }: Span, mentions: readonly Mention[]): Sketch {
  const { plain } = doc;
  const units: string[] = [];
  const at: number[] = [];
  const slots: Sketch['slots'] = new Map();
  let next = 0;
  for (let i = start; i < end; i++) {
    while (next < mentions.length && mentions[next].start < i) next++;
    const mention = mentions[next]?.start === i ? mentions[next] : null;
    const sign = mention && signOf(mention);
    if (mention && sign) {
      slots.set(units.length, mention);
      at.push(i);
      units.push(sign);
      i = mention.end - 1;
      continue;
    }
    const drawing = drawingOf[plain.charCodeAt(i)];
    const isApart = drawing === SPACE && !slots.has(units.length - 1) && mentions[next]?.start !== i + 1;
    if (drawing !== DRAWN && !(isApart && isLatin(plain, i - 1) && isLatin(plain, i + 1))) continue;
    at.push(i);
    units.push(plain[i]);
  }
  const drawn = redraw({ text: units.join(''), at, slots }, ASIDE, () => null);
  return redraw(drawn, ROUND_NAME, (match, span) => ({ type: 'round', round: readRound(match), ...span }));
}

/** Whether a text holds any of some strings. */
export const mentionsAny = (text: string, cues: readonly string[]): boolean => cues.some((cue) => text.includes(cue));

const isLatin = (text: string, index: number): boolean => index >= 0 && index < text.length && LATIN.test(text[index]);

function signOf(mention: Mention): string | null {
  if (mention.type === 'company') return SIGNS.company;
  if (mention.type === 'amount') return mention.kind === 'money' ? SIGNS.money : null;
  return mention.timexType === 'DATE' || mention.timexType === 'TIME' ? SIGNS.date : null;
}

/** Replaces each match by the sign of what it is read as, or by nothing. */
function redraw(sketch: Sketch, pattern: RegExp, read: (match: RegExpExecArray, span: Span) => Slot | null): Sketch {
  const matches = [...sketch.text.matchAll(pattern)];
  if (matches.length === 0) return sketch;
  const drawn: Sketch = { text: '', at: [], slots: new Map() };
  let done = 0;
  const copy = (to: number) => {
    for (let i = done; i < to; i++) {
      const slot = sketch.slots.get(i);
      if (slot) drawn.slots.set(drawn.at.length, slot);
      drawn.at.push(sketch.at[i]);
    }
    drawn.text += sketch.text.slice(done, to);
    done = to;
  };
  for (const match of matches) {
    copy(match.index);
    done = match.index + match[0].length;
    const slot = read(match, { start: sketch.at[match.index], end: sketch.at[done - 1] + 1 });
    if (!slot) continue;
    drawn.slots.set(drawn.at.length, slot);
    drawn.at.push(slot.start);
    drawn.text += SIGNS.round;
  }
  copy(sketch.text.length);
  return drawn;
}
