import type { Doc } from '../../core/document.ts';
import type { AmountDraft } from '../../core/draft.ts';
import { overlaps } from '../../core/span.ts';
import { numeralEnd } from '../../numerals/scan.ts';
import { draftOf } from './draft.ts';
import { type Figure, figureEnd, figureOf, figureText, nextStart } from './figure.ts';
import { mayMeasure } from './gate.ts';
import { addresses, hasAddressSign, mayBeInAddress } from './guards.ts';
import { joinLists } from './list.ts';
import { homeCurrency } from './money.ts';
import { readSpread } from './range.ts';
import { readTerm } from './term.ts';

/** The amount mentions of a document, in order; none overlap. */
export function extractAmounts(doc: Doc): AmountDraft[] {
  const { plain } = doc;
  const home = homeCurrency(doc);
  const found: AmountDraft[] = [];
  const loose: Figure[] = [];
  let free = 0; // end of the last mention
  for (let at = nextStart(plain, 0); at < plain.length; at = nextStart(plain, at)) {
    const end = figureEnd(plain, at);
    if (end === at || !mayMeasure(plain, at, end)) {
      at = Math.max(end, numeralEnd(plain, at), at + 1);
      continue;
    }
    const figure = figureOf(at, end, figureText(plain, at, end));
    const term = readTerm(doc, figure, home, free);
    const draft = term && draftOf(plain, readSpread(doc, term, home));
    if (draft) found.push(draft);
    else loose.push(figure);
    free = draft?.end ?? free;
    at = draft?.end ?? end;
  }
  return joinLists(plain, outsideAddresses(plain, found), loose);
}

function outsideAddresses(plain: string, found: AmountDraft[]): AmountDraft[] {
  if (!found.some(({ start }) => mayBeInAddress(plain, start)) || !hasAddressSign(plain)) return found;
  const closed = addresses(plain);
  let next = 0;
  return found.filter((draft) => {
    while (next < closed.length && closed[next].end <= draft.start) next++;
    return next === closed.length || !overlaps(closed[next], draft);
  });
}
