import type { Evidence } from '../../core/draft.ts';

/** Sum of weights from which a candidate is a mention. */
export const THRESHOLD = 2.5;

/** All evidence for and against a candidate, and what it weighs. */
export const WEIGHTS = {
  'company/lexicon': 3,
  'lexicon/ambiguous': -2.5,
  'lexicon/ambiguous-name': -1.5,
  'lexicon/ambiguous-latin': -1,
  'lexicon/also-no-company': -1,
  'lexicon/common-case': -3,
  'boundary/inside-word': -4,
  'boundary/doubtful': -1.5,

  'company/suffix': 1.5,
  'company/legal': 3,
  'suffix/weak': -1,
  'brand/coined': 2,
  'brand/known': 2.5,
  'brand/of-proven': 1.5,
  'brand/latin': 1.5,
  'brand/mixed': -0.5,
  'brand/word': -1,
  'brand/place': 1,
  'brand/country': -2,
  'brand/single': -1.5,
  'brand/generic': -6,
  'brand/of-investor': 2,
  'brand/of-group': 1.5,
  'place/before': 0.5,

  'company/place-brand': 1.75,
  'company/stock-name': 4,
  'company/branch': 4,
  'company/coined': 0.75,
  'company/compound': 0.25,
  'company/compound-place': 1,
  'company/arm': 2,
  'company/partnership': 4,
  'company/unit': 4,
  'company/two-scripts': 4,
  'company/latin': 1,
  'latin/sentence': -3,
  'latin/acronym': -1,
  'latin/model': -2,
  'latin/person': -5,
  'latin/lower-case': -1.5,

  'company/slot': 2.5,
  'company/alias': 5,
  'company/second-name': 2,
  'list/open': -1.5,
  'company/memory': 4,
  'company/short-form': 4,
  'company/list': 2.5,
  'company/stock-code': 4,
  'company/headline': 12,
  'edge/headline': -10,

  'name/coined': 1,
  /** For a mean score of one. */
  'name/characters': 0.75,
  'name/mixed': 0,
  'name/four-characters': 0.5,
  'name/words': -1,
  'name/word': -2,
  'name/proper-noun': 1.5,
  'name/place': -3,
  'name/person': -3,
  'name/person-like': -2,
  'name/short': -1,
  'name/long': -1.5,
  'name/phrase': -4,
  'edge/firm': 0.5,
  'edge/quoted': 2.5,

  'context/title-after': 2.5,
  'context/verb-after': 2.5,
  'context/weak-verb-after': 0.5,
  'context/noun-after': 2,
  'context/before': 2,
  'context/weak-before': 0.5,
  'context/quoted': 0.5,
  'entity/other-form': 2,
  'document/same-form': 1.5,
  'document/slots': 0,
  'document/repeated': 1,
  'suffix/industry': -1,
  'suffix/of-known': -2,

  'against/institution': -4,
  'against/given-name': -6,
  'against/product-after': -6,
  'against/no-company': -9,
  'against/ticker': -6,
  'against/title-of-work': -3,
  'against/product-of': -2,
  'against/own-product': -6,
  'against/inside-no-company': -9,
} as const satisfies { [name: string]: number };

export type EvidenceName = keyof typeof WEIGHTS;

/** Groups of evidence that rules ask a candidate for, as bits. */
export const AMBIGUOUS = 1 << 0;
export const SLOT = 1 << 1;
export const COMPOUND = 1 << 2;
/** Evidence that has judged the letters already. */
export const SHAPE = 1 << 3;
/** Evidence by the form of a name, which wants context. */
export const FORM = 1 << 4;
export const PLACE_BRAND = 1 << 5;

const GROUPS: { readonly [name in EvidenceName]?: number } = {
  'lexicon/ambiguous': AMBIGUOUS,
  'lexicon/ambiguous-name': AMBIGUOUS,
  'lexicon/ambiguous-latin': AMBIGUOUS,
  'company/slot': SLOT,
  'company/suffix': SHAPE | FORM,
  'company/legal': SHAPE,
  'company/stock-name': SHAPE,
  'company/unit': SHAPE,
  'company/branch': SHAPE,
  'company/arm': SHAPE | FORM,
  'company/partnership': SHAPE,
  'company/compound': SHAPE | COMPOUND,
  'company/compound-place': SHAPE | COMPOUND | FORM,
  'company/place-brand': FORM | PLACE_BRAND,
};

/** Evidence as it usually weighs, and its groups: made once, since candidates are full of it. */
interface Known {
  readonly evidence: Evidence & { readonly weight: number };
  readonly groups: number;
}

const KNOWN: ReadonlyMap<string, Known> = new Map(
  Object.entries(WEIGHTS).map(([name, weight]) => [
    name,
    { evidence: { name, weight }, groups: GROUPS[name as EvidenceName] ?? 0 },
  ]),
);

export const knownEvidence = (name: EvidenceName): Known => KNOWN.get(name)!;
