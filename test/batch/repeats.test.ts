import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/batch/fingerprint.ts';
import { Repeats } from '../../src/batch/repeats.ts';
import { random } from '../random.ts';

const CHARACTERS = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
];
const next = random(3);
const text = (length: number) =>
  Array.from({ length }, () => CHARACTERS[Math.floor(next() * CHARACTERS.length)]).join('');
const printOf = (value: string) => fingerprint(value, createHash('sha256').update(value).digest('hex'));
/** The text with this share of its characters replaced. */
const edited = (value: string, share: number) => [...value].map((c) => (next() < share ? '某' : c)).join('');

describe('repeats', () => {
  it('are found where a byline, a paragraph or a few words differ, and not where half does', () => {
    const found = { byline: 0, cut: 0, edited: 0, half: 0, other: 0 };
    const ROUNDS = 100;
    for (let round = 0; round < ROUNDS; round++) {
      const original = text(600);
      const repeats = new Repeats();
      expect(repeats.add('first', printOf(original))).toBeNull();
      const repeated = (value: string) => (repeats.add('later', printOf(value)) === 'first' ? 1 : 0);
      found.byline += repeated(`（某社某地电 记者某某）${original}（责任编辑：某某）`);
      found.cut += repeated(original.slice(0, 540));
      found.edited += repeated(edited(original, 0.01));
      found.half += repeated(original.slice(300) + text(300));
      found.other += repeated(text(600));
    }
    expect(found.byline).toBeGreaterThan(95);
    expect(found.cut).toBeGreaterThan(95);
    expect(found.edited).toBeGreaterThan(95);
    expect(found.half).toBe(0);
    expect(found.other).toBe(0);
  });

  it('are the same in the other script, with other spaces and punctuation', () => {
    const repeats = new Repeats();
    const one =
      '星河智能宣布完成数千万元融资，由远山资本领投，资金将用于研发视觉芯片与开拓海外市场。公司成立于北京，团队来自多家芯片企业，产品已经进入汽车与家电行业，客户遍及华东与华南。';
    const other =
      '星河智能宣布完成數千萬元融資,由遠山資本領投,資金將用於研發視覺芯片與開拓海外市場. 公司成立於北京,團隊來自多家芯片企業,產品已經進入汽車與家電行業,客戶遍及華東與華南.';
    expect(repeats.add('a', printOf(one))).toBeNull();
    expect(repeats.add('b', printOf(other))).toBe('a');
  });

  it('of short texts are exact ones only, and empty texts repeat each other', () => {
    const repeats = new Repeats();
    expect(repeats.add('a', printOf('星河智能完成A轮融资'))).toBeNull();
    expect(repeats.add('b', printOf('星河智能完成B轮融资'))).toBeNull();
    expect(repeats.add('c', printOf('星河智能完成A轮融资'))).toBe('a');
    expect(repeats.add('d', printOf(''))).toBeNull();
    expect(repeats.add('e', printOf(''))).toBe('d');
  });

  it('name the first of several, however many texts lie between', () => {
    const repeats = new Repeats();
    const original = printOf(text(400));
    repeats.add('first', original);
    for (let i = 0; i < 5000; i++) expect(repeats.add(`t${i}`, printOf(text(100)))).toBeNull();
    expect(repeats.add('second', original)).toBe('first');
    expect(repeats.add('third', original)).toBe('first');
  });
});
