import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/core/plain.ts';

const ARTICLE = readFileSync(new URL('../../corpus/sora-2024-03-16.txt', import.meta.url), 'utf8');

describe('toPlain', () => {
  it.each([
    ['爲産叠淩擡裏衆啓雜志', '为产叠凌抬里众启杂志'],
    ['ＡＢＣ１２３％．－～＋／＄＆　', 'ABC123%.-~+/$& '],
    ['，（）：；！？', '，（）：；！？'],
    ['乾隆與乾淨，皇后與後來', '乾隆与干净，皇后与后来'],
    ['BMW集團', 'BMW集团'],
    ['简体不变', '简体不变'],
  ])('%s → %s', (text, plain) => {
    expect(toPlain(text)).toBe(plain);
  });
  it('keeps the length of the article and of characters whose Simplified form is wider', () => {
    expect(toPlain(ARTICLE)).toHaveLength(ARTICLE.length);
    for (const text of ['㗲𠵾', '𠮷野家𫝈', '\ud83d\ude00融資\ud83d', '儗㜄𡞵釾'])
      expect(toPlain(text)).toHaveLength(text.length);
  });
});
