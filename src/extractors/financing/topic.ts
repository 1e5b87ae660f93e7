import type { Doc } from '../../core/document.ts';
import { toPlain } from '../../core/plain.ts';
import type { Span } from '../../core/span.ts';
import type { CompanyMention, Entity, Mention } from '../../schema/index.ts';

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

/**
 * Who a sentence without financing talk is about: the name it begins with. Once a round is told only
 * an introduction or a heading takes the word from its company.
 */
export function introduced(doc: Doc, span: Span, within: readonly Mention[], isUnderWay: boolean): string | null {
  const first = within.find((mention): mention is CompanyMention => mention.type === 'company');
  if (!first || first.kind === 'media' || first.kind === 'investor') return null;
  if (!/^[^，。；,;]{0,24}$/.test(doc.plain.slice(span.start, first.start))) return null;
  return !isUnderWay || isIntroduced(doc, first) || isHeading(span, within) ? first.entity : null;
}

/** A line that is hardly more than a name: 1）海棠智能有限公司（下称海棠智能）. */
const isHeading = ({ start, end }: Span, within: readonly Mention[]): boolean =>
  end - start - within.reduce((sum, mention) => sum + mention.end - mention.start, 0) <= 12;
