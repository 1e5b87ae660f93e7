import type { Doc } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { AmountMention, CompanyMention, DateMention, Mention } from '../../schema/index.ts';
import { ROUND_NAME, readRound } from './rounds.ts';
import { matchesOf } from './sieve.ts';

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

const OPEN_BRACKET = /[（(]/;
/** The number of a list's entry: 1、X完成…；2、Y完成…. Its 、 joins no names. */
const BULLET = /(?<=^|[。；;：:])(?:\d{1,3}|[一二三四五六七八九十]{1,3})、/g;

const NOTHING = 0;
const SPACE = 1;
const DRAWN = 2;
/** Per UTF-16 unit: whether a sketch has it; a space only stands between Latin letters. */
const drawingOf = new Uint8Array(0x10000).fill(DRAWN);
for (const unit of QUOTES) drawingOf[unit.charCodeAt(0)] = NOTHING;
for (const unit of ' \n\r\t') drawingOf[unit.charCodeAt(0)] = SPACE;

/** Draws a sentence. `mentions` are those that lie in it, in order. */
export function drawSketch(doc: Doc, span: Span, mentions: readonly Mention[]): Sketch {
  let sketch = drawMentions(doc, span, mentions);
  if (OPEN_BRACKET.test(sketch.text)) sketch = redraw(sketch, ASIDE, () => null);
  if (sketch.text.includes('、')) sketch = redraw(sketch, BULLET, () => null);
  return redraw(sketch, ROUND_NAME, (match, name) => ({ type: 'round', round: readRound(match), ...name }));
}

function drawMentions({ plain }: Doc, { start, end }: Span, mentions: readonly Mention[]): Sketch {
  const at: number[] = [];
  const slots: Sketch['slots'] = new Map();
  let text = '';
  let i = start;
  for (let next = 0; i < end; next++) {
    const mention = mentions[next];
    const stop = mention && mention.start < end ? mention.start : end;
    let from = i;
    for (; i < stop; i++) {
      const drawing = drawingOf[plain.charCodeAt(i)];
      if (
        drawing === DRAWN ||
        (drawing === SPACE && i + 1 !== mention?.start && isBetweenLatin(plain, i) && !slots.has(at.length - 1))
      ) {
        at.push(i);
        continue;
      }
      text += plain.slice(from, i);
      from = i + 1;
    }
    text += plain.slice(from, stop);
    const sign = mention && stop < end ? signOf(mention) : null;
    if (sign === null) continue;
    slots.set(at.length, mention as Slot);
    at.push(stop);
    text += sign;
    i = mention.end;
  }
  return { text, at, slots };
}

const isBetweenLatin = (text: string, index: number): boolean =>
  index > 0 && index + 1 < text.length && LATIN.test(text[index - 1]) && LATIN.test(text[index + 1]);

function signOf(mention: Mention): string | null {
  if (mention.type === 'company') return SIGNS.company;
  if (mention.type === 'amount') return mention.kind === 'money' ? SIGNS.money : null;
  return mention.timexType === 'DATE' || mention.timexType === 'TIME' ? SIGNS.date : null;
}

/** Replaces each match by the sign of what it is read as, or by nothing. */
function redraw(sketch: Sketch, pattern: RegExp, read: (match: RegExpExecArray, span: Span) => Slot | null): Sketch {
  const matches = matchesOf(pattern, sketch.text);
  if (matches.length === 0) return sketch;
  const drawn: Sketch = { text: '', at: [], slots: new Map() };
  let done = 0;
  for (const match of matches) {
    copy(sketch, drawn, done, match.index);
    done = match.index + match[0].length;
    const slot = read(match, { start: sketch.at[match.index], end: sketch.at[done - 1] + 1 });
    if (!slot) continue;
    drawn.slots.set(drawn.at.length, slot);
    drawn.at.push(slot.start);
    drawn.text += SIGNS.round;
  }
  copy(sketch, drawn, done, sketch.text.length);
  return drawn;
}

function copy(from: Sketch, to: Sketch, start: number, end: number): void {
  for (const [index, slot] of from.slots)
    if (index >= start && index < end) to.slots.set(index - start + to.at.length, slot);
  for (let i = start; i < end; i++) to.at.push(from.at[i]);
  to.text += from.text.slice(start, end);
}
