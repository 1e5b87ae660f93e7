import type { Evidence } from '../../core/draft.ts';

/** Sum of weights from which a candidate is a mention. */
export const THRESHOLD = 2.5;

/** All evidence for and against a candidate, and what it weighs. */
export const WEIGHTS = {
  'company/lexicon': 3,
  'lexicon/ambiguous': -2.5,
  'lexicon/ambiguous-name': -1.5,
  'lexicon/ambiguous-latin': -1,
  'lexicon/case': -0.5,
  'lexicon/also-no-company': -1,
  'lexicon/common-case': -3,
  'boundary/inside-word': -4,
  'boundary/doubtful': -2,
  'boundary/whole-word': 0.5,

  'company/suffix': 1.5,
  'company/legal': 3,
  'suffix/weak': -1.5,
  'brand/coined': 1.5,
  'brand/known': 2.5,
  'brand/latin': 1.5,
  'brand/mixed': -0.5,
  'brand/word': -1,
  'brand/place': 1,
  'brand/country': -2,
  'brand/single': -1.5,
  'brand/generic': -4,
  'brand/of-investor': 2,
  'brand/of-group': 1.5,
  'place/before': 0.5,

  'company/place-brand': 1.5,
  'company/stock-name': 4,
  'company/branch': 4,
  'company/unit': 4,
  'company/two-scripts': 4,
  'company/latin': 1,
  'latin/sentence': -3,
  'latin/acronym': -1,
  'latin/person': -4,
  'latin/lower-case': -1.5,

  'company/slot': 2.5,
  'company/alias': 5,
  'company/second-name': 2,
  'list/open': -1.5,
  'company/memory': 4,
  'company/short-form': 4,
  'company/list': 2,
  'company/stock-code': 4,
  'company/headline': 16,
  'edge/headline': -10,

  'name/coined': 1.5,
  'name/mixed': 0,
  'name/four-characters': 0.5,
  'name/words': -1,
  'name/word': -2,
  'name/proper-noun': 1,
  'name/place': -3,
  'name/person': -3,
  'name/person-like': -2,
  'name/short': -1,
  'name/long': -1.5,
  'name/phrase': -4,
  'edge/firm': 0.5,

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

  'against/product-after': -6,
  'against/no-company': -6,
  'against/ticker': -6,
  'against/title-of-work': -3,
  'against/product-of': -2,
  'against/inside-no-company': -9,
} as const satisfies { [name: string]: number };

export type EvidenceName = keyof typeof WEIGHTS;

export const evidence = (name: EvidenceName): Evidence => ({ name, weight: WEIGHTS[name] });
