import type { AmountDraft } from '../../core/draft.ts';
import { bySpan } from '../../core/span.ts';
import { toNumber } from '../../numerals/number.ts';
import type { Figure } from './figure.ts';

const JOINT = /^ ?(?:、|和|及|与|以及|或|,|，以及)(?:约|近|超|逾)?$/;
const CLOSED = /^(?:$|[^\p{L}\p{N}]|[和及与或的])/u;
const LONGEST_JOINT = 4; // characters between two members of a list

/** The rule of `joinLists`, for the record and the test of rules. */
export const LIST_RULE = {
  name: 'amount/list',
  examples: ['分别为「1.66亿」、「1.50亿」和0.24亿元', '收入872.2万元、「2.4万」和0元', '「10万」、「20万」和30万辆'],
  not: ['第1、2和3亿元', '2018和3亿元'],
} as const;

/** Adds the figures without a unit that stand in a list with an amount: 1.66亿、1.50亿和0.24亿元. */
export function joinLists(plain: string, found: AmountDraft[], loose: Figure[]): AmountDraft[] {
  const candidates = loose.filter((figure) => figure.hasLargeScale && !figure.isBareScale);
  if (candidates.length === 0) return found;
  const joined = [...found];
  const byStart = new Map(found.map((draft) => [draft.start, draft]));
  const byEnd = new Map(found.map((draft) => [draft.end, draft]));
  const add = (figure: Figure, member: AmountDraft | null) => {
    const draft = member && memberOf(figure, member);
    if (!draft) return false;
    joined.push(draft);
    byStart.set(draft.start, draft);
    byEnd.set(draft.end, draft);
    return true;
  };
  const rest = candidates.toReversed().filter((figure) => !add(figure, after(plain, figure, byStart)));
  for (const figure of rest.toReversed()) add(figure, before(plain, figure, byEnd));
  return joined.sort(bySpan);
}

function after(plain: string, figure: Figure, byStart: Map<number, AmountDraft>): AmountDraft | null {
  for (let gap = 1; gap <= LONGEST_JOINT; gap++) {
    const draft = byStart.get(figure.end + gap);
    if (draft) return JOINT.test(plain.slice(figure.end, draft.start)) ? draft : null;
  }
  return null;
}

function before(plain: string, figure: Figure, byEnd: Map<number, AmountDraft>): AmountDraft | null {
  if (!CLOSED.test(plain.slice(figure.end, figure.end + 1))) return null;
  for (let gap = 1; gap <= LONGEST_JOINT; gap++) {
    const draft = byEnd.get(figure.start - gap);
    if (draft) return draft.kind === 'money' && JOINT.test(plain.slice(draft.end, figure.start)) ? draft : null;
  }
  return null;
}

function memberOf(figure: Figure, { kind, currency, unit }: AmountDraft): AmountDraft | null {
  const value = figure.value;
  if (!value) return null;
  return {
    start: figure.start,
    end: figure.end,
    kind,
    min: value.min && toNumber(value.min),
    max: value.max && toNumber(value.max),
    qualifier: value.shape,
    currency,
    currencyInferred: kind === 'money',
    unit,
    rule: LIST_RULE.name,
  };
}
