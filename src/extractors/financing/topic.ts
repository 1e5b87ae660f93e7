import type { Doc } from '../../core/document.ts';
import { toPlain } from '../../core/plain.ts';
import { UnitSet } from '../../core/unit-set.ts';
import type { CompanyMention, Entity, Mention } from '../../schema/index.ts';
import type { Passage } from './passages.ts';

/** What stands behind the name of an investor in a headline, and before it. */
const INVESTS = /^(?:、|和|与|等|[^，。\s]{0,14}(?:领投|跟投|参投|投资|入局|加持|加码|注资|入股))/;
const INVESTED_BY = /(?:由|获得?|、|和|与|投资方为?|领投方为?)$/;

/** The company of the headline: the one whose name stands first in it and does not invest. */
export function titleSubject({ title }: Doc, entities: readonly Entity[]): string | null {
  if (!title) return null;
  let best: { id: string; at: number } | null = null;
  for (const { id, kind, name, aliases } of entities) {
    if (kind === 'media' || kind === 'investor') continue;
    for (const alias of [name, ...aliases]) {
      const surface = toPlain(alias);
      const at = title.indexOf(surface);
      if (at < 0 || (best !== null && at >= best.at)) continue;
      if (!INVESTS.test(title.slice(at + surface.length)) && !INVESTED_BY.test(title.slice(0, at))) best = { id, at };
    }
  }
  return best?.id ?? null;
}

/** What introduces a company, behind its name. */
const INTRODUCTION =
  /^[”」（(]?[^，。；]{0,16}?(?:成立|创立|创办|是一[家个]|是国内|是全球|致力|专注|总部|主营|定位|隶属)/;

export const isIntroduced = ({ plain }: Doc, { end }: CompanyMention): boolean =>
  INTRODUCTION.test(plain.slice(end, end + 24));

/** How far from the start of a sentence the name that it begins with can stand. */
const LONGEST_OPENING = 24;
const MARKS = UnitSet.of('，。；,;');

/** Who a sentence without financing talk is about: the name it begins with. */
export function openingName({ plain }: Doc, passage: Passage, mentions: readonly Mention[]): CompanyMention | null {
  const name = firstName(passage, mentions);
  if (!name || name.kind === 'media' || name.kind === 'investor' || name.start - passage.start > LONGEST_OPENING)
    return null;
  return MARKS.isIn(plain, passage.start, name.start) ? null : name;
}

/** Whether a sentence is an introduction of its company or a heading: such take the word from one whose round is told. */
export const isPresented = (doc: Doc, name: CompanyMention, passage: Passage, mentions: readonly Mention[]): boolean =>
  isIntroduced(doc, name) || isHeading(passage, mentions);

function firstName({ first, next }: Passage, mentions: readonly Mention[]): CompanyMention | null {
  for (let i = first; i < next; i++) {
    const mention = mentions[i];
    if (mention.type === 'company') return mention;
  }
  return null;
}

/** A line that is hardly more than a name: 1）海棠智能有限公司（下称海棠智能）. */
function isHeading({ start, end, first, next }: Passage, mentions: readonly Mention[]): boolean {
  let rest = end - start;
  for (let i = first; i < next; i++) rest -= mentions[i].end - mentions[i].start;
  return rest <= 12;
}
