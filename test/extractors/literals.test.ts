import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_RULES } from '../../src/extractors/financing/attributes.ts';
import { literalsOf } from '../../src/extractors/financing/literals.ts';
import { MASK_RULES } from '../../src/extractors/financing/masks.ts';
import { PHRASE_RULES } from '../../src/extractors/financing/phrases.ts';
import { canMatch, choicesIn, compile } from '../../src/extractors/financing/sieve.ts';
import { random } from '../random.ts';

describe('literalsOf', () => {
  it.each<[string, string[][]]>([
    ['领投', [['领投']]],
    ['Ⓒ.{0,9}(?:领投|跟投)方', [['领投方', '跟投方'], ['Ⓒ']]],
    ['Ⓜ的?估值', [['Ⓜ的估值', 'Ⓜ估值']]],
    ['[本此]轮', [['本轮', '此轮']]],
    ['Ⓒ(?:轮)+', [['轮'], ['Ⓒ']]],
    ['(?<=由)Ⓒ(?!等|及)', [['由'], ['Ⓒ']]],
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

describe('canMatch', () => {
  it('keeps the rules whose literals a text holds', () => {
    const rules = [{ pattern: 'Ⓒ领投' }, { pattern: 'Ⓒ.*跟投' }, { pattern: '.' }];
    const compiled = compile(rules);
    const kept = (text: string) => {
      const held = choicesIn(text);
      return compiled.filter((one) => canMatch(one, held)).map(({ rule }) => rule);
    };
    expect(kept('Ⓒ和Ⓒ跟投')).toEqual(rules.slice(1));
    expect(kept('领')).toEqual(rules.slice(2));
  });

  it('never costs a match', () => {
    const rules = [...MASK_RULES, ...PHRASE_RULES, ...ATTRIBUTE_RULES];
    const compiled = compile(rules);
    const words = [...new Set(rules.flatMap(({ pattern }) => pattern.match(/[一-龥ⒸⓂⒹⓇ]+/g) ?? []))];
    const next = random(7);
    const pick = () => words[Math.floor(next() * words.length)];
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 8 }, pick).join('');
      const held = choicesIn(text);
      for (const one of compiled)
        if (new RegExp(one.rule.pattern).test(text)) expect(canMatch(one, held), one.rule.name).toBe(true);
    }
  });
});
