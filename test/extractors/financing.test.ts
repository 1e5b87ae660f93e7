import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/core/document.ts';
import { loadSegmenter, type Segmenter } from '../../src/core/segment.ts';
import { ATTRIBUTE_RULES, readAttributes } from '../../src/extractors/financing/attributes.ts';
import { extractFinancing } from '../../src/extractors/financing/extract.ts';
import { MASK_RULES, maskSketch } from '../../src/extractors/financing/masks.ts';
import { PHRASE_RULES } from '../../src/extractors/financing/phrases.ts';
import { ROUND_NAMES } from '../../src/extractors/financing/rounds.ts';
import { drawSketch } from '../../src/extractors/financing/sketch.ts';
import { readMarked } from './marked.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = await loadSegmenter();
});

const sketchOf = (marked: string) => {
  const { text, mentions } = readMarked(marked);
  return drawSketch(readDocument({ text }, segmenter), { start: 0, end: text.length }, mentions);
};

describe.each(ROUND_NAMES)('round name $name', ({ examples, not }) => {
  const roundsOf = (text: string) =>
    sketchOf(text).slots.flatMap((slot) => (slot?.type === 'round' ? slot.round : (slot?.text ?? [])));

  it.each(Object.entries(examples))('reads %s as %s', (text, round) => {
    expect(roundsOf(text)).toEqual([round]);
  });
  it.each(not)('passes over %s', (text) => {
    expect(roundsOf(text)).toEqual([]);
  });
});

describe.each(ATTRIBUTE_RULES)('$name', ({ name, examples, not }) => {
  const made = (marked: string) => {
    const sketch = sketchOf(marked);
    return readAttributes(maskSketch(sketch))
      .filter(({ rule }) => rule === name)
      .flatMap(({ slots }) => slots.map((at) => (sketch.slots[at] as { text: string }).text))
      .join(' ');
  };

  it.each(Object.entries(examples))('reads %s as %s', (marked, found) => {
    expect(made(marked)).toBe(found);
  });
  it.each(not)('passes over %s', (marked) => {
    expect(made(marked)).toBe('');
  });
});

describe.each(MASK_RULES)('$name', ({ examples, not }) => {
  it.each(examples)('blanks %s', (example) => {
    const [before, blanked, after] = example.split(/[「」]/);
    const sketch = sketchOf(before + blanked + after);
    const rest = sketchOf(after).text;
    const head = sketchOf(before).text;
    expect(maskSketch(sketch).text).toBe(head + '■'.repeat(sketch.text.length - head.length - rest.length) + rest);
  });
  it.each(not)('leaves %s', (marked) => {
    expect(maskSketch(sketchOf(marked)).text).not.toContain('■');
  });
});

describe.each(PHRASE_RULES)('$name', ({ name, examples, not }) => {
  const eventsOf = (marked: string) => {
    const { text, mentions, entities } = readMarked(marked);
    return extractFinancing(readDocument({ text }, segmenter), mentions, entities).map((event) => ({
      rule: event.rule,
      round: event.round ?? '-',
      sum: mentions.find(({ id }) => id === event.amount)?.text ?? '-',
      company: entities.find(({ id }) => id === event.company)?.name,
    }));
  };

  it.each(examples)('finds %s', (example) => {
    const [marked, expected] = example.split(' ⇒ ');
    const [round, sum, company] = expected.split(' ');
    expect(eventsOf(marked)).toEqual([{ rule: name, round, sum, company }]);
  });
  it.each(not)('makes nothing of %s', (marked) => {
    expect(eventsOf(marked)).toEqual([]);
  });
});
