import type { Doc } from '../../core/document.ts';
import { firstUnits } from '../../core/pattern-units.ts';
import type { Span } from '../../core/span.ts';
import { UnitIndex } from '../../core/unit-index.ts';
import type { AmountMention, CompanyMention, DateMention, Mention } from '../../schema/index.ts';
import { ROUND_NAME, readRound } from './rounds.ts';
import { type Sifted, SiftedPattern, sift, siftAnew } from './sifted-pattern.ts';

export interface RoundMention extends Span {
  type: 'round';
  round: string;
}
export type Slot = CompanyMention | AmountMention | DateMention | RoundMention;

/**
 * A sentence with each mention drawn as one sign, so that patterns can speak of them: Ⓒ company, Ⓜ money, Ⓓ date,
 * Ⓡ round name. Quotation marks, white space and asides behind a name are left out.
 */
export interface Sketch extends Sifted {
  /** Per unit: its index in the document, and what it stands for if it is a sign. */
  at: number[];
  slots: (Slot | undefined)[];
}

const SIGNS = { company: 'Ⓒ', money: 'Ⓜ', date: 'Ⓓ', round: 'Ⓡ' } as const;
const QUOTES = '“”"‘’\'「」『』《》〈〉【】[]*ⒸⓂⒹⓇ';
const LATIN = firstUnits(/[A-Za-z0-9]/);
/** An alias, a code or an equivalent in brackets; one that speaks of the deal stays. */
const ASIDE = new SiftedPattern(
  '(?<=Ⓒ)[（(](?![^（()）]{0,40}(?:投|融|轮|Ⓜ|Ⓡ))[^（()）]{0,60}[）)]|(?<=Ⓜ[^，。（(]{0,4})[（(][^（()）]{0,12}Ⓜ[^（()）]{0,8}[）)]',
);
/** The number of a list's entry: 1、X完成…；2、Y完成…. Its 、 joins no names. */
const BULLET = new SiftedPattern('(?<=^|[。；;：:])(?:\\d{1,3}|[一二三四五六七八九十]{1,3})、');

/** Units that a sketch has, those that only stand between Latin letters, and those that it leaves out. */
const DRAWN = 0;
const SPACE = 1;
const drawings = UnitIndex.of(' \n\r\t', QUOTES);

/** Draws a sentence. `mentions` are those that lie in it, in order. */
export function drawSketch(doc: Doc, span: Span, mentions: readonly Mention[]): Sketch {
  let sketch = drawMentions(doc, span, mentions);
  sketch = redraw(sketch, ASIDE, null);
  sketch = redraw(sketch, BULLET, null);
  return redraw(sketch, ROUND_NAME, readRound);
}

function drawMentions({ plain }: Doc, { start, end }: Span, mentions: readonly Mention[]): Sketch {
  const at = new Array<number>(end - start);
  const slots = new Array<Slot | undefined>(end - start);
  let text = '';
  let length = 0;
  let i = start;
  for (let next = 0; i < end; next++) {
    const mention = mentions[next];
    const stop = mention && mention.start < end ? mention.start : end;
    let from = i;
    for (; i < stop; i++) {
      const drawing = drawings.classOf(plain.charCodeAt(i));
      if (
        drawing === DRAWN ||
        (drawing === SPACE && i + 1 !== mention?.start && isBetweenLatin(plain, i) && slots[length - 1] === undefined)
      ) {
        at[length++] = i;
        continue;
      }
      text += plain.slice(from, i);
      from = i + 1;
    }
    text += plain.slice(from, stop);
    const sign = mention && stop < end ? signOf(mention) : null;
    if (sign === null) continue;
    slots[length] = mention as Slot;
    at[length++] = stop;
    text += sign;
    i = mention.end;
  }
  return { text, at, slots, held: sift(text) };
}

const isBetweenLatin = (text: string, index: number): boolean =>
  index > 0 &&
  index + 1 < text.length &&
  LATIN.has(text.charCodeAt(index - 1)) &&
  LATIN.has(text.charCodeAt(index + 1));

function signOf(mention: Mention): string | null {
  if (mention.type === 'company') return SIGNS.company;
  if (mention.type === 'amount') return mention.kind === 'money' ? SIGNS.money : null;
  return mention.timexType === 'DATE' || mention.timexType === 'TIME' ? SIGNS.date : null;
}

/** Replaces each match by the sign of the round that it is read as, or by nothing. */
function redraw(sketch: Sketch, pattern: SiftedPattern, read: ((match: RegExpExecArray) => string) | null): Sketch {
  const matches = pattern.matches(sketch);
  if (matches.length === 0) return sketch;
  const at: number[] = [];
  const slots: (Slot | undefined)[] = [];
  const places: number[] = [];
  let text = '';
  let done = 0;
  const copy = (end: number): void => {
    for (let i = done; i < end; i++) {
      at.push(sketch.at[i]);
      slots.push(sketch.slots[i]);
    }
    text += sketch.text.slice(done, end);
  };
  for (const match of matches) {
    copy(match.index);
    done = match.index + match[0].length;
    places.push(text.length);
    if (!read) continue;
    const start = sketch.at[match.index];
    at.push(start);
    slots.push({ type: 'round', round: read(match), start, end: sketch.at[done - 1] + 1 });
    text += SIGNS.round;
  }
  copy(sketch.text.length);
  return { text, at, slots, held: siftAnew(text, places, sketch.held) };
}
