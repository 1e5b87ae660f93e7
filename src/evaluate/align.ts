import { overlaps, type Span } from '../core/span.ts';
import type { GoldMention, Mention } from '../schema/index.ts';
import { type Counts, counted } from './counts.ts';
import { sameValue } from './values.ts';

export interface Pair {
  gold: GoldMention;
  predicted: Mention;
}

export interface Alignment {
  /** Same type and same span. */
  exact: Pair[];
  /** Same type, overlapping, neither in an exact pair; each mention at most once. */
  boundary: Pair[];
  missed: GoldMention[];
  spurious: Mention[];
}

/** Pairs the mentions of one document, one to one: first those with the same span, then those that overlap, from the left. */
export function align(gold: readonly GoldMention[], predicted: readonly Mention[]): Alignment {
  const left = new Set(predicted);
  const bySpan = new Map([...predicted].reverse().map((mention) => [spanKey(mention), mention]));
  const pairUp = (candidates: readonly GoldMention[], find: (mention: GoldMention) => Mention | undefined) => {
    const pairs: Pair[] = [];
    const without: GoldMention[] = [];
    for (const mention of candidates) {
      const match = find(mention);
      if (match && left.delete(match)) pairs.push({ gold: mention, predicted: match });
      else without.push(mention);
    }
    return { pairs, without };
  };
  const exact = pairUp(gold, (mention) => bySpan.get(spanKey(mention)));
  const boundary = pairUp(exact.without, (mention) => [...left].find((other) => touches(mention, other)));
  return { exact: exact.pairs, boundary: boundary.pairs, missed: boundary.without, spurious: [...left] };
}

/** Counts by strictness of the match. */
export interface Compared {
  /** The same span. */
  exact: Counts;
  /** Any overlap; a mention counts once however many it overlaps. */
  overlap: Counts;
  /** The same span and the same value. */
  value: Counts;
}

export function compare(gold: readonly GoldMention[], predicted: readonly Mention[]): Compared {
  const { exact } = align(gold, predicted);
  const valued = exact.filter((pair) => sameValue(pair.gold, pair.predicted));
  return {
    exact: counted(gold.length, predicted.length, exact.length),
    overlap: {
      gold: gold.length,
      predicted: predicted.length,
      found: gold.filter((mention) => predicted.some((other) => touches(mention, other))).length,
      right: predicted.filter((mention) => gold.some((other) => touches(mention, other))).length,
    },
    value: counted(gold.length, predicted.length, valued.length),
  };
}

type Typed = Span & { type: Mention['type'] };
const spanKey = ({ type, start, end }: Typed): string => `${type} ${start} ${end}`;
const touches = (a: Typed, b: Typed): boolean => a.type === b.type && overlaps(a, b);
