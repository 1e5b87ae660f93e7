import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../src/core/document.ts';
import type { Evidence } from '../src/core/draft.ts';
import { type Lexicon, loadLexicon } from '../src/core/lexicon.ts';
import { type Rule, type Ruled, readExample } from '../src/core/rule.ts';
import { loadSegmenter, type Segmenter } from '../src/core/segment.ts';
import { extractAmounts } from '../src/extractors/amount/extract.ts';
import { LIST_RULE } from '../src/extractors/amount/list.ts';
import { AMOUNT_RULES } from '../src/extractors/amount/rules.ts';
import { extractCompanies } from '../src/extractors/company/extract.ts';
import { SHAPES } from '../src/extractors/company/shape-rules.ts';
import { SLOTS, TITLE_SLOT } from '../src/extractors/company/slots.ts';
import { extractDates } from '../src/extractors/date/extract.ts';
import { DATE_RULES } from '../src/extractors/date/rules.ts';

// Every rule, with its extractor: the examples must come out of the whole extractor, made by that rule
// or, where evidence is weighed, with its evidence.
type Named = Pick<Rule<object>, 'name' | 'examples' | 'not'>;
type Made = Ruled<{ evidence?: readonly Evidence[] }>;
const SETS: { rules: readonly Named[]; extract: (doc: ReturnType<typeof readDocument>) => Made[] }[] = [
  { rules: [...AMOUNT_RULES, LIST_RULE], extract: extractAmounts },
  { rules: DATE_RULES, extract: extractDates },
  { rules: [...SLOTS, TITLE_SLOT, ...SHAPES], extract: (doc) => extractCompanies(doc, lexicon).mentions },
];

let segmenter: Segmenter;
let lexicon: Lexicon;
beforeAll(async () => {
  [segmenter, lexicon] = await Promise.all([loadSegmenter(), loadLexicon()]);
});

describe.each(SETS.flatMap(({ rules, extract }) => rules.map((rule) => ({ name: rule.name, rule, extract }))))(
  '$name',
  ({ rule, extract }) => {
    const made = (text: string) =>
      extract(readDocument({ text, publishedAt: '2024-03-16' }, segmenter))
        .filter((mention) => mention.rule === rule.name || mention.evidence?.some(({ name }) => name === rule.name))
        .map(({ start, end }) => text.slice(start, end));

    it('has examples and counter-examples', () => {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.not.length).toBeGreaterThan(0);
    });
    it.each(rule.examples)('finds %s', (example) => {
      const { text, spans } = readExample(example);
      expect(made(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    });
    it.each(rule.not)('passes over %s', (text) => {
      expect(made(text)).toEqual([]);
    });
  },
);
