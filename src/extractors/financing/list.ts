import { SiftedPattern } from './sifted-pattern.ts';
import type { Sketch } from './sketch.ts';
import { words } from './vocabulary.ts';

const ASIDE = '(?:[（(][^Ⓒ（()）]{0,20}[）)])?';
const JOINT =
  '(?:、|和|与|及|以及|还有|暨|携手|联合|联手|同|&|\\+|/|\\||[，,](?:以及|及|和|与|还有)|等(?:、|和|与|及|以及))';
const OTHERS = `(?:${words(14)}${ASIDE}(?:、|和|与|及|以及)){0,3}${words(12)}`;

/** What joins two names of a list, the rest of a name and names that were not recognised among it; adjacent names need no joint. */
const BETWEEN_NAMES = new RegExp(`^(?:${words(10)}${ASIDE}${JOINT}${OTHERS}|${ASIDE})$`);
/** After 投资方包括 a comma joins, too. */
const BETWEEN_NAMES_AFTER = new RegExp(`^(?:${words(10)}${ASIDE}(?:${JOINT}${OTHERS}|[，,]${words(8)})|${ASIDE})$`);
const PARENT_OF = /^(?:集团|控股)?(?:旗下|系|关联|全资)?(?:子公司)?的?$/;
const OWNED = new SiftedPattern('^(?:集团|控股)?旗下');
const LONGEST_GAP = 60;
const MOST_NAMES = 80;

/** The list of names that ends with the name at an index of the sketch: indices in order, owners of others left out. */
export function listEndingAt(sketch: Sketch, index: number): number[] {
  const { text } = sketch;
  const names = [index];
  for (let at = index; names.length < MOST_NAMES; ) {
    const previous = text.lastIndexOf('Ⓒ', at - 1);
    if (at === 0 || previous < 0 || at - previous > LONGEST_GAP) break;
    const gap = text.slice(previous + 1, at);
    if (OWNED.test(sketch, previous + 1, at) && PARENT_OF.test(gap)) {
      at = previous;
      continue;
    }
    if (!BETWEEN_NAMES.test(gap)) break;
    names.unshift(previous);
    at = previous;
  }
  return names;
}

/** The list of names that starts with the name at an index of the sketch. */
export function listStartingAt(sketch: Sketch, index: number): number[] {
  const { text } = sketch;
  const names = [index];
  for (let at = index; names.length < MOST_NAMES; ) {
    const next = text.indexOf('Ⓒ', at + 1);
    if (next < 0 || next - at > LONGEST_GAP) break;
    const gap = text.slice(at + 1, next);
    if (OWNED.test(sketch, at + 1, next) && PARENT_OF.test(gap)) names.pop();
    else if (!BETWEEN_NAMES_AFTER.test(gap)) break;
    names.push(next);
    at = next;
  }
  return names;
}
