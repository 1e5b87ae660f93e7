import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_RULES } from '../../src/extractors/financing/attributes.ts';
import { literalsOf } from '../../src/extractors/financing/literals.ts';
import { MASK_RULES } from '../../src/extractors/financing/masks.ts';
import { PHRASE_RULES } from '../../src/extractors/financing/phrases.ts';
import { SiftedPattern, sift } from '../../src/extractors/financing/sifted-pattern.ts';
import { random } from '../random.ts';

describe('literalsOf', () => {
  it.each<[string, string[][]]>([
    ['领投', [['领投']]],
    ['Ⓒ.{0,9}(?:领投|跟投)方', [['领投方', '跟投方'], ['Ⓒ']]],
    ['Ⓜ的?估值', [['Ⓜ的估值', 'Ⓜ估值']]],
    ['[本此]轮', [['本轮', '此轮']]],
    ['Ⓒ(?:轮)+', [['轮'], ['Ⓒ']]],
    ['(?<=由)Ⓒ(?!等|及)', [['由Ⓒ']]],
    ['Ⓒ(?<=由.)轮', [['Ⓒ轮'], ['由']]],
    ['投资|Ⓜ(?:以上)?入股', [['投资', 'Ⓜ以上入股', 'Ⓜ入股']]],
    ['基金\\+(?<name>[^Ⓒ]{1,4})', [['基金+']]],
  ])('of %s', (pattern, choices) => {
    expect(literalsOf(pattern).map((choice) => [...choice])).toEqual(choices);
  });

  it.each(['(?:领投)?', '\\d{1,3}', '[一-龥]', '领投|[^Ⓒ]', 'Ⓒ*', '(?:甲|乙){0,2}', ''])(
    'of %s are none',
    (pattern) => {
      expect(literalsOf(pattern)).toEqual([]);
    },
  );
});

describe('SiftedPattern', () => {
  const sifted = (text: string) => ({ text, held: sift(text) });

  it('is tried where a text holds its literals', () => {
    const patterns = ['Ⓒ领投', 'Ⓒ.*跟投', '.'].map((source) => new SiftedPattern(source));
    const tried = (text: string) => patterns.map((pattern) => pattern.canMatch(sifted(text)));
    expect(tried('Ⓒ和Ⓒ跟投')).toEqual([false, true, true]);
    expect(tried('领')).toEqual([false, false, true]);
  });

  it('matches a stretch of a text by itself', () => {
    const pattern = new SiftedPattern('^获投$');
    const text = sifted('Ⓒ获投Ⓜ');
    expect([pattern.test(text, 1, 3), pattern.test(text, 0, 3)]).toEqual([true, false]);
    expect(pattern.exec(text, 1, 3)?.index).toBe(0);
  });

  it('never costs a match', () => {
    const rules = [...MASK_RULES, ...PHRASE_RULES, ...ATTRIBUTE_RULES];
    const patterns = rules.map(({ pattern }) => new SiftedPattern(pattern));
    const words = [...new Set(rules.flatMap(({ pattern }) => pattern.match(/[A-Za-z一-龥ⒸⓂⒹⓇ]+/g) ?? []))];
    const next = random(7);
    const pick = () => words[Math.floor(next() * words.length)];
    for (let round = 0; round < 3000; round++) {
      const text = sifted(Array.from({ length: 8 }, pick).join(''));
      for (const [i, { name, pattern }] of rules.entries())
        if (new RegExp(pattern).test(text.text)) expect(patterns[i].canMatch(text), name).toBe(true);
    }
  });
});
