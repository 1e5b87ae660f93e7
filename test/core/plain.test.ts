import { readFileSync } from 'node:fs';
import * as preset from 'opencc-js/preset/t2cn';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/core/plain.ts';
import { random } from '../random.ts';

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

  it('is what OpenCC makes of any text, but for characters of another width', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const entries = (preset.to.cn.flat() as string[]).flatMap((dictionary) => dictionary.split('|'));
    const sources = entries.map((entry) => entry.split(' ')[0]);
    const next = random(7);
    const piece = () => {
      const source = sources[Math.floor(next() * sources.length)];
      // Cut entries make false starts, single units of them lone surrogates.
      return next() < 0.3 ? source.slice(0, Math.ceil(next() * source.length)) : source;
    };
    for (let round = 0; round < 5_000; round++) {
      const text = Array.from({ length: 1 + Math.floor(next() * 12) }, () =>
        next() < 0.1 ? '的A，\u3042' : piece(),
      ).join('');
      const source = [...text];
      const target = [...convert(text)];
      const expected = source.map((from, i) => (target[i].length === from.length ? target[i] : from)).join('');
      expect(toPlain(text)).toBe(expected);
    }
    for (const entry of entries) expect(toPlain(entry.split(' ')[0])).toHaveLength(entry.split(' ')[0].length);
  });
});
